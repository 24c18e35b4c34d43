/**
 * A story in normal form: what `read` makes of the caller's records, and all that later stages know of them.
 * Text is bounded, links are checked, dates are in normal form, references are resolved; nothing here can be faulty.
 */
import type { Columns } from '../index/columns.js';
import type { When } from '../time/when.js';
import type { Problem } from './problem.js';
import type { TalksEvent } from './types.js';

/** What a source says of an event (schema.org `eventStatus`). */
export type Status = 'scheduled' | 'rescheduled' | 'postponed' | 'cancelled' | 'moved-online';

/** How sure a newsroom is that it takes place (IPTC `eventoccurstatus`). */
export type Certainty = 'eos0' | 'eos1' | 'eos2' | 'eos3' | 'eos4' | 'eos5' | 'eos6';

export interface StorySource {
  readonly title: string;
  /** Checked: http, https or mailto. */
  readonly url?: string;
  readonly publisher?: string;
  readonly published?: When;
  readonly stateOwned: boolean;
}

export interface Quote {
  readonly text: string;
  readonly speaker: string;
  readonly role?: string;
  readonly lang?: string;
  readonly source?: StorySource;
}

export interface Actor {
  readonly name: string;
  readonly role?: string;
  /** Name of the party, resolved from its id where the story lists it. */
  readonly party?: string;
}

export interface Place {
  readonly name: string;
  readonly country?: string;
}

/** The fields of an event at one stage of what was known of it. */
export interface EventFields {
  readonly title: string;
  readonly when: When;
  /** Index into `Story.tracks`. */
  readonly track: number;
  readonly summary?: string;
  /** The reporter's words for the date ("later this week"); belongs to this `when`. */
  readonly phrase?: string;
  /** When the phrase was said. */
  readonly said?: When;
  readonly kind?: string;
  readonly channel?: string;
  readonly place?: Place;
  readonly status?: Status;
  readonly certainty?: Certainty;
  readonly outcome?: string;
  /** 0 to 1. */
  readonly importance: number;
  readonly actors: readonly Actor[];
  readonly quotes: readonly Quote[];
  /** Ids of topics that the story has. */
  readonly topics: readonly string[];
  readonly sources: readonly StorySource[];
  /** Id of the event that announced this one; it exists in the story. */
  readonly announcedBy?: string;
  readonly lang?: string;
  readonly updated?: When;
  readonly url?: string;
}

/** The fields from `knownAt` on. The first version of an event has `kind: 'original'`. */
export interface Version {
  /** Epoch ms; -Infinity for the original where it was always known. */
  readonly knownAt: number;
  /**
   * Since when, by this version or those before, it was known ahead of its time: a `knownSince`, `saidAt` or
   * `announcedBy` of its own, or a later version that was known before its date began. Absent where nothing says so.
   */
  readonly aheadSince?: number;
  readonly kind: 'original' | 'update' | 'correction';
  readonly note?: string;
  /** Sources of the change itself. */
  readonly sources: readonly StorySource[];
  readonly fields: EventFields;
}

export interface StoryEvent {
  readonly id: string;
  /** The caller's record, handed back in DOM events. */
  readonly record: TalksEvent;
  /** Position among the caller's records. */
  readonly index: number;
  /** At least one, ascending in `knownAt`. */
  readonly versions: readonly [Version, ...Version[]];
}

export interface Track {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
}

export interface Party {
  readonly id: string;
  readonly name: string;
}

export interface Position {
  /** Id of a party that the story has. */
  readonly party: string;
  readonly text: string;
  readonly sources: readonly StorySource[];
  /** Epoch ms; -Infinity where always known. */
  readonly knownSince: number;
}

export interface Topic {
  readonly id: string;
  readonly label: string;
  readonly question?: string;
  readonly positions: readonly Position[];
}

export interface Period {
  readonly when: When;
  readonly label: string;
}

/** All events of a story as columns, a row a record of the caller's; one at a time as an object. */
export interface Rows extends Columns {
  /** How many rows are events. */
  readonly count: number;
  /** Of a row that is an event; so is `event`. */
  readonly id: (row: number) => string;
  /** The row of an id; -1 where no event has it. */
  readonly find: (id: string) => number;
  /** Read whole when it is first asked for, and kept for a while; for good where it was read whole at once. */
  readonly event: (row: number) => StoryEvent;
  /** What its record says in a field, unread. */
  readonly said: (row: number, field: 'kind' | 'title') => unknown;
  /** The caller's record. */
  readonly record: (row: number) => TalksEvent | undefined;
  /** Problems found when rows were read whole; another array whenever it grew. */
  readonly faults: readonly Problem[];
}

export interface Story {
  readonly id?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly lang?: string;
  /** The story's own as-of, epoch ms. */
  readonly asOf?: number;
  readonly timeZone?: string;
  readonly notes: readonly string[];
  /** Never empty where there are events: events without a track share one with an empty label. */
  readonly tracks: readonly Track[];
  /** Names of kinds that the caller gave. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly parties: readonly Party[];
  readonly topics: readonly Topic[];
  readonly periods: readonly Period[];
  readonly quotes: readonly Quote[];
  /** Events that were read whole at once, in the caller's order: all of a short story, the linked ones of a long one. */
  readonly events: readonly StoryEvent[];
  /** All events. */
  readonly rows: Rows;
  /** The instant at which it was given, epoch ms: its own as-of, else the one that reading was told. */
  readonly told: number;
}

/** Where an event stands at an as-of (derived; the rules are in `phase.ts`). */
export type Phase = 'cancelled' | 'postponed' | 'happened' | 'expected' | 'overdue' | 'ongoing';

/** What was said of an event before. */
export interface Past {
  readonly version: Version;
  /** When it stopped being the latest word, epoch ms. */
  readonly until: number;
  /** The next version contradicts it: another date outside its bounds, moved, postponed or cancelled. */
  readonly contradicted: boolean;
}

/** One event as it stood. */
export interface EventState {
  readonly event: StoryEvent;
  readonly id: string;
  readonly fields: EventFields;
  readonly phase: Phase;
  /** Earlier versions, oldest first. */
  readonly history: readonly Past[];
  /** Ids of events of this snapshot that it announces, in time order. */
  readonly announces: readonly string[];
  /** Id of the event that announced it, where that is in this snapshot. */
  readonly announcedBy?: string;
}

/** The story as it stood at an instant. */
export interface Snapshot {
  /** Epoch ms; all that became known up to and including this millisecond. */
  readonly asOf: number;
  /** In time order: earliest start, latest end, importance (high first), the caller's order. */
  readonly events: readonly EventState[];
  /** Topics with the positions known by then; topics themselves never go away. */
  readonly topics: readonly Topic[];
}
