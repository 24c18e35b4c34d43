/**
 * Ticks: the round moments of a view, as the clocks of its zone have them.
 *
 * Rounding is done in wall-clock time and each reading is then found on the true axis, so that a day begins at its
 * midnight, be it 23, 24 or 25 hours long. Readings that clocks skip fall together into one tick; of a reading that
 * comes twice the first one counts. Ticks stand at least half a step apart, and a whole one where no clock changes.
 */
import { STEPS, YEAR, type Context, type Step } from './units.js';
import { LAST, startAt, wallTime } from './zone.js';

export interface Tick {
  /** Epoch ms. */
  readonly t: number;
  /** What the clock shows, as the epoch ms of the same reading in UTC. */
  readonly wall: number;
}

/** Epoch ms, `end` after `start`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Both rows ascend and reach from the last tick at or before the view to the first at or after its end. */
export interface Ticks {
  readonly step: Step;
  readonly fine: readonly Tick[];
  readonly context: readonly Tick[];
}

const along = ({ interval, ms }: Step | Context, { start, end }: Stretch, zone: string): readonly Tick[] => {
  const found: Tick[] = [];
  let wall = interval.floor(wallTime(zone, start));
  for (let last = -Infinity; last < end; wall = interval.next(wall)) {
    const t = startAt(zone, wall);
    // Past the last date there is.
    if (isNaN(t)) break;
    if (t > last) {
      // Where clocks jump to just before a round reading, that one alone is kept.
      if (found[1] && t - last < ms / 2) found.pop();
      found.push({ t, wall: wallTime(zone, t) });
    }
    last = Math.max(last, t);
  }
  return found;
};

/**
 * The finest step with room for its ticks, and its ticks.
 *
 * @param width of the view, px
 * @param gap least distance of a step's ticks, px
 */
export const ticks = (view: Stretch, width: number, zone: string, gap: (step: Step) => number): Ticks => {
  const scale = width / (view.end - view.start);
  // Where there are no dates, there are only years.
  const finest = Math.max(-view.start, view.end) > LAST - YEAR ? YEAR : 0;
  const step =
    STEPS.find((each) => each.ms >= finest && each.ms * scale >= gap(each)) ?? (STEPS.at(-1) as Step);
  return {
    step,
    fine: along(step, view, zone),
    context: step.context ? along(step.context, view, zone) : [],
  };
};
