/** What changed, in words: nothing that became known of an event is left out of its sentence. */
import { expect } from '@esm-bundle/chai';
import { en } from '../../src/i18n/en.js';
import { snapshotAt } from '../../src/story/as-of.js';
import { changesBetween } from '../../src/story/changes.js';
import { read } from '../../src/story/read.js';
import type { TalksEvent } from '../../src/story/types.js';
import { changeWords } from '../../src/words/changes.js';
import { plain } from '../support/plain.js';

const language = { locale: 'en-GB', own: 'en', messages: en, kinds: new Map<string, string>() };
const FIRST: Partial<TalksEvent> = { when: '2025-12-01', saidAt: '2025-11-01', place: 'Lakeside' };

const said = (first: Partial<TalksEvent>, set: Partial<TalksEvent>): string => {
  const events = [{ id: 'a', title: 'A', ...FIRST, ...first, revisions: [{ knownAt: '2025-11-20', set }] }];
  const { story } = read({ story: { timeZone: 'UTC', events } }, { floatingZone: 'UTC' });
  const [before, after] = ['2025-11-19', '2025-11-21'].map((day) => snapshotAt(story, Date.parse(day)));
  if (!before || !after) throw new Error('no snapshots');
  return plain(changeWords(language, 'On that day', changesBetween(before, after)));
};

describe('what changed of an event', () => {
  const ROWS: readonly (readonly [Partial<TalksEvent>, Partial<TalksEvent>, string])[] = [
    [{}, { when: '2025-12-05' }, 'A: 5 December 2025; before: 1 December 2025'],
    [{}, { when: '2025-12-05', status: 'rescheduled' }, 'A: 5 December 2025; before: 1 December 2025'],
    [{}, { status: 'cancelled' }, 'A: cancelled'],
    [{}, { status: 'postponed' }, 'A: postponed, no new date'],
    [
      {},
      { when: '2025-12-05', status: 'cancelled' },
      'A: cancelled. A: 5 December 2025; before: 1 December 2025',
    ],
    [{}, { status: 'moved-online', place: '' }, 'A: expected, moved online'],
    [{}, { place: 'Highmoor' }, 'A: in Highmoor'],
    [{}, { summary: 'More of it.' }, 'A: updated'],
    [
      { when: '[2025-11-10..2025-11-12]' },
      { when: '2025-11-11', outcome: 'They met.' },
      'A: took place 11 November 2025; before: some time within 10–12 November 2025',
    ],
    [{ when: '2025-11-11', outcome: 'They met.' }, { outcome: 'They met twice.' }, 'A: updated'],
  ];
  for (const [first, set, words] of ROWS)
    it(`${JSON.stringify(set)} is “${words}”`, () =>
      expect(said(first, set)).to.equal(`On that day: ${words}.`));
});
