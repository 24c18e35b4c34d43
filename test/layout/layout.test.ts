import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { labelling } from '../../src/layout/labelling.js';
import { sceneOf as sceneIn } from '../../src/layout/layout.js';
import type { LabelSize, Scene } from '../../src/layout/scene.js';
import { layTracks } from '../../src/layout/tracks.js';
import type { Period, Snapshot } from '../../src/story/story.js';
import type { View } from '../../src/view/view.js';
import type { When } from '../../src/time/when.js';
import { boxesMeet, crossings, overlaps, overlapsBetween, samplePath } from '../support/overlaps.js';
import type { Box, Line } from '../support/overlaps.js';
import { DAY, HOUR, START, day, instant, snapshotOf, span, window } from '../support/states.js';
import type { Sketch } from '../support/states.js';

interface LayoutInput {
  readonly snapshot: Snapshot;
  /** How many there are. */
  readonly tracks: number;
  readonly periods: readonly Period[];
  readonly view: View;
  /** The view of everything. */
  readonly fitted: View;
  readonly width: number;
  readonly labelSizes: ReadonlyMap<string, LabelSize>;
}
const layout = ({ snapshot, tracks, periods, view, fitted, width, labelSizes }: LayoutInput) =>
  sceneIn(
    layTracks(
      snapshot,
      { periods },
      view,
      width,
      labelling(snapshot, { length: tracks }, labelSizes, fitted, width),
    ),
    { from: 0, width },
  );

const nineDays = { start: START, end: START + 9 * DAY };

function inputOf(
  sketches: readonly Sketch[],
  extra: Partial<LayoutInput> & { asOf?: number } = {},
): LayoutInput {
  const { asOf = START + 2.5 * DAY, ...more } = extra;
  return {
    snapshot: snapshotOf(sketches, asOf),
    tracks: 1 + Math.max(0, ...sketches.map(({ track = 0 }) => track)),
    view: nineDays,
    fitted: nineDays,
    width: 900,
    periods: [],
    labelSizes: new Map(sketches.map(({ id }) => [id, { width: 120, height: 50 }])),
    ...more,
  };
}
const sceneOf = (sketches: readonly Sketch[], extra?: Parameters<typeof inputOf>[1]): Scene =>
  layout(inputOf(sketches, extra));

const labelsOf = ({ labels }: Scene): Box[] =>
  labels.map((label) => ({ ...label, name: `label ${label.id}` }));
const targetsOf = ({ marks }: Scene): Box[] =>
  marks.filter(({ inView }) => inView).map(({ id, target }) => ({ ...target, name: `mark ${id}` }));
const leadersOf = ({ labels }: Scene): Line[] =>
  labels.flatMap(({ id, leader: line }) => {
    if (!line) return [];
    const { x, y0, y1, jog } = line;
    const way = jog
      ? ([
          [x, jog.y],
          [jog.x, jog.y],
          [jog.x, y1],
        ] as const)
      : ([[x, y1]] as const);
    return [{ name: `leader ${id}`, points: [[x, y0], ...way] }];
  });
const curvesOf = ({ curves }: Scene): Line[] =>
  curves.map(({ from, to, path }) => ({ name: `curve ${from} ${to}`, points: samplePath(path) }));
const asOfLine = ({ asOfX, height }: Scene): Line[] =>
  asOfX !== undefined
    ? [
        {
          name: 'as-of',
          points: [
            [asOfX, 0],
            [asOfX, height],
          ],
        },
      ]
    : [];

/** Everything that may not be, by name. */
function faults(scene: Scene): string[] {
  const labels = labelsOf(scene);
  const found = [
    ...overlaps(labels),
    ...overlapsBetween(labels, targetsOf(scene)),
    ...crossings([...leadersOf(scene), ...curvesOf(scene), ...asOfLine(scene)], labels),
    ...overlaps(targetsOf(scene)),
  ];
  for (const { name, x, y, width, height } of labels) {
    const box = scene.tracks.find((track) => y >= track.y && y + height <= track.y + track.height);
    const seen = Math.min(x + width, scene.width) - Math.max(x, 0);
    if (seen < 0.75 * width - 0.01 || !box) found.push(`${name} outside`);
  }
  return found;
}

const times = fc.integer({ min: -3 * 24, max: 12 * 24 }).map((hours) => START + hours * HOUR);
const days = fc.integer({ min: -2, max: 10 }).map((n) => START + n * DAY);
const lengths = fc.integer({ min: 1, max: 100 }).map((hours) => hours * HOUR);
const whens: fc.Arbitrary<When> = fc.oneof(
  times.map(instant),
  days.map((start) => day(start)),
  fc.tuple(days, lengths).map(([start, length]) => window(start, start + length)),
  fc.tuple(times, lengths, lengths).map(([start, a, b]) => span(start, start + a, start + b, start + a + b)),
  times.map((start) => span(start, start, start, Infinity)),
);
const sketches: fc.Arbitrary<Sketch[]> = fc
  .array(
    fc.record({
      when: whens,
      track: fc.integer({ min: 0, max: 2 }),
      importance: fc.constantFrom(0, 0.5, 1),
      by: fc.option(fc.nat({ max: 15 }), { nil: undefined }),
    }),
    { maxLength: 16 },
  )
  .map((list) =>
    list.map(({ by, ...rest }, i) => ({
      ...rest,
      id: `e${i}`,
      announcedBy: by !== undefined && by < list.length && by !== i ? `e${by}` : undefined,
    })),
  );
const sizes: fc.Arbitrary<LabelSize[]> = fc.array(
  fc.record({ width: fc.integer({ min: 30, max: 220 }), height: fc.integer({ min: 20, max: 80 }) }),
  { minLength: 16, maxLength: 16 },
);
const inputs: fc.Arbitrary<LayoutInput> = fc
  .tuple(sketches, sizes, times, fc.integer({ min: 320, max: 1600 }), times, lengths)
  .map(([list, boxes, asOf, width, start, length]) =>
    inputOf(list, {
      asOf,
      width,
      tracks: 3,
      view: { start, end: start + length * 2 },
      labelSizes: new Map(list.map(({ id }, i) => [id, boxes[i] ?? { width: 50, height: 20 }])),
    }),
  );

describe('any layout', () => {
  it('has no label that meets a label, mark, leader, curve or as-of line, and no marks that meet', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(faults(layout(input))).to.deep.equal([]);
      }),
      { numRuns: 400 },
    );
  });

  it('labels every event in sight or counts it, once', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { marks, labels, tracks } = layout(input);
        const seen = marks.filter(({ inView }) => inView).map(({ id }) => id);
        expect([...labels.map(({ id }) => id), ...tracks.flatMap(({ more }) => more)].sort()).to.deep.equal(
          seen.sort(),
        );
      }),
    );
  });

  it('is the same for the same input', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(layout(input)).to.deep.equal(layout(input));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps lanes, however it is panned', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: -500, max: 500 }), (input, hours) => {
        const view = { start: input.view.start + hours * HOUR, end: input.view.end + hours * HOUR };
        const lanes = ({ tracks, marks }: Scene) =>
          marks.map(({ y, track }) =>
            tracks[track]?.lanes.findIndex((centre) => Math.abs(centre - y) < 1e-9),
          );
        expect(lanes(layout({ ...input, view }))).to.deep.equal(lanes(layout(input)));
      }),
    );
  });

  it('stacks its tracks without holes, each around its lanes', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { head, tracks, height } = layout(input);
        let y = head.context + head.fine + head.periods + head.asOf;
        for (const box of tracks) {
          expect(box.y).to.be.closeTo(y, 1e-6);
          y += box.height;
          expect(box.lanes.every((lane) => lane > box.y && lane < y)).to.equal(true);
        }
        expect(height).to.be.closeTo(y, 1e-6);
      }),
    );
  });

  it('keeps curves in the gutter of their track, where both ends are in it', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const scene = layout(input);
        const trackOf = new Map(scene.marks.map(({ id, track }) => [id, track]));
        for (const { from, to, track, path } of scene.curves) {
          if (trackOf.get(from) !== trackOf.get(to)) continue;
          const { y = NaN, height = NaN, lanes = [] } = scene.tracks[track] ?? {};
          for (const [, at] of samplePath(path)) {
            expect(at).to.be.within((lanes[0] ?? NaN) - 12, y + height);
          }
        }
      }),
    );
  });

  it('survives one with a deep zoom, far from everything', () => {
    const list = [
      { id: 'a', when: instant(START) },
      { id: 'b', when: span(-Infinity, START, START, Infinity), announcedBy: 'a' },
    ];
    const scene = sceneOf(list, { view: { start: START + 900 * DAY, end: START + 900 * DAY + 1 } });
    expect(JSON.stringify(scene)).not.to.match(/null|\d{6}/);
    expect(scene.labels.map(({ id }) => id)).to.deep.equal(['b']);
  });

  it('counts hundreds that have no room, and stays free of faults', () => {
    const list = Array.from({ length: 400 }, (_, i) => ({
      id: `e${i}`,
      when: instant(START + i * HOUR * 0.5),
    }));
    const scene = sceneOf(list);
    expect(faults(scene)).to.deep.equal([]);
    expect(scene.labels.length).to.be.above(20);
    const [more = []] = scene.tracks.map((track) => track.more);
    expect(more.length + scene.labels.length).to.equal(400);
    expect(more).to.deep.equal([...more].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
  });
});

describe('the head of a layout', () => {
  it('has a row for periods where one is in sight', () => {
    const period = (from: number) => [{ label: 'truce', when: span(from, from, from + DAY, from + DAY) }];
    const [shown, hidden] = [START, START + 20 * DAY].map((from) => sceneOf([], { periods: period(from) }));
    expect(shown?.head.periods).to.equal(20);
    expect(shown?.periods).to.deep.equal([{ x0: 0, x1: 100, label: 'truce' }]);
    expect(hidden?.head.periods).to.equal(0);
    expect(hidden?.periods).to.deep.equal([]);
  });

  const lines: [string, number, Scene['asOfX'], number][] = [
    ['has a line at the as-of', 2.5 * DAY, 250, 250],
    ['has no line where the as-of is past', -9 * DAY, undefined, -50],
    ['has no line where the as-of is ahead', 99 * DAY, undefined, 950],
  ];
  for (const [title, asOf, expected, aheadX] of lines) {
    it(title, () => expect(sceneOf([], { asOf: START + asOf })).to.deep.include({ asOfX: expected, aheadX }));
  }

  it('shows tracks without events', () => {
    const { tracks } = sceneOf([], { tracks: 2 });
    expect(tracks.map(({ height, lanes, more }) => [height, lanes.length, more])).to.deep.equal([
      [58, 1, []],
      [58, 1, []],
    ]);
  });

  it('counts an event without a size', () => {
    const { labels, tracks } = sceneOf([{ id: 'a', when: instant(START + DAY) }], { labelSizes: new Map() });
    expect([labels, tracks[0]?.more]).to.deep.equal([[], ['a']]);
  });
});

/** The peace talks at 28 November 2025, noon; a day in Bishkek begins four hours before one in Kyiv. */
const talks: Sketch[] = [
  { id: 'bishkek-press-conference', track: 1, when: day(START + 20 * HOUR) },
  { id: 'zelenskyy-announcement', when: day(START + DAY) },
  { id: 'yermak-statement', when: day(START + DAY) },
  {
    id: 'kyiv-us-talks',
    when: window(START + 2 * DAY, START + 5 * DAY),
    announcedBy: 'zelenskyy-announcement',
  },
  {
    id: 'us-delegation-moscow',
    track: 1,
    when: window(START + 5 * DAY - HOUR, START + 8 * DAY - HOUR),
    announcedBy: 'bishkek-press-conference',
  },
];
const labelSizes = new Map(talks.map(({ id }, i) => [id, { width: 182 + 2 * i, height: 66 }]));

describe('the peace talks', () => {
  for (let width = 720; width <= 1600; width += 40) {
    it(`show all five labels at ${width} px, and both curves, free of faults`, () => {
      const scene = sceneOf(talks, { width, labelSizes });
      expect(scene.labels).to.have.length(5);
      expect(scene.tracks.flatMap(({ more }) => more)).to.deep.equal([]);
      expect(scene.curves).to.have.length(2);
      expect(faults(scene)).to.deep.equal([]);
    });
  }

  for (let width = 320; width < 720; width += 40) {
    it(`count what has no room at ${width} px, free of faults`, () => {
      const scene = sceneOf(talks, { width, labelSizes });
      expect(scene.labels.length + scene.tracks.flatMap(({ more }) => more).length).to.equal(5);
      expect(faults(scene)).to.deep.equal([]);
    });
  }

  it('claim no order for the two statements of one day: they share its bar', () => {
    const { marks } = sceneOf(talks, { labelSizes });
    const [, first, second] = marks;
    expect([first?.id, first?.x, first?.sharesBar]).to.deep.equal(['zelenskyy-announcement', 125, false]);
    expect([second?.id, second?.x, second?.sharesBar]).to.deep.equal(['yermak-statement', 175, true]);
    expect(first?.y).to.equal(second?.y);
  });

  it('place the expected talks right of the as-of line, on their band', () => {
    const { labels } = sceneOf(talks, { labelSizes });
    const label = labels.find(({ id }) => id === 'kyiv-us-talks');
    expect([label?.x, label?.leader]).to.deep.equal([255, undefined]);
  });
});

describe('the checks of these tests', () => {
  it('find planted faults', () => {
    const scene = sceneOf(talks, { labelSizes });
    const [first, ...rest] = scene.labels;
    const moved = { ...scene, labels: first ? [{ ...first, x: first.x + 60 }, ...rest] : [] };
    expect(faults(moved)).to.include('as-of × label bishkek-press-conference');
    const [one, two] = targetsOf(scene);
    expect(one && two && boxesMeet(one, { ...two, x: one.x + 20, y: one.y })).to.equal(true);
    const low = { ...scene, labels: scene.labels.map((label) => ({ ...label, y: label.y + 40 })) };
    expect(faults(low).some((fault) => fault.includes('× mark'))).to.equal(true);
  });
});
