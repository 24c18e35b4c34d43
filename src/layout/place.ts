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

/** Slots that stand side by side, on the shifted axis; each with its own shift. */
interface Block<S> {
  readonly sum: number;
  readonly lo: number;
  readonly hi: number;
  readonly members: readonly (readonly [slot: S, shift: number])[];
}

/** Rounding of sums, not of places. */
const EPSILON = 1e-6;

const valueOf = ({ sum, lo, hi, members }: Block<unknown>): number => within(sum / members.length, lo, hi);

/** The slots at the places with the smallest sum of squared distances from what is wanted, or undefined where they do not fit. */
export const place = <S extends Slot>(slots: readonly S[]): (S & { readonly x: number })[] | undefined => {
  const blocks: Block<S>[] = [];
  let shift = 0;
  for (const slot of slots) {
    const { want, lo, hi, width } = slot;
    let block: Block<S> = { sum: want - shift, lo: lo - shift, hi: hi - shift, members: [[slot, shift]] };
    for (let last = blocks.at(-1); last && valueOf(last) > valueOf(block); last = blocks.at(-1)) {
      blocks.pop();
      block = {
        sum: last.sum + block.sum,
        lo: Math.max(last.lo, block.lo),
        hi: Math.min(last.hi, block.hi),
        members: [...last.members, ...block.members],
      };
    }
    if (block.lo > block.hi + EPSILON) return undefined;
    blocks.push(block);
    shift += width + GAP;
  }
  return blocks.flatMap((block) => block.members.map(([slot, by]) => ({ ...slot, x: valueOf(block) + by })));
};
