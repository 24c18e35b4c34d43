/**
 * The public input: what a page gives the element. Plain records of text and dates; every field that can be left out
 * may be. Text is shown as text, also where it holds HTML; links are http, https or mailto. Where a date is asked for
 * as text, it is ISO 8601; a date alone in `asOf`, `knownAt`, `knownSince` and `saidAt` means the end of that day in
 * the story's zone.
 */
import type { WhenInput } from '../time/when.js';

export type { WhenInput };

/** Where something is reported. */
export interface TalksSource {
  /** By which events refer to it, at most 500 characters. @example 'S1' */
  id?: string;
  /** Title of the page or report. @example 'Answers to media questions' */
  title: string;
  /** Address: http, https or mailto. Default: no link. @example 'https://example.org/report' */
  url?: string;
  /** Who published it. @example 'CGTN' */
  publisher?: string;
  /** Date of publication, ISO 8601. @example '2025-11-28' */
  published?: string;
  /** Whether a state owns the publisher; it is said beside the source. Default `false`. @example true */
  stateOwned?: boolean;
}

/** The short name of `TalksSource`. */
export type Source = TalksSource;

/** Words as they were said. */
export interface TalksQuote {
  /** The words, without quotation marks, at most 5,000 characters. @example 'the gap remains wide.' */
  text: string;
  /** Who said them. @example 'Chen Yu' */
  speaker: string;
  /** Office or part of the speaker. @example 'deputy director' */
  role?: string;
  /** Language of the words, BCP 47. Default: the event's. @example 'en' */
  lang?: string;
  /** Id of the story source that reports them. @example 'S1' */
  source?: string;
}

/** Somebody who takes part. */
export interface TalksActor {
  /** Name. @example 'Andriy Yermak' */
  name: string;
  /** Office or part. @example 'head of the presidential office' */
  role?: string;
  /** Id of a party of the story, else its name. @example 'ukraine' */
  party?: string;
}

/** Where something takes place. */
export interface TalksPlace {
  /** Name of the place. @example 'Bishkek' */
  name: string;
  /** Name of the country. @example 'Kyrgyzstan' */
  country?: string;
}

/** A later version of some fields of an event. */
export interface TalksRevision {
  /** When it became known, ISO 8601. @example '2025-11-29' */
  knownAt: string;
  /**
   * The fields that changed. An empty text clears a field; a date (`when`, or `start` and `end`) replaces the earlier
   * date with its `phrase` and `saidAt`. `id`, `knownSince` and `revisions` are not read here. What is known before
   * its date begins is expected, and overdue after it without an outcome.
   * @example { when: '2025-11-30', place: 'Florida' }
   */
  set: Partial<TalksEvent>;
  /** Whether things changed or were told wrongly before. Default `update`. @example 'correction' */
  kind?: 'update' | 'correction';
  /** Words on the change. @example 'Narrowed to one day' */
  note?: string;
  /** Where the change is reported: ids of story sources, or sources. @example ['S6'] */
  sources?: (string | TalksSource)[];
}

/** Names that schema.org has for the status of an event. */
export type EventStatus =
  'EventScheduled' | 'EventRescheduled' | 'EventPostponed' | 'EventCancelled' | 'EventMovedOnline';

/** One event. Its date is `when`, or `start` with or without `end`. */
export interface TalksEvent {
  /** Unique in the story, at most 500 characters. @example 'kyiv-us-talks' */
  id: string;
  /** Headline, at most 500 characters. @example 'Ukrainian and U.S. representatives to hold talks' */
  title: string;
  /**
   * When it is: EDTF, ISO 8601, RFC 9557 or iCalendar text, epoch ms, `Date`, `Temporal`, start and end, or earliest and
   * latest. A local time is in the event's zone, else the story's; without either it is a problem.
   * @example '[2025-11-28..2025-11-30]'
   */
  when?: WhenInput;
  /** When it begins, in place of `when`. @example '2025-12-02T20:00' */
  start?: WhenInput;
  /** When it ends; a date alone is inclusive, `..` goes on. Default: not stated. @example '2025-12-03' */
  end?: WhenInput;
  /** IANA zone of the place, in which its dates are. Default: the story's zone. @example 'Asia/Bishkek' */
  timeZone?: string;
  /** The reporter's words for the date, at most 500 characters. @example 'later this week' */
  phrase?: string;
  /** When these words were said, ISO 8601. @example '2025-11-27' */
  saidAt?: string;
  /**
   * What it is: `press-conference`, `statement`, `announcement` and `meeting` have a symbol of their own; others have a
   * plain one and a name in the story's `kinds`. Default: an event. @example 'meeting'
   */
  kind?: string;
  /** By what means it was made known. @example 'Telegram' */
  channel?: string;
  /** Id of the track that owns it. Default: a track without a name. @example 'kyiv' */
  track?: string;
  /** Where it takes place. @example { name: 'Bishkek', country: 'Kyrgyzstan' } */
  place?: string | TalksPlace;
  /**
   * What the source says of it. The names of schema.org are read as well, alone or as addresses, and those of iCalendar:
   * `CONFIRMED` is scheduled; `TENTATIVE` is scheduled with the certainty `eos1` (planned, no more is known) where none
   * is given. Default: nothing. @example 'postponed'
   */
  status?:
    | 'scheduled'
    | 'rescheduled'
    | 'postponed'
    | 'cancelled'
    | 'moved-online'
    | EventStatus
    | `http${'' | 's'}://schema.org/${EventStatus}`
    | 'TENTATIVE'
    | 'CONFIRMED'
    | 'CANCELLED';
  /** How sure it is to take place, IPTC code from `eos0` (unplanned) over `eos5` (certain) to `eos6` (planned, then cancelled). @example 'eos5' */
  certainty?: 'eos0' | 'eos1' | 'eos2' | 'eos3' | 'eos4' | 'eos5' | 'eos6';
  /** What came of it; that it is there means that the event took place. @example 'More work remains.' */
  outcome?: string;
  /** Which label goes first where room is short, 0 to 1. Default 0.5. @example 1 */
  importance?: number;
  /** A few sentences, at most 5,000 characters. @example 'Delegations meet for a second day.' */
  summary?: string;
  /** Who takes part, at most 100. @example [{ name: 'Rustem Umerov', party: 'ukraine' }] */
  actors?: TalksActor[];
  /** What was said, at most 100. @example [{ text: 'the gap remains wide.', speaker: 'Chen Yu' }] */
  quotes?: TalksQuote[];
  /** Ids of the story's topics that it is about. @example ['donbas'] */
  topics?: string[];
  /** Where it is reported: ids of story sources, or sources, at most 100. @example ['S1'] */
  sources?: (string | TalksSource)[];
  /** Id of the event that announced it. @example 'zelenskyy-announcement' */
  announcedBy?: string;
  /** Language of its texts, BCP 47. Default: the story's. @example 'en' */
  lang?: string;
  /** When the record was last changed, ISO 8601. @example '2025-11-28T09:00Z' */
  updated?: string;
  /** Page about it: http, https or mailto. @example 'https://example.org/talks' */
  url?: string;
  /**
   * Since when it is known, ISO 8601. Default: `saidAt`, else the start of the event that announced it, else its own
   * start where that is not after the story's as-of (without one: the moment at which the story is given), else always.
   * @example '2025-11-27T20:17+02:00'
   */
  knownSince?: string;
  /** Later versions, at most 2,000 in a story. @example [{ knownAt: '2025-11-29', set: { when: '2025-11-30' } }] */
  revisions?: TalksRevision[];
  /** Reserved: kept with the record, never loaded. @example [{ src: 'https://example.org/a.jpg' }] */
  media?: unknown;
}

/** A named row that owns events. */
export interface TalksTrack {
  /** Unique among tracks. @example 'kyiv' */
  id: string;
  /** Its name. @example 'Kyiv' */
  label: string;
  /** What it holds. @example 'What the Ukrainian side said' */
  description?: string;
}

/** A party that holds positions. */
export interface TalksParty {
  /** Unique among parties. @example 'ukraine' */
  id: string;
  /** Its name. @example 'Ukraine' */
  name: string;
}

/** What a party holds on a topic. */
export interface TalksPosition {
  /** Id of the party. @example 'russia' */
  party: string;
  /** The position, at most 1,000 characters. @example 'wants full control of Donbas' */
  text: string;
  /** Where it is reported: ids of story sources, or sources. @example ['S1'] */
  sources?: (string | TalksSource)[];
  /** Since when it is known, ISO 8601. Default: always. @example '2025-11-28' */
  knownSince?: string;
}

/** An open question. */
export interface TalksTopic {
  /** Unique among topics. @example 'nato' */
  id: string;
  /** Its name. @example 'NATO' */
  label: string;
  /** The question. @example 'Can Ukraine keep the prospect of joining NATO?' */
  question?: string;
  /** Who holds what; a party that is missing is shown as "not in our sources". @example [] */
  positions?: TalksPosition[];
}

/** A named stretch of time, drawn as a band behind the chart. */
export interface TalksPeriod {
  /** When it is, in the story's zone. @example '2025-11-24/2025-11-30' */
  when: WhenInput;
  /** Its name. @example 'Week 48' */
  label: string;
}

/** A story: everything that is shown. */
export interface TalksStory {
  /** Name of the story, for the page. @example 'peace-talks-2025' */
  id?: string;
  /** Headline, at most 500 characters. @example 'New peace talks expected' */
  title?: string;
  /** A few sentences, at most 5,000 characters. @example 'Delegations are to meet in the days ahead.' */
  summary?: string;
  /** Language of its texts, BCP 47. Default: that of the page. @example 'en' */
  lang?: string;
  /** The instant for which it is told, ISO 8601. Default: now. @example '2025-11-28T12:00+02:00' */
  asOf?: string;
  /** IANA zone of its axis and of dates that state none. Default: the reader's. @example 'Europe/Kyiv' */
  timeZone?: string;
  /** Remarks, such as how phrases are read, at most 100. @example ['“Later this week” runs to Sunday.'] */
  notes?: string[];
  /** Its tracks, in order. Default: one for each `track` that events name. @example [{ id: 'kyiv', label: 'Kyiv' }] */
  tracks?: TalksTrack[];
  /** Names of kinds of event. @example { summit: 'Summit' } */
  kinds?: Record<string, string>;
  /** Parties that hold positions, in order. @example [{ id: 'ukraine', name: 'Ukraine' }] */
  parties?: TalksParty[];
  /** Open questions, in order. @example [{ id: 'nato', label: 'NATO' }] */
  topics?: TalksTopic[];
  /** Bands behind the chart. @example [{ when: '2025-11-24/2025-11-30', label: 'Week 48' }] */
  periods?: TalksPeriod[];
  /** Quotes on the whole story, such as an assessment. @example [{ text: 'The gap remains wide.', speaker: 'Chen Yu' }] */
  quotes?: TalksQuote[];
  /** Sources that events refer to by id. @example [{ id: 'S1', title: 'Answers to media questions' }] */
  sources?: TalksSource[];
  /** The events, in any order. @example [{ id: 'a', title: 'Talks', when: '2025-11-30' }] */
  events: TalksEvent[];
}

/** A date in JSON: text, epoch ms, start and end, or the earliest and the latest it may be. */
export type WhenJson =
  | string
  | number
  | { start: string | number; end?: string | number }
  | { earliest: string | number; latest?: string | number }
  | { latest: string | number };

/** The fields of an event in JSON that a revision may set: dates are text, numbers, start and end, or bounds. */
export interface TalksFieldsJson extends Omit<TalksEvent, 'when' | 'start' | 'end' | 'revisions'> {
  /** When it is. @example '[2025-11-28..2025-11-30]' */
  when?: WhenJson;
  /** When it begins, in place of `when`. @example '2025-12-02T20:00' */
  start?: string | number;
  /** When it ends; a date alone is inclusive, `..` goes on. @example '2025-12-03' */
  end?: string | number;
}

/** `TalksRevision` in JSON. */
export interface TalksRevisionJson extends Omit<TalksRevision, 'set'> {
  /** The fields that changed. @example { when: '2025-11-30' } */
  set: Partial<TalksFieldsJson>;
}

/** `TalksEvent` in JSON. */
export interface TalksEventJson extends TalksFieldsJson {
  /** Later versions. @example [{ knownAt: '2025-11-29', set: { when: '2025-11-30' } }] */
  revisions?: TalksRevisionJson[];
}

/** `TalksPeriod` in JSON. */
export interface TalksPeriodJson extends Omit<TalksPeriod, 'when'> {
  /** When it is, in the story's zone. @example '2025-11-24/2025-11-30' */
  when: WhenJson;
}

/** `TalksStory` in JSON: text and numbers only. The published JSON Schema is made from it. */
export interface TalksStoryJson extends Omit<TalksStory, 'events' | 'periods'> {
  /** The events, in any order. @example [{ id: 'a', title: 'Talks', when: '2025-11-30' }] */
  events: TalksEventJson[];
  /** Bands behind the chart. @example [{ when: '2025-11-24/2025-11-30', label: 'Week 48' }] */
  periods?: TalksPeriodJson[];
}
