/**
 * Marks: what is drawn for a date, and where along the axis.
 *
 * The shape says what is known: a symbol for an instant, a symbol in a day-wide bar where the hour is not known, a
 * band where it falls somewhere within, core and wings where it lasts. Everything here takes the axis as a function
 * from epoch ms to px, so that the same geometry serves the view (where it is drawn) and the scale (where lanes are
 * found). Events of one track and one day share a bar, side by side, so that no order is claimed among them; where they
 * stand in their day is the same at every scale.
 */
import { apart } from '../story/as-of.js';
import type { EventState } from '../story/story.js';
import { isDay, type When } from '../time/when.js';
import { within } from '../view/view.js';
import type { Room } from './lanes.js';
import type { Mark, MarkEnd, MarkShape } from './scene.js';

/** Least width and height of what a pointer has to hit, CSS px. */
export const TARGET = 24;
/** How far outside the view anything is drawn, CSS px. */
const MARGIN = 50;

/** Where an event stands in its day: place `slot` of the `of` that its track has on that day, whatever the scale. */
export interface Spot {
  readonly state: EventState;
  readonly slot: number;
  readonly of: number;
  /** Indices of all events of the day. */
  readonly bar: readonly number[];
}

/** The day bar at a scale: every `each`th of the day's events stands in it; `lead` is the index of its first. */
export interface Share extends Omit<Spot, 'bar'> {
  readonly each: number;
  readonly lead: number;
}

/** The outermost of a date, epoch ms. */
type Bounds = Pick<When, 'earliestStart' | 'latestEnd' | 'members'>;

/** Near the view: where it is, but no farther outside than anything is drawn. */
export const near = (x: number, width: number): number => within(x, -MARGIN, width + MARGIN);

/** What the shape of its mark says of a date. */
export const shapeOf = (when: When): MarkShape =>
  when.shape === 'within' ? (isDay(when) ? 'day' : 'window') : when.shape === 'instant' ? 'point' : 'span';

const isSymbol = (shape: MarkShape): boolean => shape === 'point' || shape === 'day';

/** Where a line may end at a mark: at its symbol, or anywhere on a band. */
export const footOf = ({
  shape,
  x,
  x0,
  x1,
}: Pick<Mark, 'shape' | 'x' | 'x0' | 'x1'>): readonly [from: number, to: number] =>
  isSymbol(shape) ? [x, x] : [x0, x1];

/** The date's own middle: of all it may cover, or the side that is known, or of what a set open on both sides names. */
export const middleOf = ({ earliestStart: a, latestEnd: b, members = [] }: Bounds): number =>
  (isFinite(a) || isFinite(b) ? [a, b] : members.flatMap(({ start, end }) => [start, end]))
    .filter(isFinite)
    .reduce((sum, t, _, known) => sum + t / known.length, 0);

/** The events of one track, side by side where they have a day in common. */
export const spotsOf = (states: readonly EventState[]): Spot[] => {
  const bars = new Map<string, number[]>();
  return states
    .map((state, index) => {
      const { when } = state.fields;
      const key = shapeOf(when) === 'day' ? `${when.earliestStart}/${when.latestEnd}` : `${index}`;
      const bar = bars.get(key) ?? [];
      bars.set(key, bar);
      return { state, bar, slot: bar.push(index) - 1 };
    })
    .map((spot) => ({ ...spot, of: spot.bar.length }));
};

/** How they share day bars; `scale` is px a millisecond. A day too narrow for all has several, each in a lane of its own. */
export const shareDays = (spots: readonly Spot[], scale: number): Share[] =>
  spots.map(({ state, slot, of, bar }) => {
    const { earliestStart, latestEnd } = state.fields.when;
    const each =
      of > 1 ? within(Math.ceil((of * TARGET) / ((latestEnd - earliestStart) * scale) - 1e-9), 1, of) : 1;
    return { state, slot, of, each, lead: bar[slot % each] as number };
  });

/** Where an event stands, epoch ms, and the bounds of its own; of a shared day its part, `each` slots long. */
export const stretchOf = ({
  state,
  slot,
  of,
  each,
}: Omit<Share, 'lead'>): readonly [number, number, number] => {
  const { when } = state.fields;
  const { earliestStart: a, latestEnd: b } = when;
  if (of === 1) return [middleOf(when), a, b];
  const step = (b - a) / of;
  const t = a + (slot + 0.5) * step;
  return [t, Math.max(a, t - (each * step) / 2), Math.min(b, t + (each * step) / 2)];
};

/** Where an event is on an axis, px: its x, the bounds of its own, and its room, at least a target wide. */
const reachOf = (share: Omit<Share, 'lead'>, toX: (t: number) => number) => {
  const [x = NaN, a = NaN, b = NaN] = stretchOf(share).map(toX);
  return { x, a, b, start: Math.min(a, x - TARGET / 2), end: Math.max(b, x + TARGET / 2) };
};

/** The dates it was said to have before and cannot have any more, oldest first. */
const goneOf = ({ fields, history }: EventState): readonly When[] =>
  history.flatMap(({ version, contradicted }) => {
    const { when } = version.fields;
    return contradicted && apart(when, fields.when) ? when : [];
  });

/**
 * The room in a lane, px of the scale from the epoch; of the whole bar where it is shared. What was moved keeps the way
 * from where it was, so that the line between runs through nothing else.
 */
export const roomOf = (share: Share, scale: number): Room => {
  const { of } = share;
  const at = (slot: number) => reachOf({ ...share, slot, each: of }, (t) => t * scale);
  const [{ start }, { end }] = [at(0), at(of - 1)];
  const gone = goneOf(share.state);
  return {
    start: Math.min(start, ...gone.map((when) => when.earliestStart * scale - TARGET / 2)),
    end: Math.max(end, ...gone.map((when) => when.latestEnd * scale + TARGET / 2)),
    lead: share.lead,
  };
};

/** @param why there is no bound, where there is none */
const endOf = ({ approximate }: When, bound: number, why?: When['end']): MarkEnd =>
  isFinite(bound) ? (approximate ? 'soft' : 'closed') : (why ?? 'open');

/** The mark of an event; `y` is the centre line of its lane, `toX` the view's axis. */
export const markOf = (share: Share, y: number, width: number, toX: (t: number) => number): Mark => {
  const { id, fields } = share.state;
  const { when, track } = fields;
  const piece = (from: number, to: number) => ({ x0: near(toX(from), width), x1: near(toX(to), width) });
  const shape = shapeOf(when);
  const { x, a, b, start, end } = reachOf(share, toX);
  const bar = piece(when.earliestStart, when.latestEnd);
  // The part of its room that can be seen; where less than a target of it can, the rest lies outside the view.
  let right = Math.min(end, width);
  let left = start < 0 ? Math.min(0, right - TARGET) : start;
  if (isSymbol(shape)) {
    left = within(x - TARGET / 2, left, right - TARGET);
    right = left + TARGET;
  }
  left = near(left, width);
  return {
    id,
    track,
    shape,
    x: near(x, width),
    y,
    ...bar,
    parts: when.members?.map((member) => piece(member.start, member.end)) ?? [bar],
    core: when.latestStart < when.earliestEnd ? piece(when.latestStart, when.earliestEnd) : undefined,
    every: when.every,
    ends: [endOf(when, when.earliestStart, when.start), endOf(when, when.latestEnd, when.end)],
    past: goneOf(share.state).map((old) => {
      const at = near(toX(middleOf(old)), width);
      return {
        x: at,
        ...(isSymbol(shapeOf(old)) ? { x0: at, x1: at } : piece(old.earliestStart, old.latestEnd)),
      };
    }),
    target: {
      x: left,
      y: y - TARGET / 2,
      width: Math.max(TARGET, near(right, width) - left),
      height: TARGET,
    },
    inView: a < width && (b > 0 || a >= 0),
    // The first in sight of those that share a bar draws it.
    sharesBar: share.slot >= share.each && start > 0,
  };
};
