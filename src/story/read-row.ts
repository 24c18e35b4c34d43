/**
 * One record to one row: of an event that stands for itself only what places it is read (title, date, track,
 * importance), with the same faults as when it is read whole, and with a shorter way for the dates that are common.
 */
import type { Columns } from '../index/columns.js';
import { kept } from '../time/kept.js';
import { dateTime } from '../time/parse-when.js';
import { LAST, startAt } from '../time/zone.js';
import { isBlank, share, text, zone, type Reader, type Reading } from './fields.js';
import { leave, noTrack, trackOf, whenOf } from './read-event.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The starts of days, by zone and day; most often the zone is the one before. */
const midnights = new Map<string, Map<number, number>>();
let days = new Map<number, number>();
let daysOf = '';

const startOfDay = (name: string, day: number): number => {
  if (name !== daysOf) {
    daysOf = name;
    days = kept(midnights, 100, name, () => new Map());
  }
  return days.get(day) ?? kept(days, 65_536, day, () => startAt(name, day * DAY));
};

/** A number of two digits; NaN where one is missing. */
const two = (from: string, at: number): number => {
  const [tens, ones] = [from.charCodeAt(at) - 48, from.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : NaN;
};

/** The day that `YYYY-MM-DD` begins with, counted from the epoch. */
const dayOf = (from: string): number => {
  const [month, day] = [two(from, 5), two(from, 8)];
  if (from[4] !== '-' || from[7] !== '-' || !(month > 0 && month < 13 && day > 0)) return NaN;
  // Years and months from March on: a leap day is the last of its year.
  const year = two(from, 0) * 100 + two(from, 2) - Number(month < 3);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const count = year * 365 + leaps + Math.floor((((month + 9) % 12) * 153 + 2) / 5) + day - 719_469;
  return day < 29 || new Date(count * DAY).getUTCDate() === day ? count : NaN;
};

/** `YYYY-MM-DDTHH:MM`, with or without seconds and thousandths, and `Z` or an offset such as `+02:00`. */
const instantOf = (from: string): number => {
  const [hour, minute] = [two(from, 11), two(from, 14)];
  let t = dayOf(from) * DAY + hour * HOUR + minute * MINUTE;
  let at = 16;
  if (from[10] !== 'T' || from[13] !== ':' || hour > 23 || minute > 59) return NaN;
  if (from[at] === ':') {
    const second = two(from, 17);
    if (second > 59) return NaN;
    t += second * 1000;
    at = 19;
    if (from[at] === '.') {
      t += two(from, 20) * 10 + (two(from, 21) % 10);
      at = 23;
    }
  }
  const sign = from[at];
  if (sign === 'Z') return from.length === at + 1 ? t : NaN;
  const [hours, minutes] = [two(from, at + 1), two(from, at + 4)];
  if (from.length !== at + 6 || from[at + 3] !== ':' || hours > 23 || minutes > 59) return NaN;
  const offset = hours * HOUR + minutes * MINUTE;
  return sign === '+' ? t - offset : sign === '-' ? t + offset : NaN;
};

const isDayText = (value: unknown): value is string => typeof value === 'string' && value.length === 10;

/** Of a `Date`; what throws when it is looked at is none. */
const timeOf = (value: unknown): number => {
  try {
    return dateTime(value) ?? NaN;
  } catch {
    return NaN;
  }
};

/** The first millisecond of a moment or a day; NaN where it is told in a rarer way. */
const firstOf = (value: unknown, at: string): number => {
  if (typeof value === 'string') return isDayText(value) ? startOfDay(at, dayOf(value)) : instantOf(value);
  const t = typeof value === 'number' ? value : timeOf(value);
  return Math.abs(t) <= LAST ? t : NaN;
};

/** The end of the same. */
const lastOf = (value: unknown, at: string, first: number): number =>
  isDayText(value) ? startOfDay(at, dayOf(value) + 1) : first;

/** Whether a value is blank, or the record's own. */
const owns = (record: object, key: string, value: unknown): boolean =>
  isBlank(value) || Object.hasOwn(record, key);

/** Begins with a character that can be seen, as nearly all do; what does not is looked at by the reader. */
export const isText = (value: unknown): value is string => {
  if (typeof value !== 'string' || value.length > 500) return false;
  const first = value.charCodeAt(0);
  return first > 32 && first < 127;
};

const titleOf = text(500);

/**
 * Writes a row.
 *
 * @returns whether it is an event, else its fault is reported; undefined where the record has to be read whole
 */
export function readRow(record: object, row: number, at: Reading, to: Columns): boolean | undefined {
  const of = <T>(value: unknown, reader: Reader<T>, path: string): T | undefined =>
    isBlank(value) ? undefined : reader(value, at, path);
  try {
    const {
      title,
      importance,
      when,
      start,
      end,
      timeZone,
      track, // prettier-ignore
      revisions,
      announcedBy,
      knownSince,
      saidAt,
      topics,
      actors,
      outcome,
      status,
    } = record as Readonly<Record<string, unknown>>;
    if (
      !(
        isBlank(revisions) &&
        isBlank(announcedBy) &&
        isBlank(knownSince) &&
        isBlank(saidAt) &&
        isBlank(topics) &&
        isBlank(actors) &&
        isBlank(outcome) &&
        isBlank(status)
      ) ||
      !(
        owns(record, 'title', title) &&
        owns(record, 'importance', importance) &&
        owns(record, 'when', when) &&
        owns(record, 'start', start) &&
        owns(record, 'end', end) &&
        owns(record, 'timeZone', timeZone) &&
        owns(record, 'track', track)
      )
    )
      return undefined;
    const named = isText(title) || of(title, titleOf, 'title');
    const weight = of(importance, share, 'importance') ?? 0.5;
    if (!named) return !!leave(at, 'missing-title', 'title');
    if (!isBlank(when) && !isBlank(start)) at.report('bad-field', 'start', start, 'when is taken');
    const from = isBlank(when) ? start : when;
    if (isBlank(from)) return !!leave(at, 'missing-date', 'when');
    const own = of(timeZone, zone, 'timeZone');
    const there = own ?? at.zone;
    const floating = there ?? at.floatingZone;
    const first = firstOf(from, floating);
    let [begins, ends] = [first, lastOf(from, floating, first)];
    if (!isBlank(end)) {
      const begin = firstOf(end, floating);
      ends = lastOf(end, floating, begin);
      // A day that states no zone is in that of the start.
      const floats = !there && isDayText(end) && typeof from === 'string' && !isDayText(from);
      if (floats || !(ends > first || (ends === first && begin === ends))) begins = NaN;
    }
    if (!(ends >= begins)) {
      const read = whenOf({ start: from, end, zone: own }, at);
      if (!read.ok) return !!leave(at, read.problem.code, isBlank(when) ? 'start' : 'when', from);
      ({ earliestStart: begins, latestEnd: ends } = read.value);
    }
    to.start[row] = begins;
    to.end[row] = ends;
    to.track[row] = of(track, trackOf, 'track') ?? noTrack(at);
    to.importance[row] = weight;
    return true;
  } catch {
    return undefined;
  }
}
