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
  const edge = (bin: number) => (bin < bins ? from + ((to - from) * bin) / bins : to);
  for (const run of runs) {
    // From one part that is not empty to the next.
    const last = bisect(run.starts, to);
    let place = bisect(run.starts, from);
    while (place < last) {
      const start = run.starts[place] as number;
      // A division can round to the part beside the one whose edges hold the start.
      let bin = Math.max(0, Math.floor(((start - from) / (to - from)) * bins) - 1);
      while (edge(bin + 1) <= start) bin++;
      const after = bisect(run.starts, edge(bin + 1), place, last);
      (counts[bin] as number) += after - place;
      place = after;
    }
  }
  return counts;
};
