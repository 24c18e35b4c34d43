/** The most important row of a stretch of a run, by blocks of blocks: each knows the place of the best in it. */
import type { Columns } from './columns.js';
import type { Run } from './length-index.js';

const BLOCK = 16;

/** The best places of blocks, of blocks of blocks and so on; none where all rows are of one importance. Made when first asked for. */
const pyramids = new WeakMap<Run, readonly Uint32Array[]>();

/** The row with the largest importance in the places from `i` to before `j` of a run; the first of equals. */
export const best = ({ importance }: Columns, run: Run, i: number, j: number): number => {
  const { rows } = run;
  const weight = (place: number) => importance[rows[place] as number] as number;
  const pick = (one: number, other: number) => (weight(other) > weight(one) ? other : one);
  const pyramid = () => {
    const first = weight(0);
    if (!rows.some((row) => importance[row] !== first)) return [];
    const levels: Uint32Array[] = [];
    for (let size = rows.length, below: Uint32Array | undefined; size > BLOCK;) {
      const level = new Uint32Array(Math.ceil(size / BLOCK));
      for (let place = 0; place < size; place++) {
        const block = Math.floor(place / BLOCK);
        const own = below ? (below[place] as number) : place;
        level[block] = place % BLOCK ? pick(level[block] as number, own) : own;
      }
      levels.push(level);
      [size, below] = [level.length, level];
    }
    return levels;
  };
  let levels = pyramids.get(run);
  if (!levels) pyramids.set(run, (levels = pyramid()));
  let found = i;
  if (levels.length || rows.length <= BLOCK) {
    // Up to the largest block that begins here and ends in time, and on from its end.
    for (let place = i; place < j;) {
      let level = -1;
      let size = 1;
      while (place % (size * BLOCK) === 0 && place + size * BLOCK <= j && levels[level + 1]) {
        size *= BLOCK;
        level++;
      }
      found = pick(found, level < 0 ? place : (levels[level]?.[place / size] as number));
      place += size;
    }
  }
  return rows[found] as number;
};
