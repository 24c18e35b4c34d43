/** What a cluster is called: how many events, and from when to when they begin. */
import { compactIn, formatIn } from '../time/format.js';
import { optionsFor } from './dates.js';
import type { Language } from './language.js';

/** The short texts of a cluster. */
export interface ClusterFace {
  /** Its count, as short as it can be: "1.2K". */
  readonly text: string;
  /** Accessible name: count, dates, track. */
  readonly name: string;
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
): ClusterFace => {
  const { locale, messages } = language;
  // A range of `Intl` takes ten times as long as its two ends.
  const options = optionsFor(precisionFor(end - start), style);
  const say = (t: number): string => formatIn(locale, zone, options, t);
  return {
    text: compactIn(locale, count),
    name: messages.list([messages.cluster(count, say(start), say(end)), track]),
  };
};
