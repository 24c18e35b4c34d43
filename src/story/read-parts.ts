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

/** Records with an id, unique in their list; the id is also the name of one that has none. */
const keyed = <T extends { readonly id: string }>(
  name: keyof T & string,
  more: Partial<Shape<T>> = {},
  defaults?: Partial<T>,
): Reader<T> => {
  const seen = new Set<string>();
  const read = record<T>(
    { id: key } as Partial<Shape<T>>,
    { [name]: text(200), ...more },
    undefined,
    defaults,
  );
  return (value, at, path) => {
    const part = read(value, at, path);
    if (!part) return undefined;
    const { id } = part;
    if (seen.has(id)) return bad(at, 'duplicate-id', `${path}.id`, id);
    seen.add(id);
    return { ...part, [name]: part[name] ?? id };
  };
};

export const tracks = (): Reader<Track> => keyed<Track>('label', { description: text(1000) });

export const parties = (): Reader<Party> => keyed<Party>('name');

/** A position of a party; `undefined` without party or text. */
const position = ({ indexOf }: Roster<Party>): Reader<Position> => {
  const read = record<Position>(
    { party: key, text: text(1000) },
    { sources: list(source), knownSince: moment },
    'bad-field',
    { sources: [], knownSince: -Infinity },
  );
  return (value, at, path) => {
    const one = read(value, at, path);
    return one && indexOf(one.party) === undefined
      ? bad(at, 'unknown-party', `${path}.party`, one.party)
      : one;
  };
};

export const topics = (known: Roster<Party>): Reader<Topic> =>
  keyed<Topic>('label', { question: text(500), positions: list(position(known)) }, { positions: [] });

export const period = record<Period>({ when: date, label: text(200) }, {}, 'bad-field');

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

const keysOf = (from: object): readonly string[] => {
  try {
    return Object.keys(from);
  } catch {
    return [];
  }
};
