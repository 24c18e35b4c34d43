import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { peaceTalks2025 } from '../../src/examples/peace-talks-2025.js';
import { snapshotAt } from '../../src/story/as-of.js';
import { FACETS, filterEvents, isFiltering } from '../../src/story/filter.js';
import { read } from '../../src/story/read.js';
import type { TalksFilter } from '../../src/story/filter.js';

const RECORD = {
  tracks: [
    { id: 'north', label: 'North' },
    { id: 'south', label: 'South' },
  ],
  parties: [
    { id: 'n', name: 'Northland' },
    { id: 's', name: 'Southland' },
  ],
  topics: [{ id: 'river', label: 'The river' }],
  events: [
    {
      id: 'a',
      title: 'Délégation à Highmoor',
      when: '2030-01-01',
      track: 'north',
      kind: 'meeting',
      actors: [{ name: 'Ada', party: 'n' }],
      topics: ['river'],
    },
    {
      id: 'b',
      title: 'Statement',
      when: '2030-01-02',
      track: 'south',
      kind: 'statement',
      actors: [{ name: 'Bo', party: 's' }],
      quotes: [{ text: 'We wait.', speaker: 'Bo' }],
    },
    {
      id: 'c',
      title: 'Both meet',
      when: '2030-01-03',
      track: 'south',
      kind: 'meeting',
      place: 'Lakeside',
      actors: [
        { name: 'Ada', party: 'n' },
        { name: 'Bo', party: 's' },
      ],
    },
  ],
};
const { story } = read({ story: RECORD }, { floatingZone: 'UTC' });
const snapshot = snapshotAt(story, Infinity);
const ids = (filter?: TalksFilter): string =>
  filterEvents(story, snapshot, filter)
    .events.map(({ id }) => id)
    .join('');

describe('a filter', () => {
  const CASES: readonly (readonly [TalksFilter | undefined, string])[] = [
    [undefined, 'abc'],
    [{}, 'abc'],
    [{ tracks: [] }, 'abc'],
    [{ tracks: ['south'] }, 'bc'],
    [{ tracks: ['north', 'south'] }, 'abc'],
    [{ tracks: ['nowhere'] }, ''],
    [{ parties: ['n'] }, 'ac'],
    [{ kinds: ['meeting'], tracks: ['south'] }, 'c'],
    [{ topics: ['river'] }, 'a'],
    [{ text: 'DELEGATION' }, 'a'],
    [{ text: 'lakeside bo' }, 'c'],
    [{ text: 'wait' }, 'b'],
    [{ text: '  ' }, 'abc'],
    [{ text: 'nothing like it' }, ''],
  ];
  for (const [filter, expected] of CASES)
    it(`${JSON.stringify(filter)} leaves ${expected || 'nothing'}`, () =>
      expect(ids(filter)).to.equal(expected));

  it('says whether it asks for anything', () => {
    expect([undefined, {}, { tracks: [] }, { text: ' ' }].some(isFiltering)).to.equal(false);
    expect([{ tracks: ['x'] }, { text: 'x' }].every(isFiltering)).to.equal(true);
  });

  it('counts for each value the events that it would leave beside the other facets', () => {
    const { counts } = filterEvents(story, snapshot, { tracks: ['south'] });
    expect(Object.fromEntries(counts.tracks)).to.deep.equal({ north: 1, south: 2 });
    expect(Object.fromEntries(counts.kinds)).to.deep.equal({ meeting: 1, statement: 1 });
    expect(Object.fromEntries(counts.parties)).to.deep.equal({ n: 1, s: 2 });
    expect(Object.fromEntries(counts.topics)).to.deep.equal({ river: 0 });
  });

  const someOf = (values: readonly string[]) => fc.option(fc.subarray([...values]), { nil: undefined });
  const filters = fc.record({
    tracks: someOf(['north', 'south']),
    topics: someOf(['river']),
    parties: someOf(['n', 's']),
    kinds: someOf(['meeting', 'statement']),
    text: fc.constantFrom(undefined, '', 'bo', 'ada', 'highmoor'),
  }) as fc.Arbitrary<TalksFilter>;

  it('counts what choosing a value alone would show', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const { counts } = filterEvents(story, snapshot, filter);
        for (const facet of FACETS)
          for (const [value, count] of counts[facet])
            expect(count).to.equal(ids({ ...filter, [facet]: [value] }).length);
      }),
    );
  });

  it('leaves fewer events the more it asks, and never changes their order', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...FACETS), (filter, facet) => {
        const wider = ids({ ...filter, [facet]: undefined });
        const kept = wider.split('').filter((id) => ids(filter).includes(id));
        expect(kept.join('')).to.equal(ids(filter));
      }),
    );
  });

  it('finds the meetings of the built-in story', () => {
    const talks = read({ story: peaceTalks2025 }, { floatingZone: 'UTC' }).story;
    const { events } = filterEvents(talks, snapshotAt(talks, talks.asOf ?? NaN), { kinds: ['meeting'] });
    expect(events.map(({ id }) => id)).to.deep.equal(['kyiv-us-talks', 'us-delegation-moscow']);
  });
});
