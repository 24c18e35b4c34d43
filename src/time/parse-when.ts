/**
 * From what a caller wrote to the normal form of a date: text, epoch ms, `Date`, or start and end.
 *
 * Placing is separate from grammar (`edtf.ts`): every part is a stretch of wall clock that becomes four instants in a
 * zone. A fault is a code, passed up as a plain string; nothing throws, whatever the input is.
 */
import { parseExpression } from './edtf.js';
import type { CivilDate } from './iso.js';
import type { When } from './when.js';
import { instantOf, isZone, startAt } from './zone.js';

/** What parsing needs to know of zones. */
export interface WhenOptions {
  /** IANA name of the zone the date is in. */
  readonly timeZone?: string;
  /** Where a date that states no zone floats to. Default `UTC`. */
  readonly floatingZone?: string;
}

/** Why something is no date. */
export type WhenCode = 'bad-date' | 'end-before-start' | 'local-time-without-zone' | 'unknown-zone';

export type WhenResult =
  | { readonly ok: true; readonly value: When }
  | { readonly ok: false; readonly problem: { readonly code: WhenCode; readonly message: string } };

/** What each code says. */
export const WHEN_MESSAGES: Readonly<Record<WhenCode, string>> = {
  'bad-date':
    'not a date (expected such as 2025-11-27, 2025-11-27T20:17+02:00, [2025-11-28..2025-11-30], 2025-11-27/2025-11-28, or start and end)',
  'end-before-start': 'the end is before the start',
  'local-time-without-zone': 'a time of day needs an offset or a time zone',
  'unknown-zone': 'not a time zone (expected an IANA name such as Europe/Kyiv)',
};

type Zones = WhenOptions & { readonly floatingZone: string };

/** What begins and ends at one moment, or somewhere between the two. */
const inside = (
  shape: When['shape'],
  start: number,
  end: number,
  rest: Pick<When, 'zone' | 'precision' | 'approximate' | 'uncertain' | 'members'>,
): When => ({
  shape,
  earliestStart: start,
  latestStart: end,
  earliestEnd: start,
  latestEnd: end,
  ...rest,
});

function within(date: CivilDate, { timeZone, floatingZone }: Zones): When | WhenCode {
  const instant = date.from === date.to;
  const zone = timeZone ?? date.offset ?? (instant ? undefined : floatingZone);
  if (!zone) return 'local-time-without-zone';
  const start = instant ? instantOf(date.offset ?? zone, date.from) : startAt(zone, date.from);
  const end = instant ? start : startAt(zone, date.to);
  const { precision, approximate, uncertain } = date;
  return inside(instant ? 'instant' : 'within', start, end, { zone, precision, approximate, uncertain });
}

/** From the start `a` to the end `b`; each may itself be a window. */
function between(a: When, b: When | 'open' | 'unknown'): When | WhenCode {
  const { earliestStart, latestEnd: latestStart, precision, approximate, uncertain } = a;
  const start = {
    ...inside('span', earliestStart, Infinity, { zone: a.zone, precision, approximate, uncertain }),
    latestStart,
  };
  if (typeof b === 'string') return { ...start, end: b };
  const { latestEnd } = b;
  if (latestEnd < earliestStart || (latestEnd === earliestStart && b.earliestStart < latestEnd))
    return 'end-before-start';
  return {
    ...start,
    // Bounds ascend: what lasts cannot begin after its last end, nor end before its first start.
    latestStart: Math.min(latestStart, latestEnd),
    earliestEnd: Math.max(b.earliestStart, earliestStart),
    latestEnd,
    endPrecision: b.endPrecision ?? b.precision,
    ...(b.end && { end: b.end }),
    approximate: approximate || b.approximate,
    uncertain: uncertain || b.uncertain,
  };
}

function span(
  a: When | WhenCode,
  end: (zones: Pick<When, 'zone'>) => When | WhenCode | 'open' | 'unknown',
): When | WhenCode {
  if (typeof a === 'string') return a;
  const b = end(a);
  return b === 'open' || b === 'unknown' || typeof b !== 'string' ? between(a, b) : b;
}

function ofText(text: string, zones: Zones): When | WhenCode {
  const expression = parseExpression(text);
  if (!expression) return 'bad-date';
  if (expression.form === 'date') return within(expression.date, zones);
  if (expression.form === 'interval') {
    const { start, end } = expression;
    return span(within(start, zones), ({ zone }) =>
      typeof end === 'string' ? end : within(end, { ...zones, floatingZone: zone }),
    );
  }
  const spans: When[] = [];
  for (const [from, to] of expression.members) {
    const member = span(within(from, zones), ({ zone }) => within(to, { ...zones, floatingZone: zone }));
    if (typeof member === 'string') return member;
    spans.push(member);
  }
  spans.sort((a, b) => a.earliestStart - b.earliestStart || a.latestEnd - b.latestEnd);
  const first = spans[0];
  if (!first) return 'bad-date';
  const end = Math.max(...spans.map(({ latestEnd }) => latestEnd));
  return inside('within', first.earliestStart, end, {
    zone: first.zone,
    precision: first.precision,
    approximate: spans.some(({ approximate }) => approximate),
    uncertain: spans.some(({ uncertain }) => uncertain),
    members: spans.map((one) => ({ start: one.earliestStart, end: one.latestEnd, precision: one.precision })),
  });
}

function ofInstant(t: number, { timeZone, floatingZone }: Zones): When | WhenCode {
  if (!(Math.abs(t) <= 8.64e15)) return 'bad-date';
  // A number does not say how precise it is: a whole minute is shown as such.
  const precision = t % 60_000 ? 'second' : 'minute';
  const zone = timeZone ?? floatingZone;
  return inside('instant', t, t, { zone, precision, approximate: false, uncertain: false });
}

function epochOf(input: object): number | undefined {
  try {
    return Date.prototype.getTime.call(input);
  } catch {
    return undefined;
  }
}

function own(input: object, key: 'start' | 'end'): unknown {
  try {
    return Object.hasOwn(input, key) ? (input as Record<string, unknown>)[key] : undefined;
  } catch {
    return undefined;
  }
}

function parse(input: unknown, zones: Zones, depth: number): When | WhenCode {
  if (typeof input === 'string') return ofText(input, zones);
  if (typeof input === 'number') return ofInstant(input, zones);
  if (typeof input !== 'object' || !input) return 'bad-date';
  const epoch = epochOf(input);
  if (epoch !== undefined) return ofInstant(epoch, zones);
  if (depth === 2) return 'bad-date';
  const start = parse(own(input, 'start'), zones, depth + 1);
  const end = own(input, 'end');
  if (end === undefined || end === null || end === '') return start;
  return span(start, ({ zone }) =>
    end === '..' ? 'open' : parse(end, { ...zones, floatingZone: zone }, depth + 1),
  );
}

/**
 * Reads a date into its normal form. Never throws: what is no date comes back as a problem.
 *
 * @example parseWhen('[2025-11-28..2025-11-30]', { timeZone: 'Europe/Kyiv' })
 */
export function parseWhen(input: unknown, options: WhenOptions = {}): WhenResult {
  const zones = { timeZone: options.timeZone, floatingZone: options.floatingZone ?? 'UTC' };
  const known = isZone(zones.timeZone ?? 'UTC') && isZone(zones.floatingZone);
  const value = known ? parse(input, zones, 0) : 'unknown-zone';
  if (typeof value !== 'string') return { ok: true, value };
  return { ok: false, problem: { code: value, message: WHEN_MESSAGES[value] } };
}
