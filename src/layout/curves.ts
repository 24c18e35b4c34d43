/**
 * Curves: from an announcement to what it announces.
 *
 * Labels stand above the lanes, so curves keep below them: within a track an arc hangs in the gutter under the lanes,
 * longer ones deeper. Between tracks the curve swings to a vertical corridor that no label stands in and runs down it;
 * where there is none, it is left out (the details still say it). All are chains of cubic Béziers, so a curve is one
 * list of points, and turning it round is turning the list.
 */
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

/** Béziers after the point they start from: a straight line; one that leaves and arrives upright. */
const line = (a: Point, b: Point): Point[] => [a, b, b];
const bow = (a: Point, b: Point, ya: number, yb: number): Point[] => [[a[0], ya], [b[0], yb], b];

function pathOf([first, ...rest]: readonly Point[]): string {
  const text = (point: Point = [0, 0]): string => point.map((value) => Math.round(value * 10) / 10).join();
  return `M${text(first)}C${rest.map(text).join(' ')}`;
}

const isBand = ({ shape }: Mark): boolean => shape === 'window' || shape === 'span';

/** Where a curve that comes from x meets a mark: the near end of a band, else its symbol. */
function meet(mark: Mark, x: number): number {
  if (!isBand(mark)) return mark.x;
  return x <= mark.x0 ? mark.x0 : x >= mark.x1 ? mark.x1 : mark.x;
}

/** An arc of which the deepest point is at `depth`. */
function arc(from: Mark, to: Mark, floor: number, depth: number): Point[] {
  const a: Point = [from.x, floor];
  const b: Point = [meet(to, from.x), floor];
  const pull = floor + ((depth - floor) * 4) / 3;
  const start: Point = [a[0], from.y + HALF];
  return [start, ...line(start, a), ...bow(a, b, pull, pull), ...line(b, [b[0], to.y + HALF])];
}

/** From the mark of an upper track down to one of a lower track. */
function descent(
  upper: Mark,
  lower: Mark,
  grounds: readonly Ground[],
  labels: readonly Label[],
  width: number,
): Point[] | undefined {
  const above = grounds[upper.track];
  const below = grounds[lower.track];
  if (!above || !below) return undefined;
  const x0 = Math.max(lower.x0, 0) + CLEAR;
  const x1 = Math.min(lower.x1, width) - CLEAR;
  const inWay = labels.filter(({ y }) => y > above.floor && y < lower.y);
  const onBand = (x: number): boolean => (isBand(lower) ? x >= x0 && x <= x1 : x === lower.x);
  const cost = (x: number): number =>
    Math.abs(x - upper.x) + Math.abs(x - meet(lower, x)) + (onBand(x) ? 0 : CLEAR * 8);
  const [x] = [
    Math.max(x0, Math.min(upper.x, x1)),
    x0,
    x1,
    lower.x,
    upper.x,
    (upper.x + lower.x) / 2,
    ...inWay.flatMap((label) => [label.x - CLEAR, label.x + label.width + CLEAR]),
  ]
    .filter((at) => at >= 0 && at <= width)
    .filter((at) => inWay.every((label) => at <= label.x - CLEAR || at >= label.x + label.width + CLEAR))
    .sort((a, b) => cost(a) - cost(b));
  if (x === undefined) return undefined;
  const start: Point = [meet(upper, x), upper.y + HALF];
  const floor: Point = [start[0], above.floor];
  const gate: Point = [x, above.bottom];
  const way = [start, ...line(start, floor), ...bow(floor, gate, above.bottom, above.floor)];
  if (onBand(x)) return [...way, ...line(gate, [x, lower.y - HALF])];
  const turn: Point = [x, below.floor];
  const back: Point = [meet(lower, x), below.floor];
  return [
    ...way,
    ...line(gate, turn),
    ...bow(turn, back, below.bottom, below.bottom),
    ...line(back, [back[0], lower.y + HALF]),
  ];
}

/** The curves of all links of which an end is in sight. `grounds` is by track, from the top. */
export function curvesOf(
  links: readonly (readonly [from: Mark, to: Mark])[],
  grounds: readonly Ground[],
  labels: readonly Label[],
  width: number,
): Curve[] {
  const shown = links.filter(([from, to]) => from.inView || to.inView);
  const length = ([from, to]: readonly [Mark, Mark]): number => Math.abs(from.x - meet(to, from.x));
  return shown.flatMap((link) => {
    const [from, to] = link;
    const ground = grounds[from.track];
    if (!ground) return [];
    let points: Point[] | undefined;
    if (from.track === to.track) {
      const nested = shown.filter((other) => other[0].track === from.track && other[1].track === from.track);
      const order = nested.sort((a, b) => length(a) - length(b));
      const share = (order.indexOf(link) + 1) / order.length;
      points = arc(from, to, ground.floor, ground.floor + (ground.bottom - ground.floor - 4) * share);
    } else if (from.track < to.track) points = descent(from, to, grounds, labels, width);
    else points = descent(to, from, grounds, labels, width)?.reverse();
    return points ? [{ from: from.id, to: to.id, track: from.track, path: pathOf(points) }] : [];
  });
}
