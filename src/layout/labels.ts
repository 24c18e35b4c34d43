/**
 * Labels: which of a track's events get their text, in which row above the lanes, and where.
 *
 * A label reaches its mark by a leader that runs straight down, so every leader is a wall for the rows below it, as the
 * view's edges and the as-of line are for all rows. Labels are taken one by one into the first row in which all that
 * stand already still fit; where they finally stand is the exact optimum of `place`. Where nothing straight fits, a
 * leader may step aside once, in the channel between the last row and the lanes. It is tried in several orders
 * and against plain greedy placement, and the one that shows most wins: never fewer labels than greedy.
 */
import { clamp } from './marks.js';
import { leftmost, place, rightmost } from './place.js';
import type { Slot } from './place.js';

/** Least distance between labels of a row. CSS px, as all here. */
const GAP = 10;
/** Least distance from a label to another label's leader, and between leader and leader. */
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

/** A label that found its place. */
export interface Placed {
  /** Index of the wish. */
  readonly wish: number;
  /** 0 is nearest to the lanes. */
  readonly row: number;
  readonly x: number;
  /** Where its leader leaves it; absent in row 0 above a band. */
  readonly pole?: number;
  /** Where its leader meets the mark; differs from `pole` where it steps aside. */
  readonly foot?: number;
}

/** What all rows of a track have in common. */
export interface Walls {
  readonly width: number;
  /** x of the as-of line, where it is in sight. */
  readonly asOfX?: number;
  readonly rows: number;
}

/** A label in a row; rows are sorted by `key`, which also says on which side of a wall it stands. */
interface Item extends Slot {
  readonly wish: number;
  readonly key: number;
  readonly pole?: number;
  readonly foot?: number;
}
type Rows = (readonly Item[])[];
/** First the nearest row; first the farthest, which lets crowds stand like stairs; or the nearest with nothing moved. */
type Way = 'up' | 'down' | 'greedy';

/** Keeps a label on its side of a wall; undefined where there is no room. At the wall itself, right is tried first. */
function beside(item: Item, x: number, gap: number): Item | undefined {
  const { key, width } = item;
  let { lo, hi } = item;
  if (x + gap <= lo || x - gap >= hi + width) return item;
  if (key > x || (key === x && x + gap <= hi)) lo = x + gap;
  else hi = x - gap - width;
  return lo > hi + 1e-6 ? undefined : { ...item, lo, hi };
}

/** The rows with the label in row `r`, or undefined where something would no longer fit. */
function insert(rows: Rows, label: Item, r: number): Rows | undefined {
  let item: Item | undefined = label;
  for (let higher = r + 1; higher < rows.length; higher++) {
    for (const { pole } of rows[higher] ?? []) {
      if (pole !== undefined) item = item && beside(item, pole, POLE);
    }
  }
  if (!item) return undefined;
  const next = [...rows];
  for (let lower = 0; lower < r && label.pole !== undefined; lower++) {
    const row = rows[lower] ?? [];
    const kept: Item[] = [];
    for (const other of row) {
      const moved = beside(other, label.pole, POLE);
      if (!moved) return undefined;
      kept.push(moved);
    }
    if (!leftmost(kept, GAP)) return undefined;
    next[lower] = kept;
  }
  const filled = [...(rows[r] ?? [])];
  const at = filled.findIndex(({ key }) => key > label.key);
  filled.splice(at < 0 ? filled.length : at, 0, item);
  next[r] = filled;
  return leftmost(filled, GAP) && next;
}

/** Whether a leader's way through the channel is free of the others'. Straight ones never meet. */
function passes(rows: Rows, { pole, foot }: Item): boolean {
  if (pole === undefined || foot === undefined) return true;
  const [a, b] = pole < foot ? [pole, foot] : [foot, pole];
  return rows.every((row) =>
    row.every(({ pole: p, foot: f }) => {
      if (p === undefined || f === undefined || (p === f && a === b)) return true;
      return Math.max(p, f) < a - POLE || Math.min(p, f) > b + POLE;
    }),
  );
}

/** Places the labels of one track; what is missing in the answer found no room. */
export function placeLabels(wishes: readonly Wish[], { width, asOfX, rows: count }: Walls): Placed[] {
  const inTime = wishes.map((_, index) => index);
  const byWeight = [...inTime].sort((a, b) => (wishes[b]?.importance ?? 0) - (wishes[a]?.importance ?? 0));
  const room = width - 2 * EDGE;
  const crowded = wishes.length > CROWD;
  let best: Rows = [];
  let most = -1;
  for (const [order, way] of [
    [byWeight, 'up'],
    [inTime, 'up'],
    [byWeight, 'down'],
    [inTime, 'greedy'],
  ] as const) {
    const { rows, shown } = run(order, way);
    if (shown > most) [best, most] = [rows, shown];
    if (most === wishes.length) break;
  }
  return best.flatMap((row, r) => {
    const places = place(row, GAP) ?? leftmost(row, GAP) ?? [];
    return row.map(({ wish, pole, foot }, at) => ({ wish, row: r, x: places[at] ?? 0, pole, foot }));
  });

  function run(order: readonly number[], way: Way): { rows: Rows; shown: number } {
    let rows: Rows = Array.from({ length: count }, () => []);
    let shown = 0;
    for (const index of order) {
      const next =
        add(rows, index, way, false) ??
        (way === 'greedy' || crowded ? undefined : add(rows, index, way, true));
      if (!next) continue;
      rows = next;
      shown++;
    }
    return { rows, shown };
  }

  function add(rows: Rows, index: number, way: Way, jog: boolean): Rows | undefined {
    const wish = wishes[index];
    if (!wish || wish.width > room) return undefined;
    // A straight leader passes no label that cannot leave its place: rows above that one need no look.
    const { from, to, width: w } = wish;
    const pinned = ({ lo, hi, width: other }: Item): boolean => lo + other > from - POLE && hi < from + POLE;
    const blocked = jog || from < to ? -1 : rows.findIndex((row) => row.some(pinned));
    const open = blocked < 0 ? count : blocked + 1;
    for (let step = 0; step < open; step++) {
      const r = way === 'down' ? open - 1 - step : step;
      // A row that has no length left for it needs no closer look.
      const taken = (rows[r] ?? []).reduce((sum, item) => sum + item.width + GAP, 0);
      if (taken + w > room) continue;
      for (const item of jog ? jogs(rows, wish, index, r) : straight(rows, wish, index, r)) {
        const walled = asOfX === undefined ? item : beside(item, asOfX, BESIDE);
        // A band that only just comes into view may be out of a label's reach.
        if (!walled || walled.lo > walled.hi || !passes(rows, item)) continue;
        const want = clamp(walled.want, walled.lo, walled.hi);
        const next = insert(rows, way === 'greedy' ? { ...walled, want, lo: want, hi: want } : walled, r);
        if (next) return next;
      }
    }
    return undefined;
  }

  /** A label whose leader leaves it at `pole`. */
  function flag(index: number, labelWidth: number, pole: number, foot: number): Item {
    return {
      wish: index,
      width: labelWidth,
      key: pole,
      want: pole - INDENT,
      lo: Math.max(EDGE, pole - labelWidth - BESIDE),
      hi: Math.min(width - EDGE - labelWidth, pole + BESIDE),
      pole,
      foot,
    };
  }

  /** Places with a straight leader, the preferred first; several only above a band. */
  function straight(rows: Rows, { from, to, width: w }: Wish, index: number, r: number): Item[] {
    if (from === to) return [flag(index, w, from, from)];
    const inset = Math.min(INDENT, (to - from) / 2);
    const start = asOfX !== undefined && asOfX > from && asOfX < to ? asOfX + BESIDE : from;
    const keys = [start + inset, from + inset];
    // Just right of each label or leader that stands above the band already, then its middle and its end.
    for (const { key, pole } of rows.slice(r).flat()) {
      const x = Math.max(key, pole ?? key);
      if (x > from && x < to) keys.push(x + GAP);
    }
    keys.splice(TRIES - 2, Infinity, (from + to) / 2, to - inset);
    return [...new Set(keys.map((key) => clamp(key, from + inset, to - inset)))].map((key) =>
      r > 0
        ? flag(index, w, key, key)
        : {
            wish: index,
            width: w,
            key,
            want: key - inset,
            lo: Math.max(EDGE, from - w + inset),
            hi: Math.min(width - EDGE - w, to - inset),
          },
    );
  }

  /** Places beside what is in the way, nearest first, with a leader that steps aside. */
  function jogs(rows: Rows, { from, to, width: w }: Wish, index: number, r: number): Item[] {
    if (from !== to) return [];
    const poles = rows.slice(0, r + 1).flatMap((row, at) => {
      const off = at === r ? GAP + POLE : POLE;
      const left = leftmost(row, GAP) ?? [];
      const right = rightmost(row, GAP) ?? [];
      return row.flatMap((item, i) => [(left[i] ?? 0) + item.width + off, (right[i] ?? 0) - off]);
    });
    return poles
      .filter((x) => x >= 1 && x <= width - 1 && Math.abs(x - from) <= JOG)
      .filter(
        (x) => asOfX === undefined || (x < asOfX - 2 && from < asOfX) || (x > asOfX + 2 && from > asOfX),
      )
      .sort((a, b) => Math.abs(a - from) - Math.abs(b - from))
      .slice(0, TRIES)
      .map((pole) => flag(index, w, pole, from));
  }
}
