/** What a stretch of time holds. A stretch is from `from`, to before `to`; both in epoch ms, and may be infinite. */
import { bisect } from './bisect.js';
import type { Columns } from './columns.js';
import type { Run, Runs } from './length-index.js';

/** The places in a run, from and to before, of the rows that start within the stretch. */
export const between = ({ starts }: Run, from: number, to: number): [number, number] => {
  const i = bisect(starts, from);
  return [i, bisect(starts, to, i)];
};

/** How many rows start before `t`. */
export const countBefore = ({ runs }: Pick<Runs, 'runs'>, t: number): number =>
  runs.reduce((count, { starts }) => count + bisect(starts, t), 0);

/**
 * The rows that overlap the stretch, run by run in order of time: that start before its end, and end after its start
 * or start within it. So an instant is in the stretch that holds it, and what ends where the stretch starts is not.
 */
export const search = (
  { end }: Columns,
  { runs }: Pick<Runs, 'runs'>,
  from: number,
  to: number,
): number[] => {
  const found: number[] = [];
  for (const { exponent, rows, starts } of runs) {
    for (
      let i = bisect(starts, from - 2 ** (exponent + 1));
      i < rows.length && (starts[i] as number) < to;
      i++
    ) {
      const row = rows[i] as number;
      if ((starts[i] as number) >= from || (end[row] as number) > from) found.push(row);
    }
  }
  return found;
};
