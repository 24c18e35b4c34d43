/** The scenarios of the demo: what the page promises of them holds. */
import { expect } from '@esm-bundle/chai';
import { deepTime, earthquakes, faulty, faultyShown, tracker } from '../../demo/scenarios.js';
import { makeTracker } from '../../demo/tracker.js';
import { snapshotAt, stops } from '../../src/story/as-of.js';
import { read } from '../../src/story/read.js';

const options = { floatingZone: 'UTC' };

const shapeOf = (when: unknown): string => {
  if (when instanceof Date) return 'Date';
  if (typeof when === 'number') return 'epoch';
  if (typeof when !== 'string') return 'start and end';
  const shapes: readonly (readonly [RegExp, string])[] = [
    [/^\[.*\.\./, 'one of a stretch'],
    [/^\[/, 'one of several'],
    [/\/\.\.$/, 'goes on'],
    [/\/$/, 'end not known'],
    [/\//, 'interval'],
    [/T/, 'time with offset'],
    [/~$/, 'about'],
    [/\?$/, 'in doubt'],
    [/^\d{4}$/, 'year'],
    [/^\d{4}-\d\d$/, 'month'],
    [/^\d{4}-\d\d-\d\d$/, 'day'],
  ];
  return shapes.find(([pattern]) => pattern.test(when))?.[1] ?? when;
};

describe('The tracker', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(makeTracker(7, 120)).to.deep.equal(tracker);
    expect(makeTracker(8, 120).events).not.to.deep.equal(tracker.events);
  });

  it('has 120 events over three years, and no problem', () => {
    const { story, problems } = read({ story: tracker }, options);
    expect(problems).to.deep.equal([]);
    expect(story.events).to.have.length(120);
    const starts = story.events.map(({ versions }) => versions[0].fields.when.earliestStart);
    expect(new Date(Math.min(...starts)).getUTCFullYear()).to.equal(2031);
    expect(new Date(Math.max(...starts)).getUTCFullYear()).to.equal(2033);
  });

  it('has every kind of date, every status, revisions and announcements', () => {
    const shapes = new Set(tracker.events.map(({ when }) => shapeOf(when)));
    expect([...shapes].toSorted()).to.deep.equal([
      'Date',
      'about',
      'day',
      'end not known',
      'epoch',
      'goes on',
      'in doubt',
      'interval',
      'month',
      'one of a stretch',
      'one of several',
      'start and end',
      'time with offset',
      'year',
    ]);
    const statuses = new Set(
      tracker.events.flatMap(({ status, revisions = [] }) => [
        status,
        ...revisions.map(({ set }) => set.status),
      ]),
    );
    for (const status of ['scheduled', 'rescheduled', 'postponed', 'cancelled', 'moved-online'] as const)
      expect([...statuses]).to.include(status);
    expect(tracker.events.some(({ announcedBy }) => announcedBy)).to.equal(true);
    expect(new Set(tracker.events.map(({ track }) => track)).size).to.equal(3);
  });

  it('has as many events known on its day as the page says, and all of them at the end', async () => {
    const answer = await fetch(new URL('../../demo/index.html', import.meta.url));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const words = page.getElementById('tracker')?.closest('section')?.textContent?.replace(/\s+/gu, ' ');
    const { story } = read({ story: tracker }, options);
    const known = (asOf = NaN): number => snapshotAt(story, asOf).events.length;
    expect(words).to.include(`when ${known(story.asOf)} of the ${known(Infinity)} were known`);
    expect(words).to.include(`${known(stops(story).at(-1))} events over three years`);
    expect(new Date(story.asOf ?? NaN).toDateString()).to.include('Jun 15 2033');
  });

  for (const count of [0, 1, 12, 1000])
    it(`has no problem with ${count} events`, () => {
      const { story, problems } = read({ story: makeTracker(3, count) }, options);
      expect(problems).to.deep.equal([]);
      expect(story.events).to.have.length(count);
    });
});

describe('The earthquakes', () => {
  it('are 300 instants, each the one that was published, and no problem', async () => {
    const answer = await fetch(new URL('../../demo/data/usgs-earthquakes-300.json', import.meta.url));
    const collection = (await answer.json()) as Parameters<typeof earthquakes>[0];
    const { story, problems } = read({ story: earthquakes(collection) }, options);
    expect(problems).to.deep.equal([]);
    expect(story.events).to.have.length(300);
    story.events.forEach(({ versions }, i) => {
      const { when } = versions[0].fields;
      expect(when.shape).to.equal('instant');
      expect(when.earliestStart).to.equal(collection.features[i]?.properties['time']);
    });
  });
});

describe('The history of light', () => {
  it('begins 13.8 billion years ago, goes forward in time, and has no problem', () => {
    const { story, problems } = read({ story: deepTime }, options);
    expect(problems).to.deep.equal([]);
    const { events } = snapshotAt(story, story.asOf ?? NaN);
    expect(events.map(({ id }) => id)).to.deep.equal(deepTime.events.map(({ id }) => id));
    expect(new Set(events.map(({ phase }) => phase))).to.deep.equal(new Set(['happened']));
    const [first] = events;
    expect((first?.fields.when.earliestStart ?? NaN) / 31_556_952_000).to.be.closeTo(-13.8e9 - 1970, 1e4);
  });
});

describe('The faulty story', () => {
  it('shows what can be shown and reports every fault', () => {
    const { story, problems } = read({ story: faulty }, options);
    expect(story.events.map(({ id }) => id)).to.deep.equal(faultyShown);
    expect(problems.map(({ code }) => code).toSorted()).to.deep.equal(
      [
        'missing-id',
        'missing-title',
        'missing-date',
        'bad-date',
        'end-before-start',
        'duplicate-id',
        'not-an-object',
        'unknown-track',
        'unknown-zone',
        'bad-link',
        'unknown-status',
        'bad-revision',
      ].toSorted(),
    );
  });
});
