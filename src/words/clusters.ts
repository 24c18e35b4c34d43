/** What a cluster is called: how many events, and from when to when they begin. */
import { compactIn, formatIn } from '../time/format.js';
import { optionsFor } from './dates.js';
import type { Language } from './language.js';

/** The short texts of a cluster. */
export interface ClusterFace extends LabelText {
  /** Its count, as short as it can be: "1.2K". */
  readonly text: string;
  /** Accessible name: count, dates, track, and the most important one of them. */
  readonly name: string;
}

/** What of it a label says: dates, and the most important one of its events. */
interface LabelText {
  readonly meta: string;
  /** Empty where none is more important than events are by themselves. */
  readonly title: string;
  readonly phrase: '';
}

const DAY = 86_400_000;

/** As fine as the stretch is short. */
const precisionFor = (span: number): 'year' | 'month' | 'day' | 'minute' =>
  span > 1000 * DAY ? 'year' : span > 60 * DAY ? 'month' : span > DAY ? 'day' : 'minute';

export const clusterFace = (
  language: Language,
  count: number,
  { start, end }: { readonly start: number; readonly end: number },
  zone: string,
  track: string,
  style: 'dated' | 'short',
  title = '',
): ClusterFace => {
  const { locale, messages } = language;
  // A range of `Intl` takes ten times as long as its two ends.
  const options = optionsFor(precisionFor(end - start), style);
  const say = (t: number): string => formatIn(locale, zone, options, t);
  const [first, last] = [say(start), say(end)];
  const counted = messages.cluster(count, first, last);
  return {
    text: compactIn(locale, count),
    name: messages.list([counted, title && messages.above(title), track]),
    // Of all that the pill counts it names one.
    meta: messages.aboveAll(first, last),
    title,
    phrase: '',
  };
};
