/**
 * Dates without the element: reads them into the normal form, reads and prints EDTF, and says them in words. Needs
 * `Intl` and nothing else: no DOM, no Lit, no D3.
 */
import { en } from './i18n/en.js';
import type { Messages } from './i18n/messages.js';
import type { Seasons } from './time/edtf.js';
import { isLocale } from './time/format.js';
import { parseEdtf as readEdtf, type EdtfOptions, type EdtfResult } from './time/parse-edtf.js';
import { parseWhen as readWhen, type WhenOptions, type WhenResult } from './time/parse-when.js';
import type { When, WhenInput } from './time/when.js';
import { dateWords, phraseWords, readerWords, type Style } from './words/dates.js';

export { printEdtf } from './time/print-edtf.js';
export { isDay } from './time/when.js';
export type { Messages, Seasons, Style };
export type {
  Edtf,
  EdtfBounds,
  EdtfDate,
  EdtfInterval,
  EdtfOptions,
  EdtfRange,
  EdtfResult,
  EdtfSet,
  Qualifier,
} from './time/parse-edtf.js';
export type { WhenCode, WhenOptions, WhenResult } from './time/parse-when.js';
export type { Grouping, Member, Precision, TemporalInput, When, WhenInput } from './time/when.js';

const misuse = (name: string, expected: string, got: unknown): TypeError =>
  new TypeError(`${name}: expected ${expected}, got ${JSON.stringify(got) ?? String(got)}`);

function checked<T extends EdtfOptions>(options: T): T {
  for (const [code, month] of Object.entries(options.seasons ?? {}))
    if (!/^(2[1-9]|3\d|4[01])$/.test(code) || !Number.isInteger(month) || Math.abs(Number(month)) > 24)
      throw misuse('seasons', 'codes 21 to 41 with their first month, a whole number', options.seasons);
  return options;
}

/**
 * Reads a date into its normal form: four instants, a zone, a precision, and what is in doubt. What is no date comes
 * back as a problem; only options of a wrong type throw.
 *
 * @param input EDTF, ISO 8601, RFC 9557 or iCalendar text; epoch ms; `Date`; `Temporal`; `{start, end}`; `{earliest, latest}`
 * @throws {TypeError} where `seasons` is no table of months
 * @example parseWhen('[2025-11-28..2025-11-30]', { timeZone: 'Europe/Kyiv' })
 */
export const parseWhen = (input: unknown, options: WhenOptions = {}): WhenResult =>
  readWhen(input, checked(options));

/**
 * Reads an EDTF text (ISO 8601-2:2019, Library of Congress, levels 0 to 2) of at most 200 characters, and nothing else.
 *
 * @throws {TypeError} where `seasons` is no table of months
 * @example parseEdtf('156X-12-25')
 */
export const parseEdtf = (text: string, options: EdtfOptions = {}): EdtfResult =>
  readEdtf(text, checked(options));

/** How a date is said. */
export interface WordsOptions {
  /** BCP 47, for names and order of the date. Default `en`. */
  readonly locale?: string;
  /** The sentences around the date. Default: English. */
  readonly messages?: Messages;
  /** `full`, `short` for labels, `date` without a word on the hour, `heading` with the weekday, `clock`. Default `full`. */
  readonly style?: Style;
  /** The reader's zone, IANA: the same hour is said on the reader's clock too. Default: it is not. */
  readonly timeZone?: string;
  /** The reporter's words for the date; quoted. */
  readonly phrase?: string;
  /** When they were said. */
  readonly saidAt?: WhenInput;
}

/**
 * A date in words: at the precision that is known and no finer, with its doubt.
 *
 * @throws {TypeError} where the locale is no language tag or `saidAt` no date
 * @example whenWords(value, { locale: 'en-GB', phrase: 'later this week', saidAt: '2025-11-27' })
 */
export function whenWords(value: When, options: WordsOptions = {}): string {
  const { locale = 'en', messages = en, style = 'full', timeZone, phrase, saidAt } = options;
  if (!isLocale(locale)) throw misuse('locale', 'a language tag such as en-GB', locale);
  const said = saidAt === undefined ? undefined : readWhen(saidAt, { timeZone: value.zone });
  if (said?.ok === false) throw misuse('saidAt', 'a date', saidAt);
  const language = { locale, own: locale, messages, kinds: new Map<string, string>() };
  return messages.list([
    dateWords(language, value, style, timeZone),
    timeZone !== undefined && readerWords(language, value, timeZone),
    phraseWords(language, phrase, said?.value),
  ]);
}
