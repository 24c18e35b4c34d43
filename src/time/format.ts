/**
 * Dates as `Intl` says them, in any zone and language. A formatter takes 90 µs to make and 1 µs to use, so they are
 * kept. The calendar is always the Gregorian one, as in the data; digits and order are the language's.
 *
 * A year before 100 and from 10,000 on is said with its era. Where `Date` ends only years are said: that of a date of
 * the same era, its number put in the place of the date's.
 */
import { LARGE, yearAt, yearStart } from './civil.js';
import { kept } from './kept.js';
import type { Context, Step } from './units.js';
import { LAST, wallTime } from './zone.js';

type Options = Intl.DateTimeFormatOptions;

const KEPT = 200;
const DAY = 86_400_000;
const YEAR: Options = { year: 'numeric' };
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/** The formatter for an IANA zone or `UTC`; for fixed offsets, which not every engine has, see `formatIn`. */
export const formatter = (locale: string, zone: string, options: Options): Intl.DateTimeFormat =>
  kept(
    dates,
    KEPT,
    `${locale} ${zone} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: zone }),
  );

/** Whether this is a language tag whose dates the engine can say. */
export const isLocale = (tag: string): boolean => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
};

const numberIn = (locale: string, options: Intl.NumberFormatOptions, number: number): string =>
  kept(numbers, KEPT, locale + options.compactDisplay, () => new Intl.NumberFormat(locale, options)).format(
    number,
  );

/** "1.2K". */
export const compactIn = (locale: string, number: number): string =>
  numberIn(locale, { notation: 'compact', compactDisplay: 'short' }, number);

/** "300,000", "13.8 billion". */
const large = (locale: string, year: number): string =>
  numberIn(
    locale,
    year < 1e6 ? {} : { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 9 },
    year,
  );

/**
 * From `a` to `b`, both included, with what they share said once.
 *
 * @param zone IANA name, `UTC` or an offset such as `+03:00`
 * @param a epoch ms
 * @param b epoch ms, not before `a`
 * @returns the empty string where either is not finite
 */
export const formatRangeIn = (
  locale: string,
  zone: string,
  options: Options,
  a: number,
  b: number,
): string => {
  const far = a < -LAST || b > LAST;
  // Far away the last millisecond of a year is rounded to the first of the next.
  const last = far ? Math.max(a, b - Math.abs(b) * 4e-16) : b;
  const walls = [a, last].map((t) => wallTime(zone, t)) as [number, number];
  const [from, to] = walls.map(yearAt) as [number, number];
  const [day, lastDay] = walls.map((wall) => Math.floor(wall / DAY));
  if (isNaN(from + to)) return '';
  const said = far ? YEAR : options;
  const fixed = far || /^[+-]/.test(zone);
  const format = formatter(
    locale,
    fixed ? 'UTC' : zone,
    said.year && (from < 100 || to >= LARGE) ? { ...said, era: 'short' } : said,
  );
  const dateOf = (t: number, year: number, standIn: number): number =>
    far && Math.abs(year) >= LARGE
      ? yearStart(Math.sign(year) * 3e4 + standIn)
      : fixed
        ? wallTime(zone, t)
        : t;
  const start = dateOf(a, from, -1e4);
  const parts: readonly { type: string; value: string; source?: string }[] = // A range takes ten times as long.
    (far ? from === to : a === b || (!options.hour && day === lastDay))
      ? format.formatToParts(start)
      : format.formatRangeToParts(start, dateOf(b, to, 1e4));
  // A ten-thousandth of a long stretch is close enough.
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(to - from)) - 4);
  return parts
    .map(({ type, value, source }) => {
      const year = Math.abs(source === 'endRange' ? to : from);
      return type === 'year' && year >= LARGE ? large(locale, Math.round(year / unit) * unit) : value;
    })
    .join('');
};

/** One instant, epoch ms; otherwise as `formatRangeIn`. */
export const formatIn = (locale: string, zone: string, options: Options, t: number): string =>
  formatRangeIn(locale, zone, options, t, t);

/** A tick of the lower row: "Wed 26", "14:00", "Oct – Dec", "2025". */
export const fineLabel = ({ options, range = 0 }: Step, t: number, locale: string, zone: string): string =>
  formatRangeIn(locale, zone, options, t, t + range);

/** A boundary of the upper row: "November", or "November 2025" in full. */
export const contextLabel = (
  { options }: Context,
  t: number,
  locale: string,
  zone: string,
  full: boolean,
): string => formatIn(locale, zone, full ? { ...options, ...YEAR } : options, t);
