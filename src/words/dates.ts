/**
 * Dates in words: one sentence for every `When`, at the precision that is known and no finer.
 * Dates and ranges come from `Intl`, in the event's own zone; the language only puts them into its sentence.
 */
import { formatIn, formatRangeIn } from '../time/format.js';
import type { Precision, When } from '../time/when.js';
import { wallTime } from '../time/zone.js';
import type { Language } from './language.js';

/**
 * `full` for details and names, `short` for labels, `heading` for the groups of the list, `date` without a word on the
 * hour, `clock` for the hour alone.
 */
export type Style = 'full' | 'short' | 'heading' | 'date' | 'clock';

type Options = Intl.DateTimeFormatOptions;

const DAY: Readonly<Record<Style, Options>> = {
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  heading: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  clock: {},
};
const YEAR: Options = { year: 'numeric' };
const CLOCK: Options = { hour: '2-digit', minute: '2-digit' };

const COARSE: Partial<Record<Precision, (style: Style) => Options>> = {
  century: () => YEAR,
  decade: () => YEAR,
  year: () => YEAR,
  season: (style) => ({ ...YEAR, month: style === 'short' ? 'short' : 'long' }),
  month: (style) => ({ ...YEAR, month: style === 'short' ? 'short' : 'long' }),
};

const TIMED: ReadonlySet<Precision> = new Set(['hour', 'minute', 'second']);

const optionsFor = (precision: Precision, style: Style): Options =>
  COARSE[precision]?.(style) ?? {
    ...DAY[style],
    ...(TIMED.has(precision) && CLOCK),
    ...(precision === 'second' && style === 'full' && { second: '2-digit' }),
  };

/** From `start` to `end` (exclusive, or equal for an instant) as `Intl` says a range. */
const stretch = (
  language: Language,
  zone: string,
  precision: Precision,
  style: Style,
  start: number,
  end: number,
) => formatRangeIn(language.locale, zone, optionsFor(precision, style), start, Math.max(start, end - 1));

/** The zone as readers know it: the city of its IANA name, or `UTC+03:00`. */
export const zoneCity = (zone: string): string =>
  /^[+-]/.test(zone) ? `UTC${zone}` : zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** One stretch of days, or one out of several. */
const setWords = (language: Language, { zone, members = [] }: When, style: Style): string => {
  const words = members.map(({ start, end, precision }) =>
    stretch(language, zone, precision, style, start, end),
  );
  return words.length === 1
    ? language.messages.within(words[0] ?? '')
    : new Intl.ListFormat(language.locale, { type: 'disjunction' }).format(words);
};

const spanWords = (language: Language, when: When, style: Style): string => {
  const { messages } = language;
  const { zone, precision, endPrecision = precision } = when;
  const soften = when.approximate ? messages.about : (text: string) => text;
  const start = stretch(language, zone, precision, style, when.earliestStart, when.latestStart);
  const timed = TIMED.has(precision);
  if (when.end) return messages[when.end === 'open' ? 'fromOn' : 'fromUnknown'](soften(start));
  if (precision !== endPrecision) {
    const end = stretch(language, zone, endPrecision, style, when.earliestEnd, when.latestEnd);
    return messages.fromUntil(soften(start), end);
  }
  const text = timed
    ? formatRangeIn(language.locale, zone, optionsFor(precision, style), when.earliestStart, when.latestEnd)
    : stretch(language, zone, precision, style, when.earliestStart, when.latestEnd);
  return soften(text);
};

/**
 * The date in words.
 *
 * @param axisZone in `short` style the zone is named only where it differs from this one
 */
export const dateWords = (
  language: Language,
  when: When,
  style: Style = 'full',
  axisZone?: string,
): string => {
  const { messages } = language;
  const isSpan = when.shape === 'span';
  const plain = when.members
    ? setWords(language, when, style)
    : isSpan
      ? spanWords(language, when, style)
      : stretch(language, when.zone, when.precision, style, when.earliestStart, when.latestEnd);
  const about = when.approximate && !isSpan ? messages.about(plain) : plain;
  const timed = TIMED.has(when.precision);
  const placed =
    timed && !(style === 'short' && when.zone === axisZone)
      ? messages.zoneTime(about, zoneCity(when.zone))
      : when.shape === 'within' && when.precision === 'day' && !when.members && style === 'full'
        ? messages.hourNotGiven(about)
        : about;
  return when.uncertain ? messages.notConfirmed(placed) : placed;
};

/** What `time[datetime]` may say without claiming more than is known; undefined where no single value does. */
export const machineDate = (when: When): string | undefined => {
  if (when.shape === 'instant') return new Date(when.earliestStart).toISOString();
  if (when.shape !== 'within' || when.members || !isFinite(when.earliestStart)) return undefined;
  const length = { year: 4, month: 7, day: 10 }[when.precision as string];
  if (length === undefined) return undefined;
  return new Date(wallTime(when.zone, when.earliestStart)).toISOString().slice(0, length);
};

/** The same hour on the reader's clock, where an hour is known and the clocks differ. */
export const readerWords = (language: Language, when: When, readerZone: string): string | undefined => {
  const t = when.earliestStart;
  if (!TIMED.has(when.precision) || !isFinite(t) || wallTime(when.zone, t) === wallTime(readerZone, t))
    return undefined;
  const end = TIMED.has(when.endPrecision ?? when.precision) && isFinite(when.latestEnd) ? when.latestEnd : t;
  const text = formatRangeIn(language.locale, readerZone, optionsFor(when.precision, 'full'), t, end);
  return language.messages.yourTime(when.approximate ? language.messages.about(text) : text);
};

/** The reporter's words and when they were said. */
export const phraseWords = (
  language: Language,
  phrase: string | undefined,
  said: When | undefined,
): string =>
  phrase
    ? language.messages.said(
        phrase,
        said && stretch(language, said.zone, 'day', 'full', said.earliestStart, said.earliestStart),
      )
    : '';

/** Last millisecond of a day: what a date alone means as as-of. */
const isDayEnd = (zone: string, t: number): boolean => (wallTime(zone, t) + 1) % 86_400_000 === 0;

/** An as-of or a moment of knowledge: the day alone where it stands for the whole day. */
export const momentWords = (
  language: Language,
  t: number,
  zone: string,
  style: 'full' | 'short' = 'full',
): string =>
  formatIn(
    language.locale,
    zone,
    { ...DAY[style], ...(!isDayEnd(zone, t) && CLOCK), ...(style === 'short' && YEAR) },
    t,
  );

/** The visible stretch: with the hour where it is shorter than three days. */
export const viewWords = (
  language: Language,
  { start, end }: { readonly start: number; readonly end: number },
  zone: string,
): string =>
  language.messages.showing(
    formatRangeIn(
      language.locale,
      zone,
      { ...DAY.full, ...(end - start < 3 * 86_400_000 && CLOCK) },
      start,
      end - 1,
    ),
  );
