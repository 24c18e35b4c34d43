/**
 * The plane: the stretch around a view that is laid out, whole blocks of it. Panning moves the plane and lays out
 * nothing anew until the view leaves it.
 */
import type { View } from './view.js';

export interface Plane {
  readonly view: View;
  /** CSS px, on the scale of the view it was made for. */
  readonly width: number;
  /** From the view's left edge to the plane's, CSS px; not positive. */
  readonly x: number;
}

/** Blocks are at least this wide and less than twice as wide, CSS px. */
const BLOCK = 160;
/** The length of a view is not exactly the same after each pan. */
const EPSILON = 1e-6;

/** @param width of the view, CSS px */
export const planeOf = ({ start, end }: View, width: number): Plane => {
  const scale = width / (end - start);
  const block = 2 ** Math.ceil(Math.log2(BLOCK / scale) - EPSILON);
  const view = { start: Math.floor(start / block) * block, end: Math.ceil(end / block) * block };
  return {
    view,
    width: Math.round((view.end - view.start) * scale * 1e3) / 1e3,
    x: (view.start - start) * scale,
  };
};
