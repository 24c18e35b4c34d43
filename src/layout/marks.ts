/**
 * Marks: what is drawn for a date, and where along the axis.
 *
 * The shape says what is known: a symbol for an instant, a symbol in a day-wide bar where the hour is not known, a
 * band where it falls somewhere within, core and wings where it lasts. Everything here takes the axis as a function
 * from epoch ms to px, so that the same geometry serves the view (where it is drawn) and the scale (where lanes are
 * found). Events of one track and one day share a bar, side by side, so that no order is claimed among them.
 */
import type { EventState } from '../story/story.js';
import { isDay, type When } from '../time/when.js';
import type { Room } from './lanes.js';
import type { Mark, MarkShape } from './scene.js';

/** Least width and height of what a pointer has to hit, CSS px. */
export const TARGET = 24;
/** How far outside the view anything is drawn, CSS px. */
const MARGIN = 50;

/** Where an event stands in a day bar: place `slot` of `of`; `lead` is the index of the bar's first event. */
export interface Share {
  readonly slot: number;
  readonly of: number;
  readonly lead: number;
}

/** Where a date is on an axis, px. */
interface Reach extends Room {
  readonly x: number;
  readonly x0: number;
  readonly x1: number;
}

/** The value, not below `lo` and not above `hi`; `lo` where they cross. */
export const clamp = (value: number, lo: number, hi: number): number => Math.max(lo, Math.min(value, hi));

/** What the shape of its mark says of a date. */
export function shapeOf(when: When): MarkShape {
  if (when.shape !== 'within') return when.shape === 'instant' ? 'point' : 'span';
  return isDay(when) ? 'day' : 'window';
}

/** The date's own middle: of all it may cover, or the side that is known, or of what a set open on both sides names. */
export function middleOf({ earliestStart: a, latestEnd: b, members = [] }: When): number {
  const sides = isFinite(a) || isFinite(b) ? [a, b] : members.flatMap(({ start, end }) => [start, end]);
  const known = sides.filter(Number.isFinite);
  return known.length ? known.reduce((sum, t) => sum + t / known.length, 0) : 0;
}

/** How the events of one track share day bars; `scale` is px a millisecond. Bars too narrow for all hold as many as fit. */
export function shareDays(whens: readonly When[], scale: number): Share[] {
  const shares: Share[] = whens.map((_, index) => ({ slot: 0, of: 1, lead: index }));
  const days = new Map<string, number[]>();
  whens.forEach((when, index) => {
    if (shapeOf(when) !== 'day') return;
    const key = `${when.earliestStart}/${when.latestEnd}`;
    if (!days.get(key)?.push(index)) days.set(key, [index]);
  });
  for (const [key, indices] of days) {
    const [d0 = 0, d1 = 0] = key.split('/').map(Number);
    const most = Math.max(1, Math.floor(((d1 - d0) * scale) / TARGET));
    indices.forEach((index, at) => {
      const slot = at % most;
      const of = Math.min(most, indices.length - at + slot);
      shares[index] = { slot, of, lead: indices[at - slot] ?? index };
    });
  }
  return shares;
}

/** Where a date is; `start` and `end` are the room of its own, at least a target wide. */
function reachOf(when: When, { slot, of }: Share, toX: (t: number) => number): Reach {
  const x0 = toX(when.earliestStart);
  const x1 = toX(when.latestEnd);
  const step = (x1 - x0) / of;
  const a = of > 1 ? x0 + slot * step : x0;
  const b = of > 1 ? a + step : x1;
  const x = of > 1 ? a + step / 2 : toX(middleOf(when));
  return { x, x0, x1, start: Math.min(a, x - TARGET / 2), end: Math.max(b, x + TARGET / 2) };
}

/** The room in a lane, px of the scale from the epoch; of the whole bar where it is shared. */
export function roomOf(when: When, { of }: Share, scale: number): Room {
  const at = (t: number): number => t * scale;
  const { start, end, x0, x1 } = reachOf(when, { slot: 0, of, lead: 0 }, at);
  return of > 1 ? { start: x0, end: x1 } : { start, end };
}

/** The mark of an event; `y` is the centre line of its lane, `toX` the view's axis. */
export function markOf(
  { id, fields: { when, track } }: EventState,
  share: Share,
  y: number,
  width: number,
  toX: (t: number) => number,
): Mark {
  const near = (x: number): number => clamp(x, -MARGIN, width + MARGIN);
  const piece = (from: number, to: number) => ({ x0: near(toX(from)), x1: near(toX(to)) });
  const shape = shapeOf(when);
  const { x, x0, x1, start, end } = reachOf(when, share, toX);
  const shared = share.of > 1;
  // The part of its room that can be seen; where less than a target of it can, the rest lies outside the view.
  let left = Math.max(start, 0);
  let right = Math.min(end, width);
  if (right - left < TARGET) {
    if (start < 0) left = right - TARGET;
    else right = left + TARGET;
  } else if (shape === 'point' || shape === 'day') {
    left = shape === 'point' ? x - TARGET / 2 : clamp(x - TARGET / 2, left, right - TARGET);
    right = left + TARGET;
  }
  left = near(left);
  const members = when.members ?? [];
  return {
    id,
    track,
    shape,
    x: near(x),
    y,
    x0: near(x0),
    x1: near(x1),
    parts:
      members.length > 1
        ? members.map((member) => piece(member.start, member.end))
        : [{ x0: near(x0), x1: near(x1) }],
    core:
      shape === 'span' && when.latestStart < when.earliestEnd
        ? piece(when.latestStart, when.earliestEnd)
        : undefined,
    openEnd: !Number.isFinite(x0) || !Number.isFinite(x1),
    target: { x: left, y: y - TARGET / 2, width: Math.max(TARGET, near(right) - left), height: TARGET },
    inView:
      shape === 'point' ? x >= 0 && x <= width : (shared ? end : x1) > 0 && (shared ? start : x0) < width,
    // The first in sight of those that share a bar draws it.
    sharesBar: share.slot > 0 && start > 0,
  };
}
