/**
 * Steps of the axis: what a tick may count, from a second to ten thousand years.
 *
 * Intervals are D3's UTC ones, run over wall-clock time. Beside each stands the unit whose boundaries the row above
 * names (hours stand under days, days under months), and how a tick is said.
 */
import { utcDay, utcHour, utcMinute, utcMonday, utcMonth, utcSecond, utcYear } from 'd3';

type Options = Intl.DateTimeFormatOptions;

/** A calendar stretch on wall-clock time. */
export interface Interval {
  floor(wall: Date): Date;
  offset(wall: Date, steps?: number): Date;
}

/** What the upper row counts. */
export interface Context {
  readonly interval: Interval;
  /** Shortest length, ms. */
  readonly ms: number;
  /** Said of each. */
  readonly options: Options;
  /** Said of the first in sight, and of the first in a year. */
  readonly full: Options;
}

/** What the lower row counts. */
export interface Step {
  readonly interval: Interval;
  /** Shortest length, ms; an hour more or less where clocks change is not counted. */
  readonly ms: number;
  readonly options: Options;
  /** The name is of the stretch up to the next tick and stands in its middle; else it is of the instant. */
  readonly cell?: boolean;
  /** The name is a range that ends as long after the tick, ms. */
  readonly range?: number;
  readonly context?: Context;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

const year: Options = { year: 'numeric' };
const day: Options = { weekday: 'short', day: 'numeric', month: 'long' };
const minute: Options = { hour: '2-digit', minute: '2-digit' };
const second: Options = { ...minute, second: '2-digit' };

const DAYS: Context = { interval: utcDay, ms: DAY, options: day, full: { ...day, ...year } };
const MONTHS: Context = {
  interval: utcMonth,
  ms: 28 * DAY,
  options: { month: 'long' },
  full: { month: 'long', ...year },
};
const YEARS: Context = { interval: utcYear, ms: YEAR, options: year, full: year };

interface Every extends Interval {
  every(count: number): Interval | null;
}

/** A step for each count; `every` gives nothing for a count that is no whole number only. */
const steps = (
  interval: Every,
  ms: number,
  counts: readonly number[],
  options: Options,
  context?: Context,
): readonly Step[] =>
  counts.map((count) => ({ interval: interval.every(count) ?? interval, ms: ms * count, options, context }));

/** From fine to coarse. */
export const STEPS: readonly Step[] = [
  ...steps(utcSecond, SECOND, [1, 5, 15, 30], second, DAYS),
  ...steps(utcMinute, MINUTE, [1, 5, 15, 30], minute, DAYS),
  ...steps(utcHour, HOUR, [1, 3, 6], minute, DAYS),
  { interval: utcDay, ms: DAY, options: { weekday: 'short', day: 'numeric' }, cell: true, context: MONTHS },
  { interval: utcDay, ms: DAY, options: { day: 'numeric' }, cell: true, context: MONTHS },
  { interval: utcMonday, ms: 7 * DAY, options: { day: 'numeric' }, context: MONTHS },
  { interval: utcMonth, ms: 28 * DAY, options: { month: 'short' }, cell: true, context: YEARS },
  {
    interval: utcMonth.every(3) ?? utcMonth,
    ms: 90 * DAY,
    options: { month: 'short' },
    cell: true,
    range: 75 * DAY,
    context: YEARS,
  },
  { interval: utcYear, ms: YEAR, options: year, cell: true },
  ...steps(utcYear, YEAR, [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000], year),
];
