/**
 * EDTF alone: a text of the Library of Congress specification (levels 0 to 2) as a typed value, without zones. What
 * `parseWhen` takes besides (times to the minute, times in intervals, other spellings of ISO 8601) is refused here.
 */
import { scan, type Seasons } from './edtf.js';
import type { CivilDate, Expression, Range } from './expression.js';
import { need } from './fault.js';
import type { Precision } from './when.js';
import { offsetAt } from './zone.js';

/** `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = '?' | '~' | '%';

/** What every EDTF value has. */
export interface EdtfBounds {
  /**
   * The bounds, epoch ms, ends exclusive, ±Infinity where a side is open or not known. They are readings of the wall
   * clock, as though it showed UTC; those of a date-time with an offset are at its instant. A date-time lasts its second.
   */
  readonly earliestStart: number;
  readonly latestStart: number;
  readonly earliestEnd: number;
  readonly latestEnd: number;
  /** The lowest level of the specification that can say it. */
  readonly level: 0 | 1 | 2;
  /** Precision; of the start in an interval, of the first member in a set. */
  readonly precision: Precision;
  /** Whether any part of it is `~` or `%`. */
  readonly approximate: boolean;
  /** Whether any part of it is `?` or `%`. */
  readonly uncertain: boolean;
}

/** A date, or a date-time. */
export interface EdtfDate extends EdtfBounds {
  readonly type: 'date';
  /** As written, without qualifiers: `1985`, `-0400`, `156X`, `Y170000002`, `Y-17E7`. */
  readonly year: string;
  /** `01` to `12`, with `X`, or the code of a season or another part of the year, `21` to `41`. */
  readonly month?: string;
  /** `01` to `31`, with `X`. */
  readonly day?: string;
  /** `hh:mm:ss`. */
  readonly time?: string;
  /** `UTC`, or such as `+04:30`; absent for a local time. */
  readonly offset?: string;
  /** How many digits of the year are significant, where `S` says so. */
  readonly significantDigits?: number;
  /** Qualifiers of the parts that have any; a qualifier on the right of a part is one of all parts up to it. */
  readonly qualifiers: {
    readonly year?: Qualifier;
    readonly month?: Qualifier;
    readonly day?: Qualifier;
  };
}

/** `a/b`: it lasts from its start to its end. */
export interface EdtfInterval extends EdtfBounds {
  readonly type: 'interval';
  readonly start: EdtfDate | 'open' | 'unknown';
  readonly end: EdtfDate | 'open' | 'unknown';
}

/** From one date to another in a set; one side may be open. */
export interface EdtfRange {
  readonly type: 'range';
  readonly start?: EdtfDate;
  readonly end?: EdtfDate;
}

/** `[…]`, one of its members, or `{…}`, all of them. */
export interface EdtfSet extends EdtfBounds {
  readonly type: 'set';
  readonly every: boolean;
  readonly members: readonly (EdtfDate | EdtfRange)[];
}

export type Edtf = EdtfDate | EdtfInterval | EdtfSet;

export type EdtfResult =
  | { readonly ok: true; readonly value: Edtf }
  | {
      readonly ok: false;
      readonly problem: { readonly code: 'bad-edtf' | 'end-before-start'; readonly message: string };
    };

/** What `parseEdtf` may be told. */
export interface EdtfOptions {
  /** First months of sub-year codes; see `parseWhen`. */
  readonly seasons?: Seasons;
}

type Level = EdtfBounds['level'];

const QUALIFIERS = [undefined, '?', '~', '%'] as const;

/** What level 1 knows of `X`: the last one or two digits of a year, and a whole month or day at the end. */
const MASK_1 = /^-?(\d\d[\dX]X|\d{4}-XX(-XX)?|\d{4}-\d\d-XX)$/;

function levelOf({ parts, doubts, significant, said: { code = 0 } }: CivilDate): Level {
  const [year] = parts;
  const text = parts.filter(Boolean).join('-');
  const written = doubts.slice(0, parts.filter(Boolean).length);
  const isWhole = written.every((value) => value === written[0]);
  if (significant || year.includes('E') || code > 24 || !isWhole) return 2;
  if (text.includes('X')) return MASK_1.test(text) && !code ? 1 : 2;
  return /^[Y-]/.test(year) || code || written[0] ? 1 : 0;
}

const clean = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && each !== '')) as T;

function dateOf(date: CivilDate): EdtfDate {
  const { parts, doubts, clock, offset, significant, said } = date;
  const [year, month, day] = parts;
  const from = date.from - offsetAt(offset ?? 'UTC', 0);
  const to = clock ? from + 1000 : date.to;
  const [ofYear, ofMonth, ofDay] = doubts.map((value) => QUALIFIERS[value]);
  return clean({
    type: 'date' as const,
    year,
    month,
    day,
    time: clock,
    offset,
    significantDigits: significant ? Number(significant) : undefined,
    qualifiers: clean({ year: ofYear, month: month && ofMonth, day: day && ofDay }),
    precision: said.precision,
    level: levelOf(date),
    approximate: said.approximate,
    uncertain: said.uncertain,
    earliestStart: from,
    latestStart: to,
    earliestEnd: from,
    latestEnd: to,
  } as EdtfDate);
}

const highest = (levels: readonly number[]): Level => Math.max(...levels) as Level;

const shared = (dates: readonly EdtfDate[], least: Level) => ({
  precision: dates[0]?.precision ?? 'year',
  level: highest([least, ...dates.map(({ level }) => level)]),
  approximate: dates.some(({ approximate }) => approximate),
  uncertain: dates.some(({ uncertain }) => uncertain),
});

/** Two ends, neither of which has a time; a fault where the second is before the first. */
function pair([first, second]: Range, inSet: boolean): readonly [EdtfDate | undefined, EdtfDate | undefined] {
  const [start, end] = [first, second].map((each) => (typeof each === 'string' ? undefined : dateOf(each)));
  need(!start?.time && !end?.time);
  // Library of Congress: what a double dot stands between has the same precision.
  if (inSet && start && end) need(start.precision === end.precision || !(start.month ?? end.month));
  need(!start || !end || first === second || end.latestEnd > start.earliestStart, 'end-before-start');
  return [start, end];
}

function intervalOf(range: Range): EdtfInterval {
  const [start, end] = pair(range, false);
  const dates = [start, end].filter((each) => each !== undefined);
  // Dates with `X` at the ends of an interval are of level 2, even those that level 1 knows alone.
  const masked = dates.some(({ year, month = '', day = '' }) => (year + month + day).includes('X'));
  const least = masked ? 2 : dates.length < 2 ? 1 : 0;
  const [earliestStart, latestEnd] = [start?.earliestStart ?? -Infinity, end?.latestEnd ?? Infinity];
  return {
    type: 'interval',
    start: start ?? (range[0] as 'open'),
    end: end ?? (range[1] as 'open'),
    ...shared(dates, least),
    earliestStart,
    latestStart: Math.min((start ?? end)?.latestEnd ?? Infinity, latestEnd),
    earliestEnd: Math.max((end ?? start)?.earliestStart ?? -Infinity, earliestStart),
    latestEnd,
  };
}

function setOf(every: boolean, ranges: readonly Range[]): EdtfSet {
  const ends = ranges.map((range) => pair(range, true));
  const members = ends.map(([start, end], i): EdtfDate | EdtfRange => {
    if (start && ranges[i]?.[0] === ranges[i]?.[1]) return start;
    return clean({ type: 'range' as const, start, end } as EdtfRange);
  });
  const first = Math.min(...ends.map(([start]) => start?.earliestStart ?? -Infinity));
  const last = Math.max(...ends.map(([, end]) => end?.latestEnd ?? Infinity));
  const dates = ends.flat().filter((each) => each !== undefined);
  return {
    type: 'set',
    every,
    members,
    ...shared(dates, 2),
    earliestStart: first,
    latestStart: last,
    earliestEnd: first,
    latestEnd: last,
  };
}

function valueOf({ mark, ranges }: Expression): Edtf {
  const [range] = ranges;
  need(range);
  if (mark === '/') return intervalOf(range);
  return mark ? setOf(mark === '}', ranges) : dateOf(range[0] as CivilDate);
}

const MESSAGES = {
  'bad-edtf': 'not EDTF (ISO 8601-2:2019, Library of Congress, levels 0 to 2), or no date of the calendar',
  'end-before-start': 'the end is before the start',
};

/**
 * Reads an EDTF text of at most 200 characters. Never throws: what is no EDTF comes back as a problem.
 *
 * @example parseEdtf('156X-12-25')
 */
export function parseEdtf(text: string, { seasons }: EdtfOptions = {}): EdtfResult {
  try {
    need(typeof text === 'string');
    return { ok: true, value: valueOf(scan(text, true, seasons)) };
  } catch (fault) {
    const code = fault === 'end-before-start' ? fault : 'bad-edtf';
    return { ok: false, problem: { code, message: MESSAGES[code] } };
  }
}
