/** Events as layout gets them, made by hand: only dates, track, links and weight matter to it. */
import type { EventState, Snapshot } from '../../src/story/story.js';
import type { When } from '../../src/time/when.js';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** 26 November 2025, midnight in Kyiv. */
export const START = Date.UTC(2025, 10, 25, 22);

const base = { zone: 'Europe/Kyiv', precision: 'day', approximate: false, uncertain: false } as const;
const all = (start: number, end: number) => ({
  earliestStart: start,
  latestStart: end,
  earliestEnd: start,
  latestEnd: end,
});

export const instant = (t: number): When => ({
  ...base,
  ...all(t, t),
  shape: 'instant',
  precision: 'minute',
});
export const day = (start: number, end = start + DAY): When => ({
  ...base,
  ...all(start, end),
  shape: 'within',
});
export const window = (start: number, end: number): When => ({
  ...base,
  ...all(start, end),
  shape: 'within',
  members: [{ start, end, precision: 'day' }],
});
export const span = (a0: number, a1: number, b0: number, b1: number): When => ({
  ...base,
  shape: 'span',
  earliestStart: a0,
  latestStart: a1,
  earliestEnd: b0,
  latestEnd: b1,
  end: b1 === Infinity ? 'open' : undefined,
});

export interface Sketch {
  readonly id: string;
  readonly when: When;
  readonly track?: number;
  readonly announcedBy?: string;
  readonly importance?: number;
}

export function stateOf(
  { id, when, track = 0, announcedBy, importance = 0.5 }: Sketch,
  index = 0,
): EventState {
  const lists = { actors: [], quotes: [], topics: [], sources: [] };
  const fields = { title: id, when, track, importance, announcedBy, ...lists };
  return {
    event: {
      id,
      record: { id, title: id },
      index,
      versions: [{ knownAt: -Infinity, kind: 'original', sources: [], fields }],
    },
    id,
    fields,
    phase: 'happened',
    history: [],
    announces: [],
    announcedBy,
  };
}

/** In time order, as snapshots are, and linked both ways. */
export function snapshotOf(sketches: readonly Sketch[], asOf: number): Snapshot {
  const announcedIn = (by: string) =>
    sketches.filter(({ announcedBy }) => announcedBy === by).map(({ id }) => id);
  const linked = sketches.map((sketch, i) => ({ ...stateOf(sketch, i), announces: announcedIn(sketch.id) }));
  const events = linked.sort((a, b) => {
    const [p, q] = [a.fields.when, b.fields.when];
    return p.earliestStart - q.earliestStart || p.latestEnd - q.latestEnd || a.event.index - b.event.index;
  });
  return { asOf, events, topics: [] };
}
