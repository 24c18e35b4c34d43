/** The stretch of time that the rows of an index cover, as far as it is bounded. */
import { bisect } from './bisect.js';
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
    const endAt = (place: number) => {
      const row = rows[place] as number;
      widen(columns.end[row] as number, row);
    };
    // Without a start there is the end alone; without an end the last start; else the ends are in order but for a length.
    const finite = bisect(starts, -Number.MAX_VALUE);
    for (let place = 0; place < finite; place++) endAt(place);
    let place = rows.length - 1;
    for (const at of [finite, place]) if (at < rows.length) widen(starts[at] as number, rows[at] as number);
    const reach = exponent < Infinity ? 2 ** (exponent + 1) : 0;
    for (; place >= finite && (starts[place] as number) + reach > end; place--) endAt(place);
  }
  return first < 0 ? undefined : { start, end, first, last };
};
