/** The stretch of time that the events known at an as-of cover, as far as it is bounded. */
import type { EventState } from './story.js';

export interface Extent {
  /** Epoch ms. */
  readonly start: number;
  /** Epoch ms, exclusive. */
  readonly end: number;
  /** The events that begin and end it. */
  readonly first: EventState;
  readonly last: EventState;
}

const boundsOf = ({ fields: { when } }: EventState): readonly number[] =>
  [when.earliestStart, when.latestStart, when.earliestEnd, when.latestEnd].filter(isFinite);

/** Undefined where no event has a finite bound. */
export const extentOf = (events: readonly EventState[]): Extent | undefined => {
  const bounds = events.flatMap((state) => boundsOf(state).map((t) => ({ t, state })));
  if (!bounds.length) return undefined;
  const first = bounds.reduce((one, other) => (other.t < one.t ? other : one));
  const last = bounds.reduce((one, other) => (other.t > one.t ? other : one));
  return { start: first.t, end: last.t, first: first.state, last: last.state };
};
