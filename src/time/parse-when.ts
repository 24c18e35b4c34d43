/**
 * From what a caller wrote to the normal form of a date: text, epoch ms, `Date`, `Temporal`, start and end, or bounds.
 *
 * Placing is separate from grammar (`edtf.ts`): every part is a stretch of wall clock that becomes four instants in a
 * zone. A fault is a code, passed up as a plain string; nothing throws, whatever the input is.
 */
import { readExpression, type CivilDate, type End, type Seasons } from './edtf.js';
import type { Grouping, When } from './when.js';
import { instantOf, isZone, startAt, wallTime } from './zone.js';

/** What parsing needs to know of zones and seasons. */
export interface WhenOptions {
  /** IANA name of the zone the date is in, where its text names none. */
  readonly timeZone?: string;
  /** Where a date without an hour that states no zone floats to. Default `UTC`. */
  readonly floatingZone?: string;
  /**
   * First months of EDTF sub-year codes, where they differ from the rule: 21 and 25 March, 22 and 26 June, 23 and 27
   * September, 24 and 28 December of the year named; 29 to 32 half a year apart. 0 is the December before.
   *
   * @example { 24: 0, 28: 0 }
   */
  readonly seasons?: Seasons;
}

/** Why something is no date. */
export type WhenCode =
  'bad-date' | 'end-before-start' | 'local-time-without-zone' | 'offset-mismatch' | 'unknown-zone';

export type WhenResult =
  | { readonly ok: true; readonly value: When }
  | { readonly ok: false; readonly problem: { readonly code: WhenCode; readonly message: string } };

/** What each code says. */
export const WHEN_MESSAGES: Readonly<Record<WhenCode, string>> = {
  'bad-date':
    'not a date (expected such as 2025-11-27, 2025-11-27T20:17+02:00, [2025-11-28..2025-11-30], 2025-11-27/2025-11-28, or start and end)',
  'end-before-start': 'the end is before the start',
  'local-time-without-zone': 'a time of day needs an offset or a time zone',
  'offset-mismatch': 'the time zone has another offset then',
  'unknown-zone': 'not a time zone (expected an IANA name such as Europe/Kyiv)',
};

type Zones = WhenOptions & { readonly floatingZone: string };
type Side = When | 'open' | 'unknown';
/** From one date to another; one that is missing is open. */
type Stretch = readonly [When | undefined, When | undefined];

/** What begins and ends at one moment, or somewhere between the two. */
const inside = (
  shape: When['shape'],
  start: number,
  end: number,
  rest: Omit<When, 'shape' | 'earliestStart' | 'latestStart' | 'earliestEnd' | 'latestEnd'>,
): When => ({
  shape,
  earliestStart: start,
  latestStart: end,
  earliestEnd: start,
  latestEnd: end,
  ...rest,
});

const grouping = ({ code, year }: Grouping): Grouping => (code ? { code, year } : {});

function within(date: CivilDate, { timeZone, floatingZone }: Zones): When | WhenCode {
  const { clock, offset, precision, doubts, masked } = date;
  const zone = date.zone ?? timeZone ?? offset ?? (clock ? undefined : floatingZone);
  if (!zone) return 'local-time-without-zone';
  if (!isZone(zone)) return 'unknown-zone';
  const start = clock ? instantOf(offset ?? zone, date.from) : startAt(zone, date.from);
  const end = clock ? start : startAt(zone, date.to);
  // RFC 9557, 3.4: an offset that its zone does not have is an error; `Z` claims nothing of the zone.
  if (date.zone && offset && offset !== 'UTC' && wallTime(zone, start) !== date.from)
    return 'offset-mismatch';
  return inside(clock ? 'instant' : 'within', start, end, {
    zone,
    precision,
    approximate: doubts.some((value) => value & 2),
    uncertain: doubts.some((value) => value & 1),
    ...(masked && { masked }),
    ...grouping(date),
  });
}

/** Whether no reading of the two has the end after the start. */
const isReversed = (a: When, b: When): boolean =>
  b.latestEnd < a.earliestStart || (b.latestEnd === a.earliestStart && b.earliestStart < b.latestEnd);

/** From the start `a` to the end `b`; each may itself be a window, and one of them open or not known. */
function between(a: Side, b: Side): When | WhenCode {
  const from = typeof a === 'string' ? undefined : a;
  const to = typeof b === 'string' ? undefined : b;
  const known = from ?? to;
  if (!known) return 'bad-date';
  if (from && to && isReversed(from, to)) return 'end-before-start';
  const earliestStart = from?.earliestStart ?? -Infinity;
  const latestEnd = to?.latestEnd ?? Infinity;
  return {
    shape: 'span',
    earliestStart,
    // Bounds ascend: what lasts cannot begin after its last end, nor end before its first start.
    latestStart: Math.min((from ?? known).latestEnd, latestEnd),
    earliestEnd: Math.max((to ?? known).earliestStart, earliestStart),
    latestEnd,
    zone: known.zone,
    precision: known.precision,
    ...grouping(known),
    ...(to && { endPrecision: to.endPrecision ?? to.precision }),
    ...(to?.code && { endGrouping: grouping(to) }),
    ...(earliestStart === -Infinity && { start: from ? (from.start ?? 'unknown') : (a as 'open') }),
    ...(latestEnd === Infinity && { end: to ? (to.end ?? 'unknown') : (b as 'open') }),
    ...((from?.masked ?? to?.masked) && { masked: true }),
    approximate: !!(from?.approximate || to?.approximate),
    uncertain: !!(from?.uncertain || to?.uncertain),
  };
}

/** One of several stretches, or all of them; a side that is missing is open. */
function among(stretches: readonly Stretch[], every: boolean): When | WhenCode {
  const all = stretches.flat().filter((one) => one !== undefined);
  const [first] = all;
  if (!first) return 'bad-date';
  if (stretches.some(([a, b]) => a && b && isReversed(a, b))) return 'end-before-start';
  const members = stretches
    .map(([a, b]) => ({
      start: a ? a.earliestStart : -Infinity,
      end: b ? b.latestEnd : Infinity,
      precision: (a ?? b ?? first).precision,
      ...(a && a === b && grouping(a)),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const { zone, precision } = first;
  return inside('within', members[0]?.start ?? NaN, Math.max(...members.map(({ end }) => end)), {
    zone,
    precision,
    approximate: all.some(({ approximate }) => approximate),
    uncertain: all.some(({ uncertain }) => uncertain),
    members,
    ...(every && { every }),
  });
}

const isFault = (value: unknown): value is WhenCode =>
  typeof value === 'string' && Object.hasOwn(WHEN_MESSAGES, value);

/** Reads two parts and joins them; the second is in the zone of the first where it states none. */
function pair<Part, Read, Joined>(
  parts: readonly [Part, Part],
  zones: Zones,
  read: (part: Part, zones: Zones) => Read | WhenCode,
  join: (a: Read, b: Read) => Joined | WhenCode,
): Joined | WhenCode {
  const a = read(parts[0], zones);
  if (isFault(a)) return a;
  const { zone } = (a ?? {}) as Partial<When>;
  const b = read(parts[1], zone ? { ...zones, floatingZone: zone } : zones);
  return isFault(b) ? b : join(a, b);
}

function ofText(text: string, zones: Zones): When | WhenCode {
  const expression = readExpression(text, false, zones.seasons);
  if (!expression) return 'bad-date';
  if (expression.form === 'date') return within(expression.date, zones);
  if (expression.form === 'interval') {
    const read = (end: End, there: Zones): Side | WhenCode =>
      typeof end === 'string' ? end : within(end, there);
    return pair([expression.start, expression.end], zones, read, between);
  }
  const stretches: Stretch[] = [];
  for (const range of expression.members) {
    const stretch = pair(
      range,
      zones,
      (date, there) => date && within(date, there),
      (a, b): Stretch => [a, range[0] === range[1] ? a : b],
    );
    if (isFault(stretch)) return stretch;
    stretches.push(stretch);
  }
  return among(stretches, expression.every);
}

function ofInstant(t: number, { timeZone, floatingZone }: Zones): When | WhenCode {
  if (!(Math.abs(t) <= 8.64e15)) return 'bad-date';
  // A number does not say how precise it is: a whole minute is shown as such.
  const precision = t % 60_000 ? 'second' : 'minute';
  const zone = timeZone ?? floatingZone;
  return inside('instant', t, t, { zone, precision, approximate: false, uncertain: false });
}

/** What an untrusted object gives; nothing where it throws. */
function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** `Temporal` objects, from the platform or from a polyfill, by the fields that they have. */
function ofTemporal(input: Partial<Record<string, unknown>>, zones: Zones): When | WhenCode {
  const { epochMilliseconds, timeZoneId, year, month, day, calendarId } = input;
  if (isNumber(epochMilliseconds)) {
    const timeZone = typeof timeZoneId === 'string' ? timeZoneId : zones.timeZone;
    return isZone(timeZone ?? 'UTC') ? ofInstant(epochMilliseconds, { ...zones, timeZone }) : 'unknown-zone';
  }
  // A month of another calendar is no month of ours.
  if (!isNumber(year) || !isNumber(month) || (day === undefined && calendarId !== 'iso8601'))
    return 'bad-date';
  // The text is ISO 8601 always to the second: a whole minute is shown as such.
  return ofText(String(input).replace(/(T..:..):00(?=$|\[)/, '$1'), zones);
}

/** An own property; nothing where it is empty. */
const own = (input: object, key: string): unknown => {
  const value = attempt(() => (Object.hasOwn(input, key) ? (input as Record<string, unknown>)[key] : null));
  return value === null || value === '' ? undefined : value;
};

function parse(input: unknown, zones: Zones, depth: number): When | WhenCode {
  if (typeof input === 'string') return ofText(input, zones);
  if (isNumber(input)) return ofInstant(input, zones);
  if (typeof input !== 'object' || !input) return 'bad-date';
  const epoch = attempt(() => Date.prototype.getTime.call(input));
  if (epoch !== undefined) return ofInstant(epoch, zones);
  if (depth === 2) return 'bad-date';
  const [start, end, earliest, latest] = ['start', 'end', 'earliest', 'latest'].map((key) => own(input, key));
  if (earliest !== undefined || latest !== undefined)
    return pair(
      [earliest, latest],
      zones,
      (part, there) => (part === undefined ? part : parse(part, there, depth + 1)),
      (a, b) => among([[a, b]], false),
    );
  if (start === undefined)
    return attempt(() => ofTemporal(input as Record<string, unknown>, zones)) ?? 'bad-date';
  if (end === undefined) return parse(start, zones, depth + 1);
  return pair(
    [start, end],
    zones,
    (part, there): Side | WhenCode => (part === '..' ? 'open' : parse(part, there, depth + 1)),
    between,
  );
}

/**
 * Reads a date into its normal form. Never throws: what is no date comes back as a problem.
 *
 * @example parseWhen('[2025-11-28..2025-11-30]', { timeZone: 'Europe/Kyiv' })
 */
export function parseWhen(input: unknown, options: WhenOptions = {}): WhenResult {
  const zones = { ...options, floatingZone: options.floatingZone ?? 'UTC' };
  const known = isZone(zones.timeZone ?? 'UTC') && isZone(zones.floatingZone);
  const value = known ? parse(input, zones, 0) : 'unknown-zone';
  if (typeof value !== 'string') return { ok: true, value };
  return { ok: false, problem: { code: value, message: WHEN_MESSAGES[value] } };
}
