/**
 * From what a caller wrote to the normal form of a date: text, epoch ms, `Date`, `Temporal`, start and end, or bounds.
 *
 * Placing is separate from grammar (`edtf.ts`): every part is a stretch of wall clock that becomes four instants in a
 * zone. `parseWhen` catches whatever is thrown: a fault of ours, or what a hostile object throws when it is looked at.
 */
import { scan, type Seasons } from './edtf.js';
import type { CivilDate } from './expression.js';
import { need, type WhenCode } from './fault.js';
import type { When } from './when.js';
import { LAST, instantOf, isZone, wallTime } from './zone.js';

export type { WhenCode };

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

export type WhenResult =
  | { readonly ok: true; readonly value: When }
  | { readonly ok: false; readonly problem: { readonly code: WhenCode; readonly message: string } };

/** What each code says. */
export const WHEN_MESSAGES: Readonly<Record<WhenCode, string>> = {
  'bad-date': 'not a date such as 2025-11-27, 2025-11-27T20:17+02:00 or [2025-11-27..2025-11-30]',
  'end-before-start': 'the end is before the start',
  'local-time-without-zone': 'an hour needs an offset or a time zone',
  'offset-mismatch': 'the time zone has another offset then',
  'unknown-zone': 'not a time zone such as Europe/Kyiv',
};

const CODES = Object.keys(WHEN_MESSAGES) as readonly WhenCode[];

type Zones = WhenOptions & { readonly floatingZone: string };
/** One end: a date, which has a zone, or none, which says why. */
type Side = When | (Pick<When, 'earliestStart' | 'latestEnd'> & { readonly [K in keyof When]?: When[K] });
/** From one end to another, and one of them that is a date. */
type Stretch = readonly [from: Side, to: Side, known: When];

const without = (why: 'open' | 'unknown'): Side => ({
  earliestStart: -Infinity,
  latestEnd: Infinity,
  start: why,
  end: why,
});

/** What begins and ends at one moment, or somewhere between the two. */
const inside = (
  shape: When['shape'],
  start: number,
  end: number,
  rest: Omit<When, 'shape' | 'earliestStart' | 'latestStart' | 'earliestEnd' | 'latestEnd'>,
): When => {
  need(isZone(rest.zone), 'unknown-zone');
  return { shape, earliestStart: start, latestStart: end, earliestEnd: start, latestEnd: end, ...rest };
};

const doubtsOf = (all: readonly Side[]): Pick<When, 'approximate' | 'uncertain'> => ({
  approximate: all.some(({ approximate }) => approximate),
  uncertain: all.some(({ uncertain }) => uncertain),
});

function place(
  { clock, offset, zone: own, from, to, said }: CivilDate,
  { timeZone, floatingZone }: Zones,
): When {
  const zone = own ?? timeZone ?? offset ?? (clock ? undefined : floatingZone);
  need(zone, 'local-time-without-zone');
  const at = (wall: number): number => instantOf(offset ?? zone, wall, !clock);
  const when = inside(clock ? 'instant' : 'within', at(from), at(to), { zone, ...said });
  // RFC 9557, 3.4: an offset that its zone does not have is an error; `Z` claims nothing of the zone.
  if (own && offset && offset !== 'UTC') need(wallTime(zone, when.earliestStart) === from, 'offset-mismatch');
  return when;
}

/** From the start to the end; each may itself be a window, and one of them open or not known. */
function between([from, to, { zone, precision, code, year }]: Stretch): When {
  return {
    shape: 'span',
    earliestStart: from.earliestStart,
    // Bounds ascend: what lasts cannot begin after its last end, nor end before its first start.
    latestStart: Math.min(from.latestEnd, to.latestEnd),
    earliestEnd: Math.max(from.earliestStart, to.earliestStart),
    latestEnd: to.latestEnd,
    zone,
    precision,
    code,
    year,
    endPrecision: to.endPrecision ?? to.precision,
    endGrouping: to.code ? { code: to.code, year: to.year } : undefined,
    start: isFinite(from.earliestStart) ? undefined : (from.start ?? 'unknown'),
    end: isFinite(to.latestEnd) ? undefined : (to.end ?? 'unknown'),
    masked: from.masked ?? to.masked,
    ...doubtsOf([from, to]),
  };
}

/** One of several stretches, or all of them. */
function among(stretches: readonly Stretch[], every: boolean): When {
  const members = stretches
    .map(([from, to, { precision, code, year }]) => ({
      start: from.earliestStart,
      end: to.latestEnd,
      precision,
      ...(from === to && { code, year }),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const [first] = stretches;
  need(first && members[0]);
  const { zone, precision } = first[2];
  return inside('within', members[0].start, Math.max(...members.map(({ end }) => end)), {
    zone,
    precision,
    ...doubtsOf(stretches.flat()),
    members,
    ...(every && { every }),
  });
}

/** Reads two ends; the second is in the zone of the first where it states none. */
function pair<Part>(
  [first, second]: readonly [Part, Part],
  zones: Zones,
  read: (part: Part, zones: Zones) => Side,
): Stretch {
  const from = read(first, zones);
  const to =
    first === second ? from : read(second, { ...zones, floatingZone: from.zone ?? zones.floatingZone });
  const known = [from, to].find((side) => side.zone) as When | undefined;
  need(known);
  // No reading of the two has the end after the start.
  const { earliestStart: start } = from;
  const { latestEnd: end } = to;
  need(end > start || (end === start && to.earliestStart === end), 'end-before-start');
  return [from, to, known];
}

function ofText(text: string, zones: Zones): When {
  const { mark, ranges } = scan(text, false, zones.seasons);
  const stretches = ranges.map((range) =>
    pair(range, zones, (end, there) => (typeof end === 'string' ? without(end) : place(end, there))),
  );
  const [first] = stretches;
  need(first);
  return !mark ? first[2] : mark === '/' ? between(first) : among(stretches, mark === '}');
}

function ofInstant(t: number, { timeZone, floatingZone }: Zones): When {
  need(Math.abs(t) <= LAST);
  // A number does not say how precise it is: a whole minute is shown as such.
  const precision = t % 60_000 ? 'second' : 'minute';
  const zone = timeZone ?? floatingZone;
  return inside('instant', t, t, { zone, precision, ...doubtsOf([]) });
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** `Temporal` objects, from the platform or from a polyfill, by the fields that they have. */
function ofTemporal(input: Partial<Record<string, unknown>>, zones: Zones): When {
  const { epochMilliseconds } = input;
  if (isNumber(epochMilliseconds)) {
    const timeZone = (input['timeZoneId'] as string | undefined) ?? zones.timeZone;
    return ofInstant(epochMilliseconds, { ...zones, timeZone });
  }
  need(isNumber(input['year']) && isNumber(input['month']));
  // A month of another calendar is no month of ours.
  need(input['day'] !== undefined || input['calendarId'] === 'iso8601');
  // The text is ISO 8601 always to the second: a whole minute is shown as such.
  return ofText(String(input).replace(/(T..:..):00(?!\.)/, '$1'), zones);
}

/** Epoch ms of a `Date`, whatever page it is of. */
export const dateTime = (value: unknown): number | undefined =>
  Object.prototype.toString.call(value) === '[object Date]' ? Date.prototype.getTime.call(value) : undefined;

function parse(input: unknown, zones: Zones, depth = 0): When {
  if (typeof input === 'string') return ofText(input, zones);
  if (isNumber(input)) return ofInstant(input, zones);
  need(typeof input === 'object' && input);
  const t = dateTime(input);
  if (t !== undefined) return ofInstant(t, zones);
  need(depth < 2);
  const record = input as Record<string, unknown>;
  /** Own properties; nothing where one is empty. */
  const [start, end, earliest, latest] = ['start', 'end', 'earliest', 'latest'].map((key) => {
    const value = Object.hasOwn(record, key) ? record[key] : '';
    return value === '' ? undefined : (value ?? undefined);
  });
  const both = (parts: readonly [unknown, unknown], open: unknown): Stretch =>
    pair(parts, zones, (part, there) => (part === open ? without('open') : parse(part, there, depth + 1)));
  if ((earliest ?? latest) !== undefined) return among([both([earliest, latest], undefined)], false);
  if (start === undefined) return ofTemporal(record, zones);
  return end === undefined ? parse(start, zones, depth + 1) : between(both([start, end], '..'));
}

/**
 * Reads a date into its normal form. Never throws: what is no date comes back as a problem.
 *
 * @example parseWhen('[2025-11-28..2025-11-30]', { timeZone: 'Europe/Kyiv' })
 */
export function parseWhen(input: unknown, options: WhenOptions = {}): WhenResult {
  const zones = { ...options, floatingZone: options.floatingZone ?? 'UTC' };
  try {
    need(isZone(zones.timeZone ?? 'UTC') && isZone(zones.floatingZone), 'unknown-zone');
    return { ok: true, value: parse(input, zones) };
  } catch (fault) {
    const code = CODES.find((each) => each === fault) ?? 'bad-date';
    return { ok: false, problem: { code, message: WHEN_MESSAGES[code] } };
  }
}
