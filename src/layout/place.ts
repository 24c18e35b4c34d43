/**
 * Places along one line: the exact least-squares positions of labels whose order is given.
 *
 * Each label wants a place, has a box that it may not leave, and keeps a gap to its neighbours. On x minus the
 * cumulative width the gaps become "never descending", so pooling adjacent violators solves it: a block's value is the
 * mean of what its members want, clamped to the box they share. An empty box is the verdict "does not fit".
 */
import { within } from '../view/view.js';

/** Least distance between labels of a row, CSS px. */
export const GAP = 10;

/** What one label asks of its row, CSS px; all of its left edge. */
export interface Slot {
  readonly want: number;
  readonly lo: number;
  readonly hi: number;
  readonly width: number;
}

/** So many slots that stand side by side, on the shifted axis. */
interface Block {
  readonly sum: number;
  readonly lo: number;
  readonly hi: number;
  readonly count: number;
}

/** Rounding of sums, not of places; and of places so far out that they have no more digits. */
const EPSILON = 1e-6;
const DIGITS = 1e-15;

const valueOf = ({ sum, lo, hi, count }: Block): number => within(sum / count, lo, hi);

/** The left edges with the smallest sum of squared distances from what is wanted, or undefined where the slots do not fit. */
export const place = (slots: readonly Slot[]): number[] | undefined => {
  const blocks: Block[] = [];
  let shift = 0;
  for (const { want, lo, hi, width } of slots) {
    let block: Block = { sum: want - shift, lo: lo - shift, hi: hi - shift, count: 1 };
    for (let last = blocks.at(-1); last && valueOf(last) > valueOf(block); last = blocks.at(-1)) {
      blocks.pop();
      block = {
        sum: last.sum + block.sum,
        lo: Math.max(last.lo, block.lo),
        hi: Math.min(last.hi, block.hi),
        count: last.count + block.count,
      };
    }
    if (block.lo - block.hi > EPSILON + DIGITS * Math.abs(block.lo)) return undefined;
    blocks.push(block);
    shift += width + GAP;
  }
  const shifted = blocks.flatMap((block) => Array<number>(block.count).fill(valueOf(block)));
  shift = 0;
  return slots.map(({ width }, i) => {
    const x = (shifted[i] as number) + shift;
    shift += width + GAP;
    return x;
  });
};
