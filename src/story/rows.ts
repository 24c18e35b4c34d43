/** All events of a story as columns, a row a record of the caller's; one at a time as an object. */
import type { Columns } from '../index/columns.js';
import type { Problem } from './problem.js';
import type { StoryEvent } from './story.js';
import type { TalksEvent } from './types.js';

export interface Rows extends Columns {
  readonly count: number;
  readonly id: (row: number) => string;
  readonly find: (id: string) => number;
  readonly event: (row: number) => StoryEvent;
  readonly faults: readonly Problem[];
  /** The caller's. */
  readonly record: (row: number) => TalksEvent | undefined;
}

/** Whether an event that says no more than its date was known: since its start, or always where that was still ahead. */
export const isKnown = (start: number, asOf: number, told: number): boolean => start <= asOf || start > told;

export const rowsOf = (events: readonly StoryEvent[]): Rows => {
  const size = Math.max(0, ...events.map(({ index }) => index + 1));
  const start = new Float64Array(size).fill(NaN);
  const end = new Float64Array(size);
  const track = new Uint16Array(size);
  const importance = new Float32Array(size);
  const byRow = new Map(events.map((event) => [event.index, event]));
  const byId = new Map(events.map((event) => [event.id, event.index]));
  for (const { index, versions } of events) {
    const { when, track: row, importance: weight } = versions[0].fields;
    start[index] = when.earliestStart;
    end[index] = when.latestEnd;
    track[index] = row;
    importance[index] = weight;
  }
  return {
    size,
    start,
    end,
    track,
    importance,
    count: events.length,
    id: (row) => byRow.get(row)?.id ?? '',
    find: (id) => byId.get(id) ?? -1,
    event: (row) => byRow.get(row) as StoryEvent,
    faults: [],
    record: (row) => byRow.get(row)?.record,
  };
};
