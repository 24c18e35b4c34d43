/** All of a story but its events, and what the reading of events has to know of it. */
import { field, fields, key, language, list, moment, objectOf, text, zone } from './fields.js';
import type { Reader, Reading, Report, Shape } from './fields.js';
import { quote, sourceRecord } from './parts.js';
import { kinds, parties, period, topics, tracks } from './read-parts.js';
import { roster, type Roster } from './roster.js';
import type { Story, StorySource, Track } from './story.js';
import { isZone } from '../time/zone.js';

type Fields = Pick<
  Story,
  'id' | 'title' | 'summary' | 'lang' | 'asOf' | 'notes' | 'periods' | 'quotes' | 'kinds'
>;

const HEAD: Shape<Fields> = {
  id: key,
  title: text(500),
  summary: text(5000),
  lang: language,
  asOf: moment,
  notes: list(text(1000)),
  periods: list(period, 1000),
  quotes: list(quote),
  kinds,
};

/** Rows have sixteen bits for their track. */
const MOST_TRACKS = 65_535;

export interface Head {
  readonly fields: Omit<Story, 'events' | 'rows' | 'tracks' | 'told'>;
  readonly at: Reading;
  readonly tracks: Roster<Track>;
}

export const readHead = (input: unknown, floating: string, report: Report): Head => {
  const from = objectOf(input) ?? {};
  if ((input ?? from) !== from) report('not-an-object', 'story', input);
  const sources = new Map<string, StorySource>();
  let revisions = 2000;
  const bare: Reading = {
    report,
    // A browser that does not know where it is has a zone that is none.
    floatingZone: isZone(floating) ? floating : 'UTC',
    sources,
    partyName: (id) => known.get(id)?.name,
    hasTopic: (id) => topicIds.has(id),
    track: (id, complain, field) => {
      const isFull = rows.items.length >= MOST_TRACKS && !rows.get(id);
      const index = isFull ? undefined : rows.indexOf(id);
      if (id && index === undefined) complain('unknown-track', field, id);
      return index ?? rows.add('');
    },
    startOf: () => undefined,
    mayRevise: (complain, field) => {
      if (--revisions === -1) complain('too-many-revisions', field);
      return revisions >= 0;
    },
  };
  const at = { ...bare, zone: field(from, 'timeZone', zone, bare) };

  const all = <T>(name: string, item: Reader<T>, most?: number): readonly T[] =>
    field(from, name, list(item, most), at) ?? [];
  all(
    'sources',
    (value, _, path) => {
      const one = sourceRecord(value, at, path);
      const id = one && field(value as object, 'id', key, at, `${path}.`);
      if (id && sources.has(id)) report('duplicate-id', `${path}.id`, id);
      else if (id) sources.set(id, one);
    },
    10_000,
  );
  const known = roster(all('parties', parties()), (id) => ({ id, name: id }));
  const questions = all('topics', topics(known));
  const topicIds = new Set(questions.map(({ id }) => id));
  const rows = roster<Track>(all('tracks', tracks()), (id) => ({ id, label: id }));
  const head = fields(from, HEAD, at, '', { notes: [], periods: [], quotes: [], kinds: new Map() });
  return {
    fields: { ...head, timeZone: at.zone, parties: known.items, topics: questions },
    at,
    tracks: rows,
  };
};
