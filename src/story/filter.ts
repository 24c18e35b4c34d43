/**
 * Which events a reader wants to see: by track, topic, party, kind and words. Within a facet any of its values will do;
 * every facet that names values must be met. Pure: the story stays whole, what does not match is only not shown.
 */
import type { EventState, Snapshot, Story } from './story.js';

/** Which events are shown. Within a facet any of its values will do; each facet that names values must be met. */
export interface TalksFilter {
  /** Ids of tracks. Default: all. @example ['kyiv'] */
  tracks?: readonly string[];
  /** Ids of topics. Default: all, and events without one. @example ['nato'] */
  topics?: readonly string[];
  /** Ids of parties to which those who take part belong. Default: all. @example ['ukraine'] */
  parties?: readonly string[];
  /** Kinds of event. Default: all. @example ['meeting'] */
  kinds?: readonly string[];
  /** Words that an event has, in any order; case and accents do not matter. Default: none. @example 'moscow talks' */
  text?: string;
}

/** What can be chosen from. */
export type Facet = 'tracks' | 'topics' | 'parties' | 'kinds';

/** The values that an event has in a facet: ids, or names where the story lists none. */
const VALUES: Readonly<Record<Facet, (story: Story, state: EventState) => readonly (string | undefined)[]>> =
  {
    tracks: ({ tracks }, { fields }) => [tracks[fields.track]?.id],
    topics: (_, { fields }) => fields.topics,
    // An actor carries the name of the party, resolved when the story was read.
    parties: ({ parties }, { fields }) =>
      fields.actors.map(({ party }) => parties.find(({ name }) => name === party)?.id ?? party),
    kinds: (_, { fields }) => [fields.kind],
  };

export const FACETS = Object.keys(VALUES) as readonly Facet[];

/** Case and marks above letters do not matter. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const textOf = ({ fields }: EventState): string =>
  [
    fields.title,
    fields.summary,
    fields.phrase,
    fields.outcome,
    fields.channel,
    fields.place?.name,
    fields.place?.country,
    ...fields.actors.flatMap(({ name, role, party }) => [name, role, party]),
    ...fields.quotes.flatMap(({ text, speaker }) => [text, speaker]),
  ].join('\n');

export type Counts = Readonly<Record<Facet, Map<string, number>>>;

/** What a filter leaves of a snapshot, and how many events each value would leave beside the other facets. */
export interface Filtered extends Snapshot {
  readonly counts: Counts;
}

/** Counts to go on with. */
export const copyOf = (counts?: Counts): Counts =>
  Object.fromEntries(FACETS.map((facet) => [facet, new Map(counts?.[facet])])) as unknown as Counts;

export const add = <Key>(counts: Map<Key, number>, key: Key, many: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + many);
};

/** What an event has of each facet; and all its texts, called for where words are sought. */
export interface Judged {
  readonly values: Readonly<Record<Facet, readonly (string | undefined)[]>>;
  readonly text: () => string;
}

/** A filter as a judge: whether an event passes it; what it passes but for one facet is counted there. */
export const judge = (filter: TalksFilter = {}, counts: Counts): ((event: Judged) => boolean) => {
  const words = fold(filter.text ?? '').match(/\S+/g) ?? [];
  return ({ values, text }) => {
    const all = words.length ? fold(text()) : '';
    const found = words.every((word) => all.includes(word));
    const missed = FACETS.filter(
      (facet) => filter[facet]?.length && !filter[facet].some((value) => values[facet].includes(value)),
    );
    for (const facet of FACETS) {
      // What another facet leaves out is not counted here; what only this one leaves out is.
      const counted = found && missed.every((other) => other === facet);
      for (const value of new Set(values[facet])) if (value) add(counts[facet], value, Number(counted));
    }
    return found && !missed.length;
  };
};

/** One pass over the events of a snapshot. */
export const filterEvents = (story: Story, snapshot: Snapshot, filter?: TalksFilter): Filtered => {
  const counts = copyOf();
  const passes = judge(filter, counts);
  const events = snapshot.events.filter((state) =>
    passes({
      values: Object.fromEntries(
        FACETS.map((facet) => [facet, VALUES[facet](story, state)]),
      ) as Judged['values'],
      text: () => textOf(state),
    }),
  );
  return { ...snapshot, events, counts };
};

/** Whether it asks for anything. */
export const isFiltering = (filter: TalksFilter = {}): boolean =>
  Boolean(filter.text?.trim()) || FACETS.some((facet) => filter[facet]?.length);
