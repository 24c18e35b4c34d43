/** Dates of every kind of doubt, in words: what EDTF can say, a reader can hear. */
import { expect } from '@esm-bundle/chai';
import { en } from '../../src/i18n/en.js';
import { parseWhen } from '../../src/time/parse-when.js';
import { dateWords } from '../../src/words/dates.js';
import { plain } from '../support/plain.js';

const say = (input: string): string => {
  const when = parseWhen(input, { timeZone: 'Asia/Bishkek' });
  if (!when.ok) throw new Error(`not a date: ${input}`);
  return plain(dateWords({ locale: 'en-GB', own: 'en', messages: en, kinds: new Map() }, when.value));
};

const ROWS: readonly (readonly [input: string, words: string])[] = [
  ['1450~', 'about 1450'],
  ['2026-21?', 'spring 2026, date not confirmed'],
  ['2026-22', 'summer 2026'],
  ['2026-24~', 'about winter 2026'],
  ['2026-31', 'autumn 2026 (southern hemisphere)'],
  ['2027-33', 'first quarter of 2027'],
  ['2027-39', 'third four months of 2027'],
  ['2027-41%', 'about second half of 2027, date not confirmed'],
  ['2026-21/2026-23', 'from spring 2026 until autumn 2026'],
  ['2026-21/2026-10', 'from spring 2026 until October 2026'],
  ['[2026-21,2026-23]', 'spring 2026 or autumn 2026'],
  ['201X', 'some time within 2010–2019'],
  ['19XX', 'some time within 1900–1999'],
  ['2026-XX', 'some time within January–December 2026'],
  ['2026-11-XX', 'some time within 1–30 November 2026'],
  ['2026-XX-XX', 'some time within 1 January–31 December 2026'],
  ['[..2026-12-01]', '1 December 2026 or earlier'],
  ['[2026-12-20..]', '20 December 2026 or later'],
  ['{2026-11-25,2026-11-27}', '25 November 2026 and 27 November 2026'],
  ['../2026-11-27', 'until 27 November 2026, no start set'],
  ['/2026-11-27', 'until 27 November 2026, start not known'],
  ['-0043-03-15', '15 March 44 BC, hour not given'],
];

describe('doubt in words', () => {
  for (const [input, words] of ROWS)
    it(`says ${input} as “${words}”`, () => expect(say(input)).to.equal(words));
});
