/** All rows of an index in order of time: by start, then by end, then the more important first, then by row. */
import { bisect } from './bisect.js';
import type { Columns } from './columns.js';
import type { LengthIndex } from './length-index.js';

/** Below 0 where the first row comes first. Infinite bounds that are the same differ by NaN, which decides nothing. */
export const compareRows = ({ start, end, importance }: Columns, a: number, b: number): number =>
  (start[a] as number) - (start[b] as number) ||
  (end[a] as number) - (end[b] as number) ||
  (importance[b] as number) - (importance[a] as number) ||
  a - b;

/** The nearest row after (1) or before (-1) a row, which need not be in the index, or the first and last of all; undefined where there is none. */
export const step = ({ columns, runs }: LengthIndex, by: number, row?: number): number | undefined => {
  const from = row === undefined ? -by * Infinity : (columns.start[row] as number);
  let found: number | undefined;
  for (const { rows, starts } of runs) {
    let place = bisect(starts, from);
    if (by < 0) {
      while (starts[place] === from) place++;
      place--;
    }
    // All of one start are looked at: within a run only the start is in order.
    for (; place >= 0 && place < rows.length; place += by) {
      const other = rows[place] as number;
      if (found !== undefined && by * ((starts[place] as number) - (columns.start[found] as number)) > 0)
        break;
      const beyond = row === undefined || by * compareRows(columns, other, row) > 0;
      if (beyond && (found === undefined || by * compareRows(columns, other, found) < 0)) found = other;
    }
  }
  return found;
};
