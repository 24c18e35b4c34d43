/** The cast: of plain rows and whole events together what reading everything, and looking at each, would give. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { drain } from '../../src/index/slices.js';
import { snapshotAt } from '../../src/story/as-of.js';
import { casting, type Cast } from '../../src/story/cast.js';
import { extentOf } from '../../src/story/extent.js';
import { filterEvents, FACETS, type Counts, type TalksFilter } from '../../src/story/filter.js';
import { read } from '../../src/story/read.js';
import type { Phase } from '../../src/story/story.js';

const NOW = Date.UTC(2025, 10, 15, 12);
const HOUR = 3_600_000;

const at = fc.integer({ min: -400, max: 400 }).map((hours) => NOW + hours * HOUR);
const iso = (t: number): string => new Date(t).toISOString();
const day = at.map((t) => iso(t).slice(0, 10));
const dates: fc.Arbitrary<object> = fc.oneof(
  { weight: 4, arbitrary: at.map((when) => ({ when })) },
  { weight: 4, arbitrary: day.map((when) => ({ when })) },
  {
    weight: 2,
    arbitrary: fc.tuple(day, day).map(([a, b]) => ({ start: a < b ? a : b, end: a < b ? b : a })),
  },
  { weight: 1, arbitrary: day.map((a) => ({ when: `[${a}..2026-01]` })) },
  { weight: 1, arbitrary: day.map((a) => ({ when: `${a}/..` })) },
  { weight: 1, arbitrary: day.map((a) => ({ when: `../${a}` })) },
  { weight: 1, arbitrary: day.map((a) => ({ when: `..${a}`, title: 'No record' })) },
  { weight: 1, arbitrary: day.map((a) => ({ when: `[..${a}]` })) },
);
const KINDS = ['meeting', 'statement', 'vote'];
const plain = fc.record(
  {
    track: fc.constantFrom('a', 'b', 'none'),
    kind: fc.constantFrom<unknown>(...KINDS, 7),
    summary: fc.constantFrom<unknown>('A délégation', 'no word', 5),
    place: fc.constantFrom<unknown>('Kyiv', { name: 'Doha', country: 'Qatar' }),
    phrase: fc.constantFrom('later this week'),
    channel: fc.constantFrom('TASS'),
    importance: fc.constantFrom(0.25, 0.5, 1),
  },
  { requiredKeys: [] },
);
const linked = fc.record(
  {
    topics: fc.constantFrom(['nato'], []),
    actors: fc.constantFrom([{ name: 'Someone', party: 'us' }], [{ name: 'A délégation' }]),
    outcome: fc.constantFrom('Signed'),
    status: fc.constantFrom('cancelled', 'postponed', 'scheduled'),
    knownSince: day,
    announcedBy: fc.nat(60).map((n) => `e${n}`),
    revisions: fc.tuple(day, day).map(([knownAt, when]) => [{ knownAt, set: { when, track: 'b', title: 'Moved' } }]), // prettier-ignore
  },
  { requiredKeys: [] },
);
const events = fc
  .array(
    fc.tuple(dates, plain, fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: linked })),
    { maxLength: 60 },
  )
  .map((all) => all.map(([date, more, links], n) => ({ id: `e${n}`, title: `Event ${n % 7}`, ...more, ...links, ...date }))); // prettier-ignore
const stories = fc
  .record({
    story: fc.record(
      {
        asOf: day,
        tracks: fc.constant([
          { id: 'a', label: 'A' },
          { id: 'b', label: 'B' },
        ]),
        topics: fc.constant([{ id: 'nato', label: 'NATO' }]),
        parties: fc.constant([{ id: 'us', name: 'United States' }]),
      },
      { requiredKeys: [] },
    ),
    events,
  })
  .map((input) => ({ story: { ...input.story, timeZone: 'Europe/Kyiv' }, events: input.events }));
const some = (...values: readonly string[]) => fc.subarray([...values]);
const filters: fc.Arbitrary<TalksFilter | undefined> = fc.option(
  fc.record(
    {
      tracks: some('a', 'b'),
      kinds: some(...KINDS),
      topics: some('nato'),
      parties: some('us'),
      text: fc.constantFrom('', 'delegation', 'event 3', 'QATAR', 'week tass', 'nothing of all'),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined, freq: 3 },
);
const asOfs = fc.oneof(at, fc.constantFrom(-Infinity, Infinity));

const castOf = (input: object, asOf: number, filter: TalksFilter | undefined, whole: number): Cast => {
  const { story } = read(input, { floatingZone: 'UTC', now: NOW, whole });
  const snapshot = snapshotAt(story, asOf);
  return drain(casting(story, snapshot, filterEvents(story, snapshot, filter), filter));
};
/** Values that no event is counted at are told by some ways and not by others. */
const counted = (counts: Counts): object =>
  Object.fromEntries(
    FACETS.map((facet) => [facet, Object.fromEntries([...counts[facet]].filter(([, many]) => many))]),
  );

describe('The cast of a story', () => {
  it('is what reading everything and looking at each event gives, at any as-of and under any filter', () => {
    fc.assert(
      fc.property(stories, asOfs, filters, (input, asOf, filter) => {
        const { story } = read(input, { floatingZone: 'UTC', now: NOW, whole: Infinity });
        const snapshot = snapshotAt(story, asOf);
        const passed = filterEvents(story, snapshot, filter);
        const phases = new Map<Phase, number>();
        for (const { phase } of snapshot.events) phases.set(phase, (phases.get(phase) ?? 0) + 1);
        const cast = castOf(input, asOf, filter, 0);
        const shown = [...cast.shown.keys()].filter((row) => cast.shown[row]);
        expect(shown).to.deep.equal(passed.events.map(({ event }) => event.index).sort((a, b) => a - b));
        expect([cast.size, cast.known]).to.deep.equal([passed.events.length, snapshot.events.length]);
        expect(cast.phases).to.deep.equal(phases);
        expect(counted(cast.counts)).to.deep.equal(counted(passed.counts));
      }),
      { numRuns: 1000 },
    );
  });

  it('has the bounds of all that is known, whatever is filtered', () => {
    fc.assert(
      fc.property(stories, asOfs, filters, (input, asOf, filter) => {
        const { story } = read(input, { floatingZone: 'UTC', now: NOW, whole: Infinity });
        const { events: known } = snapshotAt(story, asOf);
        const naive = extentOf(known);
        const { extent } = castOf(input, asOf, filter, 0);
        expect(extent === undefined).to.equal(naive === undefined);
        if (!extent || !naive) return;
        expect([extent.start >= naive.start, extent.end <= naive.end]).to.deep.equal([true, true]);
        let isOpen = false;
        for (const { fields } of known) {
          const bounds = [fields.when.earliestStart, fields.when.latestEnd];
          isOpen ||= !bounds.every(isFinite);
          for (const t of bounds.filter(isFinite)) expect(t).to.be.within(extent.start, extent.end);
        }
        // What is open on a side is looked at only as far as its outer bound says, and of many like it one.
        if (!isOpen) expect([extent.start, extent.end]).to.deep.equal([naive.start, naive.end]);
      }),
      { numRuns: 1000 },
    );
  });

  it('reaches to the start of what goes on without an end, and to the end of what has no start', () => {
    const input = {
      story: { timeZone: 'UTC' },
      events: [
        { id: 'first', title: 'No start', when: '../2025-02' },
        { id: 'a', title: 'A', start: '2025-03-01', end: '2025-03-05' },
        { id: 'last', title: 'No end', when: '2025-11/..' },
      ],
    };
    const { extent } = castOf(input, Infinity, undefined, 0);
    expect([extent?.start, extent?.end]).to.deep.equal([Date.UTC(2025, 1, 1), Date.UTC(2025, 11, 1)]);
    expect([extent?.first.id, extent?.last.id]).to.deep.equal(['first', 'last']);
  });

  it('has each event as the snapshot has it, and columns that say the same', () => {
    fc.assert(
      fc.property(stories, asOfs, (input, asOf) => {
        const { story } = read(input, { floatingZone: 'UTC', now: NOW, whole: Infinity });
        const states = new Map(snapshotAt(story, asOf).events.map((state) => [state.event.index, state]));
        const cast = castOf(input, asOf, undefined, 0);
        for (let row = 0; row < cast.columns.size; row++) {
          const [one, other] = [cast.state(row), states.get(row)];
          expect([one?.id, one?.phase, one?.fields, one?.announcedBy]).to.deep.equal([
            other?.id,
            other?.phase,
            other?.fields,
            other?.announcedBy,
          ]);
          if (!other || !cast.shown[row]) continue;
          const { when, track, importance } = other.fields;
          const { columns } = cast;
          expect([
            columns.start[row],
            columns.end[row],
            columns.track[row],
            columns.importance[row],
          ]).to.deep.equal([when.earliestStart, when.latestEnd, track, Math.fround(importance)]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same whether many, few or none of the events are read whole at once', () => {
    fc.assert(
      fc.property(stories, asOfs, filters, (input, asOf, filter) => {
        const told = ({ shown, size, known, phases, counts }: Cast) => [[...shown], size, known, phases, counted(counts)]; // prettier-ignore
        expect(told(castOf(input, asOf, filter, 0))).to.deep.equal(
          told(castOf(input, asOf, filter, Infinity)),
        );
      }),
    );
  });
});
