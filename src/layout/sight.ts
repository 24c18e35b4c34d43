/**
 * Labels in sight: what the view shows of labels that have their places whatever the view is.
 *
 * A label that an edge would cut keeps in sight as far as it can without moving any other: over a symbol within its own
 * bounds, over a band along the band, as a heading sticks to the top of a page while its chapter goes by. What is cut
 * by more than a quarter even so is left out. Everything is in px from the view's left edge.
 */
import { within } from '../view/view.js';
import { BESIDE, EDGE, INDENT, type Placed } from './labels.js';
import { GAP } from './place.js';
import { POLE } from './rows.js';

/** Its mark covers more than a symbol: a band, or a day's bar. */
interface Covered {
  readonly width: number;
  readonly from: number;
  readonly to: number;
  /** Epoch ms. */
  readonly reach: readonly [from: number, to: number];
}

/** Least part of a label that is seen. */
const SEEN = 0.75;
/** Of sums, and of places on a plane, px. */
const EPSILON = 1e-6;
const ROUNDING = 0.01;

type Gap = readonly [from: number, to: number];

/** Whether some of a stretch is in the view; what ends where the view begins is not, and the two are rounded apart. */
export const isSeen = (from: number, to: number, width: number): boolean =>
  from < width - ROUNDING && (to > ROUNDING || from >= -ROUNDING);

/** @param toX px of the view; the labels' own px are at the same scale, `shift` further right */
export const inSight = <W extends Covered>(
  world: readonly (readonly Placed<W>[])[],
  toX: (t: number) => number,
  shift: number,
  width: number,
  asOfX: number,
): Placed<W>[][] => {
  const near = (x: number): boolean => x >= 0 && x <= width;
  const seen = (x: number, w: number): boolean => Math.min(x + w, width) - Math.max(x, 0) >= SEEN * w;
  const rows = world.map((row) =>
    row.map((label) => {
      const { x, lo, hi, pole = NaN, foot = pole, wish } = label;
      const [from, to] = wish.reach.map(toX);
      return {
        label,
        wish,
        w: wish.width,
        x: x - shift,
        lo: lo - shift,
        hi: hi - shift,
        pole: pole - shift,
        foot: foot - shift,
        from: from as number,
        to: to as number,
        isBand: wish.from < wish.to,
      };
    }),
  );
  type Here = (typeof rows)[number][number];
  /** Leaders that are in sight stay where they are. */
  const fixed = rows.map((row) => row.filter(({ pole }) => near(pole)));
  const jogs = fixed.flatMap((row) =>
    row.flatMap(({ pole, foot }): Gap[] =>
      pole === foot ? [] : [[Math.min(pole, foot) - POLE, Math.max(pole, foot) + POLE]],
    ),
  );
  const clear = (gaps: readonly Gap[], a: number, b: number): boolean =>
    gaps.every(([from, to]) => b <= from + EPSILON || a >= to - EPSILON);
  const ends = (gaps: readonly Gap[], w: number): number[] => gaps.flatMap(([from, to]) => [from - w, to]);
  const nearest = (to: number, list: readonly number[]): number[] =>
    list.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to));

  const below: Gap[] = [];
  return rows.map((row, r) => {
    const walls: Gap[] = [
      [asOfX - BESIDE, asOfX + BESIDE],
      ...fixed.slice(r + 1).flatMap((above) => above.map(({ pole }): Gap => [pole - POLE, pole + POLE])),
    ];
    let left = -Infinity;
    const shown = row.flatMap((one, i): Placed<W>[] => {
      const { from, to, w } = one;
      if (!isSeen(from, to, width)) return [];
      const found = settle(one, left, (row[i + 1]?.x ?? Infinity) - GAP - w);
      if (!found) return [];
      left = found.x + w + GAP;
      return [{ ...one.label, ...found }];
    });
    below.push(...shown.map(({ x, wish }): Gap => [x - POLE, x + wish.width + POLE]));
    return shown;

    /** Its place between its neighbours, if there is one. */
    function settle({ x, lo, hi, pole, foot, from, to, w, isBand }: Here, first: number, last: number) {
      const inside = within(x, EDGE, width - EDGE - w);
      const own = within(inside, Math.max(lo, first), Math.min(hi, last));
      const kept = {
        x: own,
        pole: isNaN(pole) ? undefined : pole,
        foot: foot === pole || isNaN(pole) ? undefined : foot,
      };
      const stays = isNaN(pole) || near(pole);
      if (stays && Math.abs(own - inside) < EPSILON) return kept;
      const inset = Math.min(INDENT, (to - from) / 2);
      const [a, b] = [Math.max(from + inset, BESIDE), Math.min(to - inset, width - BESIDE)];
      if (isNaN(pole) || (foot === pole && (isBand || !stays)))
        for (const place of nearest(inside, [within(inside, first, last), ...ends(walls, w)])) {
          if (place < first || place > last || !seen(place, w) || !clear(walls, place, place + w)) continue;
          if (isNaN(pole)) {
            if (place <= Math.max(b, 0) && place + w >= a) return { x: place };
            continue;
          }
          const [pole2] = nearest(within(place + INDENT, a, b), [
            within(place + INDENT, a, b),
            ...ends([...below, ...jogs], 0),
          ]).filter(
            (p) =>
              p >= a &&
              p <= b &&
              p >= place - BESIDE &&
              p <= place + w + BESIDE &&
              clear([...below, ...jogs], p, p),
          );
          if (pole2 !== undefined) return { x: place, pole: pole2 };
        }
      return stays && seen(own, w) ? kept : undefined;
    }
  });
};
