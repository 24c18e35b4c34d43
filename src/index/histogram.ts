/** How many rows start in each of so many equal parts of a stretch, which is finite. */
import { bisect } from './bisect.js';
import type { Runs } from './length-index.js';

export const histogram = (
  { runs }: Pick<Runs, 'runs'>,
  from: number,
  to: number,
  bins: number,
): Uint32Array<ArrayBuffer> => {
  const counts = new Uint32Array(bins);
  /** A quotient can miss the end of the stretch by a rounding. */
  const edge = (bin: number) => (bin < bins ? from + ((to - from) * bin) / bins : to);
  for (const { starts } of runs) {
    const last = bisect(starts, to);
    // From one part that is not empty to the next.
    for (let i = bisect(starts, from), bin = 0; i < last;) {
      while (edge(bin + 1) <= (starts[i] as number)) bin++;
      const next = bisect(starts, edge(bin + 1), i, last);
      (counts[bin] as number) += next - i;
      i = next;
    }
  }
  return counts;
};
