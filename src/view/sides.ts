/** A view moved by one of its ends, or by both, inside the view of everything. */
import { pan, within, zoomAround, type Limits, type View } from './view.js';

/** Whether the view shows less than everything; a hundredth is no difference. */
export const showsLess = (view: View, fitted: View): boolean => {
  const slack = (fitted.end - fitted.start) / 100;
  return view.start > fitted.start + slack || view.end < fitted.end - slack;
};

/**
 * The view with a side moved, no further than everything reaches, and no end past the other.
 *
 * @param side negative: the start alone; 0: both ends; positive: the end alone
 * @param ms later where positive; infinite: as far as it goes
 * @param fitted the view of everything
 */
export const moveSide = (view: View, side: number, ms: number, fitted: View, limits: Limits): View => {
  const { start, end } = view;
  const by = within(
    ms,
    // A view that reaches beyond everything stays as it is until it is moved back.
    Math.min(0, fitted.start - (side > 0 ? end : start)),
    Math.max(0, fitted.end - (side < 0 ? start : end)),
  );
  const span = end - start;
  return side
    ? zoomAround(view, span / Math.max(1, span + side * by), side > 0 ? start : end, limits)
    : pan(view, by);
};
