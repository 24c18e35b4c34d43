/**
 * Curves: from an announcement to what it announces.
 *
 * Labels stand above the lanes, so curves keep below them: within a track an arc hangs in the gutter under the lanes,
 * longer ones deeper. Between tracks the curve swings to a vertical corridor that no label stands in and runs down it;
 * where there is none, it is left out (the details still say it). All are chains of cubic Béziers, so a curve is one
 * list of points, and turning it round is turning the list.
 */
import { within } from '../view/view.js';
import { footOf } from './marks.js';
import type { Curve, Label, Mark } from './scene.js';

type Point = readonly [x: number, y: number];

/** Below its lanes a track has room for curves, from `floor` to `bottom`; y in CSS px. */
export interface Ground {
  readonly floor: number;
  readonly bottom: number;
}

/** Half the height of what is drawn for a mark, and the distance from a corridor to labels. CSS px. */
const HALF = 9;
const CLEAR = 5;

/** Points of one x: a straight piece names each of its ends twice, one that bends away ends in the depth of its bow. */
const at = (x: number, ...ys: readonly number[]): Point[] => ys.map((y) => [x, y]);

/** The first point, then three a Bézier. */
const pathOf = (points: readonly Point[]): string =>
  `M${points.map((point) => point.map((value) => Math.round(value * 10) / 10).join()).join(' ')}`.replace(
    ' ',
    'C',
  );

/** Where a curve that comes from x meets a mark: the near end of a band, else its symbol. */
const meet = (mark: Mark, x: number): number => {
  const [from, to] = footOf(mark);
  return x <= from ? from : x >= to ? to : mark.x;
};

/** From one x at `floor`, by a bow that is pulled down to `pull`, up to a mark. */
const rise = (x: number, mark: Mark, floor: number, pull: number): Point[] => [
  [x, pull],
  ...at(meet(mark, x), pull, floor, floor, mark.y + HALF, mark.y + HALF),
];

/** The curves of all links of which an end is in sight. `grounds` is by track, from the top. */
export const curvesOf = (
  links: readonly (readonly [from: Mark, to: Mark])[],
  grounds: readonly Ground[],
  labels: readonly Label[],
  width: number,
): Curve[] => {
  const shown = links.filter(([from, to]) => from.inView || to.inView);
  const length = ([from, to]: readonly [Mark, Mark]): number => Math.abs(from.x - meet(to, from.x));
  const arc = (link: readonly [Mark, Mark]): Point[] | undefined => {
    const [{ track, x, y }, to] = link;
    const ground = grounds[track];
    if (!ground) return undefined;
    const nested = shown
      .filter((other) => other.every((end) => end.track === track))
      .sort((a, b) => length(a) - length(b));
    const share = (nested.indexOf(link) + 1) / nested.length;
    const { floor, bottom } = ground;
    // A bow reaches three quarters of the way that its handles are pulled.
    const pull = floor + (bottom - floor - 4) * share * (4 / 3);
    return [...at(x, y + HALF, y + HALF, floor, floor), ...rise(x, to, floor, pull)];
  };

  /** From the mark of an upper track down to one of a lower track. */
  const descent = (upper: Mark, lower: Mark): Point[] | undefined => {
    const above = grounds[upper.track];
    const below = grounds[lower.track];
    if (!above || !below) return undefined;
    const [from, to] = footOf(lower);
    const inset = Math.min(CLEAR, (to - from) / 2);
    const [x0, x1] = [Math.max(from + inset, CLEAR), Math.min(to - inset, width - CLEAR)];
    const inWay = labels
      .filter(({ y }) => y > above.floor && y < lower.y)
      .map((label) => [label.x - CLEAR, label.x + label.width + CLEAR] as const);
    const onBand = (x: number): boolean => x >= x0 && x <= x1;
    const cost = (x: number): number =>
      Math.abs(x - upper.x) + Math.abs(x - meet(lower, x)) + (onBand(x) ? 0 : CLEAR * 8);
    const [x] = [within(upper.x, x0, x1), x0, x1, upper.x, ...inWay.flat()]
      .filter((one) => one >= 0 && one <= width && inWay.every(([a, b]) => one <= a || one >= b))
      .sort((a, b) => cost(a) - cost(b));
    if (x === undefined) return undefined;
    const start = upper.y + HALF;
    const end = lower.y - HALF;
    const gate = above.bottom;
    return [
      ...at(meet(upper, x), start, start, above.floor, above.floor, gate),
      ...at(x, above.floor, gate, gate),
      ...(onBand(x)
        ? at(x, end, end)
        : [...at(x, below.floor, below.floor), ...rise(x, lower, below.floor, below.bottom)]),
    ];
  };

  return shown.flatMap((link) => {
    const [from, to] = link;
    const points =
      from.track === to.track
        ? arc(link)
        : from.track < to.track
          ? descent(from, to)
          : descent(to, from)?.reverse();
    return points ? [{ from: from.id, to: to.id, track: from.track, path: pathOf(points) }] : [];
  });
};
