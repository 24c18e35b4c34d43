/**
 * From the caller's records to a story in normal form and the problems found on the way. Pure, and linear in its input:
 * known fields are read one by one, each fault costs the field, part or record that has it, and the rest is kept.
 */
import { field, fields, get, key, language, list, moment, objectOf, quietly, text, zone } from './fields.js';
import type { Reader, Reading, Report, Shape } from './fields.js';
import { quote, sourceRecord } from './parts.js';
import { problem, type Problem } from './problem.js';
import { finishDraft, readDraft, type Draft } from './read-event.js';
import { kinds, parties, period, topics, tracks } from './read-parts.js';
import { readRevisions } from './revisions.js';
import { roster } from './roster.js';
import { rowsOf } from './rows.js';
import type { Story, StorySource, Track } from './story.js';
import { isZone } from '../time/zone.js';

export interface ReadInput {
  readonly story?: unknown;
  /** In place of the story's events. */
  readonly events?: unknown;
}

export interface ReadOptions {
  /** Zone of dates that state none, where the story states none either. */
  readonly floatingZone: string;
  /** As-of of a story that states none, epoch ms. Default: before all events, so that none has begun. */
  readonly now?: number;
}

type Head = Pick<
  Story,
  'id' | 'title' | 'summary' | 'lang' | 'asOf' | 'notes' | 'periods' | 'quotes' | 'kinds'
>;

const HEAD: Shape<Head> = {
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

const MOST_EVENTS = 2_000_000;

export interface Result {
  readonly story: Story;
  readonly problems: readonly Problem[];
}

export function* reading(
  input: ReadInput,
  options: ReadOptions,
  _before?: Result,
): Generator<number, Result> {
  yield 0;
  return read(input, options);
}

/** Reads a story, or events alone. Never throws. */
export const read = (
  input: ReadInput,
  { floatingZone: floating, now = -Infinity }: ReadOptions,
): { readonly story: Story; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const reporter =
    (index?: number, id?: string): Report =>
    (code, path, got, effect) => {
      problems.push(problem(code, { index, id, field: path, got, effect }));
    };
  const report = reporter();
  // A browser that does not know where it is has a zone that is none.
  const floatingZone = isZone(floating) ? floating : 'UTC';
  const from = objectOf(input.story) ?? {};
  if ((input.story ?? from) !== from) report('not-an-object', 'story', input.story);

  const drafts = new Map<string, Draft>();
  const sources = new Map<string, StorySource>();
  let revisions = 2000;
  const bare: Reading = {
    report,
    floatingZone,
    sources,
    partyName: (id) => known.get(id)?.name,
    hasTopic: (id) => topicIds.has(id),
    track: (id, complain, field) => {
      const index = rows.indexOf(id);
      if (id && index === undefined) complain('unknown-track', field, id);
      return index ?? rows.add('');
    },
    startOf: (id) => drafts.get(id)?.fields.when.earliestStart,
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

  const draft = (value: unknown, _: Reading, __: string, index: number): void => {
    const one = objectOf(value);
    const id = one && quietly(one, 'id', key, at);
    const complain = reporter(index, id);
    if (one && id && !drafts.has(id)) {
      const made = readDraft(one, id, index, { ...at, report: complain });
      if (made) drafts.set(id, made);
    } else
      complain(
        one ? (id ? 'duplicate-id' : 'missing-id') : 'not-an-object',
        one && 'id',
        one ? id : value,
        'the event is left out',
      );
  };
  const records = input.events ?? get(from, 'events', at);
  if (records !== undefined || from === input.story) list(draft, MOST_EVENTS)(records, at, 'events');
  const asOf = head.asOf ?? now;
  const events = [...drafts.values()].map((one) => finishDraft(one, asOf, readRevisions));
  // The second look at an event finds its faults after those of the others: sorted back to the caller's order.
  problems.sort((a, b) => (a.index ?? -1) - (b.index ?? -1));
  const story = {
    ...head,
    timeZone: at.zone,
    told: asOf,
    events,
    rows: rowsOf(events),
    tracks: rows.items,
    parties: known.items,
    topics: questions,
  };
  return { story, problems };
};
