/** What a stretch of time holds. It is from `from`, to before `to`; both in epoch ms, and may be infinite. */
import { bisect } from './bisect.js';
import type { Run } from './length-index.js';

/** The places in a run, from and to before, of the rows that start within the stretch. */
export const between = ({ starts }: Run, from: number, to: number): [number, number] => {
  const i = bisect(starts, from);
  return [i, bisect(starts, to, i)];
};
