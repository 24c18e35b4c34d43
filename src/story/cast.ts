/**
 * The cast: which rows of a story are on stage at an as-of and under a filter, with the bounds they have then. What was
 * read whole is as the snapshot has it; of the other events, of which nothing ever changed, the row says enough.
 */
import type { Columns } from '../index/columns.js';
import type { Edit } from './edit.js';
import { extentOf, type Extent } from './extent.js';
import { add, copyOf, isFiltering, judge, type Counts, type Filtered, type TalksFilter } from './filter.js';
import { phaseOf } from './phase.js';
import { isKnown } from './as-of.js';
import { copyColumns, putRow } from './rows.js';
import type { EventState, Phase, Snapshot, Story, StoryEvent } from './story.js';
import type { TalksEvent } from './types.js';

export interface Cast {
  readonly story: Story;
  /** Epoch ms. */
  readonly asOf: number;
  /** The rows as they stood. */
  readonly columns: Columns;
  /** 1 where a row is on stage. */
  readonly shown: Uint8Array;
  /** How many are on stage, and how many were known. */
  readonly size: number;
  readonly known: number;
  /** Of all that were known. */
  readonly phases: ReadonlyMap<Phase, number>;
  readonly extent: Extent | undefined;
  /** Of each facet. */
  readonly counts: Counts;
  /** As it stood; undefined where it was not known. */
  readonly state: (row: number) => EventState | undefined;
  /** Of the events that were not read whole, for the next cast to go on from. */
  readonly plain: Plain;
}

/** Rows between two pauses. */
const PIECE = 8192;

/** The rows with the dates, tracks and weights that their events have by now; the very same where none has others. */
const columnsOf = ({ rows }: Story, { events }: Snapshot): Columns => {
  const changed = events.filter(({ event, fields }) => event.versions[0].fields !== fields);
  if (!changed.length) return rows;
  const columns = copyColumns(rows);
  for (const { event, fields } of changed) putRow(columns, event.index, fields);
  return columns;
};

/** What a record that was not read whole is searched in; a hostile one in nothing. */
const textOf = (record: Partial<TalksEvent> = {}): string => {
  try {
    const { title, summary, phrase, channel, place, quotes } = record;
    return [
      title,
      summary,
      phrase,
      channel,
      ...(typeof place === 'object' ? [place.name, place.country] : [place]),
      ...(quotes ?? []).flatMap(({ text, speaker }) => [text, speaker]),
    ].join('\n');
  } catch {
    return '';
  }
};

/** The plain events: those that were not read whole. */
interface Plain {
  readonly known: number;
  readonly size: number;
  readonly phases: ReadonlyMap<Phase, number>;
  readonly counts: Counts;
  /** Rows of the first start, of the first end without a start, of the last end, and of the last start without an end; -1 where there is none. */
  readonly ends: readonly number[];
}

const NONE: Plain = { known: 0, size: 0, phases: new Map(), counts: copyOf(), ends: [-1, -1, -1, -1] };

/** States of events that were not read at once, as long as their events are kept. */
const states = new WeakMap<StoryEvent, EventState>();

const stateOf = (event: StoryEvent, asOf: number): EventState | undefined => {
  const { fields, knownAt } = event.versions[0];
  if (knownAt > asOf) return undefined;
  const phase = phaseOf(fields, undefined, asOf);
  const known = states.get(event);
  if (known?.phase === phase) return known;
  const state = { event, id: event.id, fields, phase, history: [], announces: [] };
  states.set(event, state);
  return state;
};

/** Adds up plain rows, and marks those that pass. */
function* addPlain(
  { rows, told, tracks }: Story,
  asOf: number,
  filter: TalksFilter | undefined,
  list: ArrayLike<number> | undefined,
  isWhole: (row: number) => boolean,
  shown: Uint8Array,
  before: Plain,
): Generator<number, Plain> {
  const { start, end, track } = rows;
  const counts = copyOf(before.counts);
  const phases = new Map(before.phases);
  const passes = isFiltering(filter) && judge(filter, counts);
  const onTracks = tracks.map(() => 0);
  const kinds = new Map<unknown, number>();
  let [happened, expected] = [0, 0];
  const ends = [...before.ends];
  const widen = (place: number, list: Float64Array, row: number, sign: number): void => {
    if (!(sign * (list[row] as number) >= sign * (list[ends[place] as number] as number))) ends[place] = row;
  };
  let { known, size } = before;
  const { length } = list ?? { length: rows.size };
  for (let i = 0; i < length; i++) {
    const row = list ? (list[i] as number) : i;
    if (i % PIECE === 0) yield i / length;
    const [from, to] = [start[row] as number, end[row] as number];
    if (!isKnown(from, told, asOf) || isWhole(row)) continue;
    known++;
    // What is open on one side reaches as far as its other one.
    if (from > -Infinity) widen(0, start, row, 1);
    else if (to < Infinity) widen(1, end, row, 1);
    if (to < Infinity) widen(2, end, row, -1);
    else if (from > -Infinity) widen(3, start, row, -1);
    if (from > asOf) expected++;
    else if (to <= asOf + 1) happened++;
    // Whether it goes on its date alone can tell.
    else add(phases, stateOf(rows.event(row), asOf)?.phase ?? 'happened', 1);
    const kind = rows.said(row, 'kind');
    if (passes) {
      const values = {
        tracks: [tracks[track[row] as number]?.id],
        topics: [],
        parties: [],
        kinds: typeof kind === 'string' ? [kind] : [],
      };
      if (!passes({ values, text: () => textOf(rows.record(row)) })) continue;
    } else {
      (onTracks[track[row] as number] as number)++;
      add(kinds, kind, 1);
    }
    shown[row] = 1;
    size++;
  }
  if (happened) add(phases, 'happened', happened);
  if (expected) add(phases, 'expected', expected);
  const tell = (facet: 'tracks' | 'kinds', value: unknown, many: number): void => {
    if (many && value && typeof value === 'string') add(counts[facet], value, many);
  };
  onTracks.forEach((many, i) => tell('tracks', tracks[i]?.id, many));
  for (const [kind, many] of kinds) tell('kinds', kind, many);
  return { known, size, phases, counts, ends };
}

const sum = <Key>(one: ReadonlyMap<Key, number>, other: ReadonlyMap<Key, number>): Map<Key, number> => {
  const all = new Map(one);
  for (const [key, many] of other) add(all, key, many);
  return all;
};

/**
 * @param last what an edit changed; of what it only added to, no more than that is looked at
 */
export function* casting(
  story: Story,
  snapshot: Snapshot,
  filtered: Filtered,
  filter: TalksFilter | undefined,
  last?: Cast,
  edit?: Edit,
): Generator<number, Cast> {
  const appended = edit && !edit.removed.length ? edit.added : undefined;
  const { rows } = story;
  const { asOf, events } = snapshot;
  const whole = new Map(story.events.map(({ index }) => [index, undefined as EventState | undefined]));
  for (const state of events) whole.set(state.event.index, state);
  const shown = new Uint8Array(rows.size);
  if (appended && last) shown.set(last.shown);
  for (const row of whole.keys()) shown[row] = 0;
  for (const { event } of filtered.events) shown[event.index] = 1;
  const state = (row: number): EventState | undefined =>
    whole.has(row) || isNaN(rows.start[row] as number) ? whole.get(row) : stateOf(rows.event(row), asOf);
  const plain =
    story.events.length < rows.count
      ? yield* addPlain(
          story,
          asOf,
          filter,
          appended,
          (row) => whole.has(row),
          shown,
          (appended && last?.plain) || NONE,
        )
      : NONE;
  const phases = new Map(plain.phases);
  for (const { phase } of events) add(phases, phase, 1);
  const bounds = [...events, ...plain.ends.flatMap((row) => state(row) ?? [])];
  return {
    asOf,
    story,
    columns: columnsOf(story, snapshot),
    shown,
    size: filtered.events.length + plain.size,
    known: events.length + plain.known,
    phases,
    extent: extentOf(bounds),
    counts: {
      ...filtered.counts,
      tracks: sum(filtered.counts.tracks, plain.counts.tracks),
      kinds: sum(filtered.counts.kinds, plain.counts.kinds),
    },
    state,
    plain,
  };
}
