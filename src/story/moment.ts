/**
 * The instant that a date stands for where one instant is asked for (as-of, known at, known since, said at): a
 * date-time is itself, a date alone is the last millisecond of that day (or month, or year).
 */
import { parseWhen } from '../time/parse-when.js';
import type { When } from '../time/when.js';

/** Epoch ms of the last moment of a date; `undefined` for what lasts, has no last moment or is beyond what `Date` holds. */
export function lastMoment({ shape, earliestStart, latestEnd }: When): number | undefined {
  const last = shape === 'instant' ? earliestStart : Math.max(earliestStart, latestEnd - 1);
  return shape !== 'span' && Math.abs(last) <= 8.64e15 ? last : undefined;
}

/** Reads an as-of: ISO date or date-time, `Date` or epoch ms; a date alone ends with its day in the zone. */
export function asOfInstant(input: unknown, zone: string): number | undefined {
  const when = parseWhen(input, { timeZone: zone });
  return when.ok ? lastMoment(when.value) : undefined;
}
