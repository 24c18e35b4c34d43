/**
 * The rows of a track's labels at one scale, and whether one more fits.
 *
 * A label reaches its mark by a leader that runs straight down, so every leader is a wall for the rows below it. Each
 * label knows how far it can be pushed to the left and to the right by all others; a new one fits where what is left
 * between its two neighbours has room for it, so that nothing but the block it touches is looked at.
 */
import { GAP } from './place.js';

/** Least distance from a label to another label's leader, and between leader and leader. CSS px, as all here. */
export const POLE = 4;
/** Rounding, where it is said that something fits. */
const EPSILON = 1e-8;

/** A place that is the same at every scale: ms from the track's origin, and px beside it. */
export type Point = readonly [t: number, px: number];

/** A label with its way to its mark, at every scale. */
export interface Item<W> {
  readonly wish: W;
  /** Where its leader leaves it; rows are sorted by it, and it says on which side of a wall the label stands. */
  readonly key: Point;
  /** Order among those with the same key. */
  readonly turn: number;
  readonly rank: number;
  /** In row 0 above a band there is no leader. */
  readonly poled: boolean;
  /** Where its leader meets the mark, where it steps aside to, ms. */
  readonly foot?: number | undefined;
  /** Its left edge: how far left of the key it is wanted, and its own bounds. */
  readonly indent: number;
  readonly lo: Point;
  readonly hi: Point;
}

/** An item at a scale. */
export interface Standing<W> {
  readonly item: Item<W>;
  readonly width: number;
  readonly want: number;
  readonly pole: number;
  readonly foot: number;
  lo: number;
  hi: number;
  /** Its left edge with all pushed to the left, and to the right. */
  least: number;
  most: number;
}

/** On an axis that begins with the track's origin, px. */
export const at = ([t, px]: Point, scale: number): number => t * scale + px;

export const order = (a: Pick<Item<unknown>, 'key' | 'turn' | 'rank'>, b: typeof a): number =>
  a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.turn - b.turn || a.rank - b.rank;

/** How many stand before it. */
export const countBefore = <W>(row: readonly Standing<W>[], item: Parameters<typeof order>[0]): number => {
  let [from, to] = [0, row.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = row[middle];
    if (other && order(other.item, item) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** Those between which it stands. */
const beside = <W>(
  row: readonly Standing<W>[],
  item: Parameters<typeof order>[0],
): readonly [prev: Standing<W> | undefined, next: Standing<W> | undefined] => {
  const i = countBefore(row, item);
  return [row[i - 1], row[i]];
};

const settle = <W>(row: readonly Standing<W>[], from: number): void => {
  for (let i = from; i < row.length; i++) {
    const [one, prev] = [row[i], row[i - 1]];
    if (!one) break;
    const least = prev ? Math.max(one.lo, prev.least + prev.width + GAP) : one.lo;
    if (i > from && least === one.least) break;
    one.least = least;
  }
  for (let i = Math.min(from, row.length - 1); i >= 0; i--) {
    const [one, next] = [row[i], row[i + 1]];
    if (!one) break;
    const most = next ? Math.min(one.hi, next.most - GAP - one.width) : one.hi;
    if (i < from - 1 && most === one.most) break;
    one.most = most;
  }
};

export interface Rows<W> {
  readonly scale: number;
  /** The first is nearest to the lanes. */
  readonly rows: readonly (readonly Standing<W>[])[];
  readonly fits: (one: Standing<W>, r: number) => boolean;
  /** Whether or not it fits. */
  readonly add: (one: Standing<W>, r: number) => void;
}

/** @param isFinal nothing will be asked to fit */
export const openRows = <W>(count: number, scale: number, isFinal?: boolean): Rows<W> => {
  const open = (): Standing<W>[][] => Array.from({ length: count }, () => []);
  const rows = open();
  /** Leaders from above, by the row they run through. */
  const poles = open();
  let bent = false;

  /** The label kept on its side of what comes down through its row. */
  const between = ({ item, lo, hi, width }: Standing<W>, r: number): readonly [number, number] => {
    const [left, right] = beside(poles[r] as Standing<W>[], item);
    return [left ? Math.max(lo, left.pole + POLE) : lo, right ? Math.min(hi, right.pole - POLE - width) : hi];
  };
  /** Whether the labels of a row let a leader through. */
  const opens = (row: Standing<W>[], item: Item<W>, pole: number): boolean => {
    const [prev, next] = beside(row, item);
    return (
      (!prev || prev.least + prev.width + POLE <= pole + EPSILON) &&
      (!next || next.most - POLE >= pole - EPSILON)
    );
  };
  /** Whether a leader's way through the channel is free of the others'. Straight ones never meet. */
  const passes = (one: Standing<W>): boolean =>
    (!bent && one.foot === one.pole) ||
    rows.every((row) =>
      row.every((other) => {
        if (!other.item.poled || (one.foot === one.pole && other.foot === other.pole)) return true;
        const [left, right] = order(one.item, other.item) < 0 ? [one, other] : [other, one];
        return Math.max(left.pole, left.foot) + POLE < Math.min(right.pole, right.foot);
      }),
    );

  return {
    scale,
    rows,
    fits: (one, r) => {
      const { item, width, pole } = one;
      const [prev, next] = beside(rows[r] as Standing<W>[], item);
      const left = prev ? prev.least + prev.width + GAP : -Infinity;
      const right = next ? next.most - GAP - width : Infinity;
      if (left > right + EPSILON) return false;
      const [lo, hi] = between(one, r);
      if (lo > hi + EPSILON || Math.max(lo, left) > Math.min(hi, right) + EPSILON) return false;
      // Leaders stand in the order of their keys, so that the nearest one is the wall: at coarse scales px may turn it round.
      const [before, after] = r && item.poled ? beside(poles[0] as Standing<W>[], item) : [];
      if ((before?.pole ?? pole) > pole + EPSILON || (after?.pole ?? pole) < pole - EPSILON) return false;
      for (let q = 0; q < r && item.poled; q++)
        if (!opens(rows[q] as Standing<W>[], item, pole)) return false;
      return !item.poled || passes(one);
    },
    add: (one, r) => {
      const { item, pole } = one;
      [one.lo, one.hi] = between(one, r);
      bent ||= one.foot !== pole;
      rows.forEach((row, q) => {
        if (q > r || (q < r && !item.poled)) return;
        const i = countBefore(row, item);
        if (q < r) {
          const walls = poles[q];
          walls?.splice(countBefore(walls, item), 0, one);
          const [prev, next] = [row[i - 1], row[i]];
          if (prev) prev.hi = Math.min(prev.hi, pole - POLE - prev.width);
          if (next) next.lo = Math.max(next.lo, pole + POLE);
        } else row.splice(i, 0, one);
        if (!isFinal) settle(row, i);
      });
    },
  };
};
