/** The face of an event: the short texts on its button, in the chart and in the list. */
import type { EventFields, EventState, Phase, Story } from '../story/story.js';
import { isDay } from '../time/when.js';
import { dateWords } from './dates.js';
import { tongue, type Language } from './language.js';
import { SEPARATOR, eventName, metaWords, titleOf } from './names.js';

export interface Face {
  readonly id: string;
  /** Accessible name of the button in the chart. */
  readonly name: string;
  /** The same in the list. */
  readonly listName: string;
  /** Date, kind, state and place in one line, for the chart. */
  readonly meta: string;
  /** The same for the list, where the group's heading has the date: track, kind, state, place. */
  readonly listMeta: string;
  readonly title: string;
  /** The reporter's words for the date, in quotation marks; empty where none. */
  readonly phrase: string;
  readonly lang: string | undefined;
  readonly kind: string | undefined;
  readonly phase: Phase;
  readonly track: number;
  /** Heading of its group in the list: the day, or the window. */
  readonly group: string;
  /** Somewhere in a stretch: a band, not a symbol. */
  readonly window: boolean;
  readonly uncertain: boolean;
}

/** A day by its weekday; a window or a stretch by its dates. */
const groupOf = (language: Language, { when }: EventFields): string => {
  const day = when.shape === 'instant' && ({ shape: 'within', precision: 'day' } as const);
  const sure = { ...when, ...day, approximate: false, uncertain: false };
  return dateWords(language, sure, isDay(sure) ? 'heading' : 'date');
};

/** @param style of its date in the chart */
export const faceOf = (
  language: Language,
  story: Story,
  state: EventState,
  axisZone: string,
  style: 'short' | 'dated' = 'short',
): Face => {
  const { fields, phase, id } = state;
  const track = story.tracks[fields.track]?.label ?? '';
  const meta = metaWords(language, state, axisZone, style);
  const { when } = fields;
  const time = when.shape === 'instant' ? dateWords(language, when, 'clock') : '';
  const listMeta = [time, track, metaWords(language, state, axisZone)].filter(Boolean).join(SEPARATOR);
  return {
    id,
    name: eventName(language, state, meta),
    listName: eventName(language, state, listMeta),
    meta,
    listMeta,
    title: titleOf(language, fields),
    phrase: fields.phrase === undefined ? '' : language.messages.quoted(fields.phrase),
    lang: tongue(language, fields.lang),
    kind: fields.kind,
    phase,
    track: fields.track,
    group: groupOf(language, fields),
    window: when.shape === 'within' && !isDay(when),
    uncertain: when.uncertain,
  };
};
