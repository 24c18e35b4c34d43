/** The stretch of time that the rows of an index cover, as far as it is bounded. */
import type { LengthIndex } from './length-index.js';

export interface IndexExtent {
  /** The smallest and the largest finite bound, epoch ms. */
  readonly start: number;
  readonly end: number;
  /** Rows that have them. */
  readonly first: number;
  readonly last: number;
}

/** Undefined where no row has a finite bound. */
export const extentOf = ({ columns, runs }: LengthIndex): IndexExtent | undefined => {
  let [start, end, first, last] = [Infinity, -Infinity, -1, -1];
  const widen = (t: number, row: number) => {
    if (!Number.isFinite(t)) return;
    if (t < start) [start, first] = [t, row];
    if (t > end) [end, last] = [t, row];
  };
  for (const { rows, starts, exponent } of runs) {
    widen(starts[0] as number, rows[0] as number);
    // From the last on, as long as one that starts here can end later. Without a bound they are all looked at.
    for (let i = rows.length; i-- && !((starts[i] as number) + 2 ** (exponent + 1) <= end);) {
      const row = rows[i] as number;
      widen(starts[i] as number, row);
      widen(columns.end[row] as number, row);
    }
  }
  return first < 0 ? undefined : { start, end, first, last };
};
