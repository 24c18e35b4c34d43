/** The filter in words: each facet that leaves a choice, its values by name with their counts. */
import type { Counts, Facet, TalksFilter } from '../story/filter.js';
import type { Story } from '../story/story.js';
import type { Language } from './language.js';
import { kindName } from './names.js';

export interface Choice {
  readonly value: string;
  readonly text: string;
  /** Events that it would leave beside the other facets. */
  readonly count: number;
  readonly chosen: boolean;
}

export interface FacetText {
  readonly facet: Facet;
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** A facet with one value leaves no choice; in the story's order, what the story does not list by name. */
export const facetsText = (
  language: Language,
  story: Story,
  counts: Counts,
  filter: TalksFilter = {},
): readonly FacetText[] => {
  const listed = {
    tracks: story.tracks,
    topics: story.topics,
    parties: story.parties.map(({ id, name }) => ({ id, label: name })),
    kinds: [...counts.kinds.keys()].map((id) => ({ id, label: kindName(language, id) })),
  };
  return (Object.keys(listed) as Facet[])
    .map((facet) => {
      const labels = new Map(listed[facet].map(({ id, label }) => [id, label]));
      const order = [...labels.keys()];
      const chosen = filter[facet] ?? [];
      const values = [...new Set([...counts[facet].keys(), ...chosen])];
      const choices = values
        .sort((a, b) => order.indexOf(a) - order.indexOf(b))
        .map((value) => ({
          value,
          text: labels.get(value) ?? value,
          count: counts[facet].get(value) ?? 0,
          chosen: chosen.includes(value),
        }));
      return { facet, text: language.messages.facets[facet], choices };
    })
    .filter(({ choices }) => choices.length > 1);
};
