/** Rows: the columns of a story, and the events behind them, read whole one by one. */
import type { Columns } from '../index/columns.js';
import type { Report } from './fields.js';
import { createProblems, type Problems } from './problems.js';
import type { EventFields, Rows, StoryEvent } from './story.js';

export type List = Float64Array | Uint16Array | Float32Array;

/** The same columns, each as `map` makes it. */
const mapColumns = (
  { start, end, track, importance }: Columns,
  size: number,
  map: <T extends List>(list: T) => T,
): Columns => ({ size, start: map(start), end: map(end), track: map(track), importance: map(importance) });

/** A set of columns of its own. */
export const copyColumns = (columns: Columns): Columns =>
  mapColumns(columns, columns.size, (list) => list.slice() as typeof list);

/** Writes what a row says of its event. */
export const putRow = (
  { start, end, track, importance }: Columns,
  row: number,
  { when, ...fields }: EventFields,
): void => {
  start[row] = when.earliestStart;
  end[row] = when.latestEnd;
  track[row] = fields.track;
  importance[row] = fields.importance;
};

/** Events that were read whole one by one: the last ones, and which had faults. */
export interface Late {
  readonly events: Map<number, StoryEvent>;
  readonly faulty: Set<number>;
  readonly problems: Problems;
}

export const createLate = (): Late => ({
  events: new Map(),
  faulty: new Set(),
  problems: createProblems(),
});

/** How many are kept. */
const KEPT = 2000;

/** What finds and reads the rows. */
export interface Source extends Pick<Rows, 'id' | 'find' | 'said' | 'record'> {
  readonly whole: ReadonlyMap<number, StoryEvent>;
  readonly late: Late;
  readonly read: (row: number, report: Report) => StoryEvent;
}

/** @param size of the rows that there are; the columns may have room for more */
export const createRows = (
  columns: Columns,
  size: number,
  count: number,
  { id, find, said, record, whole, late, read }: Source,
): Rows => ({
  ...mapColumns(columns, size, (list) => list.subarray(0, size) as typeof list),
  count,
  id,
  said,
  record,
  // What was added to the table since is of a later story.
  find: (name) => {
    const row = find(name);
    return row < size ? row : -1;
  },
  event(row) {
    const known = whole.get(row) ?? late.events.get(row);
    if (known) return known;
    const isTold = late.faulty.has(row);
    const event = read(row, (code, field, got, effect) => {
      if (isTold) return;
      late.faulty.add(row);
      late.problems.add(code, { index: row, id: id(row), field, got, effect });
    });
    const [oldest] = late.events.keys();
    if (late.events.size >= KEPT) late.events.delete(oldest as number);
    late.events.set(row, event);
    return event;
  },
  get faults() {
    return late.problems.all;
  },
});
