/**
 * The cast: which rows of a story are on stage at an as-of and under a filter, with the bounds they have then. What was
 * read whole is as the snapshot has it; of the other events, of which nothing ever changed, the row says enough.
 */
import type { Columns } from '../index/columns.js';
import { extentOf, type Extent } from './extent.js';
import { copyOf, isFiltering, judge, type Counts, type Filtered, type TalksFilter } from './filter.js';
import { phaseOf } from './phase.js';
import { isKnown } from './as-of.js';
import type { EventState, Phase, Snapshot, Story } from './story.js';
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
}

/** Rows between two pauses. */
const PIECE = 8192;
/** So many states of events that were not read at once are kept. */
const KEPT = 2000;

const add = <Key>(counts: Map<Key, number>, key: Key, many: number): void => {
  if (many) counts.set(key, (counts.get(key) ?? 0) + many);
};

/** The rows with the dates, tracks and weights that their events have by now; the very same where none has others. */
const columnsOf = ({ rows }: Story, { events }: Snapshot): Columns => {
  const changed = events.filter(({ event, fields }) => event.versions[0].fields !== fields);
  if (!changed.length) return rows;
  const [start, end] = [rows.start.slice(), rows.end.slice()];
  const [track, importance] = [rows.track.slice(), rows.importance.slice()];
  for (const { event, fields } of changed) {
    start[event.index] = fields.when.earliestStart;
    end[event.index] = fields.when.latestEnd;
    track[event.index] = fields.track;
    importance[event.index] = fields.importance;
  }
  return { size: rows.size, start, end, track, importance };
};

/** What a record that was not read whole is searched in. */
const textOf = ({ title, summary, phrase, channel, place }: Partial<TalksEvent> = {}): string =>
  [
    title,
    summary,
    phrase,
    channel,
    ...(typeof place === 'object' ? [place.name, place.country] : [place]),
  ].join('\n');

export function* casting(
  story: Story,
  snapshot: Snapshot,
  filtered: Filtered,
  filter: TalksFilter | undefined,
): Generator<number, Cast> {
  const { rows, told, tracks } = story;
  const { asOf, events } = snapshot;
  const counts = copyOf(filtered.counts);
  const whole = new Map(story.events.map(({ index }) => [index, undefined as EventState | undefined]));
  for (const state of events) whole.set(state.event.index, state);
  const shown = new Uint8Array(rows.size);
  for (const { event } of filtered.events) shown[event.index] = 1;
  const phases = new Map<Phase, number>();
  for (const { phase } of events) add(phases, phase, 1);
  let { length: known } = events;
  let { length: size } = filtered.events;

  const made = new Map<number, EventState>();
  const state = (row: number): EventState | undefined => {
    if (whole.has(row) || isNaN(rows.start[row] ?? NaN)) return whole.get(row);
    let one = made.get(row);
    if (!one) {
      const event = rows.event(row);
      const { fields, knownAt } = event.versions[0];
      if (knownAt > asOf) return undefined;
      one = {
        event,
        id: event.id,
        fields,
        phase: phaseOf(fields, undefined, asOf),
        history: [],
        announces: [],
      };
      if (made.size >= KEPT) made.clear();
      made.set(row, one);
    }
    return one;
  };

  const ends = [-1, -1, -1, -1];
  if (story.events.length < rows.count) {
    const { start, end, track } = rows;
    const passes = isFiltering(filter) && judge(filter, counts);
    const onTracks = tracks.map(() => 0);
    const kinds = new Map<unknown, number>();
    let [happened, expected] = [0, 0];
    const widen = (place: number, list: Float64Array, row: number, sign: number): void => {
      if (!(sign * (list[row] as number) >= sign * (list[ends[place] as number] as number)))
        ends[place] = row;
    };
    for (let row = 0; row < rows.size; row++) {
      if (row % PIECE === 0) yield row / rows.size;
      const [from, to] = [start[row] as number, end[row] as number];
      if (!isKnown(from, told, asOf) || whole.has(row)) continue;
      known++;
      // What is open on one side reaches as far as its other one.
      if (from > -Infinity) widen(0, start, row, 1);
      else if (to < Infinity) widen(1, end, row, 1);
      if (to < Infinity) widen(2, end, row, -1);
      else if (from > -Infinity) widen(3, start, row, -1);
      if (from > asOf) expected++;
      else if (to <= asOf + 1) happened++;
      // Whether it goes on its date alone can tell.
      else add(phases, state(row)?.phase ?? 'happened', 1);
      const kind = rows.kind(row);
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
    add(phases, 'happened', happened);
    add(phases, 'expected', expected);
    const tell = (facet: 'tracks' | 'kinds', value: unknown, many: number): void => {
      if (value && typeof value === 'string') add(counts[facet], value, many);
    };
    onTracks.forEach((many, i) => tell('tracks', tracks[i]?.id, many));
    for (const [kind, many] of kinds) tell('kinds', kind, many);
  }
  const bounds = [...events, ...ends.flatMap((row) => state(row) ?? [])];
  return {
    story,
    asOf,
    columns: columnsOf(story, snapshot),
    shown,
    size,
    known,
    phases,
    extent: extentOf(bounds),
    counts,
    state,
  };
}
