// Columns from rows written down, random ones, and what a naive reader makes of them.

import fc from 'fast-check';
import type { Columns } from '../../src/index/columns.js';
import { buildIndex } from '../../src/index/length-index.js';
import type { LengthIndex } from '../../src/index/length-index.js';
import { drain } from '../../src/index/slices.js';

export interface Row {
  readonly start: number;
  readonly end: number;
  readonly track: number;
  readonly importance: number;
}

export const TRACKS = 5;

export const columnsOf = (rows: readonly Partial<Row>[]): Columns => ({
  size: rows.length,
  start: Float64Array.from(rows, ({ start = 0 }) => start),
  end: Float64Array.from(rows, ({ start = 0, end = start }) => end),
  track: Uint16Array.from(rows, ({ track = 0 }) => track),
  importance: Float32Array.from(rows, ({ importance = 0 }) => importance),
});

export const indexed = (rows: readonly Partial<Row>[], shown?: Uint8Array, tracks = TRACKS): LengthIndex =>
  drain(buildIndex(columnsOf(rows), tracks, shown));

/** Instants that meet often, next to each other or far apart, and some of any kind. */
export const instant = fc.oneof(
  fc.constantFrom(-Infinity, -0, 0, 1, 2, 3, 4, 1024, 1e12, 1e12 + 1, -3e15, 6e18, 0.5),
  fc.integer({ min: -50, max: 50 }),
  fc.integer({ min: 1_700_000_000_000, max: 1_800_000_000_000 }),
);

const length = fc.oneof(
  fc.constantFrom(0, 0.25, 1, 2, 3, 4, 1023, 1024, 1e9, 4e18, Infinity),
  fc.integer({ min: 0, max: 100 }),
);

export const row: fc.Arbitrary<Row> = fc
  .record({
    start: instant,
    length,
    /** The end of what has no start. */
    end: instant,
    blank: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    track: fc.integer({ min: 0, max: TRACKS - 1 }),
    importance: fc.constantFrom(0, 0.5, 1, 3),
  })
  .map(({ start, length: by, end, blank, track, importance }) => ({
    start: blank ? NaN : start,
    // What has neither a start nor an end of its own has no length.
    end: start === -Infinity ? (by === Infinity ? by : Math.max(end, -1e15)) : start + by,
    track,
    importance,
  }));

export const rows = fc.array(row, { maxLength: 60 });

/** The numbers of the rows that count. */
export const live = (all: readonly Row[], shown?: ArrayLike<number>): number[] =>
  [...all.keys()].filter((i) => !Number.isNaN(all[i]?.start) && shown?.[i] !== 0);

/** Row by its number; a number that is none fails here. */
export const at = <T>(list: ArrayLike<T>, i: number): T => {
  const value = list[i];
  if (value === undefined) throw new RangeError(`nothing at ${i}`);
  return value;
};

export const ascending = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);

/** What an index holds, for comparison. */
export const plain = ({ size, tracks, runs }: LengthIndex) => ({
  size,
  tracks: tracks.map((track) => [track.size, track.runs.length]),
  runs: runs.map(({ kind, exponent, rows: list, starts, importance }) => ({
    kind,
    exponent,
    rows: [...list],
    importance: [...importance],
    starts: [...starts].map((start) => start + 0),
  })),
});
