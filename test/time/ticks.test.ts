/** Ticks: on the clock of the zone, in order, and none left out, against a walk through every minute. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { yearAt, yearStart } from '../../src/time/civil.js';
import { ticks } from '../../src/time/ticks.js';
import { STEPS, type Step } from '../../src/time/units.js';
import { offsetAt, startOfDay, wallTime } from '../../src/time/zone.js';
import { ZONES } from '../support/zones.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.2425 * DAY;
/** Middles of weeks in which clocks change in some of them. */
const CHANGES = [
  '2025-03-30',
  '2025-10-26',
  '2025-11-02',
  '2025-03-09',
  '2025-04-06',
  '2025-10-05',
  '2011-12-30',
  '2018-11-04',
];
const zone = fc.constantFrom(...ZONES);
const middle = fc.oneof(
  fc.constantFrom(...CHANGES.map((day) => Date.parse(day))),
  fc.integer({ min: -2e12, max: 4e12 }),
);
const span = fc.double({ min: Math.log(20), max: Math.log(3e10 * YEAR), noNaN: true }).map(Math.exp);
const only = (step: Step) => (each: Step) => (each === step ? 0 : Infinity);
const stepOf = (ms: number) => STEPS.find((step) => step.ms === ms) as Step;

describe('ticks', () => {
  it('ascend, reach over both ends of the view and stand far enough apart', () => {
    fc.assert(
      fc.property(zone, middle, span, fc.integer({ min: 20, max: 150 }), (zoneName, at, ms, gap) => {
        const view = { start: Math.round(at - ms / 2), end: Math.round(at + ms / 2) };
        const { fine, context, step } = ticks(view, 1000, zoneName, () => gap);
        // Clocks that change may cut a step short, to its half at most.
        for (const [i, { t }] of fine.entries())
          if (i > 1) expect(((t - (fine[i - 1]?.t ?? 0)) / ms) * 1000).to.be.at.least(gap * 0.499);
        for (const row of step.context ? [fine, context] : [fine]) {
          const times = row.map(({ t }) => t);
          expect(times).to.deep.equal([...new Set(times)].sort((a, b) => a - b));
          expect(times[0]).to.be.at.most(view.start);
          expect(times[1] ?? Infinity).to.be.above(view.start);
          expect(times.at(-1)).to.be.at.least(view.end);
          expect(times.at(-2) ?? -Infinity).to.be.below(view.end);
        }
        const whole = fine.length - 1;
        const average = ((fine[whole]?.t ?? 0) - (fine[0]?.t ?? 0)) / whole;
        // One change of clocks takes an hour, or a day in Apia, out of what is between them.
        if (whole > 30 || fine.every(({ t }) => offsetAt(zoneName, t) === offsetAt(zoneName, view.start)))
          expect((average / ms) * 1000).to.be.at.least(gap * 0.95);
      }),
      { numRuns: 300 },
    );
  });

  it('take the finest step that has room', () => {
    fc.assert(
      fc.property(middle, span, (at, ms) => {
        const { step } = ticks({ start: at, end: at + ms }, 1000, 'UTC', () => 40);
        const finer = STEPS[STEPS.indexOf(step) - 1];
        expect((step.ms / ms) * 1000).to.be.at.least(40);
        if (finer) expect((finer.ms / ms) * 1000).to.be.below(40);
      }),
    );
  });

  it('are the first minutes of a new stretch on the clock', () => {
    const start = (wall: number, minutes: number) => Math.floor(wall / (minutes * MINUTE));
    for (const zoneName of ZONES)
      for (const day of CHANGES)
        for (const minutes of [15, 30, 60, 180, 360, 1440]) {
          const at = Date.parse(day);
          const view = { start: at - DAY, end: at + DAY };
          const expected: number[] = [];
          let latest = start(wallTime(zoneName, view.start - MINUTE), minutes);
          for (let t = view.start; t < view.end; t += MINUTE) {
            // An hour that comes a second time begins nothing new.
            const now = start(wallTime(zoneName, t), minutes);
            if (now > latest) expected.push(t);
            latest = Math.max(latest, now);
          }
          const found = ticks(view, 1000, zoneName, only(stepOf(minutes * MINUTE))).fine.map(({ t }) => t);
          const inside = found.filter((t) => t >= view.start && t < view.end);
          expect(inside, `${zoneName} ${day} ${minutes} min`).to.deep.equal(expected);
        }
  });

  const lengths: readonly [string, string, number, number, number, number][] = [
    ['a day of 23 hours', 'Europe/Kyiv', 2025, 3, 30, 23],
    ['a day of 25 hours', 'Europe/Kyiv', 2025, 10, 26, 25],
    ['a day of 23 hours', 'America/New_York', 2025, 3, 9, 23],
    ['a day of 25 hours', 'America/New_York', 2025, 11, 2, 25],
    ['a day of 23 and a half hours', 'Australia/Lord_Howe', 2025, 10, 5, 23.5],
    ['a day without a midnight', 'America/Sao_Paulo', 2018, 11, 4, 23],
    ['the day before one that was skipped', 'Pacific/Apia', 2011, 12, 29, 24],
  ];
  for (const [name, zoneName, year, month, day, hours] of lengths)
    it(`let ${name} begin and end at its midnights (${zoneName})`, () => {
      const from = startOfDay(zoneName, year, month, day);
      const { fine } = ticks({ start: from, end: from + 2 * DAY }, 1000, zoneName, only(stepOf(DAY)));
      expect(fine[0]?.t).to.equal(from);
      expect(((fine[1]?.t ?? 0) - from) / HOUR).to.equal(hours);
    });

  it('give months, quarters and years their first midnight', () => {
    const at = (iso: string) => Date.parse(iso);
    const view = { start: at('2025-02-10T00:00Z'), end: at('2026-02-10T00:00Z') };
    const starts = (ms: number) =>
      ticks(view, 1000, 'Europe/Kyiv', only(stepOf(ms))).fine.map(({ wall }) =>
        new Date(wall).toISOString().slice(0, 16),
      );
    expect(starts(90 * DAY)).to.deep.equal(
      ['2025-01', '2025-04', '2025-07', '2025-10', '2026-01', '2026-04'].map((month) => `${month}-01T00:00`),
    );
    expect(starts(28 * DAY)).to.have.length(14);
    expect(starts(365 * DAY)).to.deep.equal(['2025-01-01T00:00', '2026-01-01T00:00', '2027-01-01T00:00']);
    expect(starts(7 * DAY).every((wall) => new Date(`${wall}Z`).getUTCDay() === 1)).to.equal(true);
  });

  it('go on in years where dates end', () => {
    for (const edge of [-8.64e15, 8.64e15]) {
      const { fine, step } = ticks({ start: edge - 1e12, end: edge + 1e12 }, 1000, 'Europe/Kyiv', () => 10);
      expect(step.ms).to.equal(365 * DAY);
      expect(fine.length).to.be.within(63, 66);
    }
    const moment = { start: -4.35e20, end: -4.35e20 + DAY };
    expect(ticks(moment, 1000, 'UTC', () => 40).fine).to.have.length(2);
  });

  it('are round years on both sides of the first', () => {
    const years = (from: number, to: number, count: number) =>
      ticks(
        { start: yearStart(from), end: yearStart(to) },
        1000,
        'UTC',
        only(stepOf(count * 365 * DAY)),
      ).fine.map(({ t }) => yearAt(t));
    expect(years(-3, 3, 1)).to.deep.equal([-3, -2, -1, 1, 2, 3]);
    expect(years(-2000, 2000, 1000)).to.deep.equal([-2000, -1000, 1, 1000, 2000]);
    expect(years(-13.8e9, 2000, 5e9)).to.deep.equal([-15e9, -10e9, -5e9, 1, 5e9]);
  });
});
