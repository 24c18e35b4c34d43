/** Names of events, kinds and states; what changed, in a sentence; the summary: from stories, as of instants. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { en } from '../../src/i18n/en.js';
import { snapshotAt } from '../../src/story/as-of.js';
import { changesBetween } from '../../src/story/changes.js';
import { drain } from '../../src/index/slices.js';
import { casting } from '../../src/story/cast.js';
import { filterEvents } from '../../src/story/filter.js';
import { asOfInstant } from '../../src/story/moment.js';
import { read } from '../../src/story/read.js';
import type { Snapshot, Story } from '../../src/story/story.js';
import type { TalksEvent, TalksRevision } from '../../src/story/types.js';
import { changeWords } from '../../src/words/changes.js';
import { faceOf } from '../../src/words/faces.js';
import type { Language } from '../../src/words/language.js';
import { kindName, placeName, stateWords } from '../../src/words/names.js';
import { summaryWords } from '../../src/words/summaries.js';
import { plain } from '../support/plain.js';

const language: Language = {
  locale: 'en-GB',
  messages: en,
  own: 'en',
  kinds: new Map([['summit', 'summit meeting']]),
};
const base = { id: 'a', title: 'Talks', when: '2025-11-30', knownSince: '2025-11-01' };

const read1 = (...events: readonly Partial<TalksEvent>[]): Story =>
  read(
    {
      story: {
        timeZone: 'UTC',
        tracks: [{ id: 't', label: 'Kyiv' }],
        events: events.map((event, index) => ({ ...base, id: 'abcdefgh'[index], ...event })),
      },
    },
    { floatingZone: 'UTC' },
  ).story;

const at = (story: Story, asOf: string): Snapshot => snapshotAt(story, asOfInstant(asOf, 'UTC') ?? NaN);

describe('The name of a kind', () => {
  const KINDS = [
    ['meeting', 'meeting'],
    ['press-conference', 'press conference'],
    ['summit', 'summit meeting'],
    ['court-hearing', 'court hearing'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    [undefined, 'event'],
  ] as const;
  for (const [kind, name] of KINDS)
    it(`${kind} is “${name}”`, () => {
      expect(kindName(language, kind)).to.equal(name);
    });
});

describe('The state of an event', () => {
  const STATES: readonly (readonly [fields: Partial<TalksEvent>, asOf: string, words: readonly string[]])[] =
    [
      [{}, '2025-11-10', ['expected']],
      [{}, '2025-12-01', ['no outcome recorded']],
      [{ outcome: 'Signed.' }, '2025-12-01', ['happened']],
      [{ status: 'scheduled' }, '2025-11-10', ['expected']],
      [{ status: 'rescheduled' }, '2025-11-10', ['expected', 'rescheduled']],
      [{ status: 'moved-online' }, '2025-11-10', ['expected', 'moved online']],
      [{ status: 'cancelled' }, '2025-11-10', ['cancelled']],
      [{ status: 'postponed' }, '2025-11-10', ['postponed, no new date']],
      [{ certainty: 'eos3' }, '2025-11-10', ['expected', 'may occur']],
      [{ when: '2025-11-05/2025-11-15', knownSince: undefined }, '2025-11-10', ['under way']],
    ];
  for (const [fields, asOf, words] of STATES)
    it(`${JSON.stringify(fields)} on ${asOf} is ${words.join(', ')}`, () => {
      const [state] = at(read1(fields), asOf).events;
      expect(state && stateWords(language, state)).to.deep.equal(words);
    });
});

describe('The name of an event', () => {
  const faceAt = (fields: Partial<TalksEvent>, asOf = '2025-11-10') => {
    const story = read1(fields);
    const [state] = at(story, asOf).events;
    if (!state) throw new Error('no event');
    return faceOf(language, story, state, 'UTC');
  };

  it('says what the button shows, then the date in full', () => {
    const face = faceAt({ kind: 'meeting', place: 'Geneva', track: 't', phrase: 'at the weekend' });
    expect(plain(face.name)).to.equal(
      '30 Nov, meeting, expected, Geneva, Talks, “at the weekend”, 30 November 2025, hour not given',
    );
    expect(plain(face.listName)).to.equal(
      'Kyiv, meeting, expected, Geneva, Talks, “at the weekend”, 30 November 2025, hour not given',
    );
  });

  it('says “happened” only where the button does not show a phase', () => {
    expect(plain(faceAt({ outcome: 'Signed.' }, '2025-12-02').name)).to.match(/, happened$/u);
    expect(faceAt({}).name).not.to.include('happened');
  });

  it('holds every word that is shown, in the order in which it is shown', () => {
    const words = (text: string): readonly string[] =>
      plain(text)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const text = fc.string({ minLength: 1, maxLength: 20 }).filter((value) => words(value).length > 0);
    fc.assert(
      fc.property(text, text, text, text, (title, kind, place, phrase) => {
        const face = faceAt({ title, kind, place, phrase, track: 't' });
        for (const [name, meta] of [
          [face.name, face.meta],
          [face.listName, face.listMeta],
        ] as const) {
          const shown = words([meta, face.title, face.phrase].join(' ')).join(' ');
          expect(` ${words(name).join(' ')} `).to.include(` ${shown} `);
        }
      }),
    );
  });

  it('has the place’s country in details, not on the button', () => {
    expect(placeName({ name: 'Bishkek', country: 'Kyrgyzstan' })).to.equal('Bishkek, Kyrgyzstan');
    expect(placeName(undefined)).to.equal('');
    expect(faceAt({ place: { name: 'Bishkek', country: 'Kyrgyzstan' } }).meta).not.to.include('Kyrgyzstan');
  });
});

describe('What changed', () => {
  const revised = (set: TalksRevision['set']): Story =>
    read1({ revisions: [{ knownAt: '2025-11-20', set }] });
  const between = (story: Story, from: string, to: string): string => {
    const changes = changesBetween(at(story, from), at(story, to));
    return plain(changeWords(language, 'TODAY', changes));
  };

  const SENTENCES: readonly (readonly [set: TalksRevision['set'], sentence: string])[] = [
    [{ when: '2025-12-02' }, 'Talks: 2 December 2025; before: 30 November 2025'],
    [{ place: 'Geneva' }, 'Talks: in Geneva'],
    [{ status: 'cancelled' }, 'Talks: cancelled'],
    [{ summary: 'More.' }, 'Talks: updated'],
    [{ outcome: 'Signed.' }, 'Talks: took place 30 November 2025'],
    [
      { outcome: 'Signed.', when: '2025-11-19', place: 'Geneva' },
      'Talks: took place 19 November 2025, Geneva; before: 30 November 2025',
    ],
    [{ when: '2025-11-30', timeZone: 'Asia/Tokyo' }, 'Talks: updated'],
  ];
  for (const [set, sentence] of SENTENCES)
    it(`by ${JSON.stringify(set)}: “${sentence}”`, () => {
      expect(between(revised(set), '2025-11-10', '2025-11-21')).to.equal(`TODAY: ${sentence}.`);
    });

  it('is an event that is new, or not yet known', () => {
    const story = read1({ knownSince: '2025-11-15' });
    expect(between(story, '2025-11-10', '2025-11-16')).to.equal('TODAY: new: Talks (30 November 2025).');
    expect(between(story, '2025-11-16', '2025-11-10')).to.equal('TODAY: not yet known: Talks.');
  });

  it('is nothing, and said to be', () => {
    expect(between(read1({}), '2025-11-10', '2025-11-11')).to.equal('TODAY: the same events and dates.');
  });

  it('names three, and counts the rest', () => {
    const story = read1(
      ...Array.from({ length: 5 }, (_, n) => ({ title: `Talks ${n}`, knownSince: '2025-11-15' })),
    );
    expect(between(story, '2025-11-10', '2025-11-16')).to.match(
      /Talks 0.*Talks 1.*Talks 2.*\. and 2 more\.$/u,
    );
  });
});

describe('The summary', () => {
  const summary = (story: Story, asOf: string): string => {
    const snapshot = at(story, asOf);
    const cast = drain(casting(story, snapshot, filterEvents(story, snapshot), undefined));
    return plain(summaryWords(language, cast));
  };

  const SUMMARIES: readonly (readonly [events: readonly Partial<TalksEvent>[], words: string])[] = [
    [[], '0 events.'],
    [[{}], '1 event, 30 November 2025: 1 expected.'],
    [
      [{}, { when: '2025-11-02', outcome: 'Signed.' }, { when: '2025-12-24', status: 'cancelled' }],
      '3 events, 2 November–24 December 2025: 1 happened, 1 expected, 1 cancelled.',
    ],
    [[{ when: '[2025-12-30..2026-01-02]' }], '1 event, 30 December 2025–2 January 2026: 1 expected.'],
    [
      [{ timeZone: 'Pacific/Kiritimati', when: '2025-11-05' }, { timeZone: 'Pacific/Pago_Pago' }],
      '2 events, 5–30 November 2025: 1 expected, 1 no outcome recorded.',
    ],
  ];
  for (const [events, words] of SUMMARIES)
    it(`of ${events.length}: “${words}”`, () => {
      expect(summary(read1(...events), '2025-11-10')).to.equal(words);
    });
});
