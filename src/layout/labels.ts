/**
 * Labels: which of a track's events get their text, in which row above the lanes, and where.
 *
 * A label reaches its mark by a leader that runs straight down, so every leader is a wall for the rows below it, as the
 * view's edges and the as-of line are for all rows. Labels are taken one by one into the first row in which all that
 * stand already still fit; where they finally stand is the exact optimum of `place`. Where nothing straight fits, a
 * leader may step aside once, in the channel between the last row and the lanes. It is tried in several orders
 * and against plain greedy placement, and the one that shows most wins: never fewer labels than greedy.
 */
import { within } from '../view/view.js';
import { GAP, place, type Slot } from './place.js';

/** Least distance from a label to another label's leader, and between leader and leader. CSS px, as all here. */
const POLE = 4;
/** How far beside its label a leader may run; also the distance from the as-of line. */
const BESIDE = 5;
/** Distance from the view's edges. */
const EDGE = 2;
/** How far text starts left of its leader. */
const INDENT = 12;
/** Longest step aside of a leader. */
const JOG = 120;
/** Most places that are tried for one label in one row. */
const TRIES = 8;
/** More labels than this, and leaders that step aside would be a thicket: they all run straight. */
const CROWD = 60;

/** An event that wants its label shown. */
export interface Wish {
  readonly width: number;
  readonly importance: number;
  /** The part of the axis, inside the view, that its leader may end at: one x for a symbol, a stretch for a band. */
  readonly from: number;
  readonly to: number;
}

/** A label in a row. */
interface Item<W> extends Slot {
  readonly wish: W;
  /** Rows are sorted by it; it also says on which side of a wall the label stands. */
  readonly key: number;
  /** Where its leader leaves it; absent in row 0 above a band. */
  readonly pole?: number;
  /** Where its leader meets the mark, where it steps aside to. */
  readonly foot?: number;
}

/** A label that found its place. */
export type Placed<W> = Item<W> & { readonly x: number };

/** What all rows of a track have in common. */
export interface Walls {
  readonly width: number;
  /** x of the as-of line, where it is in sight. */
  readonly asOfX?: number;
  readonly rows: number;
}

/** The first is nearest to the lanes. */
type Rows<W> = readonly (readonly Item<W>[])[];

/** The label kept on its side of a wall, which may leave it no room. At the wall itself, right is tried first. */
const beside = <W>(item: Item<W>, gap: number, x = NaN): Item<W> => {
  const { key, width, lo, hi } = item;
  if (!(x + gap > lo && x - gap < hi + width)) return item;
  return key > x || (key === x && x + gap <= hi)
    ? { ...item, lo: x + gap }
    : { ...item, hi: x - gap - width };
};

/** The rows with the label in row `r`, or false where something would no longer fit. */
const insert = <W>(rows: Rows<W>, label: Item<W>, r: number): Rows<W> | false => {
  const next = [...rows];
  const item = rows
    .slice(r + 1)
    .flat()
    .reduce((one, { pole }) => beside(one, POLE, pole), label);
  // From its own row down: most of what does not fit is found at once.
  for (const [at, row] of [...rows.slice(0, r + 1).entries()].reverse()) {
    const kept =
      at === r
        ? [...row, item].sort((a, b) => a.key - b.key)
        : row.map((other) => beside(other, POLE, label.pole));
    if (!place(kept)) return false;
    next[at] = kept;
  }
  return next;
};

/** Whether a leader's way through the channel is free of the others'. Straight ones never meet. */
const passes = <W>(rows: Rows<W>, { pole = NaN, foot = pole }: Item<W>): boolean =>
  rows.flat().every(({ pole: p = NaN, foot: f = p }) => {
    const start = Math.max(Math.min(p, f), Math.min(pole, foot));
    const end = Math.min(Math.max(p, f), Math.max(pole, foot));
    return (p === f && pole === foot) || !(start - end <= POLE);
  });

/** Where the labels of a row stand when all are pushed to one side. */
const pushed = <W>(row: readonly Item<W>[], side: 'lo' | 'hi'): Placed<W>[] =>
  place(row.map((item) => ({ ...item, want: item[side] }))) ?? [];

/** Places the labels of one track, row by row from the nearest to the lanes; what is missing found no room. */
export const placeLabels = <W extends Wish>(
  wishes: readonly W[],
  { width, asOfX = NaN, rows: count }: Walls,
): Placed<W>[][] => {
  const byWeight = wishes.toSorted((a, b) => b.importance - a.importance);
  const up = Array.from({ length: count }, (_, r) => r);
  let best: Rows<W> = [];
  // First the nearest row; first the farthest, which lets crowds stand like stairs; the nearest with nothing moved.
  for (const [order, way, greedy] of [
    [byWeight, up],
    [wishes, up],
    [byWeight, up.toReversed()],
    [wishes, up, true],
  ] as const) {
    let rows: Rows<W> = up.map(() => []);
    const add = (wish: W, jog: boolean): boolean =>
      way.some(
        (r) =>
          // A row that has no length left for it needs no closer look.
          (rows[r] ?? []).reduce((sum, item) => sum + item.width + GAP, wish.width) <= width &&
          items(rows, wish, r, jog).some((item) => {
            const x = within(item.want, item.lo, item.hi);
            const next = insert(
              rows,
              greedy ? { ...item, want: x, lo: x, hi: Math.min(x, item.hi) } : item,
              r,
            );
            const fits = next && passes(rows, item);
            if (fits) rows = next;
            return fits;
          }),
      );
    for (const wish of order) if (!add(wish, false) && !greedy && wishes.length <= CROWD) add(wish, true);
    if (rows.flat().length > best.flat().length) best = rows;
    if (best.flat().length === wishes.length) break;
  }
  return best.map((row) => place(row) ?? []);

  /** The label at all places in row `r` where it may stand, the preferred first; `jog`: with a leader that steps aside. */
  function items(rows: Rows<W>, wish: W, r: number, jog: boolean): readonly Item<W>[] {
    const { from, to, width: w } = wish;
    const inset = Math.min(INDENT, (to - from) / 2);
    const isBand = from < to;
    // Directly above a band it needs no leader.
    const onBand = isBand && r === 0;
    const keys = isBand
      ? jog
        ? []
        : along(rows.slice(r), from, to, inset)
      : jog
        ? asides(rows, from, r)
        : straight(rows, from, r);
    return [...new Set(keys)].slice(0, TRIES).map((key) =>
      beside(
        {
          wish,
          width: w,
          key,
          want: key - (onBand ? inset : INDENT),
          lo: Math.max(EDGE, (onBand ? from + inset : key - BESIDE) - w),
          hi: Math.min(width - EDGE - w, onBand ? to - inset : key + BESIDE),
          pole: onBand ? undefined : key,
          foot: jog ? from : undefined,
        },
        BESIDE,
        asOfX,
      ),
    );
  }

  /** Over a symbol: no leader passes a label that cannot leave its place. */
  function straight(rows: Rows<W>, x: number, r: number): readonly number[] {
    const pinned = ({ lo, hi, width: w }: Slot): boolean => lo + w > x - POLE && hi < x + POLE;
    return rows.some((row, at) => at < r && row.some(pinned)) ? [] : [x];
  }

  /** Over a band: where it begins, just right of each label that stands above it already, its middle and its end. */
  function along(above: Rows<W>, from: number, to: number, inset: number): readonly number[] {
    const start = asOfX > from && asOfX < to ? asOfX + BESIDE : from;
    const right = above.flat().flatMap(({ key }) => (key > from && key < to ? key + GAP : []));
    return [start + inset, from + inset, ...right, (from + to) / 2, to - inset].map((key) =>
      within(key, from + inset, to - inset),
    );
  }

  /** Places beside what is in the way of a symbol's leader, nearest first. */
  function asides(rows: Rows<W>, from: number, r: number): readonly number[] {
    const far = (x: number): number => Math.abs(x - from);
    return rows
      .slice(0, r + 1)
      .flatMap((row, at) => {
        const off = at === r ? GAP + POLE : POLE;
        return [
          ...pushed(row, 'lo').map((item) => item.x + item.width + off),
          ...pushed(row, 'hi').map(({ x }) => x - off),
        ];
      })
      .filter((x) => x >= 1 && x <= width - 1 && far(x) <= JOG)
      .filter((x) => !((x - asOfX) * (from - asOfX) <= 0 || Math.abs(x - asOfX) <= 2))
      .sort((a, b) => far(a) - far(b));
  }
};
