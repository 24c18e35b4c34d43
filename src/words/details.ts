/** The details of an event in words; made only for the event that is open. */
import type { EventState, Place, Quote, Snapshot, Story, StorySource } from '../story/story.js';
import { dateWords, machineDate, momentWords, phraseWords, readerWords } from './dates.js';
import type { Language } from './language.js';
import { kindName, placeName, stateWords } from './names.js';

export interface LinkText {
  readonly text: string;
  readonly href: string | undefined;
}

export interface QuoteText {
  readonly text: string;
  readonly by: string;
  readonly lang: string | undefined;
  readonly source: LinkText | undefined;
}

/** Another event that is named: a link to its button. */
export interface EventLink {
  readonly id: string;
  readonly text: string;
}

export interface BeforeText {
  readonly text: string;
  readonly struck: boolean;
  readonly note: string;
}

export interface DetailText {
  readonly id: string;
  readonly title: string;
  readonly lang: string | undefined;
  readonly date: string;
  readonly machineDate: string | undefined;
  /** The same hour on the reader's clock; empty where it does not differ. */
  readonly readerDate: string;
  readonly phrase: string;
  readonly kind: string;
  readonly state: string;
  readonly place: string;
  readonly summary: string | undefined;
  readonly outcome: string | undefined;
  readonly who: readonly string[];
  readonly quotes: readonly QuoteText[];
  readonly announces: readonly EventLink[];
  readonly announcedBy: readonly EventLink[];
  readonly topics: readonly string[];
  readonly sources: readonly LinkText[];
  readonly before: readonly BeforeText[];
  readonly more: string | undefined;
  readonly updated: string;
}

/** @param brief without its title, where its publisher is known */
export const sourceText = (language: Language, source: StorySource, brief = false): LinkText => {
  const { messages } = language;
  const { publisher, title, published, stateOwned, url } = source;
  const date = published ? dateWords(language, published, 'date') : '';
  const parts = [publisher, stateOwned ? messages.stateOwned : '', brief && publisher ? '' : title, date];
  return { text: messages.list(parts.filter((part): part is string => !!part)), href: url };
};

export const quoteText = (language: Language, quote: Quote): QuoteText => ({
  text: quote.text,
  by: language.messages.list([quote.speaker, quote.role].filter((part): part is string => !!part)),
  lang: quote.lang,
  source: quote.source && sourceText(language, quote.source, true),
});

const samePlace = (a: Place | undefined, b: Place | undefined): boolean => placeName(a) === placeName(b);

const beforeTexts = (language: Language, state: EventState, zone: string): readonly BeforeText[] => {
  const { messages } = language;
  return state.history.map(({ version, until, contradicted }, index) => {
    const { when, phrase, place } = version.fields;
    const next =
      state.history[index + 1]?.version ?? state.event.versions.find(({ knownAt }) => knownAt === until);
    const words = [
      dateWords(language, when),
      phraseWords(language, phrase, version.fields.said),
      samePlace(place, state.fields.place) ? '' : placeName(place) || messages.placeNotKnown,
    ];
    return {
      text: messages.beforeOn(momentWords(language, until, zone), messages.list(words.filter(Boolean))),
      struck: contradicted,
      note: messages.list(
        [next?.kind === 'correction' ? messages.correction : '', next?.note ?? ''].filter(Boolean),
      ),
    };
  });
};

export interface DetailContext {
  readonly story: Story;
  readonly snapshot: Snapshot;
  /** Zone of the axis, and of moments of knowledge. */
  readonly zone: string;
  readonly readerZone: string;
}

export const detailOf = (language: Language, state: EventState, context: DetailContext): DetailText => {
  const { messages } = language;
  const { fields } = state;
  const links = (ids: readonly string[]): readonly EventLink[] =>
    ids.flatMap((id) => {
      const other = context.snapshot.events.find((event) => event.id === id);
      return other
        ? [{ id, text: messages.list([other.fields.title, dateWords(language, other.fields.when)]) }]
        : [];
    });
  const kind = kindName(language, fields.kind);
  const expected = state.phase === 'expected' || state.phase === 'overdue';
  return {
    id: state.id,
    title: fields.title,
    lang: fields.lang,
    date: dateWords(language, fields.when),
    machineDate: machineDate(fields.when),
    readerDate: readerWords(language, fields.when, context.readerZone) ?? '',
    phrase: phraseWords(language, fields.phrase, fields.said),
    kind: fields.channel ? messages.channelOf(kind, fields.channel) : kind,
    state: messages.list(stateWords(language, state)),
    place: placeName(fields.place) || (expected ? messages.placeNotKnown : ''),
    summary: fields.summary,
    outcome: fields.outcome,
    who: fields.actors.map(({ name, role, party }) =>
      messages.list([name, role, party].filter((part): part is string => !!part)),
    ),
    quotes: fields.quotes.map((quote) => quoteText(language, quote)),
    announces: links(state.announces),
    announcedBy: links(state.announcedBy === undefined ? [] : [state.announcedBy]),
    topics: context.story.topics.filter(({ id }) => fields.topics.includes(id)).map(({ label }) => label),
    sources: fields.sources.map((source) => sourceText(language, source)),
    before: beforeTexts(language, state, context.zone),
    more: fields.url,
    updated: fields.updated ? messages.lastUpdated(dateWords(language, fields.updated, 'date')) : '',
  };
};
