/** Readers of what a story lists besides its events: tracks, parties, topics with positions, periods, kinds. */
import {
  bad,
  date,
  fields,
  get,
  isBlank,
  key,
  list,
  moment,
  objectOf,
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

/** A record with an id, unique in its list. */
function keyed<T extends Keyed>(shape: Shape<T>, make: (part: Partial<T> & Keyed) => T): () => Reader<T> {
  return () => {
    const seen = new Set<string>();
    return (value, at, field) => {
      const from = objectOf(value);
      if (!from) return bad(at, 'not-an-object', field, value);
      const part = fields(from, shape, at, `${field}.`);
      const { id } = part;
      if (id === undefined) return bad(at, 'bad-field', `${field}.id`);
      if (seen.has(id)) return bad(at, 'duplicate-id', `${field}.id`, id);
      seen.add(id);
      return make({ ...part, id });
    };
  };
}

export const tracks = keyed<Track>(
  { id: key, label: text(200), description: text(1000) },
  ({ label, ...rest }) => ({
    ...rest,
    label: label ?? rest.id,
  }),
);

export const parties = keyed<Party>({ id: key, name: text(200) }, ({ id, name = id }) => ({ id, name }));

/** A position of a party; `undefined` without party or text. */
function position({ indexOf }: Roster<Party>): Reader<Position> {
  const shape: Shape<Position> = { party: key, text: text(1000), sources: list(source), knownSince: moment };
  return (value, at, field) => {
    const from = objectOf(value);
    const {
      party,
      text: words,
      sources = [],
      knownSince = -Infinity,
    } = from ? fields(from, shape, at, `${field}.`) : {};
    if (!party || !words) return bad(at, 'bad-field', field);
    if (indexOf(party) === undefined) return bad(at, 'unknown-party', `${field}.party`, party);
    return { party, text: words, sources, knownSince };
  };
}

export const topics = (known: Roster<Party>): Reader<Topic> =>
  keyed<Topic>(
    { id: key, label: text(200), question: text(500), positions: list(position(known)) },
    ({ label, positions = [], ...rest }) => ({ ...rest, label: label ?? rest.id, positions }),
  )();

export const period: Reader<Period> = (value, at, field) => {
  const from = objectOf(value);
  const { when, label } = from ? fields<Period>(from, { when: date, label: text(200) }, at, `${field}.`) : {};
  return when && label ? { when, label } : bad(at, 'bad-field', field);
};

/** Names of kinds; a map, so that no key of the data is a property of ours. */
export const kinds: Reader<ReadonlyMap<string, string>> = (value, at, field) => {
  const from = objectOf(value);
  if (!from) return bad(at, 'not-an-object', field, value);
  const names = new Map<string, string>();
  for (const kind of keysOf(from).slice(0, 100)) {
    const name = get(from, kind, at, `${field}.${kind.slice(0, 100)}`);
    const label = isBlank(name) ? undefined : text(200)(name, at, `${field}.${kind.slice(0, 100)}`);
    if (label && kind.length <= 100) names.set(kind, label);
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
