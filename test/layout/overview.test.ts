/** The overview's geometry: every event is counted, heights never lie about more or less, the window stays in its strip. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { BANDS, bandsOf, sightOf } from '../../src/layout/overview.js';
import type { View } from '../../src/view/view.js';
import { DAY, START } from '../support/states.js';

const fitted: View = { start: START, end: START + 10 * DAY };

/** Bars of a band: its corners, as [from, to, height above its line]. */
const barsOf = (path: string, base: number): readonly (readonly number[])[] => {
  const corners = [...path.matchAll(/H([\d.]+)(?:V([\d.]+))/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  return corners.slice(0, -1).map(([x, y], i) => [x, corners[i + 1]?.[0] ?? NaN, base - y]);
};
const pathsOf = (...args: Parameters<typeof bandsOf>): readonly string[] =>
  bandsOf(...args).map(({ path }) => path);
/** The height of each bin of a single band, looked up at its middle. */
const heightsOf = (counts: readonly number[], width = counts.length * 4): readonly number[] => {
  const bars = barsOf(bandsOf([counts], width)[0]?.path ?? '', BANDS);
  return counts.map((_, i) => {
    const x = ((i + 0.5) * width) / counts.length;
    return bars.find(([from = 0, to = 0]) => from <= x && x < to)?.[2] ?? NaN;
  });
};

describe('a band', () => {
  it('is a line of its own where there is nothing', () => {
    expect(pathsOf([new Uint32Array(4)], 16)).to.deep.equal(['M0 30H0V29.5H16V30']);
    expect(pathsOf([[], []], 16)).to.deep.equal(['M0 15H16V15', 'M0 30H16V30']);
  });

  it('has a corner only where counts change', () => {
    expect(pathsOf([[1, 1, 1, 0]], 16)).to.deep.equal(['M0 30H0V1H12V29.5H16V30']);
  });

  it('shows one event beside a million, and the million higher', () => {
    const [nothing = 0, one = 0, many = 0] = heightsOf([0, 1, 1_000_000]);
    expect(nothing).to.be.lessThan(1);
    expect(one).to.be.at.least(2);
    expect(many).to.be.greaterThan(10 * one);
  });

  it('is higher where there is more, on one scale for all tracks, and keeps to its row', () => {
    const rows = fc.integer({ min: 1, max: 5 }).chain((tracks) =>
      fc.array(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 8, maxLength: 8 }), {
        minLength: tracks,
        maxLength: tracks,
      }),
    );
    fc.assert(
      fc.property(rows, (counts) => {
        const row = BANDS / counts.length;
        const bins = counts.flatMap((bins, track) => {
          const base = row * (track + 1);
          const bars = barsOf(bandsOf(counts, 32)[track]?.path ?? '', Math.round(base * 10) / 10);
          return bins.map((count, i) => ({
            count,
            height: bars.find(([from = 0, to = 0]) => from <= 4 * i + 2 && 4 * i + 2 < to)?.[2] ?? NaN,
          }));
        });
        for (const { count, height } of bins) {
          expect(height).to.be.within(count ? 1.4 : 0.4, row - 0.9);
          for (const other of bins)
            if (other.count > count) expect(other.height).to.be.at.least(height - 0.11);
        }
      }),
    );
  });

  it('is one of all tracks where there are many, in the ink of none', () => {
    const counts = Array.from({ length: 7 }, (_, track) => [track, 0, 2]);
    expect(bandsOf(counts, 12)).to.deep.equal([{ track: -1, path: bandsOf([[21, 0, 14]], 12)[0]?.path }]);
    expect(bandsOf(counts.slice(1), 12).map(({ track }) => track)).to.deep.equal([0, 1, 2, 3, 4, 5]);
  });

  it('names no place outside the strip, however many tracks', () => {
    for (const tracks of [1, 4, 40])
      for (const path of pathsOf(
        Array.from({ length: tracks }, () => [3, 0, 9]),
        100,
      )) {
        for (const [, x] of path.matchAll(/[MH]([\d.]+)/g)) expect(Number(x)).to.be.within(0, 100);
        for (const [, y] of path.matchAll(/V([\d.]+)/g)) expect(Number(y)).to.be.within(0, BANDS);
      }
  });
});

describe('the window of the overview', () => {
  it('stands where the view is', () => {
    const view = { start: START + 2 * DAY, end: START + 5 * DAY };
    expect(sightOf(view, fitted, 1000)).to.deep.equal({
      from: 200,
      to: 500,
      left: 200,
      right: 500,
      targets: [
        { side: 0, now: 35, box: { x: 212, width: 276 } },
        { side: -1, now: 20, box: { x: 188, width: 24 } },
        { side: 1, now: 50, box: { x: 488, width: 24 } },
      ],
    });
  });

  it('can be taken hold of at the very ends, where a view is a moment', () => {
    for (const t of [START, START + 5 * DAY, START + 10 * DAY - 1]) {
      const { from, to, left, right, targets } = sightOf({ start: t, end: t + 1 }, fitted, 400);
      expect(to - from).to.equal(1.5);
      expect(right - left).to.equal(48);
      expect(targets.map(({ box }) => box.width)).to.deep.equal([24, 24, 24]);
    }
  });

  it('is inside the strip with its handles, in order, and no target is narrower than 24 px', () => {
    const views = fc
      .tuple(fc.double({ min: -1, max: 0.95, noNaN: true }), fc.double({ min: 1e-9, max: 3, noNaN: true }))
      .filter(([at, length]) => at + length > 0.05)
      .map(([at, length]): View => ({
        start: START + at * 10 * DAY,
        end: START + (at + length) * 10 * DAY,
      }));
    fc.assert(
      fc.property(views, fc.integer({ min: 72, max: 2000 }), (view, width) => {
        const { from, to, left, right, targets } = sightOf(view, fitted, width);
        const inOrder = [0, left, from, to, right, width];
        // A sliver may stand beyond an end of the view, not of its frame.
        expect(inOrder.toSorted((a, b) => a - b)).to.deep.equal(inOrder);
        const [whole, start, end] = targets;
        if (!whole || !start || !end) throw new Error('three targets');
        for (const { box, now } of targets) {
          expect(box.width).to.be.at.least(24 - 1e-9);
          expect(now).to.be.within(0, 100);
        }
        expect(start.box.x).to.be.at.least(0);
        expect(start.box.x + 24).to.be.closeTo(whole.box.x, 1e-6);
        expect(whole.box.x + whole.box.width).to.be.closeTo(end.box.x, 1e-6);
        expect(end.box.x + 24).to.be.at.most(width + 1e-9);
        expect(start.box.x).to.be.within(left - 24, left);
        expect(end.box.x).to.be.within(right - 24, right);
      }),
    );
  });

  it('goes right as the view goes later', () => {
    const starts = fc.double({ min: 0, max: 9, noNaN: true });
    fc.assert(
      fc.property(starts, starts, fc.double({ min: 0.001, max: 1, noNaN: true }), (a, b, length) => {
        const [one, other] = [Math.min(a, b), Math.max(a, b)].map((at) =>
          sightOf({ start: START + at * DAY, end: START + (at + length) * DAY }, fitted, 800),
        );
        if (!one || !other) return;
        for (const edge of ['from', 'to', 'left', 'right'] as const)
          expect(other[edge]).to.be.at.least(one[edge] - 1e-6);
        other.targets.forEach(({ now }, i) => expect(now).to.be.at.least((one.targets[i]?.now ?? 0) - 1e-6));
      }),
    );
  });
});
