/**
 * The rows of a story by track and length, each kind in order of time, so that a stretch of time is found by bisection.
 *
 * Events of one length class are at most twice as long as others of it: those that overlap a stretch start within it
 * or not much before. An index does not change; an edit (edit.ts) makes another that shares what stays.
 */
import type { Columns } from './columns.js';
import { exponentOf, order, SLICE, trackOf } from './order.js';

/** The rows of a track whose lengths are of one class. */
export interface Run {
  /** Track and class as one number. */
  readonly key: number;
  /** Lengths are from 2^exponent to twice that, ms; 0: all below 2 ms; infinite: without an end, or without a start. */
  readonly exponent: number;
  /** By start, then by row. */
  readonly rows: Uint32Array;
  /** The starts of these rows. */
  readonly starts: Float64Array;
}

/** Runs that are asked together. */
export interface Runs {
  /** Rows in all of them. */
  readonly size: number;
  readonly runs: readonly Run[];
}

/** The runs of a track, longest first; none of them is empty. */
export type Track = Runs;

/** The runs of all tracks, track by track. */
export interface LengthIndex extends Runs {
  readonly columns: Columns;
  readonly tracks: readonly Track[];
}

const together = (runs: readonly Run[]): Runs => ({
  size: runs.reduce((size, { rows }) => size + rows.length, 0),
  runs,
});

/** A run has arrays of its own: an edit copies those it touches, and keeps nothing else from being freed. */
export const runOf = (key: number, rows: Uint32Array, starts: Float64Array): Run => ({
  key,
  exponent: exponentOf(key),
  rows,
  starts,
});

/** The index of runs in the order of their keys. */
export const indexOf = (columns: Columns, tracks: number, runs: readonly Run[]): LengthIndex => {
  const lists = Array.from({ length: tracks }, (): Run[] => []);
  for (const run of runs) lists[trackOf(run.key)]?.push(run);
  return { ...together(runs), columns, tracks: lists.map(together) };
};

/**
 * Sorts the rows of so many tracks; yields the share that is done, 0 to 1, every millisecond or so.
 * A row with 0 in `shown` is left out.
 */
export function* buildIndex(
  columns: Columns,
  tracks: number,
  shown?: Uint8Array,
): Generator<number, LengthIndex> {
  const { rows, count, kind } = yield* order(columns, tracks, shown);
  const { start } = columns;
  const starts = new Float64Array(count);
  const runs: Run[] = [];
  for (let from = 0, to = 0; from < count; from = to) {
    const key = kind[rows[from] as number] as number;
    for (; to < count && kind[rows[to] as number] === key; to++) {
      if (to % SLICE === 0) yield 1;
      starts[to] = start[rows[to] as number] as number;
    }
    runs.push(runOf(key, rows.slice(from, to), starts.slice(from, to)));
  }
  return indexOf(columns, tracks, runs);
}
