/** The stretch of time that a snapshot's events cover, as far as it is bounded. */
import type { EventState, Snapshot } from './story.js';

export interface Extent {
  /** Epoch ms. */
  readonly start: number;
  /** Epoch ms, exclusive. */
  readonly end: number;
  /** The events that begin and end it. */
  readonly first: EventState;
  readonly last: EventState;
}

/** Undefined where no event has a finite bound. */
export const extentOf = ({ events }: Snapshot): Extent | undefined => {
  const bounds = events.flatMap((state) => {
    const { earliestStart, latestStart, earliestEnd, latestEnd } = state.fields.when;
    return [earliestStart, latestStart, earliestEnd, latestEnd].filter(isFinite).map((t) => ({ t, state }));
  });
  if (!bounds.length) return undefined;
  const first = bounds.reduce((one, other) => (other.t < one.t ? other : one));
  const last = bounds.reduce((one, other) => (other.t > one.t ? other : one));
  return { start: first.t, end: last.t, first: first.state, last: last.state };
};
