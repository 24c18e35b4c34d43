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
  /** Thousands of years from 1970 more than this: a million millionth of the distance. */
  readonly minSpan: number;
  readonly maxSpan: number;
  /** Bounds of what there is to see: some of it stays in the middle of the view. */
  readonly start: number;
  readonly end: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The closest view, ms: its ticks are milliseconds. */
const CLOSEST = 10;
/** Nothing is shown beyond this, either way: thirty billion years, epoch ms. */
const FAR = 1e21;
/** Share of its distance from 1970 that a view is long at least: shorter ones have no number for each of their px. */
const EXACT = 1e-12;
/** Share of the view at either edge that does not count as seeing something. */
const EDGE = 0.1;

/** The value, not below `low` and not above `high`; `low` where they cross. */
export const within = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));

/** px from the view's left edge. */
export const toX = ({ start, end }: View, width: number, t: number): number =>
  ((t - start) / (end - start)) * width;

/** Epoch ms at px from the view's left edge. */
export const toTime = ({ start, end }: View, width: number, x: number): number =>
  start + (x / width) * (end - start);

const closest = ({ minSpan }: Limits, t: number): number => Math.max(minSpan, EXACT * Math.abs(t));

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
  const to = limits ? within(span / factor, closest(limits, t), limits.maxSpan) : span / factor;
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

/** How far one may look at events between these bounds: ten milliseconds at the closest, four times everything at the widest. */
export const limitsOf = (extent: View | undefined): Limits => {
  const { start, end } = bounded(extent) ?? { start: -FAR, end: FAR };
  return { start, end, minSpan: CLOSEST, maxSpan: within(4 * (end - start), 30 * DAY, 2 * FAR) };
};

/** The nearest view that the limits allow. A thousandth of its length is no change. */
export const clamp = (view: View, limits: Limits): View => {
  const { maxSpan, start: first, end: last } = limits;
  const middle = (view.start + view.end) / 2;
  const span = within(view.end - view.start, closest(limits, middle), maxSpan);
  const edge = span * EDGE;
  const centred = middle - span / 2;
  const start = within(within(centred, first + edge - span, last - edge), -FAR, FAR - span);
  const moved = Math.max(Math.abs(start - view.start), Math.abs(start + span - view.end));
  return moved > span * 1e-3 ? { start, end: start + span } : view;
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
