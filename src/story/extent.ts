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

const finite = (state: EventState): readonly number[] => {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = state.fields.when;
  return [earliestStart, latestStart, earliestEnd, latestEnd].filter(isFinite);
};

/** Undefined where no event has a finite bound. */
export const extentOf = ({ events }: Snapshot): Extent | undefined =>
  events.reduce<Extent | undefined>((extent, state) => {
    const bounds = finite(state);
    if (bounds.length === 0) return extent;
    const start = Math.min(...bounds);
    const end = Math.max(...bounds);
    if (!extent) return { start, end, first: state, last: state };
    return {
      ...(start < extent.start ? { start, first: state } : { start: extent.start, first: extent.first }),
      ...(end > extent.end ? { end, last: state } : { end: extent.end, last: extent.last }),
    };
  }, undefined);
