/**
 * A flight from one view to another: it zooms out, travels and zooms in on the path that looks shortest and smoothest
 * (J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and panning", IEEE InfoVis 2003), by D3.
 *
 * D3 is given the way in, never the way out, and the distance from the wider view's centre: both keep its arithmetic
 * exact at epochs of 1e12 ms. The cases in which it would still run out of digits have a simpler path, or none.
 */
import { interpolateZoom } from 'd3';
import type { View } from './view.js';

export interface Flight {
  /** ms; 150 to 500, or 0 where there is nothing to show on the way. */
  readonly duration: number;
  /** The view at a share of the way, 0 to 1; exactly `from` at 0 and `to` at 1. */
  at(p: number): View;
}

/** Share of the wide view: on a shorter way one point stands still and the rest zooms around it. */
const STILL = 1e-4;
/** Where D3's digits are used up, way³ by views: the end would be off by more than a hundredth of the view. */
const CUT = 1e13;
/** How many times wider one view may be: beyond, no number has the digits for both. */
const APART = 1e12;

export const flight = (from: View, to: View): Flight => {
  const outward = to.end - to.start > from.end - from.start;
  const [wide, near] = outward ? [to, from] : [from, to];
  const [w0, w1] = [wide.end - wide.start, near.end - near.start];
  const way = (near.start - wide.start + (near.end - wide.end)) / 2;
  const still = Math.abs(way) < w0 * STILL;
  const ends = (p: number): View | undefined => (p <= 0 ? from : p >= 1 ? to : undefined);
  if ((way === 0 && w0 === w1) || w0 > APART * w1 || Math.abs(way) ** 3 > CUT * w0 * w0 * w1)
    return { duration: 0, at: (p) => ends(p) ?? from };

  const path = interpolateZoom([0, 0, w0], [still ? 0 : way, 0, w1]);
  return {
    duration: Math.max(150, Math.min(500, path.duration / 2)),
    at: (p) => {
      const share = outward ? 1 - p : p;
      const [x, , width] = path(share);
      const centre = still ? way * (w0 === w1 ? share : (w0 - width) / (w0 - w1)) : x;
      const start = wide.start + w0 / 2 + centre - width / 2;
      return ends(p) ?? { start, end: start + width };
    },
  };
};
