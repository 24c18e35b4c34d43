/**
 * Dates in words: one sentence for every `When`, at the precision that is known and no finer.
 * Dates and ranges come from `Intl`, in the event's own zone; the language only puts them into its sentence.
 */
import { formatIn, formatRangeIn } from '../time/format.js';
import { midnight } from '../time/civil.js';
import { isDay, type Member, type Precision, type When } from '../time/when.js';
import { wallTime } from '../time/zone.js';
import type { Language } from './language.js';

/**
 * `full` for details and names, `short` for labels, `dated` with its year where a story has several, `heading` for the groups of the list, `date` without a word on the
 * hour, `clock` for the hour alone.
 */
export type Style = 'full' | 'short' | 'dated' | 'heading' | 'date' | 'clock';

type Options = Intl.DateTimeFormatOptions;

const YEAR: Options = { year: 'numeric' };
const FULL: Options = { day: 'numeric', month: 'long', ...YEAR };
const CLOCK: Options = { hour: '2-digit', minute: '2-digit' };
const DAY: Readonly<Record<Style, Options>> = {
  full: FULL,
  short: { day: 'numeric', month: 'short' },
  dated: { ...FULL, month: 'short' },
  heading: { weekday: 'long', ...FULL },
  date: FULL,
  clock: {},
};

const PRECISIONS: readonly Precision[] = [
  'millennium',
  'century',
  'decade',
  'year',
  'half',
  'quadrimester',
  'quarter',
  'season',
  'month',
  'day',
  'hour',
  'minute',
  'second',
];
/** From coarse to fine. */
export const fineness = (precision: Precision): number => PRECISIONS.indexOf(precision);
const isTimed = (precision: Precision): boolean => fineness(precision) > fineness('day');

const isBrief = (style: Style): boolean => style === 'short' || style === 'dated';

const dayOptions = (style: Style, timed: boolean): Options => ({ ...DAY[style], ...(timed && CLOCK) });

export const optionsFor = (precision: Precision, style: Style): Options =>
  fineness(precision) <= fineness('year')
    ? YEAR
    : fineness(precision) <= fineness('month')
      ? { ...YEAR, month: isBrief(style) ? 'short' : 'long' }
      : {
          ...dayOptions(style, isTimed(precision)),
          ...(precision === 'second' && style === 'full' && { second: '2-digit' }),
        };

const soften = ({ messages }: Language, { approximate }: When, date: string): string =>
  approximate ? messages.about(date) : date;

/** From `start` to `end` (exclusive, or equal for an instant): a part of a year by its name, else as `Intl` says a range. */
const stretch = (
  { locale, messages }: Language,
  zone: string,
  style: Style,
  { precision, start, end, code, year }: Member,
): string => {
  const say = (from: number, to: number, options = optionsFor(precision, style)): string =>
    formatRangeIn(locale, zone, options, from, Math.max(from, isTimed(precision) ? to : to - 1));
  if (code !== undefined && year !== undefined) {
    const summer = midnight(year, 7, 1);
    return messages.partOfYear(code, say(summer, summer, YEAR));
  }
  // One of the two may be infinite.
  if (!isFinite(start)) return messages.orEarlier(say(end - 1, end));
  return isFinite(end) ? say(start, end) : messages.orLater(say(start, start));
};

/** The zone as readers know it: the city of its IANA name, or `UTC+03:00`. */
export const zoneCity = (zone: string): string =>
  zone
    .replace(/^(?=[+-])/, 'UTC')
    .replace(/.*\//, '')
    .replaceAll('_', ' ');

/** One stretch of days, one out of several, or all of several. */
const setWords = (language: Language, when: When, members: readonly Member[], style: Style): string => {
  const words = members.map((member) => stretch(language, when.zone, style, member));
  return words.length === 1 && !when.every && isFinite(when.latestEnd - when.earliestStart)
    ? language.messages.within(words[0] as string)
    : new Intl.ListFormat(language.locale, { type: when.every ? 'conjunction' : 'disjunction' }).format(
        words,
      );
};

const spanWords = (language: Language, when: When, style: Style): string => {
  const { messages } = language;
  const { precision, endPrecision = precision, endGrouping } = when;
  const say = (part: Member): string => stretch(language, when.zone, style, part);
  const end = say({ ...endGrouping, precision: endPrecision, start: when.earliestEnd, end: when.latestEnd });
  if (when.start)
    return (when.start === 'open' ? messages.untilOn : messages.untilUnknown)(soften(language, when, end));
  const start = soften(language, when, say({ ...when, start: when.earliestStart, end: when.latestStart }));
  if (when.end) return (when.end === 'open' ? messages.fromOn : messages.fromUnknown)(start);
  return precision !== endPrecision || when.masked || when.code || endGrouping
    ? messages.fromUntil(start, end)
    : soften(language, when, say({ precision, start: when.earliestStart, end: when.latestEnd }));
};

/** Somewhere in its bounds, which are more than the one day, month or year that its precision names. */
const isWindow = ({ precision, masked, year }: When): boolean =>
  !!masked ||
  (year === undefined &&
    precision !== 'year' &&
    precision !== 'month' &&
    fineness(precision) < fineness('day'));

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
  const whole = { ...when, start: when.earliestStart, end: when.latestEnd };
  const said =
    when.shape === 'span'
      ? spanWords(language, when, style)
      : soften(
          language,
          when,
          when.members
            ? setWords(language, when, when.members, style)
            : stretch(language, when.zone, style, whole),
        );
  const about = when.shape === 'within' && !when.members && isWindow(when) ? messages.within(said) : said;
  const timed = isTimed(when.precision);
  const placed =
    timed && !(isBrief(style) && when.zone === axisZone)
      ? messages.zoneTime(about, zoneCity(when.zone))
      : isDay(when) && style === 'full'
        ? messages.hourNotGiven(about)
        : about;
  return when.uncertain ? messages.notConfirmed(placed) : placed;
};

/** How much of an ISO date-time each precision is; what is within an hour is always a set. */
const LENGTHS: Partial<Record<Precision, number>> = { year: 4, month: 7, day: 10, minute: 16, second: 19 };

/**
 * What `time[datetime]` may say without claiming more than is known, on the event's own calendar and clock; undefined
 * where no single value does. HTML has years of four digits from 0001, and offsets of whole minutes: else it is UTC.
 */
export const machineDate = ({
  shape,
  members,
  masked,
  zone,
  precision,
  earliestStart: t,
}: When): string | undefined => {
  const length = LENGTHS[precision];
  const timed = shape === 'instant';
  const real = wallTime(zone, t) - t;
  const offset = timed && real % 60_000 ? 0 : real;
  const wall = new Date(t + offset).toJSON() ?? '';
  if (shape === 'span' || members || masked || !length || !/^(?!0000)\d{4}-/.test(wall)) return undefined;
  const sign = offset < 0 ? '-' : '+';
  return wall.slice(0, length) + (timed ? sign + new Date(Math.abs(offset)).toISOString().slice(11, 16) : '');
};

/** The same hour on the reader's clock, where an hour is known and the clocks differ. */
export const readerWords = (language: Language, when: When, readerZone: string): string | undefined => {
  const t = when.earliestStart;
  if (!isTimed(when.precision) || !isFinite(t) || wallTime(when.zone, t) === wallTime(readerZone, t))
    return undefined;
  const end = isTimed(when.endPrecision ?? when.precision) && isFinite(when.latestEnd) ? when.latestEnd : t;
  const text = formatRangeIn(language.locale, readerZone, optionsFor(when.precision, 'full'), t, end);
  return language.messages.yourTime(soften(language, when, text));
};

/** The reporter's words and when they were said. */
export const phraseWords = (
  language: Language,
  phrase: string | undefined,
  said: When | undefined,
): string =>
  phrase
    ? language.messages.said(phrase, said && formatIn(language.locale, said.zone, FULL, said.earliestStart))
    : '';

/** Last millisecond of a day: what a date alone means as as-of. */
const isDayEnd = (zone: string, t: number): boolean => (wallTime(zone, t) + 1) % 86_400_000 === 0;

/** An as-of or a moment of knowledge: the day alone where it stands for the whole day. */
export const momentWords = ({ locale }: Language, t: number, zone: string): string =>
  formatIn(locale, zone, dayOptions('full', !isDayEnd(zone, t)), t);

/** The same for an address: ISO, the day alone where it stands for the whole day. */
export const stampOf = (t: number, zone: string): string =>
  isDayEnd(zone, t)
    ? (new Date(wallTime(zone, t)).toISOString().split('T')[0] as string)
    : new Date(t).toISOString();

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The visible stretch from and to the instants: with the hour where all of it is shorter than three days. */
export const stretchWords = (
  { locale }: Language,
  { start, end }: Stretch,
  zone: string,
  from: number,
  to: number,
): string => formatRangeIn(locale, zone, dayOptions('full', end - start < 3 * 86_400_000), from, to);

export const viewWords = (language: Language, view: Stretch, zone: string): string =>
  language.messages.showing(stretchWords(language, view, zone, view.start, view.end - 1));
