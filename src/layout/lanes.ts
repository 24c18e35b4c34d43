/**
 * Lanes: the sub-rows of a track, found by first fit.
 *
 * Events are taken by start; each goes to the first lane that is free by then, so there are as many lanes as events
 * ever overlap. It sees all events of a track in px of the scale, not of the view: panning never moves a lane.
 */

/** The room one event (or several that share a day bar) takes, px. Touching is not overlapping. */
export interface Room {
  readonly start: number;
  readonly end: number;
  /** Index of the first of those that share it; absent where it is its own. */
  readonly lead?: number;
}

/** Rounding of the same border reached by two sums. */
const EPSILON = 1e-3;

/** The lane of each room, from 0, at the index of its lead; equal starts keep their order. */
export const lanesOf = (rooms: readonly Room[]): number[] => {
  const ends: number[] = [];
  const lanes: number[] = [];
  const order = rooms.map((room, lead) => ({ lead, ...room }));
  for (const { start, end, lead } of order.sort((a, b) => a.start - b.start)) {
    if (lead in lanes) continue;
    const free = ends.findIndex((until) => until <= start + EPSILON);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    lanes[lead] = lane;
  }
  return lanes;
};
