/**
 * The view: the visible stretch of time. It is the only truth about where we look; pan and zoom return new values,
 * and the very same view where nothing changes. x is linear in epoch ms: a day of 23 hours is seen to be one.
 */

/** Epoch ms, `end` exclusive and greater than `start`. */
export interface View {
  readonly start: number;
  readonly end: number;
}

/** What a view may be. Epoch ms and ms. */
export interface Limits {
  readonly minSpan: number;
  readonly maxSpan: number;
  /** Bounds of what there is to see: some of it stays in the middle of the view. */
  readonly start: number;
  readonly end: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** No date is shown beyond this, either way: a little inside what `Date` can hold, epoch ms. */
const FAR = 8e15;
/** Share of the view at either edge that does not count as seeing something. */
const EDGE = 0.1;

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** px from the view's left edge. */
export const toX = ({ start, end }: View, width: number, t: number): number =>
  ((t - start) / (end - start)) * width;

/** Epoch ms at px from the view's left edge. */
export const toTime = ({ start, end }: View, width: number, x: number): number =>
  start + (x / width) * (end - start);

/** The view moved by `ms`, later where positive. */
export const pan = (view: View, ms: number): View =>
  ms && isFinite(ms) ? { start: view.start + ms, end: view.end + ms } : view;

/**
 * The view `factor` times closer (2 shows half as much), with `t` at the same x as before.
 *
 * @param limits bound the factor, so that at the closest and the widest the view stands still instead of drifting
 */
export const zoomAround = (view: View, factor: number, t: number, limits?: Limits): View => {
  const span = view.end - view.start;
  const to = within(span / factor, limits?.minSpan ?? 0, limits?.maxSpan ?? Infinity);
  if (!(factor > 0) || !(to > 0) || !isFinite(to) || !isFinite(t) || to === span) return view;
  const start = t - (t - view.start) * (to / span);
  return { start, end: start + to };
};

const bounded = (extent: View | undefined): View | undefined => {
  const [start, end] = [extent?.start ?? -Infinity, extent?.end ?? Infinity];
  if (!isFinite(start) && !isFinite(end)) return undefined;
  const a = within(isFinite(start) ? start : end, -FAR, FAR);
  const b = within(isFinite(end) ? end : start, -FAR, FAR);
  return { start: Math.min(a, b), end: Math.max(a, b) };
};

/** How far one may look at events between these bounds: a minute at the closest, four times everything at the widest. */
export const limitsOf = (extent: View | undefined): Limits => {
  const { start, end } = bounded(extent) ?? { start: -FAR, end: FAR };
  return { start, end, minSpan: MINUTE, maxSpan: within(4 * (end - start), 30 * DAY, 2 * FAR) };
};

/** The nearest view that the limits allow. Less than a millisecond is no change. */
export const clamp = (view: View, { minSpan, maxSpan, start: first, end: last }: Limits): View => {
  const span = within(view.end - view.start, minSpan, maxSpan);
  const edge = span * EDGE;
  const centred = (view.start + view.end - span) / 2;
  const start = within(within(centred, first + edge - span, last - edge), -FAR, FAR - span);
  const moved = Math.abs(start - view.start) >= 1 || Math.abs(start + span - view.end) >= 1;
  return moved ? { start, end: start + span } : view;
};

/**
 * Everything between the bounds, with air at both ends: in a story of days most of the day before and of the day
 * after, else a part of its length. One instant is shown with a day on either side.
 *
 * @param width px
 * @param marginPx least air at either end, px
 * @param now what to centre on where there are no bounds, epoch ms
 */
export const fitView = (extent: View | undefined, width: number, marginPx = 0, now = 0): View => {
  const { start, end } = bounded(extent) ?? { start: now, end: now };
  const span = end - start;
  if (span === 0) return { start: start - DAY, end: end + DAY };
  const room = width > 4 * marginPx ? (span * marginPx) / (width - 2 * marginPx) : 0;
  // 20 hours, not 24: the part of a day that is left would be too narrow to be named.
  const pad = Math.max(room, 0.06 * span, Math.min(20 * HOUR, span / 6));
  return { start: start - pad, end: end + pad };
};
