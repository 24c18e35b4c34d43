/** Flights: exact ends, no jump on the way, whatever the distance. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { flight } from '../../src/view/flight.js';
import type { View } from '../../src/view/view.js';

const DAY = 86_400_000;
const views = fc
  .tuple(
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 0, max: 380 }),
  )
  .map(([x, power, size]): View => {
    const start = 1.764e12 + x * 10 ** power;
    return { start, end: start + Math.max(60_000 * 1.1 ** size, Math.abs(start) * 1e-12) };
  });
const centre = ({ start, end }: View) => start + (end - start) / 2;

describe('a flight', () => {
  it('begins and ends exactly where it should', () => {
    fc.assert(
      fc.property(views, views, (from, to) => {
        const { at } = flight(from, to);
        expect(at(0)).to.equal(from);
        expect(at(1)).to.equal(to);
        expect(at(-1)).to.equal(from);
        expect(at(2)).to.equal(to);
      }),
    );
  });

  it('lasts 150 to 500 ms, or not at all', () => {
    fc.assert(
      fc.property(views, views, (from, to) => {
        const { duration } = flight(from, to);
        expect(duration === 0 || (duration >= 150 && duration <= 500)).to.equal(true);
      }),
    );
    expect(flight({ start: 0, end: DAY }, { start: 0, end: DAY }).duration).to.equal(0);
    expect(flight({ start: 0, end: DAY }, { start: DAY, end: 2 * DAY }).duration).to.be.above(150);
  });

  it('has no jump at its ends and is a view all the way', () => {
    fc.assert(
      fc.property(views, views, (from, to) => {
        const { at, duration } = flight(from, to);
        if (duration === 0) return;
        for (const [p, end] of [
          [1e-9, from],
          [1 - 1e-9, to],
        ] as const) {
          const span = end.end - end.start;
          expect(Math.abs(at(p).start - end.start) / span).to.be.below(0.01);
          expect(Math.abs(at(p).end - end.end) / span).to.be.below(0.01);
        }
        for (let p = 0; p <= 1; p += 0.05) {
          const { start, end } = at(p);
          expect(isFinite(start) && start < end).to.equal(true);
        }
      }),
      {
        numRuns: 500,
        examples: [
          [
            { start: -28_892_500_603_270_685_000, end: 73_592_283_040_556_700_000 },
            { start: 1_764_000_000_000, end: 1_764_000_106_293.66 },
          ],
        ],
      },
    );
  });

  it('is the same path there and back', () => {
    // The ends are exact by themselves; next to them digits run out between views of a minute and of an aeon.
    const onTheWay = fc.double({ min: 1e-3, max: 1 - 1e-3, noNaN: true });
    fc.assert(
      fc.property(views, views, onTheWay, (a, b, p) => {
        const there = flight(a, b);
        if (there.duration === 0 || b.end - b.start === a.end - a.start) return;
        const [x, y] = [there.at(p), flight(b, a).at(1 - p)];
        expect(Math.abs(x.start - y.start)).to.be.at.most((x.end - x.start) * 0.01);
      }),
    );
  });

  it('zooms around one point where the centres are close', () => {
    const { at } = flight({ start: 0, end: 1e9 }, { start: 4e8, end: 6.001e8 });
    for (const p of [0.2, 0.5, 0.8]) {
      const view = at(p);
      expect((4e8 - view.start) / (view.end - 6.001e8)).to.be.closeTo(4e8 / 3.999e8, 1e-6);
    }
  });

  it('zooms out on a long way, and only then', () => {
    const month = flight({ start: 0, end: DAY }, { start: 30 * DAY, end: 31 * DAY }).at(0.5);
    expect(month.end - month.start).to.be.above(5 * DAY);
    expect(centre(month)).to.be.closeTo(15.5 * DAY, 1);
    const near = flight({ start: 0, end: DAY }, { start: DAY / 4, end: 1.25 * DAY }).at(0.5);
    expect(near.end - near.start).to.be.below(1.2 * DAY);
  });

  it('cuts where the way is thousands of views long', () => {
    const { duration, at } = flight({ start: 0, end: 1 }, { start: 1e9, end: 1e9 + 1 });
    expect(duration).to.equal(0);
    expect(at(0.5).start).to.equal(0);
    expect(at(1).start).to.equal(1e9);
  });
});
