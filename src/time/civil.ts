/**
 * The calendar: which day a wall clock shows, and the other way round, in the proleptic Gregorian calendar. It repeats
 * every 400 years to the day, so years that `Date` cannot hold are reckoned in years that it can.
 *
 * A wall clock is written as the epoch ms of the same reading in UTC. Month 1–12; overflow is carried on.
 */
const YEARS = 400;
/** ms of 400 years: 146,097 days. */
const CYCLE = 146_097 * 86_400_000;

/** Midnight that begins a day. */
export function midnight(year: number, month: number, day: number): number {
  const cycles = Math.floor(year / YEARS);
  // `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year - cycles * YEARS, month - 1, day) + cycles * CYCLE;
}

/** Year, month and day that a wall clock shows. */
export function civil(wall: number): readonly [year: number, month: number, day: number] {
  const cycles = Math.floor(wall / CYCLE);
  const date = new Date(wall - cycles * CYCLE);
  return [date.getUTCFullYear() + cycles * YEARS, date.getUTCMonth() + 1, date.getUTCDate()];
}
