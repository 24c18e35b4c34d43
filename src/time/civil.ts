/**
 * The calendar: which day a wall clock shows, and the other way round, in the proleptic Gregorian calendar. It repeats
 * every 400 years to the day, so years that `Date` cannot hold are reckoned in years that it can.
 *
 * A wall clock is written as the epoch ms of the same reading in UTC. Month 1–12; overflow is carried on.
 */
const YEARS = 400;
/** ms of 400 years: 146,097 days. */
export const CYCLE = 146_097 * 86_400_000;
/** From here on either way a year is a large number: nobody counts whether there was a year 0. */
export const LARGE = 10_000;

/** Midnight that begins a day. */
export function midnight(year: number, month: number, day: number): number {
  // From 1970 on, as below, so that both round alike.
  const cycles = Math.floor((year - 1970) / YEARS);
  return Date.UTC(year - cycles * YEARS, month - 1, day) + cycles * CYCLE;
}

/** Year, month and day that a wall clock shows. */
export function civil(wall: number): readonly [year: number, month: number, day: number] {
  const cycles = Math.floor(wall / CYCLE);
  // Half of the last digit: a midnight that had to be rounded down still begins its day.
  const date = new Date(wall - cycles * CYCLE + Math.abs(wall) * 1.12e-16);
  return [date.getUTCFullYear() + cycles * YEARS, date.getUTCMonth() + 1, date.getUTCDate()];
}

/**
 * The year of a wall clock as people count it: -44 is 44 BC, and there is no 0; of large numbers the round ones stay
 * round.
 */
export function yearAt(wall: number): number {
  const [year] = civil(wall);
  return year > 0 || year <= -LARGE ? year : year - 1;
}

/** Midnight that begins the year so counted; of 0 that of the year 1. */
export function yearStart(count: number): number {
  return midnight(count > 0 || count <= -LARGE ? count : count + 1, 1, 1);
}
