/**
 * One record to one event, in two steps. The draft is what the record says alone; once all drafts are there, it is
 * known which ids exist, and the draft becomes an event with its announcement, its known-since and its revisions.
 */
import {
  bad,
  field,
  fields,
  get,
  isBlank,
  key,
  language,
  link,
  list,
  date,
  moment,
  oneOf,
  share,
  text,
  whenIn,
  zone,
  type Reader,
  type Reading,
  type Shape,
} from './fields.js';
import { lastMoment } from './moment.js';
import { actor, place, quote, source } from './parts.js';
import type { ProblemCode } from './problem.js';
import type { Certainty, EventFields, Status, StoryEvent, Version } from './story.js';
import type { TalksEvent } from './types.js';
import type { WhenResult } from '../time/parse-when.js';
import type { When } from '../time/when.js';

type Plain = Omit<EventFields, 'when' | 'track' | 'said' | 'announcedBy'>;

/** Also what schema.org calls them (`EventCancelled`, alone or as an address) and iCalendar (`CANCELLED`). */
const STATUSES: readonly Status[] = ['scheduled', 'rescheduled', 'postponed', 'cancelled', 'moved-online'];
const CERTAINTIES: readonly Certainty[] = ['eos0', 'eos1', 'eos2', 'eos3', 'eos4', 'eos5', 'eos6'];

const plainName = (name: string): string =>
  name.toLowerCase().replace(/^(https?:\/\/schema\.org\/)?event|-/g, '');

const status: Reader<Status> = (value, at, path) => {
  const name = typeof value === 'string' ? plainName(value) : '';
  return (
    STATUSES.find((each) => plainName(each) === name) ??
    // iCalendar knows whether it is sure; either way it is on the calendar.
    (/^(tentative|confirmed)$/.test(name) ? 'scheduled' : bad(at, 'unknown-status', path, value))
  );
};

const topic: Reader<string> = (value, at, path) =>
  typeof value === 'string' && at.hasTopic(value) ? value : bad(at, 'unknown-topic', path, value);

/** Fields that are read by themselves. */
const PLAIN: Shape<Plain> = {
  title: text(500),
  summary: text(5000),
  phrase: text(500),
  kind: text(100),
  channel: text(200),
  place,
  status,
  certainty: oneOf(CERTAINTIES, 'unknown-certainty'),
  outcome: text(1000),
  importance: share,
  actors: list(actor),
  quotes: list(quote),
  topics: list(topic),
  sources: list(source),
  lang: language,
  updated: date,
  url: link,
};

/** What a date is read from; kept, since a revision may give another zone or end. */
export interface DateParts {
  readonly start: unknown;
  readonly end?: unknown;
  readonly zone?: string;
}

/** What the fields of an event are at one stage, with the parts of their date, and since when it is known ahead. */
export interface Stage {
  readonly fields: EventFields;
  readonly date: DateParts;
  readonly aheadSince?: number | undefined;
}

export interface Draft extends Stage {
  readonly id: string;
  readonly record: object;
  readonly index: number;
  readonly at: Reading;
}

export const whenOf = ({ start, end, zone: own }: DateParts, at: Reading): WhenResult =>
  whenIn(isBlank(end) ? start : { start, end }, at, own);

/** `when` or `start`, and which of them it is. */
function startOf(from: object, at: Reading, prefix: string): readonly [unknown, string] {
  const when = get(from, 'when', at, `${prefix}when`);
  const start = get(from, 'start', at, `${prefix}start`);
  if (isBlank(when)) return [start, `${prefix}start`];
  if (!isBlank(start)) at.report('bad-field', `${prefix}start`, start, 'when is taken');
  return [when, `${prefix}when`];
}

/** All fields of a stage, with defaults where nothing was said. */
const complete = ({
  importance = 0.5,
  actors = [],
  quotes = [],
  topics = [],
  sources = [],
  ...rest
}: Partial<EventFields> & Pick<EventFields, 'title' | 'when' | 'track'>): EventFields => ({
  ...rest,
  importance,
  actors,
  quotes,
  topics,
  sources,
});

export const trackOf: Reader<number> = (value, at, path) => {
  const id = key(value, at, path);
  return id === undefined ? id : at.track(id, at.report, path);
};

/** The place of those without a track. */
export const noTrack = (at: Reading): number => at.track('', at.report, '');

/** Fields that are read by themselves. What iCalendar calls tentative is planned, and no more is known of it. */
function plainOf(from: object, at: Reading, prefix = ''): Partial<Plain> {
  const plain = fields(from, PLAIN, at, prefix);
  const said = plain.status === 'scheduled' && get(from, 'status', at, `${prefix}status`);
  const isTentative = typeof said === 'string' && plainName(said) === 'tentative';
  return isTentative ? { certainty: 'eos1', ...plain } : plain;
}

/** Reports why an event is left out. */
export const leave = (at: Reading, code: ProblemCode, path: string, got?: unknown): undefined =>
  bad(at, code, path, got, 'the event is left out');

/** What a record says by itself; `undefined`, and a problem, where it is left out. */
export function readDraft(record: object, id: string, index: number, at: Reading): Draft | undefined {
  const plain = plainOf(record, at);
  const { title } = plain;
  if (!title) return leave(at, 'missing-title', 'title');
  const [start, path] = startOf(record, at, '');
  if (isBlank(start)) return leave(at, 'missing-date', 'when');
  const parts = { start, end: get(record, 'end', at), zone: field(record, 'timeZone', zone, at) };
  const said = field(record, 'saidAt', date, at);
  const when = whenOf(parts, at);
  if (!when.ok) return leave(at, when.problem.code, path, start);
  const row = field(record, 'track', trackOf, at) ?? noTrack(at);
  const all = complete({ said, ...plain, title, when: when.value, track: row });
  return { id, record, index, at, date: parts, fields: all };
}

/** Id of the event that announced this one, where the story has it. */
const announcer =
  (own: string): Reader<string> =>
  (value, at, path) =>
    typeof value === 'string' && value !== own && at.startOf(value) !== undefined
      ? value
      : bad(at, 'unknown-event', path, value);

/** When it was said, else the start of the event that announced it. */
const sinceOf = (said: When | undefined, announcedBy: string | undefined, at: Reading): number | undefined =>
  (said && lastMoment(said)) ?? at.startOf(announcedBy ?? '');

/**
 * The next stage: the fields before, with those that `set` has. A date replaces the earlier one with its phrase; an end
 * alone is the end of the earlier start. The path of a date that cannot be read comes back instead.
 *
 * @param knownAt before its date begins, it is knowledge ahead of time, as is what it says of that itself
 */
export function setFields(
  before: Stage,
  set: object,
  knownAt: number,
  own: string,
  at: Reading,
  prefix: string,
): Stage | string {
  const [start, path] = startOf(set, at, prefix);
  const end = get(set, 'end', at, `${prefix}end`);
  const there = fields<{ timeZone: string }>(set, { timeZone: zone }, at, prefix);
  const redated = !isBlank(start) || !isBlank(end);
  const parts = {
    start: isBlank(start) ? before.date.start : start,
    end: redated || end !== undefined ? end : before.date.end,
    zone: 'timeZone' in there ? there.timeZone : before.date.zone,
  };
  const when = whenOf(parts, at);
  if (!when.ok) return path;
  const plain = plainOf(set, at, prefix);
  const links: Shape<{ announcedBy: string; saidAt: When; track: number }> = {
    announcedBy: announcer(own),
    saidAt: date,
    track: trackOf,
  };
  const told = fields(set, links, at, prefix);
  const all = complete({
    ...before.fields,
    ...(redated && { phrase: undefined, said: undefined }),
    ...('announcedBy' in told && { announcedBy: told.announcedBy }),
    ...('saidAt' in told && { said: told.saidAt }),
    ...plain,
    title: plain.title ?? before.fields.title,
    when: when.value,
    track: 'track' in told ? (told.track ?? noTrack(at)) : before.fields.track,
  });
  const aheadSince = Math.min(
    before.aheadSince ?? Infinity,
    knownAt < when.value.earliestStart ? knownAt : Infinity,
    sinceOf(told.saidAt, told.announcedBy, at) ?? Infinity,
  );
  return { fields: all, date: parts, aheadSince };
}

/** The event, once all ids are known. `asOf` is the story's own; `revise` gives the versions after the first. */
export function finishDraft(
  draft: Draft,
  asOf: number,
  revise: (draft: Draft) => readonly Version[],
): StoryEvent {
  const { id, record, index, at } = draft;
  const announcedBy = field(record, 'announcedBy', announcer(id), at);
  const knownSince = field(record, 'knownSince', moment, at);
  const { said, when } = draft.fields;
  const base = { ...draft.fields, announcedBy };
  const aheadSince = knownSince ?? sinceOf(said, announcedBy, at);
  const later = revise({ ...draft, fields: base, aheadSince });
  const known = aheadSince ?? (when.earliestStart <= asOf ? when.earliestStart : -Infinity);
  // Whatever the record claims, it was known no later than what was changed of it.
  const knownAt = Math.min(known, later[0]?.knownAt ?? known);
  const original: Version = { knownAt, aheadSince, kind: 'original', sources: [], fields: base };
  return { id, record: record as TalksEvent, index, versions: [original, ...later] };
}

/** What a row is when all there is of it is what places it. */
export interface Bare extends DateParts {
  readonly id: string;
  readonly title: string;
  readonly importance?: number;
}

/** The event of a row that has no more than that; at the epoch where its bounds are no date any more. */
export function bareEvent(record: Bare, index: number, track: number, at: Reading, told: number): StoryEvent {
  const { id, title, start, end, importance = 0.5 } = record;
  const read = whenOf({ start, end }, at);
  const { value: when } = (read.ok ? read : whenOf({ start: 0 }, at)) as { value: When };
  const all = complete({ title, when, track, importance });
  return finishDraft({ id, record, index, at, date: record, fields: all }, told, () => []);
}
