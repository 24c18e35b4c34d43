/** The story as it stood: phases of the facts, what was said before, and the laws of moving through time. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { snapshotAt, stops } from '../../src/story/as-of.js';
import { changesBetween } from '../../src/story/changes.js';
import { asOfInstant } from '../../src/story/moment.js';
import { phaseOf } from '../../src/story/phase.js';
import { read } from '../../src/story/read.js';
import type { EventFields, Snapshot } from '../../src/story/story.js';
import { parseWhen } from '../../src/time/parse-when.js';
import { talks } from './talks.js';

const ZONE = 'Europe/Kyiv';
const OPTIONS = { floatingZone: ZONE };
const { story } = read({ story: talks }, OPTIONS);
const at = (text: string) => snapshotAt(story, asOfInstant(text, ZONE) ?? NaN);
const phases = ({ events }: Snapshot) => {
  const counts: Record<string, number> = {};
  for (const { phase } of events) counts[phase] = (counts[phase] ?? 0) + 1;
  return counts;
};

describe('asOfInstant', () => {
  it('takes a date alone as the end of its day in the zone', () => {
    expect(asOfInstant('2025-11-28', ZONE)).to.equal(Date.parse('2025-11-28T22:00Z') - 1);
    expect(asOfInstant('2025-11-28T12:00', ZONE)).to.equal(Date.parse('2025-11-28T10:00Z'));
    expect(asOfInstant('2025-11-28T12:00+02:00', 'UTC')).to.equal(Date.parse('2025-11-28T10:00Z'));
    expect(asOfInstant(new Date(5), ZONE)).to.equal(5);
    expect(asOfInstant(7, ZONE)).to.equal(7);
    for (const bad of ['now', '', '2025-11-27/2025-11-28', {}, undefined, NaN])
      expect(asOfInstant(bad, ZONE)).to.equal(undefined);
  });
});

describe('phaseOf', () => {
  const when = (text: string) => {
    const result = parseWhen(text, { timeZone: 'UTC' });
    if (!result.ok) throw new Error(text);
    return result.value;
  };
  const phase = (text: string, asOf: string, more: Partial<EventFields> = {}, ahead?: string) =>
    phaseOf(
      {
        title: '',
        track: 0,
        importance: 0,
        actors: [],
        quotes: [],
        topics: [],
        sources: [],
        when: when(text),
        ...more,
      },
      ahead ? Date.parse(ahead) : undefined,
      asOfInstant(asOf, 'UTC') ?? NaN,
    );

  it('follows the first rule that matches', () => {
    const day = '2025-11-27';
    const window = '[2025-11-27..2025-11-29]';
    const span = '2025-11-27/2025-11-29';
    expect(phase(day, '2025-12-01', { status: 'cancelled', outcome: 'x' })).to.equal('cancelled');
    expect(phase(day, '2025-11-01', { status: 'postponed' })).to.equal('postponed');
    expect(phase(day, '2025-11-01', { outcome: 'x' })).to.equal('happened');
    expect(phase(day, '2025-11-26')).to.equal('expected');
    expect(phase(day, '2025-11-27T00:00Z')).to.equal('happened');
    expect(phase(day, '2025-11-27T12:00Z', {}, '2025-11-20')).to.equal('expected');
    expect(phase(day, '2025-11-27', {}, '2025-11-20')).to.equal('overdue');
    expect(phase(day, '2025-11-27', {}, '2025-11-27T08:00Z')).to.equal('happened');
    expect(phase(window, '2025-11-28')).to.equal('happened');
    expect(phase(window, '2025-11-28', {}, '2025-11-20')).to.equal('expected');
    expect(phase(window, '2025-11-29', {}, '2025-11-20')).to.equal('overdue');
    expect(phase(span, '2025-11-28')).to.equal('ongoing');
    expect(phase(span, '2025-11-29')).to.equal('happened');
    expect(phase('2025-11-27/..', '2035')).to.equal('ongoing');
    expect(phase('2025-11-27T10:00Z', '2025-11-27T10:00Z')).to.equal('happened');
  });

  it('holds for dates that are open at one side, and for some day out of several', () => {
    const by = '[..2025-12-01]';
    expect(phase(by, '2025-11-24', {}, '2025-11-23')).to.equal('expected');
    expect(phase(by, '2025-12-01', {}, '2025-11-23')).to.equal('overdue');
    expect(phase(by, '2025-11-24')).to.equal('happened');
    expect(phase('[2025-12-20..]', '2025-11-24', {}, '2025-11-23')).to.equal('expected');
    expect(phase('[2025-12-20..]', '2035', {}, '2025-11-23')).to.equal('expected');
    expect(phase('../2025-12-01', '2025-11-24', {}, '2025-11-23')).to.equal('ongoing');
    expect(phase('/2025-12-01', '2025-12-02')).to.equal('happened');
    expect(phase('2025-12-XX', '2025-12-15', {}, '2025-11-23')).to.equal('expected');
    expect(phase('2025-12-XX', '2025-12-31', {}, '2025-11-23')).to.equal('overdue');
  });

  it('an as-of has a last moment that Date can hold', () => {
    for (const open of ['[2025..]', '2025/..', '../2025', 'Y17E7', '{2025,2026..}'])
      expect(asOfInstant(open, 'UTC'), open).to.equal(undefined);
    expect(asOfInstant('[..2025]', 'UTC')).to.equal(Date.UTC(2026) - 1);
  });
});

describe('snapshotAt', () => {
  it('has the phases of the facts at every as-of', () => {
    expect(phases(at('2025-11-28T12:00+02:00'))).to.deep.equal({ happened: 3, expected: 2 });
    expect(phases(at('2025-11-28'))).to.deep.equal({ happened: 4, expected: 2 });
    expect(phases(at('2025-11-29'))).to.deep.equal({ happened: 4, expected: 2 });
    expect(phases(at('2025-11-30'))).to.deep.equal({ happened: 4, expected: 1, overdue: 1 });
    expect(phases(at('2025-12-01'))).to.deep.equal({ happened: 5, expected: 1 });
    expect(phases(at('2025-12-03'))).to.deep.equal({ happened: 6 });
    expect(at('2025-11-30').events.find(({ phase }) => phase === 'overdue')?.id).to.equal('kyiv-us-talks');
  });

  it('keeps what was said before, and whether it was contradicted', () => {
    const state = at('2025-12-01').events.find(({ id }) => id === 'kyiv-us-talks');
    expect(state?.history.map(({ contradicted }) => contradicted)).to.deep.equal([false, false]);
    expect(state?.history[0]?.until).to.equal(asOfInstant('2025-11-29', ZONE));
    const told = (set: object) => {
      const event = {
        id: 'a',
        title: 'A',
        when: '[2025-11-28..2025-11-30]',
        revisions: [{ knownAt: '2025-11-29', set }],
      };
      const result = read({ events: [event] }, OPTIONS);
      return snapshotAt(result.story, Infinity).events[0]?.history[0]?.contradicted;
    };
    expect(told({ when: '2025-12-01' })).to.equal(true);
    expect(told({ when: '2025-11-30T23:00/2025-12-02', timeZone: ZONE })).to.equal(false);
    expect(told({ status: 'cancelled' })).to.equal(true);
    const instants = (status: string, when: string, set: object) => {
      const event = { id: 'a', title: 'A', status, when, revisions: [{ knownAt: '2025-11-29', set }] };
      return snapshotAt(read({ events: [event] }, OPTIONS).story, Infinity).events[0]?.history[0]
        ?.contradicted;
    };
    expect(instants('scheduled', '2025-11-28T10:00Z', { when: '2025-11-28T10:00Z' })).to.equal(false);
    expect(instants('scheduled', '2025-11-28T10:00Z', { when: '2025-11-28T10:05Z' })).to.equal(true);
    expect(instants('cancelled', '2025-11-28T10:00Z', { summary: 'More words' })).to.equal(false);
    expect(told({ status: 'scheduled', place: 'Elsewhere' })).to.equal(false);
  });

  it('links announcements to what they announce, as far as both are known', () => {
    const then = at('2025-11-28');
    expect(then.events.find(({ id }) => id === 'announcement')?.announces).to.deep.equal(['kyiv-us-talks']);
    expect(then.events.find(({ id }) => id === 'kyiv-us-talks')?.announcedBy).to.equal('announcement');
  });

  it('is in time order', () => {
    expect(at('2025-11-28').events.map(({ id }) => id)).to.deep.equal([
      'bishkek',
      'announcement',
      'statement',
      'resignation',
      'kyiv-us-talks',
      'us-delegation-moscow',
    ]);
  });

  it('stops at now too, where there is something to come back from', () => {
    const { story: one } = read({ events: [{ id: 'a', title: 'A', when: 5 }] }, { ...OPTIONS, now: 20 });
    expect(stops(one, 20)).to.deep.equal([5]);
    const events = [5, 9].map((when) => ({ id: `e${when}`, title: 'E', when }));
    const { story: two } = read({ events }, { ...OPTIONS, now: 20 });
    expect(stops(two, 20)).to.deep.equal([5, 9, 20]);
    expect(stops(two, 9)).to.deep.equal([5, 9]);
    expect(stops(two)).to.deep.equal([5, 9]);
  });

  it('stops where something became known, and at the story’s own as-of', () => {
    const all = stops(story);
    const known = ['2025-11-28T12:00', '2025-11-28T17:32', '2025-11-29', '2025-12-01', '2025-12-03'].map(
      (text) => asOfInstant(text, ZONE),
    );
    expect(all.slice(-5)).to.deep.equal(known);
    expect([...all].sort((a, b) => a - b)).to.deep.equal(all);
    expect(new Set(all).size).to.equal(all.length);
  });
});

describe('what was known ahead of its time', () => {
  /** Instants of April 2032, by their day; `announcer` is an event of the 5th. */
  const april = (day: number): string => new Date(Date.UTC(2032, 3, day)).toISOString();
  const announcer = { id: 'announcer', title: 'Announcer', when: april(5) };
  const phaseAt = (asOf: number, event: object): string | undefined =>
    snapshotAt(
      read({ story: { asOf: april(30), events: [{ id: 'a', title: 'A', ...event }, announcer] } }, OPTIONS)
        .story,
      Date.parse(april(asOf)),
    ).events.find(({ id }) => id === 'a')?.phase;

  /** What the record says of itself, and the first day on which it was known ahead. */
  const originals = [
    [{}, Infinity],
    [{ knownSince: april(4) }, 4],
    [{ knownSince: april(12), saidAt: april(4) }, 12],
    [{ saidAt: april(6) }, 6],
    [{ saidAt: april(14) }, 14],
    [{ announcedBy: 'announcer' }, 5],
  ] as const;
  /** What a revision sets beside a date, and since when it says by that that the event was known ahead. */
  const told = [
    [{ summary: 'More words' }, Infinity],
    [{ saidAt: april(8) }, 8],
    [{ announcedBy: 'announcer' }, 5],
  ] as const;

  it('is a matter of each version: of what it says itself, of those before, and of when it became known', () => {
    const seen = new Set<boolean>();
    for (const [original, since] of originals)
      for (const [set, ownSince] of told)
        for (const first of [10, 20])
          for (const second of [undefined, 9, 16, 24])
            for (const knownAt of [7, 13, 16, 26]) {
              const revisions = [
                { knownAt: april(knownAt), set: second ? { ...set, when: april(second) } : set },
              ];
              const event = { when: april(first), ...original, revisions };
              const start = second ?? first;
              const ahead = [since, ownSince, ...(knownAt < start ? [knownAt] : [])].some(
                (day) => day <= start,
              );
              const late = Math.max(knownAt, start) + 1;
              const said = JSON.stringify(event);
              expect(phaseAt(late, event), said).to.equal(ahead ? 'overdue' : 'happened');
              if (knownAt < start) expect(phaseAt(knownAt, event), said).to.equal('expected');
              const before = knownAt - 1;
              if (before > first && since <= before)
                expect(phaseAt(before, event), said).to.equal(since <= first ? 'overdue' : 'happened');
              seen.add(ahead);
            }
    expect(seen.size).to.equal(2);
  });

  it('goes on with the versions after: a later date passes as overdue, an earlier one as happened', () => {
    const revisions = [
      { knownAt: april(8), set: { when: april(20) } },
      { knownAt: april(22), set: { place: 'Here' } },
      { knownAt: april(24), set: { when: april(6) }, kind: 'correction' },
      { knownAt: april(26), set: { outcome: 'Done' } },
    ];
    const event = { when: april(7), revisions };
    expect([7, 8, 19, 21, 22, 24, 26].map((day) => phaseAt(day, event))).to.deep.equal([
      'happened',
      'expected',
      'expected',
      'overdue',
      'overdue',
      'happened',
      'happened',
    ]);
  });
});

describe('changesBetween', () => {
  const change = (from: string, to: string) =>
    changesBetween(at(from), at(to)).map(({ id, before, after, fields }) =>
      [before ? (after ? 'changed' : 'disappeared') : 'appeared', id, ...fields].join(' '),
    );

  it('says what came, went and changed, in time order', () => {
    expect(change('2025-11-28T12:00+02:00', '2025-11-28')).to.deep.equal(['appeared resignation']);
    expect(change('2025-11-28', '2025-11-28T12:00+02:00')).to.deep.equal(['disappeared resignation']);
    expect(change('2025-11-28', '2025-11-29')).to.deep.equal(['changed kyiv-us-talks date place text']);
    expect(change('2025-11-29', '2025-11-30')).to.deep.equal(['changed kyiv-us-talks phase']);
    expect(change('2025-11-30', '2025-12-01')).to.deep.equal([
      'changed kyiv-us-talks date outcome place phase',
    ]);
    expect(change('2025-12-01', '2025-12-02')).to.deep.equal([]);
  });
});

describe('the laws of as-of', () => {
  const revision = fc.record({
    knownAt: fc.integer({ min: 0, max: 50 }),
    set: fc.record(
      {
        when: fc.integer({ min: 0, max: 60 }),
        place: fc.constantFrom('', 'here', 'there'),
        status: fc.constantFrom('scheduled', 'cancelled'),
        outcome: fc.constantFrom('', 'done'),
      },
      { requiredKeys: [] },
    ),
  });
  const event = fc.record({
    when: fc.integer({ min: 0, max: 60 }),
    knownSince: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    revisions: fc.uniqueArray(revision, { selector: ({ knownAt }) => knownAt, maxLength: 6 }),
  });
  const events = fc
    .array(event, { maxLength: 6 })
    .map((all) => all.map((one, i) => ({ id: `e${i}`, title: 'E', ...one })));
  const shown = ({ events: states }: Snapshot) =>
    states.map(({ id, fields, phase }) => JSON.stringify([id, fields, phase]));
  const instant = fc.integer({ min: -5, max: 70 });

  it('going there and back shows the same, and changes nothing', () => {
    fc.assert(
      fc.property(events, instant, instant, (all, one, other) => {
        const read1 = read({ events: all }, OPTIONS).story;
        const before = shown(snapshotAt(read1, one));
        const there = changesBetween(snapshotAt(read1, one), snapshotAt(read1, other));
        const back = changesBetween(snapshotAt(read1, other), snapshotAt(read1, one));
        expect(shown(snapshotAt(read1, one))).to.deep.equal(before);
        expect(changesBetween(snapshotAt(read1, one), snapshotAt(read1, one))).to.deep.equal([]);
        expect(back.map(({ id }) => id).sort()).to.deep.equal(there.map(({ id }) => id).sort());
      }),
    );
  });

  it('the order of revisions in the file does not matter', () => {
    fc.assert(
      fc.property(events, instant, (all, asOf) => {
        const turned = all.map((one) => ({ ...one, revisions: [...one.revisions].reverse() }));
        const of = (list: object[]) => shown(snapshotAt(read({ events: list }, OPTIONS).story, asOf));
        expect(of(turned)).to.deep.equal(of(all));
      }),
    );
  });

  it('what became known later is never shown earlier, as a naive replay has it', () => {
    fc.assert(
      fc.property(events, instant, (all, asOf) => {
        const snapshot = snapshotAt(read({ events: all }, OPTIONS).story, asOf);
        for (const state of snapshot.events) {
          const one = all[state.event.index];
          const known = (one?.revisions ?? [])
            .filter(({ knownAt }) => knownAt <= asOf)
            .sort((a, b) => a.knownAt - b.knownAt);
          const replayed = Object.assign({ when: one?.when }, ...known.map(({ set }) => set)) as Record<
            string,
            unknown
          >;
          expect(state.fields.when.earliestStart).to.equal(replayed['when']);
          expect(state.fields.place?.name ?? '').to.equal(replayed['place'] ?? '');
          expect(state.fields.status).to.equal(replayed['status']);
          expect(state.fields.outcome ?? '').to.equal(replayed['outcome'] ?? '');
          expect(state.history.length).to.equal(known.length);
        }
      }),
    );
  });

  it('nothing becomes known between two stops', () => {
    fc.assert(
      fc.property(events, instant, (all, asOf) => {
        const { story: one } = read({ events: all }, OPTIONS);
        const last =
          stops(one)
            .filter((stop) => stop <= asOf)
            .at(-1) ?? -Infinity;
        const ids = (t: number) =>
          snapshotAt(one, t).events.map(({ id, fields }) => `${id} ${JSON.stringify(fields)}`);
        expect(ids(last)).to.deep.equal(ids(asOf));
      }),
    );
  });
});
