/**
 * Zones: what a clock shows at an instant, and which instant a clock reading is. `Intl` alone; no table is shipped.
 *
 * A wall clock is written as the epoch ms of the same reading in UTC, so that wall arithmetic is plain addition.
 * A zone is an IANA name, `UTC`, or a fixed offset such as `+03:00`. `Intl` is slow, so an offset is kept for each
 * minute: since 1973 no zone has changed its offset inside one. Beyond what `Date` can hold there are no zones: a
 * reading is its own instant.
 */
import { midnight } from './civil.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** The last instant that `Date` can hold, epoch ms; its negative is the first. */
export const LAST = 8.64e15;
const SINCE_1973 = 94_694_400_000;

interface Zone {
  readonly fixed?: number;
  readonly format?: Intl.DateTimeFormat;
  readonly offsets: Map<number, number>;
}

const zones = new Map<string, Zone | undefined>();

function signed(sign: string | undefined, h: unknown, m: unknown, s: unknown = 0): number {
  return (sign === '-' ? -1000 : 1000) * (Number(h) * 3600 + Number(m) * 60 + Number(s));
}

function open(name: string): Zone | undefined {
  const offset = /^([+-])([01]\d|2[0-3]):([0-5]\d)$/.exec(name);
  const offsets = new Map<number, number>();
  if (offset) return { fixed: signed(...(offset.slice(1) as [string, string, string])), offsets };
  if (name === 'UTC') return { fixed: 0, offsets };
  if (!/^[a-z][\w+/-]{0,63}$/i.test(name)) return undefined;
  try {
    return {
      format: new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' }),
      offsets,
    };
  } catch {
    return undefined;
  }
}

function zoneOf(name: string): Zone | undefined {
  if (!zones.has(name)) {
    if (zones.size >= 500) zones.clear();
    zones.set(name, open(name));
  }
  return zones.get(name);
}

/** Whether the name is a zone that this engine knows. */
export function isZone(name: unknown): name is string {
  return typeof name === 'string' && name.length < 65 && zoneOf(name) !== undefined;
}

/** Offset from UTC at an instant, ms, east positive; 0 for a name that is no zone. */
export function offsetAt(zone: string, t: number): number {
  const known = zoneOf(zone);
  if (!known?.format) return known?.fixed ?? 0;
  const at = Math.max(-LAST, Math.min(LAST, Math.floor(t >= SINCE_1973 ? t / MINUTE : t / 1000))) || 0;
  const instant = t >= SINCE_1973 ? at * MINUTE : at * 1000;
  const kept = known.offsets.get(instant);
  if (kept !== undefined) return kept;
  const text = known.format.format(Math.max(-LAST, Math.min(LAST, instant)));
  const [, sign, h, m, s] = /GMT([+-])(\d+):(\d+):?(\d+)?/.exec(text) ?? [];
  const offset = sign ? signed(sign, h, m, s) : 0;
  if (known.offsets.size >= 4096) known.offsets.clear();
  known.offsets.set(instant, offset);
  return offset;
}

/** What a wall clock in the zone shows at an instant: the epoch ms of the same reading in UTC. */
export function wallTime(zone: string, t: number): number {
  return Math.abs(t) <= LAST ? t + offsetAt(zone, t) : t;
}

/**
 * A wall reading by the offsets a day before and after it, and the first instant that is one of them; none where clocks
 * skip it. Where it comes twice, the offset before gives the earlier one.
 */
function candidates(zone: string, wall: number): { before: number; after: number; found?: number } {
  if (!(Math.abs(wall) <= LAST)) return { before: wall, after: wall, found: wall };
  const before = wall - offsetAt(zone, wall - DAY);
  const after = wall - offsetAt(zone, wall + DAY);
  const found = [before, after].find((t) => wallTime(zone, t) === wall);
  return { before, after, found };
}

/** The instant at which a wall clock shows `wall`: the first one where it does so twice; pushed on where it is skipped. */
export function instantOf(zone: string, wall: number): number {
  const { found, before } = candidates(zone, wall);
  return found ?? before;
}

/** The first instant at or after which a wall clock shows `wall` or later: with a midnight, the start of that day. */
export function startAt(zone: string, wall: number): number {
  const { found, before, after } = candidates(zone, wall);
  if (found !== undefined) return found;
  // Skipped: the day begins where the clocks jump, somewhere between the two readings of it.
  let low = after;
  let high = before;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (wallTime(zone, middle) < wall) low = middle;
    else high = middle;
  }
  return high;
}

/** The instant at which a day begins in the zone; month 1–12, overflow is carried on. */
export function startOfDay(zone: string, year: number, month: number, day: number): number {
  return startAt(zone, midnight(year, month, day));
}
