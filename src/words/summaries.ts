/** The summary line: how many events, from when to when, and where they stand. */
import type { Extent } from '../story/extent.js';
import type { Phase } from '../story/story.js';
import type { Cast } from '../story/cast.js';
import { formatRangeIn } from '../time/format.js';
import { wallTime } from '../time/zone.js';
import { fineness, optionsFor } from './dates.js';
import type { Language } from './language.js';

const ORDER: readonly Phase[] = ['happened', 'ongoing', 'expected', 'overdue', 'postponed', 'cancelled'];

/** The range is said no finer than either of its ends. */
const optionsOf = ({ first, last }: Extent): Intl.DateTimeFormatOptions => {
  const coarsest = Math.min(...[first, last].map(({ fields }) => fineness(fields.when.precision)));
  const unit = (['year', 'month'] as const).find((each) => coarsest <= fineness(each));
  return optionsFor(unit ?? 'day', 'date');
};

export const summaryWords = (
  language: Language,
  { known, phases, extent }: Pick<Cast, 'known' | 'phases' | 'extent'>,
): string => {
  const { messages, locale } = language;
  // Each end is a day of the event that makes it: a Bishkek morning is not the evening before in Kyiv.
  const range = extent
    ? formatRangeIn(
        locale,
        'UTC',
        optionsOf(extent),
        wallTime(extent.first.fields.when.zone, extent.start),
        wallTime(extent.last.fields.when.zone, Math.max(extent.start, extent.end - 1)),
      )
    : '';
  const counts = ORDER.map((each) => [messages.phases[each], phases.get(each) ?? 0] as const);
  return messages.summary(
    known,
    range,
    counts.filter(([, count]) => count),
  );
};
