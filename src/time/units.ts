/**
 * Steps of the axis: what a tick may count, from a millisecond to fifty billion years.
 *
 * They run over wall-clock time, years on beyond the end of `Date`. Beside each stands the unit whose boundaries the row
 * above names (hours stand under days, days under months), and how a tick is said.
 */
import { civil, midnight, yearAt, yearStart } from './civil.js';

type Options = Intl.DateTimeFormatOptions;

/** A stretch of the calendar, on wall clocks written as the epoch ms of the same reading in UTC. */
export interface Interval {
  /** Where the stretch begins that a reading is in. */
  floor(wall: number): number;
  /** Where the next one begins; `wall` begins one. */
  next(wall: number): number;
}

/** What a row counts. */
export interface Step {
  readonly interval: Interval;
  /** Shortest length, ms; an hour more or less where clocks change is not counted. */
  readonly ms: number;
  /** Said of each. */
  readonly options: Options;
  /** The name is of the stretch up to the next tick and stands in its middle; else it is of the instant. */
  readonly cell?: boolean;
  /** The name is a range that ends as long after the tick, ms. */
  readonly range?: number;
  /** What the row above counts; nothing where the row is the upper one, or alone. */
  readonly context?: Context;
}

/** What the upper row counts. */
export type Context = Pick<Step, 'interval' | 'ms' | 'options'>;

const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** The first of the epoch. */
const MONDAY = 4 * DAY;
/** The shortest one, ms. */
export const YEAR = 365 * DAY;

/** The shortest month, ms. */
export const MONTH = 28 * DAY;

const year: Options = { year: 'numeric' };
const day: Options = { day: 'numeric' };
const minute: Options = { hour: '2-digit', minute: '2-digit' };
const second: Options = { ...minute, second: '2-digit' };

/** Stretches of one length, ms, counted from a moment: clock time has no other. */
const even = (ms: number, from = 0): Interval => ({
  floor: (wall) => Math.floor((wall - from) / ms) * ms + from,
  next: (wall) => wall + ms,
});

const weeks = (ms: number): Interval => even(ms, MONDAY);

const months = (ms: number): Interval => {
  const count = Math.floor(ms / MONTH);
  const floor = (wall: number, by = 0): number => {
    const [year, month] = civil(wall);
    return midnight(year, (Math.floor((month - 1) / count) + by) * count + 1, 1);
  };
  return { floor, next: (wall) => floor(wall, 1) };
};

/** Round years as people count them: 2000 BC, 1000 BC, 1, 1000. */
const years = (ms: number): Interval => {
  const count = ms / YEAR;
  const floor = (wall: number, by = 0): number => yearStart((Math.floor(yearAt(wall) / count) + by) * count);
  return { floor, next: (wall) => floor(wall, 1) };
};

/** A step for each count. */
const steps = (
  interval: (ms: number) => Interval,
  unit: number,
  counts: readonly number[],
  options: Options,
  more: Pick<Step, 'cell' | 'range' | 'context'> = {},
): readonly Step[] =>
  counts.map((count) => ({ interval: interval(unit * count), ms: unit * count, options, ...more }));

/** What stands under days, months and years. */
const DAYS = {
  context: { interval: even(DAY), ms: DAY, options: { weekday: 'short', ...day, month: 'long' } },
} as const;
const MONTHS = {
  cell: true,
  context: { interval: months(MONTH), ms: MONTH, options: { month: 'long' } },
} as const;
const YEARS = { cell: true, context: { interval: years(YEAR), ms: YEAR, options: year } } as const;

/** 1, 2, 5, 10, 20 and so on. */
const round = (length: number): readonly number[] =>
  Array.from({ length }, (_, i) => Number('125'[i % 3]) * 10 ** Math.floor(i / 3));

/** From fine to coarse. */
export const STEPS: readonly Step[] = [
  ...steps(even, 1, round(9), { ...second, fractionalSecondDigits: 3 }, DAYS),
  ...steps(even, SECOND, [1, 5, 15, 30], second, DAYS),
  ...steps(even, MINUTE, [1, 5, 15, 30], minute, DAYS),
  ...steps(even, HOUR, [1, 3, 6], minute, DAYS),
  ...steps(even, DAY, [1], { weekday: 'short', ...day }, MONTHS),
  ...steps(even, DAY, [1], day, MONTHS),
  ...steps(weeks, 7 * DAY, [1], day, { ...MONTHS, cell: false }),
  ...steps(months, MONTH, [1], { month: 'short' }, YEARS),
  ...steps(months, 90 * DAY, [1], { month: 'short' }, { ...YEARS, range: 75 * DAY }),
  ...steps(years, YEAR, [1], year, { cell: true }),
  ...steps(years, YEAR, round(33).slice(1), year),
];
