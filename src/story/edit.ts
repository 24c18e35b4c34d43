/**
 * What changed from one list of records to the next: some appended, or a few in other words at their old places. Only
 * these are read then. Where it is in doubt whether that comes to the same as reading everything, everything is read.
 */
import { get, isArray, objectOf, type Reading } from './fields.js';
import type { Head } from './head.js';
import type { Ids } from './ids.js';
import type { Problems } from './problems.js';
import { copyColumns, type Late } from './rows.js';
import type { StoryEvent } from './story.js';
import type { Columns } from '../index/columns.js';

/** Rows by what became of them; one that is read anew in its place is both. */
export interface Edit {
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

/** What is read: a story, and records in place of its own. */
export interface Given {
  readonly story?: unknown;
  readonly events?: unknown;
  /** Or numbers for them. */
  readonly columns?: unknown;
}

/** More are not read. */
export const MOST_EVENTS = 2_000_000;

/** All that reading goes on from. It is gone on from once: rows, ids and tracks are shared, and grow. */
export interface Basis {
  readonly given: Given;
  readonly floatingZone: string;
  /** The as-of up to which what has begun became known at its start. */
  readonly told: number;
  readonly head: Head;
  /** Our own list: the caller may change its one afterwards. */
  readonly records: unknown[];
  /** With room for more rows. */
  readonly columns: Columns;
  readonly ids: Ids;
  /** Events that were read whole at once, by row. */
  readonly whole: Map<number, StoryEvent>;
  readonly late: Late;
  readonly problems: Problems;
  /** Rows so far; -1 where it was gone on from. */
  size: number;
  /** Rows that are events. */
  count: number;
  /** Whether more events may change those before: one is named that may come, or a track whose place may be later. */
  dangling: boolean;
}

/** More in other words than these: all are read. */
const FEW = 1000;

export const recordsOf = ({ story, events }: Given, at: Reading): unknown => {
  const from = objectOf(story);
  return events ?? (from && get(from, 'events', at));
};

/** Whether two stories have the same but for their events. */
const isSameHead = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (!objectOf(one) || !objectOf(other)) return false;
  try {
    const [a, b] = [one, other].map((each) => ({ ...(each as object), events: 0 })) as Record<
      string,
      unknown
    >[];
    const names = Object.keys({ ...a, ...b });
    return names.every((name) => Object.hasOwn(a ?? {}, name) && a?.[name] === b?.[name]);
  } catch {
    return false;
  }
};

/** The first row from `from` on that differs; asked for in short runs, which engines soon make fast. */
const differing = (one: readonly unknown[], other: readonly unknown[], from: number, to: number): number => {
  let row = from;
  while (row < to && one[row] === other[row]) row++;
  return row;
};

/** Rows to read, and what to go on from; undefined where everything is to be read. */
export const editOf = (
  old: Basis,
  given: Given,
  floatingZone: string,
  now: number,
): { readonly changed: readonly number[]; readonly basis: Basis } | undefined => {
  const records = recordsOf(given, { ...old.head.at, report: () => undefined });
  const told = old.head.fields.asOf ?? now;
  const changed: number[] = [];
  try {
    if (!isArray(records)) return undefined;
    const { length } = records;
    if (!(old.size >= 0 && length >= old.size && length <= old.columns.size)) return undefined;
    if (old.floatingZone !== floatingZone || !isSameHead(old.given.story, given.story)) return undefined;
    for (let row = 0; row < old.size;) {
      const to = Math.min(row + 1024, old.size);
      row = differing(records, old.records, row, to);
      if (row < to && changed.push(row++) > FEW) return undefined;
    }
    for (let row = old.size; row < length; row++) changed.push(row);
  } catch {
    return undefined;
  }
  const replaced = new Set(changed.filter((row) => row < old.size));
  const problems = old.problems.without(replaced);
  const faults = old.late.problems.without(replaced);
  const isOther = (row: number): boolean => old.whole.has(row) || isNaN(old.columns.start[row] as number);
  if (!problems || !faults || (old.dangling && changed.length > replaced.size)) return undefined;
  if ([...replaced].some(isOther)) return undefined;
  let { columns, records: list, late } = old;
  // Where the moment of telling moved past the start of an event, it is known since another one.
  for (const row of old.whole.keys()) {
    const start = columns.start[row] as number;
    if (start <= told !== start <= old.told) return undefined;
  }
  if (replaced.size) {
    columns = copyColumns(columns);
    list = list.slice();
  }
  if (replaced.size || told !== old.told) {
    const events = told === old.told ? [...late.events].filter(([row]) => !replaced.has(row)) : [];
    const faulty = [...late.faulty].filter((row) => !replaced.has(row));
    late = { events: new Map(events), faulty: new Set(faulty), problems: faults };
  }
  const size = old.size;
  old.size = -1;
  return { changed, basis: { ...old, given, told, columns, records: list, late, problems, size } };
};
