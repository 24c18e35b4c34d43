/**
 * From the caller's records to a story in normal form and the problems found on the way. Linear in its input: known
 * fields are read one by one, each fault costs the field, part or record that has it, and the rest is kept. Of many
 * records only those that are linked are read whole at once; of the others, what places them (`read-row.ts`).
 */
import { drain } from '../index/slices.js';
import { get, isArray, key, objectOf, quietly, type Reading, type Report } from './fields.js';
import { MOST_EVENTS, editOf, recordsOf, type Basis, type Edit, type Given } from './edit.js';
import { readColumns } from './columns.js';
import { readHead } from './head.js';
import { createIds } from './ids.js';
import { createProblems } from './problems.js';
import type { Problem } from './problem.js';
import { bareEvent, finishDraft, readDraft, type Draft } from './read-event.js';
import { isText, readRow } from './read-row.js';
import { readRevisions } from './revisions.js';
import { createLate, createRows, putRow } from './rows.js';
import type { Story, StoryEvent } from './story.js';
import type { TalksEvent } from './types.js';

export type ReadInput = Given;

export interface ReadOptions {
  /** Zone of dates that state none, where the story states none either. */
  readonly floatingZone: string;
  /** As-of of a story that states none, epoch ms. Default: before all events, so that none has begun. */
  readonly now?: number;
  /** All events of a story of at most so many records are read whole at once. Default 500. */
  readonly whole?: number;
}

export interface Result {
  readonly story: Story;
  readonly problems: readonly Problem[];
  /** What changed of the result before; undefined: everything is new. */
  readonly edit?: Edit | undefined;
  /** What reading the next list of records may go on from. */
  readonly basis?: Basis | undefined;
}

/** Rows between two pauses, and as how many of them an event counts that is read whole. */
const PAUSE = 5000;
const WHOLE = 25;
/** Fields of which the faults are found when a row is read. */
const PLACING = ['id', 'title', 'when', 'start', 'end', 'timeZone', 'track', 'importance'];

const idOf = (record: unknown, at: Reading): string | undefined => {
  const from = objectOf(record);
  try {
    const { id } = from as { readonly id?: unknown };
    if (isText(id) && Object.hasOwn(record as object, 'id')) return id;
  } catch {
    // The reader looks at it with care.
  }
  return from && quietly(from, 'id', key, at);
};

/**
 * Reads a story, or events alone, and pauses now and then, to say which share of it is done. Never throws.
 *
 * @param before the last result: of records that it had at the same places nothing is read again
 */
export function* reading(
  input: ReadInput,
  options: ReadOptions,
  before?: Result,
): Generator<number, Result, void> {
  const { floatingZone, now = -Infinity, whole: most = 500 } = options;
  const went =
    before?.basis && input.columns === undefined ? editOf(before.basis, input, floatingZone, now) : undefined;
  const problems = went?.basis.problems ?? createProblems();
  let dangling = !!went?.basis.dangling;
  const reporter =
    (index?: number, id?: string): Report =>
    (code, path, got, effect) => {
      dangling ||= code === 'unknown-event';
      problems.add(code, { index, id, field: path, got, effect });
    };
  const report = reporter();
  const head = went?.basis.head ?? readHead(input.story, floatingZone, report);
  const told = head.fields.asOf ?? now;

  if (input.columns !== undefined && input.events === undefined) {
    const { columns } = input;
    const made = yield* readColumns(columns, head.at, head.tracks, reporter, told, most);
    return { story: { ...head.fields, tracks: head.tracks.items, told, ...made }, problems: problems.all };
  }
  if (input.columns !== undefined) report('bad-field', 'columns', undefined, 'events is taken');
  const at: Reading = { ...head.at, report, startOf: (id) => start[find(id)] };
  const given = recordsOf(input, at);
  const list: readonly unknown[] = isArray(given) ? given : [];
  if (list !== given && (given !== undefined || objectOf(input.story))) report('bad-field', 'events', given);
  const length = Number(get(list, 'length', at, 'events')) || 0;
  if (length > MOST_EVENTS) report('too-many', 'events', length, `only the first ${MOST_EVENTS} are read`);
  const size = Math.min(length, MOST_EVENTS);
  const room = size > most ? size + (size >> 4) + 64 : size;
  const basis: Basis = went?.basis ?? {
    given: input,
    floatingZone,
    told,
    head,
    records: [],
    columns: {
      size: room,
      start: new Float64Array(room),
      end: new Float64Array(room),
      track: new Uint16Array(room),
      importance: new Float32Array(room),
    },
    ids: createIds(room),
    whole: new Map(),
    late: createLate(),
    problems,
    size: 0,
    count: 0,
    dangling,
  };
  const { columns, ids, records, whole, late, size: old } = basis;
  const { start, end, track } = columns;
  const idAt = (row: number): string => whole.get(row)?.id ?? idOf(records[row], at) ?? '';
  const find = (id: string): number => ids.find(id, idAt);

  const drafts: Draft[] = [];
  /** Of the row that is being read. */
  let index = -1;
  let name: string | undefined;
  const complain: Report = (...fault) => {
    reporter(index, name)(...fault);
  };
  const here: Reading = { ...at, report: complain };
  let done = 0;
  /** Reads a row; false where all that was read before is in doubt. */
  const take = (row: number): boolean => {
    let record: unknown;
    try {
      record = list[row];
    } catch {
      report('bad-field', `events[${row}]`);
    }
    records[row] = record;
    const replaced = row < old;
    const from = objectOf(record);
    const id = idOf(record, at);
    index = row;
    name = id;
    const known = id === undefined ? -1 : find(id);
    if (replaced && known !== row) return false;
    start[row] = NaN;
    if (!from || id === undefined || (known >= 0 && !replaced)) {
      complain(
        from ? (id ? 'duplicate-id' : 'missing-id') : 'not-an-object',
        from && 'id',
        from ? id : record,
        'the event is left out',
      );
      return true;
    }
    const was = track[row] as number;
    const placed = size > most ? readRow(from, row, here, columns) : undefined;
    // Tracks that are not listed come in the order in which they are named.
    if (replaced)
      return !!placed && (was === track[row] || Math.max(was, track[row] as number) < head.tracks.listed);
    if (placed === undefined) {
      done += WHOLE;
      const draft = readDraft(from, id, row, { ...at, report: reporter(row, id) });
      if (!draft) return true;
      putRow(columns, row, draft.fields);
      drafts.push(draft);
    } else if (!placed) return true;
    ids.put(row);
    basis.count++;
    return true;
  };
  const changed = went?.changed;
  const total = changed?.length ?? size;
  for (let i = 0, next = PAUSE; i < total; i++) {
    if (!take(changed?.[i] ?? i)) return yield* reading(input, options);
    if (++done >= next) {
      next = done + PAUSE;
      yield i / total;
    }
  }

  const read = (row: number, tell: Report): StoryEvent => {
    const id = idAt(row);
    const there = track[row] as number;
    const from = objectOf(records[row]);
    const quiet: Reading = {
      ...at,
      track: () => there,
      report: (code, path, ...more) => {
        if (!PLACING.includes(path ?? '')) tell(code, path, ...more);
      },
    };
    const draft = from && readDraft(from, id, row, quiet);
    if (draft) return finishDraft(draft, told, () => []);
    // The record is no more what it was.
    const [begins, ends] = [start[row] as number, end[row] as number];
    return bareEvent({ id, title: '', start: begins, end: ends }, row, there, quiet, told);
  };
  const added: StoryEvent[] = [];
  const named = head.tracks.items.length;
  for (const draft of drafts) {
    const event = finishDraft(draft, told, readRevisions);
    whole.set(event.index, event);
    added.push(event);
    done += WHOLE;
    if (done % PAUSE < WHOLE) yield 1;
  }
  for (const { versions } of added)
    for (const { fields } of versions) {
      const row = find(fields.announcedBy ?? '');
      if (row < 0 || whole.has(row)) continue;
      const event = read(row, reporter(row, idAt(row)));
      whole.set(row, event);
      added.push(event);
    }
  // What is appended may name tracks before those of revisions.
  dangling ||= head.tracks.items.length > named;
  const earlier = (went && before?.story.events) ?? [];
  const events = added.length ? [...earlier, ...added].sort((a, b) => a.index - b.index) : earlier;
  Object.assign(basis, { size, dangling });
  const story: Story = {
    ...head.fields,
    events,
    tracks: [...head.tracks.items],
    rows: createRows(columns, size, basis.count, {
      id: idAt,
      find,
      said: (row, field) => objectOf(records[row]) && get(records[row] as object, field, at),
      record: (row) => records[row] as TalksEvent | undefined,
      whole,
      late,
      read,
    }),
    told,
  };
  return {
    story,
    problems: problems.all,
    edit: changed && {
      added: changed.filter((row) => !isNaN(start[row] as number)),
      removed: changed.filter((row) => row < old),
    },
    basis: size > most ? basis : undefined,
  };
}

/** The same without a pause. */
export const read = (input: ReadInput, options: ReadOptions, before?: Result): Result =>
  drain(reading(input, options, before));
