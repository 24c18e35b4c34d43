/**
 * The rows of a story by track and length, each kind in order of time, so that a stretch of time is found by bisection.
 *
 * Events of one length class are at most twice as long as others of it: those that overlap a stretch start within it
 * or not much before. An index does not change; an edit (edit.ts) makes another that shares what stays.
 */
import type { Columns } from './columns.js';
import { exponentOf, order, trackOf } from './order.js';
import { slices } from './slices.js';

/** The rows of a track whose lengths are of one class. */
export interface Run {
  /** Track and class as one number. */
  readonly kind: number;
  /** Lengths are from 2^exponent to twice that, ms; 0: all below 2 ms; infinite: without an end, or without a start. */
  readonly exponent: number;
  /** By start, then by row. */
  readonly rows: Uint32Array;
  /** What the columns say of these rows, side by side: to read it there, row by row, is many times slower. */
  readonly starts: Float64Array;
  readonly importance: Float32Array;
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

/** Rows in all of them. */
export const sizeOf = (runs: readonly Run[]): number =>
  runs.reduce((size, { rows }) => size + rows.length, 0);

const together = (runs: readonly Run[]): Runs => ({ size: sizeOf(runs), runs });

/** A run has arrays of its own: an edit copies those it touches, and keeps nothing else from being freed. */
export const runOf = (
  kind: number,
  rows: Uint32Array,
  starts: Float64Array,
  importance: Float32Array,
): Run => ({ kind, exponent: exponentOf(kind), rows, starts, importance });

/** The index of runs in the order of their kinds. */
export const indexOf = (columns: Columns, tracks: number, runs: readonly Run[]): LengthIndex => {
  const lists = Array.from({ length: tracks }, (): Run[] => []);
  for (const run of runs) lists[trackOf(run.kind)]?.push(run);
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
  const { rows, kinds } = yield* order(columns, tracks, shown);
  const { size, start, importance } = columns;
  const [starts, weights] = [new Float64Array(size), new Float32Array(size)];
  const runs: Run[] = [];
  let [from, kind] = [0, 0];
  const close = (to: number) => {
    if (to > from && trackOf(kind) < tracks) {
      runs.push(runOf(kind, rows.slice(from, to), starts.slice(from, to), weights.slice(from, to)));
    }
    from = to;
  };
  yield* slices(size, 0.8, 0.2, (i, to) => {
    for (; i < to; i++) {
      const row = rows[i] as number;
      if (kinds[row] !== kind) {
        close(i);
        kind = kinds[row] as number;
      }
      starts[i] = start[row] as number;
      weights[i] = importance[row] as number;
    }
  });
  close(size);
  return indexOf(columns, tracks, runs);
}
