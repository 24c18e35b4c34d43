/** What a group of the list is called: its day, month, years, hours; and how many events begin in it. */
import { formatRangeIn } from '../time/format.js';
import { DAY, MONTH, YEAR, type Step } from '../time/units.js';
import { optionsFor } from './dates.js';
import type { Language } from './language.js';

/** The stretch of a group, and the unit that it is one of. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly unit?: Pick<Step, 'ms' | 'options'> | undefined;
}

export const groupWords = (
  { locale, messages }: Language,
  { start, end, unit }: Stretch,
  zone: string,
): string => {
  const { ms = Infinity, options } = unit ?? {};
  return isFinite(start)
    ? formatRangeIn(
        locale,
        zone,
        ms < DAY
          ? { ...optionsFor('day', 'full'), ...options }
          : optionsFor(ms < MONTH ? 'day' : ms < YEAR ? 'month' : 'year', 'heading'),
        start,
        Math.max(start, end - 1),
      )
    : messages.noBeginning;
};
