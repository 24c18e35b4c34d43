/** Zones against the clock facts of the world, and against an independent Temporal. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { instantOf, isZone, offsetAt, startAt, startOfDay, wallTime } from '../../src/time/zone.js';
import { ZONES } from '../support/zones.js';

const HOUR = 3_600_000;
const plain = (wall: number) => Temporal.PlainDateTime.from(new Date(wall).toISOString().slice(0, -1));

describe('zones', () => {
  it('knows IANA names, UTC and fixed offsets, and nothing else', () => {
    for (const name of [...ZONES, '-11:30', 'Etc/GMT+3']) expect(isZone(name), name).to.equal(true);
    for (const name of [
      '',
      'Mars/Olympus',
      '+25:00',
      '+3',
      'Europe/Kyiv ',
      7,
      undefined,
      null,
      {},
      'a'.repeat(1e6),
    ])
      expect(isZone(name)).to.equal(false);
  });

  it('has 23- and 25-hour days where clocks change, and none where a day is skipped', () => {
    const cases: [string, number, number, number, number][] = [
      ['Europe/Kyiv', 2025, 3, 30, 23],
      ['Europe/Kyiv', 2025, 10, 26, 25],
      ['Europe/Kyiv', 2025, 11, 27, 24],
      ['America/New_York', 2025, 3, 9, 23],
      ['America/New_York', 2025, 11, 2, 25],
      ['Pacific/Apia', 2011, 12, 30, 0],
      ['Pacific/Apia', 2011, 12, 31, 24],
      ['Australia/Lord_Howe', 2025, 10, 5, 23.5],
      ['America/Sao_Paulo', 2018, 11, 4, 23],
      ['UTC', 2025, 12, 31, 24],
    ];
    for (const [zone, y, m, d, hours] of cases)
      expect(
        (startOfDay(zone, y, m, d + 1) - startOfDay(zone, y, m, d)) / HOUR,
        `${zone} ${y}-${m}-${d}`,
      ).to.equal(hours);
  });

  it('begins a day whose midnight is skipped where the clocks jump', () => {
    expect(new Date(startOfDay('America/Sao_Paulo', 2018, 11, 4)).toISOString()).to.equal(
      '2018-11-04T03:00:00.000Z',
    );
    expect(new Date(startOfDay('America/Toronto', 1919, 3, 31)).toISOString()).to.equal(
      '1919-03-31T04:30:00.000Z',
    );
  });

  it('takes the first of a repeated reading and pushes a skipped one on', () => {
    const at = (zone: string, iso: string) => new Date(instantOf(zone, Date.parse(`${iso}Z`))).toISOString();
    expect(at('Europe/Kyiv', '2025-10-26T03:30')).to.equal('2025-10-26T00:30:00.000Z');
    expect(at('Europe/Kyiv', '2025-03-30T03:30')).to.equal('2025-03-30T01:30:00.000Z');
  });

  it('keeps years before 100, and instants at and beyond the ends of time', () => {
    expect(new Date(startOfDay('UTC', 33, 4, 3)).toISOString()).to.equal('0033-04-03T00:00:00.000Z');
    for (const t of [8.64e15, -8.64e15, Infinity, -Infinity, NaN])
      expect(offsetAt('Europe/Kyiv', t)).to.be.a('number');
  });

  it('knows no zone where `Date` knows no instant: a reading is its own instant', () => {
    for (const t of [-4.35e20, 9e15, 1e25]) {
      expect(wallTime('Europe/Kyiv', t)).to.equal(t);
      expect(instantOf('Europe/Kyiv', t)).to.equal(t);
      expect(startAt('Europe/Kyiv', t)).to.equal(t);
    }
  });

  it('agrees with Temporal on the clock of any instant', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: -60e12, max: 10e12 }), (zone, t) => {
        const there = Temporal.Instant.fromEpochMilliseconds(t).toZonedDateTimeISO(zone);
        expect(wallTime(zone, t)).to.equal(t + Math.round(there.offsetNanoseconds / 1e6));
      }),
      { numRuns: 400 },
    );
  });

  it('agrees with Temporal on the instant of any reading and the start of any day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: -60e12, max: 10e12 }), (zone, wall) => {
        const local = plain(wall);
        const day = local.toPlainDate();
        expect(instantOf(zone, wall)).to.equal(local.toZonedDateTime(zone).epochMilliseconds);
        expect(startOfDay(zone, day.year, day.month, day.day)).to.equal(
          day.toZonedDateTime(zone).epochMilliseconds,
        );
      }),
      { numRuns: 400 },
    );
  });

  describe('agree with Temporal around every change of the clocks from 1900 to 2100', () => {
    const end = Date.UTC(2101, 0, 1);
    for (const zone of ZONES)
      it(zone, () => {
        let at = Temporal.Instant.from('1899-12-01T00:00Z').toZonedDateTimeISO(zone);
        for (let n = 0; n < 500; n++) {
          const next = at.getTimeZoneTransition('next');
          if (!next || next.epochMilliseconds > end) break;
          const t = next.epochMilliseconds;
          const [before, after] = [at.offsetNanoseconds / 1e6, next.offsetNanoseconds / 1e6];
          expect([wallTime(zone, t - 1), wallTime(zone, t)]).to.deep.equal([t - 1 + before, t + after]);
          for (const wall of [t + before - 1, t + before, t + after - 1, t + after, t + (before + after) / 2])
            expect(instantOf(zone, wall), `${zone} ${plain(wall).toString()}`).to.equal(
              plain(wall).toZonedDateTime(zone).epochMilliseconds,
            );
          for (const days of [-1, 0, 1]) {
            const { year, month, day } = plain(t + before)
              .toPlainDate()
              .add({ days });
            expect(startOfDay(zone, year, month, day), `${zone} ${year}-${month}-${day}`).to.equal(
              Temporal.PlainDate.from({ year, month, day }).toZonedDateTime(zone).epochMilliseconds,
            );
          }
          at = next;
        }
      }).timeout(60_000);
  });
});
