/** Names: what an event, its kind and its state are called, in the chart, in the list and by a screen reader. */
import type { EventFields, EventState, Place } from '../story/story.js';
import { dateWords } from './dates.js';
import type { Language } from './language.js';

/** Between the parts of a line; the dot never begins one. */
export const SEPARATOR = '\u00a0· ';

/** A kind's own name, else the story's, else the kind itself with spaces. */
export const kindName = ({ messages, kinds }: Language, kind: string | undefined): string =>
  kind === undefined
    ? messages.event
    : (kinds.get(kind) ??
      (Object.hasOwn(messages.kinds, kind) ? messages.kinds[kind] : undefined) ??
      kind.replaceAll('-', ' '));

/** The title, else what kind of event it is. */
export const titleOf = (language: Language, { title, kind }: EventFields): string =>
  title || kindName(language, kind);

export const placeName = (place: Place | undefined): string =>
  place ? [place.name, place.country].filter(Boolean).join(', ') : '';

/** Phase, then what source and newsroom say of it, without saying a thing twice. */
export const stateWords = ({ messages }: Language, { phase, fields }: EventState): readonly string[] => {
  // A postponed event has no new date; that is all that is known of it.
  const words = [phase === 'postponed' ? messages.statuses.postponed : messages.phases[phase]];
  const { status, certainty } = fields;
  if (status && status !== 'scheduled' && status !== phase) words.push(messages.statuses[status]);
  if (certainty) words.push(messages.certainties[certainty]);
  return words;
};

/** Phases that a label names; "happened" is what a reader assumes. */
const isPlain = (state: EventState): boolean => state.phase === 'happened';

/** The line above the title in a label: date, kind, place, state. */
export const metaWords = (
  language: Language,
  state: EventState,
  axisZone: string,
  style?: 'short' | 'dated',
): string => {
  const { when, kind, place } = state.fields;
  return [
    style ? dateWords(language, when, style, axisZone) : '',
    language.messages.list([
      kind !== undefined && kindName(language, kind),
      ...stateWords(language, state).slice(Number(isPlain(state))),
    ]),
    place ? place.name : '',
  ]
    .filter(Boolean)
    .join(SEPARATOR);
};

/**
 * The accessible name of an event's button: what it shows, word for word, so that it can be called by what is seen;
 * then the date in full, and the phase where it is not shown.
 */
export const eventName = (language: Language, state: EventState, meta: string): string => {
  const { messages } = language;
  const { when, phrase } = state.fields;
  return messages.list([
    ...meta.split(SEPARATOR),
    titleOf(language, state.fields),
    phrase && messages.quoted(phrase),
    dateWords(language, when),
    isPlain(state) && messages.phases.happened,
  ]);
};
