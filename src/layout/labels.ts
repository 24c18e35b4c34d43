/**
 * Labels: which of a track's events get their text at which scale, in which row above the lanes, and where.
 *
 * All of it follows from the data and the chart's width: nothing of where the reader looks, or looked before. Scales are
 * gone through from that which shows everything to finer ones, half an octave a step. A label comes in at the first step
 * at which it fits with all that are in, the weightiest first, and keeps its row, its side of others and its leader's way
 * from then on: anchors only move apart, so what fits goes on to fit. Where exactly it stands is the optimum of `place`.
 *
 * At the first step several orders are tried, a greedy one among them, and the one that shows most wins. Where nothing
 * straight fits, a leader may step aside once, in the channel between the last row and the lanes.
 */
import { within } from '../view/view.js';
import { GAP, place } from './place.js';
import {
  at,
  countBefore,
  openRows,
  order,
  POLE,
  type Item,
  type Point,
  type Rows,
  type Standing,
} from './rows.js';

/** How far beside its label a leader may run; also the distance from the as-of line. CSS px, as all here. */
export const BESIDE = 5;
/** Distance from the edges. */
export const EDGE = 2;
/** How far text starts left of its leader. */
export const INDENT = 12;
/** Longest step aside of a leader. */
const JOG = 120;
/** Most places that are tried for one label in one row. */
const TRIES = 8;
/** More labels than this, and leaders that step aside would be a thicket: they all run straight. */
const CROWD = 60;

/** Of places, px. */
const ROUNDING = 1e-9;
/** An event, or several, that want their label shown. */
export interface Wish {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** The greater first; then the longer story, the earlier. */
  readonly importance: number;
  readonly weight: number;
  /** Where its leader may end, epoch ms: one instant for a symbol, a stretch for a band, which may be open. */
  readonly from: number;
  readonly to: number;
}

/** What all labels of a track have in common. */
export interface Walls {
  /** The view that shows everything, epoch ms, and how wide it is shown, px. */
  readonly start: number;
  readonly end: number;
  readonly width: number;
  /** Epoch ms. */
  readonly asOf: number;
  readonly rows: number;
}

/** A label at its place at a scale, px from `Walls.start`. */
export interface Placed<W> {
  readonly wish: W;
  readonly x: number;
  /** Bounds of `x` that others' leaders and the as-of line leave it. */
  readonly lo: number;
  readonly hi: number;
  /** Where its leader leaves it; absent in row 0 above a band. */
  readonly pole?: number | undefined;
  /** Where its leader meets the mark, where it steps aside to. */
  readonly foot?: number | undefined;
}

interface Entry<W> {
  readonly item: Item<W>;
  readonly row: number;
  /** The coarsest at which it is shown. */
  step: number;
}

/** The labels of one track as a function of the scale, px a millisecond, row by row from the nearest to the lanes. */
export const worldLabels = <W extends Wish>(
  wishes: readonly W[],
  { start, end, width: full, asOf: now, rows: count }: Walls,
): ((scale: number) => readonly (readonly Placed<W>[])[]) => {
  const span = end - start;
  const asOf = now - start;
  const up = Array.from({ length: count }, (_, r) => r);
  const ranked = wishes
    .toSorted(
      (a, b) =>
        b.importance - a.importance || b.weight - a.weight || a.from - b.from || (a.id < b.id ? -1 : 1),
    )
    .map((wish, rank) => ({
      wish,
      rank,
      from: within(wish.from - start, 0, span),
      to: within(wish.to - start, 0, span),
    }));

  type Ranked = (typeof ranked)[number];

  /** Closer than everything, the ends of everything are walls; from farther, those of a view of it. */
  const edge = (scale: number, side: number): number =>
    (span * scale + side * Math.max(span * scale, full)) / 2 - side * EDGE;
  const stand = (item: Item<W>, scale: number, pinned?: boolean): Standing<W> => {
    const { key, wish, foot } = item;
    const { width } = wish;
    const isRight = key[0] - asOf || key[1] + 0.1;
    const pole = at(key, scale);
    const want = pole - item.indent;
    let lo = Math.max(at(item.lo, scale), edge(scale, -1), isRight > 0 ? asOf * scale + BESIDE : -Infinity);
    let hi = Math.min(
      at(item.hi, scale),
      edge(scale, 1) - width,
      isRight > 0 ? Infinity : asOf * scale - BESIDE - width,
    );
    if (pinned) {
      lo = within(want, lo, hi);
      hi = Math.min(lo, hi);
    }
    return {
      item,
      width,
      want,
      pole,
      foot: foot === undefined ? pole : foot * scale,
      lo,
      hi,
      least: lo,
      most: hi,
    };
  };

  /** Over a band: where it begins, just right of each label that stands above it already, its middle and its end. */
  const along = (
    { rows, scale }: Rows<W>,
    { from, to }: Ranked,
    r: number,
    inset: number,
  ): readonly Point[] => {
    const keys: Point[] = [];
    const add = (t: number, px: number): void => {
      const x = t * scale + px;
      if (x >= from * scale + inset && x <= to * scale - inset + ROUNDING) keys.push([t, px]);
    };
    if (asOf > from && asOf < to) add(asOf, BESIDE + inset);
    add(from, inset);
    for (const row of rows.slice(r))
      for (let i = countBefore(row, { key: [from, 0], turn: 0, rank: 0 }); keys.length < TRIES; i++) {
        const [t = Infinity, px = 0] = row[i]?.item.key ?? [];
        if (t > to) break;
        add(t, px + GAP);
      }
    add((from + to) / 2, 0);
    add(to, -inset);
    return keys;
  };
  /** Places beside what is in the way of a symbol's leader, nearest first. */
  const asides = ({ rows, scale }: Rows<W>, { from }: Ranked, r: number): Point[] =>
    rows
      .slice(0, r + 1)
      .flatMap((row, q) => {
        const off = q === r ? GAP + POLE : POLE;
        return row.flatMap(({ least, most, width }) => [least + width + off, most - off]);
      })
      .filter((x) => {
        const beyond = (x - asOf * scale) * (from - asOf);
        return (
          Math.abs(x - from * scale) <= JOG &&
          x > edge(scale, -1) &&
          x < edge(scale, 1) &&
          beyond > 0 &&
          Math.abs(x - asOf * scale) > 2
        );
      })
      .map((x): Point => [from, x - from * scale])
      .sort(([, a], [, b]) => Math.abs(a) - Math.abs(b));
  /** What of it came in, with a way for each: straight where it can, the preferred place first. */
  const fill = (
    into: Rows<W>,
    list: readonly Ranked[],
    way: readonly number[],
    step: number,
    pinned?: boolean,
  ): Entry<W>[] =>
    list.flatMap((one) => {
      const { wish, rank, from, to } = one;
      const { width } = wish;
      const isBand = from < to;
      const inset = Math.min(INDENT, ((to - from) * into.scale) / 2);
      const jogs = !pinned && !isBand && ranked.length <= CROWD;
      for (let jog = 0; jog <= +jogs; jog++)
        for (const row of way) {
          const poled = !isBand || row > 0;
          const keys = isBand
            ? along(into, one, row, inset)
            : jog
              ? asides(into, one, row)
              : [[from, 0] as const];
          for (const key of keys.slice(0, TRIES)) {
            const item: Item<W> = {
              wish,
              rank,
              key,
              // The text begins at its leader where it can, so those of one instant give way to the right.
              turn: row ? -row : 1,
              poled,
              foot: jog ? from : undefined,
              indent: poled ? INDENT : inset,
              lo: poled ? [key[0], key[1] - BESIDE - width] : [from, inset - width],
              hi: poled ? [key[0], key[1] + BESIDE] : [to, -inset],
            };
            const standing = stand(item, into.scale, pinned);
            if (!into.fits(standing, row)) continue;
            into.add(standing, row);
            return { item, row, step };
          }
        }
      return [];
    });

  const scaleOf = (step: number): number => (full / span) * 2 ** (step / 2);
  const byTime = ranked.toSorted((a, b) => a.from - b.from || a.to - b.to);
  let entries: Entry<W>[] | undefined;
  let [finest, coarsest] = [-1, 0];
  let last: { readonly scale: number; readonly result: readonly (readonly Placed<W>[])[] } | undefined;

  /** The nearest row first, and the farthest first, which lets crowds stand like stairs; at last with nothing moved. */
  const begin = (): Entry<W>[] => {
    let best: Entry<W>[] = [];
    const orders = [
      ranked,
      byTime,
      byTime.toSorted((a, b) => a.wish.width - b.wish.width),
      byTime.toSorted((a, b) => a.to - b.to),
      byTime,
    ];
    for (const [at, list] of orders.entries())
      for (const way of [up, up.toReversed()]) {
        const found = fill(openRows(count, scaleOf(0)), list, way, 0, at > 3);
        if (found.length > best.length) best = found;
        if (best.length === ranked.length) return best;
      }
    return best;
  };

  return (scale) => {
    if (last?.scale === scale) return last.result;
    // A plane's scale is that of its view but for rounding.
    const step = Math.floor(2 * Math.log2((scale * span) / full) + 1e-4);
    let all = (entries ??= begin());
    // The first step once more: what was not moved for the sake of order may move for what was left out.
    while (finest < Math.max(step, 0) && all.length < ranked.length) {
      finest++;
      const into = openRows<W>(count, scaleOf(finest));
      for (const { item, row } of all) into.add(stand(item, into.scale), row);
      const known = new Set(all.map(({ item }) => item.rank));
      const rest = ranked.filter(({ rank }) => !known.has(rank));
      all = entries = [...all, ...fill(into, rest, up, finest)];
    }
    while (coarsest > step) {
      const shown = all.filter((entry) => entry.step === coarsest).sort((a, b) => a.item.rank - b.item.rank);
      const into = openRows<W>(count, scaleOf(--coarsest));
      for (const entry of shown) {
        const { item, row } = entry;
        const { from, to } = ranked[item.rank] as Ranked;
        const standing = stand(item, into.scale);
        const onMark =
          from === to || (standing.pole >= from * into.scale && standing.pole <= to * into.scale);
        if (!onMark || !into.fits(standing, row)) continue;
        into.add(standing, row);
        entry.step = coarsest;
      }
      if (!shown.length) coarsest = -Infinity;
    }
    const into = openRows<W>(count, scale, true);
    for (const { item, row } of all
      .filter((entry) => entry.step <= step)
      .sort((a, b) => order(a.item, b.item)))
      into.add(stand(item, scale), row);
    const result = into.rows.map((row) => {
      const places = place(row);
      return row.map(({ item: { wish, poled, foot: end }, lo, hi, pole, foot }, i) => ({
        wish,
        x: places?.[i] ?? NaN,
        lo,
        hi,
        pole: poled ? pole : undefined,
        foot: end === undefined ? undefined : foot,
      }));
    });
    last = { scale, result };
    return result;
  };
};
