/**
 * What a language has to say: every text of the element that is not the story's own. Functions take finished pieces
 * (dates come from `Intl`, already in the language) and put them into the language's order.
 */

/** A word for each member of a closed list. */
export type Words<Key extends string> = Readonly<Record<Key, string>>;

export interface Messages {
  /** BCP 47 tag of the language these messages are in. */
  readonly language: string;

  // Dates
  readonly hourNotGiven: (date: string) => string;
  readonly within: (range: string) => string;
  readonly about: (date: string) => string;
  readonly notConfirmed: (date: string) => string;
  readonly fromUntil: (start: string, end: string) => string;
  readonly fromOn: (start: string) => string;
  readonly fromUnknown: (start: string) => string;
  readonly untilOn: (end: string) => string;
  readonly untilUnknown: (end: string) => string;
  /** @param code EDTF sub-year code: 21–32 seasons, 33–36 quarters, 37–39 four months each, 40 and 41 halves */
  readonly partOfYear: (code: number, year: string) => string;
  readonly orEarlier: (date: string) => string;
  readonly orLater: (date: string) => string;
  readonly zoneTime: (time: string, city: string) => string;
  readonly yourTime: (time: string) => string;
  readonly said: (phrase: string, date: string | undefined) => string;
  readonly quoted: (text: string) => string;
  /** Leaves out what is not there. */
  readonly list: (parts: readonly (string | false | undefined)[]) => string;

  // Events
  readonly phases: Words<'cancelled' | 'postponed' | 'happened' | 'expected' | 'overdue' | 'ongoing'>;
  readonly statuses: Words<'scheduled' | 'rescheduled' | 'postponed' | 'cancelled' | 'moved-online'>;
  readonly certainties: Words<'eos0' | 'eos1' | 'eos2' | 'eos3' | 'eos4' | 'eos5' | 'eos6'>;
  readonly kinds: Readonly<Record<string, string>>;
  /** A kind that nobody named. */
  readonly event: string;
  readonly placeNotKnown: string;
  /** Before the names of events that are put off without a new date. */
  readonly toBeAnnounced: string;

  // The whole
  readonly untitled: string;
  readonly summary: (events: number, range: string, phases: readonly (readonly [string, number])[]) => string;
  readonly eventList: string;
  readonly controls: string;
  readonly loading: string;
  readonly failed: string;
  readonly empty: string;
  readonly emptyAt: (date: string) => string;

  // Controls
  readonly previous: string;
  readonly next: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly all: string;
  readonly showAll: string;
  readonly timeline: string;
  readonly asList: string;
  readonly asKnown: (date: string) => string;
  readonly asOfLabel: string;
  readonly earlier: string;
  readonly later: string;
  readonly latest: string;
  readonly play: string;
  readonly pause: string;
  readonly expectedFromHere: string;
  readonly more: (count: number) => string;
  readonly moreIn: (count: number, track: string) => string;
  /** @param first when the first of them begins, and the last; may read the same */
  readonly cluster: (count: number, first: string, last: string) => string;
  /** The most important one of several. */
  readonly above: (title: string) => string;
  /** Before its title: when the first and the last of them begin; may read the same. */
  readonly aboveAll: (first: string, last: string) => string;
  readonly earlierEvents: (count: number) => string;
  readonly laterEvents: (count: number) => string;
  /** Of a group of the list: how many events begin in a stretch of time. */
  readonly events: (count: number) => string;
  readonly group: (stretch: string, events: string) => string;
  /** Of events whose start is not known, or that never began. */
  readonly noBeginning: string;
  readonly reading: (percent: number) => string;
  readonly showing: (range: string) => string;
  readonly overview: string;
  /** Names of what moves the visible stretch, its start, its end. */
  readonly shown: readonly [stretch: string, start: string, end: string];

  // Filter
  readonly filter: string;
  readonly search: string;
  readonly facets: Words<'tracks' | 'topics' | 'parties' | 'kinds'>;
  readonly filtered: (shown: number, all: number) => string;
  readonly unfilter: string;

  // Changes
  readonly changes: (date: string, sentences: readonly string[]) => string;
  readonly noChange: (date: string) => string;
  readonly appeared: (title: string, date: string) => string;
  readonly disappeared: (title: string) => string;
  readonly redated: (title: string, date: string, before: string) => string;
  readonly tookPlace: (
    title: string,
    date: string,
    place: string | undefined,
    before: string | undefined,
  ) => string;
  readonly became: (title: string, phase: string) => string;
  readonly moved: (title: string, place: string) => string;
  readonly updated: (title: string) => string;
  readonly andMore: (count: number) => string;

  // Details
  readonly close: string;
  readonly when: string;
  readonly who: string;
  readonly outcome: string;
  readonly announces: string;
  readonly announcedBy: string;
  readonly sources: string;
  readonly topics: string;
  readonly before: string;
  readonly beforeOn: (until: string, date: string) => string;
  readonly reportedBy: (publishers: string) => string;
  readonly correction: string;
  readonly moreQuotes: (count: number) => string;
  readonly stateOwned: string;
  readonly channelOf: (kind: string, channel: string) => string;
  readonly readMore: string;
  readonly lastUpdated: string;

  // Topics and legend
  readonly openQuestions: string;
  readonly question: string;
  readonly notInSources: string;
  readonly notes: string;
  readonly legend: string;
  readonly marks: Words<
    | 'day'
    | 'window'
    | 'either'
    | 'every'
    | 'span'
    | 'ahead'
    | 'curve'
    | 'open'
    | 'unknown'
    | 'approximate'
    | 'uncertain'
    | 'moved'
    | 'postponed'
    | 'cancelled'
  >;
}
