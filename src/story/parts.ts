/** Readers of the parts of a record: sources, quotes, actors, places. A part without what it needs is left out. */
import { bad, date, flag, key, language, link, record, text, type Reader } from './fields.js';
import type { Actor, Place, Quote, StorySource } from './story.js';

/** A source that is written out. */
export const sourceRecord = record<StorySource>(
  { title: text(500) },
  { url: link, publisher: text(500), published: date, stateOwned: flag },
  undefined,
  { stateOwned: false },
);

/** A source that is written out, or the id of one that the story lists. */
export const source: Reader<StorySource> = (value, at, field) =>
  typeof value === 'string'
    ? (at.sources.get(value) ?? bad(at, 'unknown-source', field, value))
    : sourceRecord(value, at, field);

export const quote = record<Quote>(
  { text: text(5000), speaker: text(500) },
  { role: text(500), lang: language, source },
  'bad-quote',
);

/** The name of the party, where its id is one of the story's. */
const party: Reader<string> = (value, at, field) => {
  const id = key(value, at, field);
  return id && (at.partyName(id) ?? id);
};

export const actor = record<Actor>({ name: text(500) }, { role: text(500), party }, 'bad-field');

const placeRecord = record<Place>({ name: text(500) }, { country: text(500) }, 'bad-field');

export const place: Reader<Place> = (value, at, field) => {
  if (typeof value !== 'string') return placeRecord(value, at, field);
  const name = text(500)(value, at, field);
  return name ? { name } : undefined;
};
