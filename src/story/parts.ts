/** Readers of the parts of a record: sources, quotes, actors, places. A part without what it needs is left out. */
import {
  bad,
  date,
  fields,
  flag,
  key,
  language,
  link,
  objectOf,
  text,
  type Reader,
  type Reading,
  type Shape,
} from './fields.js';
import type { Actor, Place, Quote, StorySource } from './story.js';

const SOURCE: Shape<StorySource> = {
  title: text(500),
  url: link,
  publisher: text(500),
  published: date,
  stateOwned: flag,
};

/** A source that is written out. */
export const sourceRecord: Reader<StorySource> = (value, at, field) => {
  const from = objectOf(value);
  if (!from) return bad(at, 'not-an-object', field, value);
  const { title, stateOwned = false, ...rest } = fields(from, SOURCE, at, `${field}.`);
  return title ? { title, ...rest, stateOwned } : bad(at, 'bad-field', `${field}.title`);
};

/** A source that is written out, or the id of one that the story lists. */
export const source: Reader<StorySource> = (value, at, field) =>
  typeof value === 'string'
    ? (at.sources.get(value) ?? bad(at, 'unknown-source', field, value))
    : sourceRecord(value, at, field);

const QUOTE: Shape<Quote> = { text: text(5000), speaker: text(500), role: text(500), lang: language, source };

export const quote: Reader<Quote> = (value, at, field) => {
  const from = objectOf(value);
  const { text: words, speaker, ...rest } = from ? fields(from, QUOTE, at, `${field}.`) : {};
  return words && speaker ? { text: words, speaker, ...rest } : bad(at, 'bad-quote', field);
};

const ACTOR: Shape<Actor> = {
  name: text(500),
  role: text(500),
  party: (value, at, field) => {
    const id = key(value, at, field);
    return id && (at.partyName(id) ?? id);
  },
};

export const actor: Reader<Actor> = (value, at, field) => named<Actor>(value, ACTOR, at, field);

const PLACE: Shape<Place> = { name: text(500), country: text(500) };

export const place: Reader<Place> = (value, at, field) => {
  if (typeof value !== 'string') return named<Place>(value, PLACE, at, field);
  const name = text(500)(value, at, field);
  return name ? { name } : undefined;
};

function named<T extends { readonly name: string }>(
  value: unknown,
  shape: Shape<T>,
  at: Reading,
  field: string,
): T | undefined {
  const from = objectOf(value);
  const part = from && fields(from, shape, at, `${field}.`);
  return part?.name ? (part as T) : bad(at, 'bad-field', field);
}
