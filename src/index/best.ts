/** The most important row of a stretch of a run, by a tree over its places: each node knows the best place below it. */
import type { Run } from './length-index.js';

/** Node k is above 2k and 2k + 1; from the size on nodes are places. Made when first asked for; empty where all are alike. */
const trees = new WeakMap<Run, Uint32Array>();

/** The row with the largest importance in the places from `i` to before `j`, at least one; the first of equals. */
export const best = (run: Run, i: number, j: number): number => {
  const { rows, importance } = run;
  const size = rows.length;
  const pick = (a: number, b: number) =>
    ((importance[b] as number) - (importance[a] as number) || a - b) > 0 ? b : a;
  let tree = trees.get(run);
  const node = (k: number) => (k < size ? (tree?.[k] as number) : k - size);
  if (!tree) {
    tree = new Uint32Array(importance.some((one) => one !== importance[0]) ? size : 0);
    for (let k = tree.length; --k > 0;) tree[k] = pick(node(2 * k), node(2 * k + 1));
    trees.set(run, tree);
  }
  let found = i;
  if (tree.length) {
    for (let [from, to] = [i + size, j + size]; from < to; from >>= 1, to >>= 1) {
      if (from & 1) found = pick(found, node(from++));
      if (to & 1) found = pick(found, node(--to));
    }
  }
  return rows[found] as number;
};
