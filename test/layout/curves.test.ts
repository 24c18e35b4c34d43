import { expect } from '@esm-bundle/chai';
import { curvesOf } from '../../src/layout/curves.js';
import type { Label, Mark } from '../../src/layout/scene.js';
import { crossings, samplePath } from '../support/overlaps.js';

const WIDTH = 600;
/** Two lanes a track, at 80 and 106 of each; labels have 20 to 66, the gutter 120 to 150. */
const TOP = [0, 150, 300];
const grounds = TOP.map((top) => ({ floor: top + 120, bottom: top + 150 }));

const mark = (id: string, track: number, x0: number, x1 = x0, lane = 0): Mark => {
  const y = (TOP[track] ?? 0) + 80 + 26 * lane;
  const x = (x0 + x1) / 2;
  return {
    id,
    track,
    shape: x0 === x1 ? 'point' : 'window',
    x,
    y,
    x0,
    x1,
    parts: [{ x0, x1 }],
    ends: ['closed', 'closed'],
    past: [],
    target: { x: x - 12, y: y - 12, width: 24, height: 24 },
    inView: x1 >= 0 && x0 <= WIDTH,
    sharesBar: false,
  };
};
const label = (track: number, x: number, width: number): Label => ({
  id: `${track}/${x}`,
  x,
  y: (TOP[track] ?? 0) + 20,
  width,
  height: 46,
});
const sampled = (path: string) => samplePath(path, 40);
const ends = (path: string) => [sampled(path)[0], sampled(path).at(-1)];

describe('curves in one track', () => {
  it('run from under the announcement to the near end of what it announces', () => {
    const [curve] = curvesOf([[mark('a', 0, 100), mark('b', 0, 300, 400)]], grounds, [], WIDTH);
    expect(curve).to.deep.include({ from: 'a', to: 'b', track: 0 });
    expect(ends(curve?.path ?? '')).to.deep.equal([
      [100, 89],
      [300, 89],
    ]);
  });

  it('end at the right of a band that lies before them, and at the symbol of a point', () => {
    const made = curvesOf(
      [
        [mark('a', 0, 500), mark('b', 0, 300, 400)],
        [mark('a', 0, 500), mark('c', 0, 200)],
      ],
      grounds,
      [],
      WIDTH,
    );
    expect(made.map(({ path }) => ends(path)[1]?.[0])).to.deep.equal([400, 200]);
  });

  it('hang in the gutter, never out of it, longer ones deeper', () => {
    const a = mark('a', 0, 50);
    const links = [90, 150, 300, 560].map((x, i) => [a, mark(`b${i}`, 0, x, x, i % 2)] as const);
    const depths = curvesOf(links, grounds, [], WIDTH).map(({ path }) =>
      Math.max(...sampled(path).map(([, y]) => y)),
    );
    expect(depths).to.deep.equal([...depths].sort((p, q) => p - q));
    expect(new Set(depths).size).to.equal(4);
    expect(depths.every((depth) => depth > 120 && depth <= 150)).to.equal(true);
  });

  it('are left out where neither end is in sight', () => {
    expect(curvesOf([[mark('a', 0, -50), mark('b', 0, 650)]], grounds, [], WIDTH)).to.deep.equal([]);
  });
});

describe('curves between tracks', () => {
  const labels = [label(1, 80, 200), label(2, 60, 150), label(2, 330, 150)];
  const cases: [string, Mark, Mark][] = [
    ['down to the next track', mark('a', 0, 100), mark('b', 1, 300, 400)],
    ['down to a point under its own label', mark('a', 0, 100), mark('b', 1, 120)],
    ['down over a track', mark('a', 0, 100), mark('b', 2, 300, 500)],
    ['up', mark('a', 1, 100), mark('b', 0, 300, 400)],
    ['up over a track', mark('a', 2, 400), mark('b', 0, 100)],
    ['up from a lower lane', mark('a', 2, 400, 400, 1), mark('b', 0, 100, 100, 1)],
  ];
  for (const [title, from, to] of cases) {
    it(`${title}, joining the marks and clear of all labels`, () => {
      const [curve] = curvesOf([[from, to]], grounds, labels, WIDTH);
      const points = sampled(curve?.path ?? '');
      expect(
        crossings(
          [{ name: 'curve', points }],
          labels.map((one) => ({ ...one, name: one.id })),
        ),
      ).to.deep.equal([]);
      const [start, end] = [points[0] ?? [], points.at(-1) ?? []];
      expect(start[0]).to.be.within(from.x0, from.x1);
      expect(end[0]).to.be.within(to.x0, to.x1);
      expect(Math.abs((start[1] ?? 0) - from.y)).to.equal(9);
      expect(Math.abs((end[1] ?? 0) - to.y)).to.equal(9);
    });
  }

  it('are left out where labels leave no way', () => {
    const wall = [label(1, 0, WIDTH)];
    expect(curvesOf([[mark('a', 0, 100), mark('b', 1, 300, 400)]], grounds, wall, WIDTH)).to.deep.equal([]);
  });

  it('go straight down onto a band where it can be reached', () => {
    const [curve] = curvesOf([[mark('a', 0, 350), mark('b', 1, 300, 400)]], grounds, labels, WIDTH);
    for (const [x] of sampled(curve?.path ?? '')) expect(x).to.be.closeTo(350, 1e-9);
  });

  it('have path data of short numbers', () => {
    const [curve] = curvesOf([[mark('a', 0, 100 / 3), mark('b', 1, 300 / 7, 400 / 3)]], grounds, [], WIDTH);
    expect(curve?.path).to.match(/^M[-\d.,]+C[-\d., ]+$/);
    expect(curve?.path).not.to.match(/\.\d\d/);
  });
});
