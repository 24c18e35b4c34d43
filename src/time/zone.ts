/**
 * Zones: what a clock shows at an instant, and which instant a clock reading is. `Intl` alone; no table is shipped.
 *
 * A wall clock is written as the epoch ms of the same reading in UTC, so that wall arithmetic is plain addition.
 * A zone is an IANA name, `UTC`, or a fixed offset such as `+03:00`. `Intl` is slow, so an offset is kept for each
 * minute: since 1973 no zone has changed its offset inside one. Beyond what `Date` can hold there are no zones: a
 * reading is its own instant.
 */
import { midnight } from './civil.js';
import { kept } from './kept.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** The last instant that `Date` can hold, epoch ms; its negative is the first. */
export const LAST = 8.64e15;
const SINCE_1973 = 94_694_400_000;

/** Offset from UTC at an instant, ms, east positive. */
type Offset = (t: number) => number;

const zones = new Map<string, Offset | undefined>();

/** The offset that a text ends with, such as `GMT+02:02:04`; none is 0. */
function offsetIn(text: string): number {
  const [, sign = '', clock = '00:00'] = /([+-])([\d:]+)$/.exec(text) ?? [];
  return Number(`${sign}1`) * Date.parse(`1970-01-01T${clock}Z`);
}

function open(name: string): Offset | undefined {
  if (/^(UTC|[+-]([01]\d|2[0-3]):[0-5]\d)$/.test(name)) {
    const fixed = offsetIn(name);
    return () => fixed;
  }
  // Other spellings of an offset are not known to every engine.
  if (!/^[a-z]/i.test(name)) return undefined;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    const offsets = new Map<number, number>();
    return (t) => {
      const unit = t >= SINCE_1973 ? MINUTE : 1000;
      const instant = Math.max(-LAST, Math.min(LAST, Math.floor(t / unit) * unit)) || 0;
      return kept(offsets, 4096, instant, () => offsetIn(format.format(instant)));
    };
  } catch {
    return undefined;
  }
}

const zoneOf = (name: string): Offset | undefined => kept(zones, 500, name, () => open(name));

/** Whether the name is a zone that this engine knows. */
export function isZone(name: unknown): name is string {
  return typeof name === 'string' && name.length < 65 && !!zoneOf(name);
}

/** Offset from UTC at an instant, ms, east positive; 0 for a name that is no zone. */
export function offsetAt(zone: string, t: number): number {
  return zoneOf(zone)?.(t) ?? 0;
}

/** What a wall clock in the zone shows at an instant: the epoch ms of the same reading in UTC. */
export function wallTime(zone: string, t: number): number {
  return Math.abs(t) <= LAST ? t + offsetAt(zone, t) : t;
}

/**
 * The instant at which a wall clock shows `wall`: the first one where it does so twice. A reading that clocks skip is
 * pushed on by as much, or with `jump` is where they jump.
 */
export function instantOf(zone: string, wall: number, jump = false): number {
  if (!(Math.abs(wall) <= LAST)) return wall;
  // By the offsets a day before and after it.
  const [before, after] = [wall - offsetAt(zone, wall - DAY), wall - offsetAt(zone, wall + DAY)];
  const found = [before, after].find((t) => wallTime(zone, t) === wall);
  let [low, high] = [jump ? after : before, before];
  while (found === undefined && high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (wallTime(zone, middle) < wall) low = middle;
    else high = middle;
  }
  return found ?? high;
}

/** The first instant at or after which a wall clock shows `wall` or later: with a midnight, the start of that day. */
export const startAt = (zone: string, wall: number): number => instantOf(zone, wall, true);

/** The instant at which a day begins in the zone; month 1–12, overflow is carried on. */
export function startOfDay(zone: string, year: number, month: number, day: number): number {
  return startAt(zone, midnight(year, month, day));
}
