/** The details of an event in words; made only for the event that is open. */
import type { EventState, Quote, Snapshot, Story, StorySource } from '../story/story.js';
import { dateWords, machineDate, momentWords, phraseWords, readerWords } from './dates.js';
import { tongue, type Language } from './language.js';
import { kindName, placeName, stateWords, titleOf } from './names.js';

/** A text, and where it leads: to a checked address, or to the button of another event. */
export interface LinkText {
  readonly text: string;
  readonly href?: string | undefined;
  /** Id of another event. */
  readonly show?: string;
  /** Contradicted by what came later. */
  readonly struck?: boolean;
  readonly note?: string;
  /** Where it is another than that of the words around. */
  readonly lang?: string | undefined;
}

export interface QuoteText {
  readonly text: string;
  readonly by: string;
  readonly lang: string | undefined;
  readonly source: LinkText | undefined;
}

export interface DetailText {
  readonly title: string;
  readonly lang: string | undefined;
  readonly date: string;
  readonly machineDate: string | undefined;
  /** Beside the date: the reader's own time, kind, place, state. */
  readonly facts: readonly string[];
  readonly phrase: string;
  readonly summary: string | undefined;
  readonly outcome: string | undefined;
  readonly quotes: readonly QuoteText[];
  /** Terms with what there is to each; none is empty. */
  readonly entries: readonly (readonly [term: string, items: readonly LinkText[]])[];
}

/** @param brief without its title, where its publisher is known */
export const sourceText = (language: Language, source: StorySource, brief = false): LinkText => {
  const { messages } = language;
  const { publisher, published } = source;
  const text = messages.list([
    publisher,
    source.stateOwned && messages.stateOwned,
    brief && publisher ? '' : source.title,
    published && dateWords(language, published, 'date'),
  ]);
  return { text, href: source.url };
};

/** @param told what it is in where it does not say so itself; default the story's language */
export const quoteText = (
  language: Language,
  { text, speaker, role, lang, source }: Quote,
  told?: string,
): QuoteText => ({
  text,
  by: language.messages.list([speaker, role]),
  lang: tongue(language, lang ?? told),
  source: source && sourceText(language, source, true),
});

const beforeTexts = (language: Language, state: EventState, zone: string): readonly LinkText[] => {
  const { messages } = language;
  const { history, event, fields: now } = state;
  return history.map(({ version, until, contradicted }, index) => {
    const { title, when, phrase, place, said, status, sources } = version.fields;
    const next = event.versions[index + 1];
    const words = messages.list([
      title !== now.title && title,
      dateWords(language, when),
      phraseWords(language, phrase, said),
      placeName(place) === placeName(now.place) ? '' : placeName(place) || messages.placeNotKnown,
      status && status !== now.status && messages.statuses[status],
    ]);
    // Whose words they were: the revision's sources, else those of the event.
    const by = (version.sources.length ? version.sources : sources).map(({ publisher }) => publisher);
    return {
      text: messages.beforeOn(momentWords(language, until, zone), words),
      struck: contradicted,
      note: messages.list([
        by.some(Boolean) && messages.reportedBy(messages.list([...new Set(by)])),
        next?.kind === 'correction' && messages.correction,
        next?.note,
      ]),
    };
  });
};

/** Of the event and of every change of it that is known. */
const sourcesOf = ({ event, fields, history }: EventState): ReadonlySet<StorySource> =>
  new Set([
    ...fields.sources,
    ...event.versions.slice(0, history.length + 1).flatMap(({ sources }) => sources),
  ]);

export interface DetailContext {
  readonly story: Story;
  readonly snapshot: Snapshot;
  /** Zone of the axis, and of moments of knowledge. */
  readonly zone: string;
  readonly readerZone: string;
}

export const detailOf = (language: Language, state: EventState, context: DetailContext): DetailText => {
  const { messages } = language;
  const { fields, phase, announces, announcedBy } = state;
  const { when, channel, url, updated } = fields;
  const kind = kindName(language, fields.kind);
  const others = (ids: readonly (string | undefined)[]): readonly LinkText[] =>
    context.snapshot.events
      .filter(({ id }) => ids.includes(id))
      .map(({ id, fields: other }) => ({
        show: id,
        lang: tongue(language, other.lang),
        text: messages.list([other.title, dateWords(language, other.when)]),
      }));
  const expected = phase === 'expected' || phase === 'overdue';
  const entries: DetailText['entries'] = [
    [
      messages.who,
      fields.actors.map(({ name, role, party }) => ({ text: messages.list([name, role, party]) })),
    ],
    [messages.announces, others(announces)],
    [messages.announcedBy, others([announcedBy])],
    [
      messages.topics,
      context.story.topics
        .filter(({ id }) => fields.topics.includes(id))
        .map(({ label }) => ({ text: label, lang: tongue(language) })),
    ],
    [messages.before, beforeTexts(language, state, context.zone)],
    [messages.sources, [...sourcesOf(state)].map((source) => sourceText(language, source))],
    [messages.readMore, url === undefined ? [] : [{ text: url, href: url }]],
    [messages.lastUpdated, updated ? [{ text: dateWords(language, updated, 'date') }] : []],
  ];
  return {
    title: titleOf(language, fields),
    lang: tongue(language, fields.lang),
    date: dateWords(language, when),
    machineDate: machineDate(when),
    facts: [
      readerWords(language, when, context.readerZone) ?? '',
      channel ? messages.channelOf(kind, channel) : kind,
      placeName(fields.place) || (expected ? messages.placeNotKnown : ''),
      messages.list(stateWords(language, state)),
    ].filter(Boolean),
    phrase: phraseWords(language, fields.phrase, fields.said),
    summary: fields.summary,
    outcome: fields.outcome,
    quotes: fields.quotes.map((quote) => quoteText(language, quote, fields.lang)),
    entries: entries.filter(([, items]) => items.length > 0),
  };
};
