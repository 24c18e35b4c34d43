/** The `view` property as a page may set it. */
import { parseWhen } from '../time/parse-when.js';
import type { WhenInput } from '../time/when.js';
import type { View } from '../view/view.js';
import { misuse } from './options.js';

/** Ends of a view: epoch ms, `Date` or ISO; a date as end is inclusive. */
export interface ViewInput {
  readonly start: number | Date | string;
  readonly end: number | Date | string;
}

const EXPECTED = '{start, end} as epoch ms, Date or ISO, end after start';

export const viewOf = (input: ViewInput | null | undefined, zone: string): View | undefined => {
  if (input === undefined || input === null) return undefined;
  const read = (value: WhenInput) => {
    const when = parseWhen(value, { timeZone: zone });
    if (!when.ok) throw misuse('view', EXPECTED, value);
    return when.value;
  };
  if (typeof input !== 'object') throw misuse('view', EXPECTED, input);
  const start = read(input.start).earliestStart;
  const end = read(input.end).latestEnd;
  if (!(end > start) || !isFinite(end - start)) throw misuse('view', EXPECTED, input);
  return { start, end };
};
