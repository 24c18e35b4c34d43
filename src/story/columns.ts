/** Columns as they are given: numbers, for events that have no more than their place in time. */
import { get, isBlank, objectOf, type Reading, type Report } from './fields.js';
import { createIds } from './ids.js';
import { MOST_EVENTS } from './edit.js';
import type { ProblemCode } from './problem.js';
import { bareEvent } from './read-event.js';
import type { Roster } from './roster.js';
import { createLate, createRows, type List } from './rows.js';
import type { Story, StoryEvent, Track } from './story.js';
import { LAST } from '../time/zone.js';

/** Events as columns, a row an event. A typed array of the class that is named is used as it is, without a copy. */
export interface TalksColumns {
  /** When each begins, epoch ms; `Float64Array`. @example new Float64Array([1764244800000]) */
  start: ArrayLike<number>;
  /**
   * When each ends, epoch ms, NaN for an instant, Infinity where it goes on; `Float64Array`. Default: all are instants.
   * @example new Float64Array([1764252000000])
   */
  end?: ArrayLike<number>;
  /**
   * Its place among the story's tracks, from 0; `Uint16Array`. Tracks that the story does not list have no name.
   * Default: one track without a name. @example new Uint16Array([0])
   */
  track?: ArrayLike<number>;
  /** Which label goes first where room is short, 0 to 1; `Float32Array`. Default 0.5. @example new Float32Array([1]) */
  importance?: ArrayLike<number>;
  /** Id of a row, unique. Default: its number. @example (row) => `event-${row}` */
  id?: (row: number) => string;
  /** Headline of a row. Default: none; the name of its kind stands in its place. @example (row) => `Event ${row}` */
  title?: (row: number) => string;
}

/** A class of typed arrays. */
interface ListClass<T> {
  new (size: number): T;
  from(list: ArrayLike<number>, map: (_: unknown, row: number) => number): T;
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : NaN);

/** Which field has a fault; else its start. */
const FIELDS: Partial<Record<ProblemCode, string>> = {
  'missing-id': 'id',
  'duplicate-id': 'id',
  'unknown-track': 'track',
};

/** A place of no track. */
const NOWHERE = 65_535;

const placeOf = (value: unknown): number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < NOWHERE ? Number(value) : NOWHERE;

/** A number of a column, which is copied where it was the page's own. */
const put = <T extends List>(list: T, given: unknown, row: number, value: number): T => {
  if (Object.is(list[row], value)) return list;
  const own = list === given ? (list.slice() as T) : list;
  own[row] = value;
  return own;
};

/** Reads columns, checks them row by row, and makes the tracks that they name. */
export function* readColumns(
  given: unknown,
  at: Reading,
  { items: tracks }: Roster<Track>,
  reporter: (index: number, id: string) => Report,
  told: number,
  most: number,
): Generator<number, Pick<Story, 'rows' | 'events'>, void> {
  const from = objectOf(given) ?? {};
  if (from !== given) at.report('bad-field', 'columns', given);
  /** The page's own list where it is of the class; a shorter one than the starts is none. Without `least` it has to be there. */
  const column = <T extends List>(
    name: string,
    Class: ListClass<T>,
    least?: number,
    read = numberOf,
  ): T | undefined => {
    const path = `columns.${name}`;
    const list = get(from, name, at, path);
    if (isBlank(list) && least !== undefined) return undefined;
    try {
      const { length } = list as ArrayLike<unknown>;
      if (list instanceof Class && length >= (least ?? 0)) return list;
      if (typeof list === 'object' && length >= (least ?? 0))
        return Class.from({ length: Math.min(length, MOST_EVENTS + 1) }, (_, row) =>
          read((list as ArrayLike<unknown>)[row]),
        );
    } catch {
      // What cannot be read is no list.
    }
    at.report('bad-field', path, list);
    return undefined;
  };
  const starts = column('start', Float64Array) ?? new Float64Array(0);
  if (starts.length > MOST_EVENTS)
    at.report('too-many', 'columns', undefined, `only the first ${MOST_EVENTS} are read`);
  const size = Math.min(starts.length, MOST_EVENTS);
  const stated = column('end', Float64Array, size);
  const places = column('track', Uint16Array, size, placeOf);
  const weights = column('importance', Float32Array, size);
  const maker = (name: 'id' | 'title', other: (row: number) => string): typeof other => {
    const make = get(from, name, at, `columns.${name}`);
    if (typeof make !== 'function') return other;
    return (row) => {
      try {
        const made: unknown = make(row);
        return typeof made === 'string' && made.length <= 500 ? made : '';
      } catch {
        return '';
      }
    };
  };
  const idAt = maker('id', String);
  const titleAt = maker('title', () => '');
  const ids = idAt === String ? undefined : createIds(size);
  const track = places ?? new Uint16Array(size);
  let [start, end, importance] = [starts, stated ?? starts, weights ?? new Float32Array(size).fill(0.5)];
  if (!places && size) track.fill(at.track('', at.report, ''));
  let count = 0;
  let last = -1;
  for (let row = 0; row < size; row++) {
    if (row % 5000 === 4999) yield row / size;
    const begins = starts[row] as number;
    const ends = numberOf(stated?.[row]);
    const id = idAt(row);
    const fault: ProblemCode | undefined = !id
      ? 'missing-id'
      : ids && ids.find(id, idAt) >= 0
        ? 'duplicate-id'
        : !(Math.abs(begins) <= LAST) || (isFinite(ends) && ends > LAST)
          ? 'bad-date'
          : ends < begins
            ? 'end-before-start'
            : track[row] === NOWHERE
              ? 'unknown-track'
              : undefined;
    if (fault) {
      const path = FIELDS[fault] ?? 'start';
      reporter(row, id)(fault, path, path === 'start' ? begins : undefined, 'the event is left out');
      start = put(start, starts, row, NaN);
      continue;
    }
    ids?.put(row);
    count++;
    end = put(end, stated ?? starts, row, isNaN(ends) ? begins : ends);
    const weight = importance[row] as number;
    if (!(weight >= 0 && weight <= 1)) {
      reporter(row, id)('bad-field', 'importance', weight);
      importance = put(importance, weights, row, 0.5);
    }
    last = Math.max(last, track[row] as number);
  }
  while (tracks.length <= last) (tracks as Track[]).push({ id: `#${tracks.length}`, label: '' });
  const read = (row: number): StoryEvent => {
    const ends = numberOf(stated?.[row]);
    const place = track[row] as number;
    const record = {
      id: idAt(row),
      title: titleAt(row),
      start: start[row] as number,
      ...(!isNaN(ends) && { end: ends === Infinity ? '..' : ends }),
      ...(places && { track: tracks[place]?.id ?? '' }),
      ...(weights && { importance: importance[row] as number }),
    };
    return bareEvent(record, row, place, at, told);
  };
  const find = (id: string): number => {
    const row = ids?.find(id, idAt) ?? Number(id);
    return isNaN(start[row] as number) || idAt(row) !== id ? -1 : row;
  };
  const whole = new Map<number, StoryEvent>();
  if (size <= most)
    for (let row = 0; row < size; row++) if (!isNaN(start[row] as number)) whole.set(row, read(row));
  const rows = createRows({ size, start, end, track, importance }, size, count, {
    id: idAt,
    find,
    said: (row, field) => (field === 'title' ? titleAt(row) : undefined),
    record: (row) => (isNaN(start[row] ?? NaN) ? undefined : rows.event(row).record),
    whole,
    late: createLate(),
    read,
  });
  return { rows, events: [...whole.values()] };
}
