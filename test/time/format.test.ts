/** Formats: in every kind of zone, the Gregorian calendar always, and never a throw. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import {
  contextLabel,
  fineLabel,
  formatIn,
  formatRangeIn,
  formatter,
  isLocale,
} from '../../src/time/format.js';
import { STEPS, type Step } from '../../src/time/units.js';

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', second: '2-digit' };
const evening = Date.UTC(2025, 10, 26, 21, 30);
/** Spaces and dashes differ between engines. */
const plain = (text: string) => text.replace(/\s/g, ' ').replace(/ ?[–-] ?/g, ' - ');

const stepOf = (ms: number, options: object = {}): Step =>
  STEPS.find(
    (step) =>
      step.ms === ms && JSON.stringify(step.options) === JSON.stringify({ ...step.options, ...options }),
  ) as Step;
const DAYS = 86_400_000;

describe('formats', () => {
  const zones: readonly [string, string][] = [
    ['UTC', '26 Nov 2025'],
    ['Europe/Kyiv', '26 Nov 2025'],
    ['Asia/Bishkek', '27 Nov 2025'],
    ['+03:00', '27 Nov 2025'],
    ['-11:00', '26 Nov 2025'],
    ['+02:29', '26 Nov 2025'],
    ['+02:30', '27 Nov 2025'],
  ];
  for (const [zone, day] of zones)
    it(`say the day that it is at ${zone}`, () =>
      expect(formatIn('en-GB', zone, DAY, evening)).to.equal(day));

  it('say an offset as the zone that has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 4e12 }), (t) => {
        const options = { ...DAY, ...CLOCK };
        expect(formatIn('de', '+05:00', options, t)).to.equal(formatIn('de', 'Etc/GMT-5', options, t));
      }),
    );
  });

  it('say what both ends of a range share once', () => {
    const [a, b] = [Date.UTC(2025, 10, 28), Date.UTC(2025, 10, 30)];
    expect(plain(formatRangeIn('en-GB', 'UTC', DAY, a, b))).to.equal('28 - 30 Nov 2025');
    expect(plain(formatRangeIn('en-GB', '+03:00', DAY, a, b))).to.equal('28 - 30 Nov 2025');
    expect(formatRangeIn('en-GB', 'UTC', DAY, a, a)).to.equal('28 Nov 2025');
    expect(formatRangeIn('en-GB', 'UTC', DAY, a, a + 1)).to.equal('28 Nov 2025');
  });

  it('count in the Gregorian calendar whatever the language asks for, with its own digits', () => {
    for (const locale of ['th', 'fa', 'ar-SA', 'ja-u-ca-japanese'])
      expect(formatter(locale, 'UTC', DAY).resolvedOptions().calendar, locale).to.equal('gregory');
    expect(formatIn('th', 'UTC', { year: 'numeric' }, evening)).to.include('2025');
    expect(formatIn('ar-EG', 'UTC', { day: 'numeric' }, evening)).to.equal('٢٦');
  });

  it('are kept, and not without bound', () => {
    expect(formatter('en', 'UTC', DAY)).to.equal(formatter('en', 'UTC', { ...DAY }));
    expect(formatter('en', 'UTC', DAY)).not.to.equal(formatter('en', 'Asia/Tokyo', DAY));
    const first = formatter('en', 'UTC', { ...DAY, era: 'short' });
    for (const zone of Intl.supportedValuesOf('timeZone').slice(0, 250)) formatter('en', zone, DAY);
    expect(formatter('en', 'UTC', { ...DAY, era: 'short' })).not.to.equal(first);
  });

  it('say nothing of what is no date', () => {
    for (const t of [NaN, Infinity, -Infinity, 8.65e15]) {
      expect(formatIn('en', 'UTC', DAY, t)).to.equal('');
      expect(formatRangeIn('en', '+03:00', DAY, 0, t)).to.equal('');
    }
  });

  it('know which tags are languages', () => {
    for (const tag of ['en', 'en-GB', 'ru', 'zh-Hans-CN', 'de-u-nu-latn'])
      expect(isLocale(tag), tag).to.equal(true);
    for (const tag of ['', '-', 'x', 'en_GB', 'klingonese', '<b>', 'a'.repeat(1e5)])
      expect(isLocale(tag), tag.slice(0, 9)).to.equal(false);
  });
});

describe('labels of the axis', () => {
  const kyiv = (iso: string) => Date.parse(iso);
  const rows: readonly [string, Step, string, string][] = [
    ['seconds', stepOf(5000), '2025-11-27T12:00:05Z', '14:00:05'],
    ['minutes', stepOf(300_000), '2025-11-27T12:05:00Z', '14:05'],
    ['hours', stepOf(3_600_000), '2025-11-27T07:00:00Z', '09:00'],
    ['midnight', stepOf(3_600_000), '2025-11-26T22:00:00Z', '00:00'],
    ['days', stepOf(DAYS, { weekday: 'short' }), '2025-11-25T22:00:00Z', 'Wed 26'],
    ['weeks', stepOf(7 * DAYS), '2025-11-23T22:00:00Z', '24'],
    ['months', stepOf(28 * DAYS), '2025-10-31T22:00:00Z', 'Nov'],
    ['quarters', stepOf(90 * DAYS), '2025-09-30T21:00:00Z', 'Oct - Dec'],
    ['years', stepOf(365 * DAYS), '2024-12-31T22:00:00Z', '2025'],
    ['decades', stepOf(3650 * DAYS), '2019-12-31T22:00:00Z', '2020'],
    ['years before the common era', stepOf(365 * DAYS), '-000043-06-01T00:00:00Z', '44 BC'],
  ];
  for (const [name, step, at, text] of rows)
    it(`say ${name}`, () => {
      const said = plain(fineLabel(step, kyiv(at), 'en-GB', 'Europe/Kyiv'));
      expect(said).to.equal(text);
    });

  it('name the unit above, with its year where asked', () => {
    const at = kyiv('2025-11-26T22:00:00Z');
    const name = (step: Step, full: boolean, locale = 'en-GB') =>
      step.context ? contextLabel(step.context, at, locale, 'Europe/Kyiv', full).replace(',', '') : undefined;
    const [hours, days, months, years] = [3_600_000, DAYS, 28 * DAYS, 365 * DAYS].map((ms) => stepOf(ms));
    expect(name(hours as Step, false)).to.equal('Thu 27 November');
    expect(name(hours as Step, true)).to.equal('Thu 27 November 2025');
    expect(name(days as Step, false)).to.equal('November');
    expect(name(days as Step, true)).to.equal('November 2025');
    expect(name(days as Step, true, 'de')).to.equal('November 2025');
    expect(name(days as Step, false, 'ru')).to.equal('ноябрь');
    expect(name(months as Step, false)).to.equal('2025');
    expect(name(years as Step, false)).to.equal(undefined);
  });
});
