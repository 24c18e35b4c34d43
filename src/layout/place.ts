/**
 * Places along one line: the exact least-squares positions of labels whose order is given.
 *
 * Each label wants a place, has a box that it may not leave, and keeps a gap to its neighbours. On x minus the
 * cumulative width the gaps become "never descending", so pooling adjacent violators solves it: a block's value is the
 * mean of what its members want, clamped to the box they share. An empty box is the verdict "does not fit".
 */

/** What one label asks of its row, CSS px; all of its left edge. */
export interface Slot {
  readonly want: number;
  readonly lo: number;
  readonly hi: number;
  readonly width: number;
}

/** Rounding of sums, not of places. */
const EPSILON = 1e-6;

/** Each label as far left as it goes, or undefined where they do not fit. */
export function leftmost(slots: readonly Slot[], gap: number): number[] | undefined {
  const places: number[] = [];
  let next = -Infinity;
  for (const { lo, hi, width } of slots) {
    const x = Math.max(lo, next);
    if (x > hi + EPSILON) return undefined;
    places.push(x);
    next = x + width + gap;
  }
  return places;
}

/** Each label as far right as it goes, or undefined where they do not fit. */
export function rightmost(slots: readonly Slot[], gap: number): number[] | undefined {
  const mirrored = slots.map(({ want, lo, hi, width }) => ({
    want,
    lo: -hi - width,
    hi: -lo - width,
    width,
  }));
  const places = leftmost(mirrored.reverse(), gap);
  return places?.map((x, at) => -x - (mirrored[at]?.width ?? 0)).reverse();
}

/** The places with the smallest sum of squared distances from what is wanted, or undefined where they do not fit. */
export function place(slots: readonly Slot[], gap: number): number[] | undefined {
  interface Block {
    sum: number;
    count: number;
    lo: number;
    hi: number;
    value: number;
  }
  const blocks: Block[] = [];
  const shifts: number[] = [];
  let shift = 0;
  for (const { want, lo, hi, width } of slots) {
    let block = settle({ sum: want - shift, count: 1, lo: lo - shift, hi: hi - shift, value: 0 });
    for (let last = blocks.at(-1); last && last.value > block.value; last = blocks.at(-1)) {
      blocks.pop();
      block = settle({
        sum: last.sum + block.sum,
        count: last.count + block.count,
        lo: Math.max(last.lo, block.lo),
        hi: Math.min(last.hi, block.hi),
        value: 0,
      });
    }
    if (block.lo > block.hi + EPSILON) return undefined;
    blocks.push(block);
    shifts.push(shift);
    shift += width + gap;
  }
  let at = 0;
  return blocks.flatMap(({ value, count }) =>
    Array.from({ length: count }, () => value + (shifts[at++] ?? 0)),
  );

  function settle(block: Block): Block {
    block.value = Math.min(Math.max(block.sum / block.count, block.lo), block.hi);
    return block;
  }
}
