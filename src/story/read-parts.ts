/** Readers of what a story lists besides its events: tracks, parties, topics with positions, periods, kinds. */
import {
  bad,
  date,
  field,
  key,
  list,
  moment,
  objectOf,
  record,
  text,
  type Reader,
  type Shape,
} from './fields.js';
import { source } from './parts.js';
import type { Roster } from './roster.js';
import type { Party, Period, Position, Topic, Track } from './story.js';

interface Keyed {
  readonly id: string;
}

/** Records with an id, unique in their list. */
function keyed<T extends Keyed>(shape: Shape<T>, make: (part: Partial<T> & Keyed) => T): Reader<T> {
  const seen = new Set<string>();
  const read = record<T>(shape, ['id']);
  return (value, at, path) => {
    const part = read(value, at, path);
    if (!part) return undefined;
    const { id } = part;
    if (seen.has(id)) return bad(at, 'duplicate-id', `${path}.id`, id);
    seen.add(id);
    return make(part);
  };
}

export const tracks = (): Reader<Track> =>
  keyed<Track>({ id: key, label: text(200), description: text(1000) }, (one) => ({
    ...one,
    label: one.label ?? one.id,
  }));

export const parties = (): Reader<Party> =>
  keyed<Party>({ id: key, name: text(200) }, ({ id, name = id }) => ({ id, name }));

/** A position of a party; `undefined` without party or text. */
function position({ indexOf }: Roster<Party>): Reader<Position> {
  const read = record<Position>(
    { party: key, text: text(1000), sources: list(source), knownSince: moment },
    ['party', 'text'],
    'bad-field',
  );
  return (value, at, path) => {
    const one = read(value, at, path);
    if (!one) return undefined;
    if (indexOf(one.party) === undefined) return bad(at, 'unknown-party', `${path}.party`, one.party);
    const { sources = [], knownSince = -Infinity } = one;
    return { ...one, sources, knownSince };
  };
}

export const topics = (known: Roster<Party>): Reader<Topic> =>
  keyed<Topic>(
    { id: key, label: text(200), question: text(500), positions: list(position(known)) },
    ({ positions = [], ...one }) => ({ ...one, label: one.label ?? one.id, positions }),
  );

export const period = record<Period>({ when: date, label: text(200) }, ['when', 'label'], 'bad-field');

/** Names of kinds; a map, so that no key of the data is a property of ours. */
export const kinds: Reader<ReadonlyMap<string, string>> = (value, at, path) => {
  const from = objectOf(value);
  if (!from) return bad(at, 'not-an-object', path, value);
  const names = new Map<string, string>();
  for (const kind of keysOf(from)
    .filter(({ length }) => length <= 100)
    .slice(0, 100)) {
    const label = field(from, kind, text(200), at, `${path}.`);
    if (label) names.set(kind, label);
  }
  return names;
};

function keysOf(from: object): readonly string[] {
  try {
    return Object.keys(from);
  } catch {
    return [];
  }
}
