/** Formats: in every kind of zone, the Gregorian calendar always, and never a throw. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { yearStart } from '../../src/time/civil.js';
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
const starts = (a: number, b: number): [number, number] => [yearStart(a) + DAYS, yearStart(b) + DAYS];

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
    for (const t of [NaN, Infinity, -Infinity]) {
      expect(formatIn('en', 'UTC', DAY, t)).to.equal('');
      expect(formatRangeIn('en', '+03:00', DAY, 0, t)).to.equal('');
    }
  });

  const BILLION = 1e9;
  const deep: readonly [string, number, number, string][] = [
    ['en', -13.8 * BILLION, -13.8 * BILLION, '13.8 billion BC'],
    ['de', -13.8 * BILLION, -13.8 * BILLION, '13,8 Milliarden v. Chr.'],
    ['uk', -13.8 * BILLION, -13.8 * BILLION, '13,8 мільярда до н. е.'],
    ['zh', -13.8 * BILLION, -13.8 * BILLION, '公元前138亿年'],
    ['ar-EG', -13.8 * BILLION, -13.8 * BILLION, '١٣٫٨ مليار ق.م'],
    ['en', -540e6, -540e6, '540 million BC'],
    ['en', -300_000, -300_000, '300,000 BC'],
    ['en', -12_000, -12_000, '12,000 BC'],
    ['en', -3500, -3500, '3500 BC'],
    ['en', 33, 33, '33 AD'],
    ['en', 1021, 1021, '1021'],
    ['en', 5 * BILLION, 5 * BILLION, '5 billion AD'],
    ['en', -13.8 * BILLION, -4.6 * BILLION, '13.8 billion - 4.6 billion BC'],
    ['en', -13.8 * BILLION, 1990, '13.8 billion BC - 1990 AD'],
    ['en', -13_812_345_678, 1990, '13.812 billion BC - 1990 AD'],
    ['en', -300, 1021, '300 BC - 1021 AD'],
  ];
  for (const [locale, a, b, text] of deep)
    it(`say ${a}${a === b ? '' : ` to ${b}`} in ${locale}`, () => {
      const said = formatRangeIn(locale, 'Asia/Bishkek', { year: 'numeric' }, ...starts(a, b));
      expect(plain(said)).to.equal(text);
    });

  it('say a year from its first millisecond to its last as one, at any distance', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3e10, max: 3e10 }), (year) => {
        const [a, b] = [yearStart(year), yearStart(year + 1) - 1];
        if (year === 0 || year === -1 || year === -10_000 || b < a) return;
        expect(formatRangeIn('en', 'UTC', { year: 'numeric' }, a, b)).to.equal(
          formatIn('en', 'UTC', { year: 'numeric' }, a),
        );
      }),
    );
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
    ['milliseconds', stepOf(5), '2025-11-27T12:00:05.125Z', '14:00:05.125'],
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
