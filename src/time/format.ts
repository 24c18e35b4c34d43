/**
 * Dates as `Intl` says them, in any zone and language. A formatter takes 90 µs to make and 1 µs to use, so they are
 * kept. The calendar is always the Gregorian one, as in the data; digits and order are the language's.
 */
import type { Context, Step } from './units.js';
import { offsetAt } from './zone.js';

type Options = Intl.DateTimeFormatOptions;

const KEPT = 200;
/** The first of January of the year 1: before it, a year is told from its namesake by its era. */
export const YEAR_ONE = -62_135_596_800_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The formatter for an IANA zone or `UTC`; for fixed offsets, which not every engine has, see `formatIn`. */
export const formatter = (locale: string, zone: string, options: Options): Intl.DateTimeFormat => {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  let known = formatters.get(key);
  if (!known) {
    if (formatters.size >= KEPT) formatters.clear();
    known = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: zone });
    formatters.set(key, known);
  }
  return known;
};

/** Whether this is a language tag whose dates the engine can say. */
export const isLocale = (tag: string): boolean => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
};

/**
 * From `a` to `b`, both included, with what they share said once.
 *
 * @param zone IANA name, `UTC` or an offset such as `+03:00`
 * @param a epoch ms
 * @param b epoch ms, not before `a`
 * @returns the empty string where either is no date
 */
export const formatRangeIn = (
  locale: string,
  zone: string,
  options: Options,
  a: number,
  b: number,
): string => {
  const offset = /^[+-]/.test(zone);
  const [start, end] = [a, b].map((t) => new Date(offset ? t + offsetAt(zone, t) : t));
  if (!start || !end || isNaN(+start) || isNaN(+end)) return '';
  const format = formatter(locale, offset ? 'UTC' : zone, options);
  return a === b ? format.format(start) : format.formatRange(start, end);
};

/** One instant, epoch ms; otherwise as `formatRangeIn`. */
export const formatIn = (locale: string, zone: string, options: Options, t: number): string =>
  formatRangeIn(locale, zone, options, t, t);

/** With the era where the year would be taken for its namesake. */
export const withEra = (options: Options, t: number): Options =>
  options.year && t < YEAR_ONE ? { ...options, era: 'short' } : options;

/** A tick of the lower row: "Wed 26", "14:00", "Oct – Dec", "2025". */
export const fineLabel = ({ options, range = 0 }: Step, t: number, locale: string, zone: string): string =>
  formatRangeIn(locale, zone, withEra(options, t), t, t + range);

/** A boundary of the upper row: "November", or "November 2025" in full. */
export const contextLabel = (
  context: Context,
  t: number,
  locale: string,
  zone: string,
  full: boolean,
): string => formatIn(locale, zone, withEra(full ? context.full : context.options, t), t);
