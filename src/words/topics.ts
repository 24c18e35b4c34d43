/** Open questions in words: a row a topic, a cell a party; a cell without a position says so. */
import type { Snapshot, Story, StorySource } from '../story/story.js';
import { sourceText, type LinkText } from './details.js';
import type { Language } from './language.js';

export interface TopicText {
  readonly id: string;
  readonly question: string;
  /** One a party, in the parties' order; undefined where the sources have none. */
  readonly positions: readonly (readonly string[] | undefined)[];
}

export interface TopicsText {
  /** Names, in alphabetical order of the language. */
  readonly parties: readonly string[];
  readonly topics: readonly TopicText[];
  readonly sources: readonly LinkText[];
}

export const topicsText = (language: Language, story: Story, snapshot: Snapshot): TopicsText => {
  const parties = story.parties.toSorted((a, b) => a.name.localeCompare(b.name, language.locale));
  const sources = new Map<string, StorySource>();
  for (const { positions } of snapshot.topics)
    for (const position of positions)
      for (const source of position.sources) sources.set(`${source.title} ${source.url}`, source);
  return {
    parties: parties.map(({ name }) => name),
    topics: snapshot.topics.map(({ id, label, question, positions }) => ({
      id,
      question: question ?? label,
      positions: parties.map((party) => {
        const held = positions.filter((position) => position.party === party.id).map(({ text }) => text);
        return held.length ? held : undefined;
      }),
    })),
    sources: [...sources.values()].map((source) => sourceText(language, source, true)),
  };
};
