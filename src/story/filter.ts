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

/** What a filter leaves of a snapshot, and how many events each value would leave beside the other facets. */
export interface Filtered extends Snapshot {
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

/** One pass over the events of a snapshot. */
export const filterEvents = (story: Story, snapshot: Snapshot, filter: TalksFilter = {}): Filtered => {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as Record<
    Facet,
    Map<string, number>
  >;
  const words = fold(filter.text ?? '').match(/\S+/g) ?? [];
  const events = snapshot.events.filter((state) => {
    const text = words.length ? fold(textOf(state)) : '';
    const found = words.every((word) => text.includes(word));
    const values = FACETS.map((facet) => ({ facet, has: VALUES[facet](story, state) }));
    const missed = values.filter(
      ({ facet, has }) => filter[facet]?.length && !filter[facet].some((value) => has.includes(value)),
    );
    for (const { facet, has } of values) {
      // What another facet leaves out is not counted here; what only this one leaves out is.
      const counted = found && missed.every((other) => other.facet === facet);
      for (const value of new Set(has))
        if (value) counts[facet].set(value, (counts[facet].get(value) ?? 0) + Number(counted));
    }
    return found && !missed.length;
  });
  return { ...snapshot, events, counts };
};

/** Whether it asks for anything. */
export const isFiltering = (filter: TalksFilter = {}): boolean =>
  Boolean(filter.text?.trim()) || FACETS.some((facet) => filter[facet]?.length);
