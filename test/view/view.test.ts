/** The view: where its arithmetic has to be exact, and what it never does. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { clamp, fitView, limitsOf, pan, toTime, toX, zoomAround, type View } from '../../src/view/view.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const views = fc
  .tuple(fc.integer({ min: -6e13, max: 6e13 }), fc.integer({ min: 0, max: 200 }))
  .map(([start, size]): View => ({ start, end: start + MINUTE * 1.1 ** size }));
const extents = fc
  .tuple(fc.integer({ min: -6e13, max: 6e13 }), fc.integer({ min: 0, max: 3e13 }))
  .map(([start, span]): View => ({ start, end: start + span }));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const close = (a: number, b: number, tolerance: number): void => {
  expect(Math.abs(a - b)).to.be.at.most(tolerance);
};

describe('the view', () => {
  it('maps time to px and back', () => {
    const view = { start: 1000, end: 3000 };
    expect([1000, 2000, 3000, 0].map((t) => toX(view, 400, t))).to.deep.equal([0, 200, 400, -200]);
    fc.assert(
      fc.property(views, share, (v, p) => close(toX(v, 1000, toTime(v, 1000, p * 1000)), p * 1000, 0.5)),
    );
  });

  it('pans there and back again', () => {
    fc.assert(
      fc.property(views, fc.integer({ min: -1e12, max: 1e12 }), (view, ms) => {
        const back = pan(pan(view, ms), -ms);
        close(back.start, view.start, 0.1);
        close(back.end, view.end, 0.1);
      }),
    );
  });

  it('keeps the time under the anchor where it is', () => {
    fc.assert(
      fc.property(views, share, fc.double({ min: 0.01, max: 100, noNaN: true }), (view, p, factor) => {
        const t = toTime(view, 1, p);
        const after = zoomAround(view, factor, t);
        close((after.end - after.start) * factor, view.end - view.start, 1);
        close(toX(after, 1000, t), p * 1000, 2);
      }),
    );
  });

  it('stands still at the closest and the widest', () => {
    fc.assert(
      fc.property(extents, share, (extent, p) => {
        const limits = limitsOf(extent);
        const view = clamp({ start: extent.start, end: extent.start + limits.minSpan }, limits);
        const closer = zoomAround(view, 8, toTime(view, 1, p), limits);
        close(closer.start, view.start, 1);
        close(closer.end, view.end, 1);
      }),
    );
  });

  it('gives the same view where nothing changes', () => {
    const view = { start: 0, end: DAY };
    for (const same of [
      pan(view, 0),
      pan(view, NaN),
      pan(view, Infinity),
      zoomAround(view, 1, HOUR),
      zoomAround(view, 0, HOUR),
      zoomAround(view, -2, HOUR),
      zoomAround(view, NaN, HOUR),
      zoomAround(view, Infinity, HOUR),
      zoomAround(view, 2, Infinity),
      clamp(view, limitsOf(view)),
    ])
      expect(same).to.equal(view);
    const nudged = { start: 3 * DAY, end: 4 * DAY };
    const granted = clamp(nudged, limitsOf(view));
    const off = { start: granted.start + 0.25, end: granted.end + 0.25 };
    expect(clamp(off, limitsOf(view))).to.equal(off);
  });

  it('clamps to the limits, and a second time changes nothing', () => {
    fc.assert(
      fc.property(views, extents, (view, extent) => {
        const limits = limitsOf(extent);
        const once = clamp(view, limits);
        const span = once.end - once.start;
        expect(clamp(once, limits)).to.equal(once);
        expect(span).to.be.within(limits.minSpan * 0.998, limits.maxSpan * 1.002);
        expect(once.start + span * 0.099).to.be.at.most(extent.end);
        expect(once.end - span * 0.099).to.be.at.least(extent.start);
      }),
    );
  });

  it('fits everything, with air, into a view that the limits allow', () => {
    fc.assert(
      fc.property(extents, fc.integer({ min: 0, max: 1600 }), (extent, width) => {
        const view = fitView(extent, width, 16);
        expect(view.start).to.be.below(extent.start);
        expect(view.end).to.be.above(extent.end);
        if (view.end - view.start < Math.max(10, 1e-12 * Math.abs(view.end))) return;
        expect(clamp(view, limitsOf(extent))).to.equal(view);
      }),
    );
  });

  const nov = (day: number, hour = 0) => Date.UTC(2025, 10, day, hour);
  const fits: readonly [string, View | undefined, View][] = [
    [
      'a story of days: most of the day before and after',
      { start: nov(26), end: nov(33) },
      { start: nov(25, 4), end: nov(33, 20) },
    ],
    ['an instant: a day on either side', { start: nov(27), end: nov(27) }, { start: nov(26), end: nov(28) }],
    ['no start: the end alone', { start: -Infinity, end: nov(27) }, { start: nov(26), end: nov(28) }],
    ['no end: the start alone', { start: nov(27), end: Infinity }, { start: nov(26), end: nov(28) }],
    ['no bounds: around now', { start: -Infinity, end: Infinity }, { start: nov(2), end: nov(4) }],
    ['nothing: around now', undefined, { start: nov(2), end: nov(4) }],
    ['a hundred days: 6 %', { start: 0, end: 100 * DAY }, { start: -6 * DAY, end: 106 * DAY }],
  ];
  for (const [name, extent, expected] of fits)
    it(`fits ${name}`, () => expect(fitView(extent, 1000, 0, nov(3))).to.deep.equal(expected));

  it('leaves at least the margin in px', () => {
    const extent = { start: 0, end: 100 * DAY };
    const view = fitView(extent, 500, 80);
    close(toX(view, 500, 0), 80, 0.001);
    close(toX(view, 500, extent.end), 420, 0.001);
  });

  it('has finite limits for any bounds', () => {
    const bounds = [-Infinity, -8.64e15, 0, 8.64e15, Infinity];
    for (const start of bounds)
      for (const end of bounds)
        for (const n of Object.values(limitsOf({ start, end }))) expect(isFinite(n)).to.equal(true);
    const far = clamp({ start: -8.64e15, end: 8.64e15 }, limitsOf(undefined));
    expect(isFinite(+new Date(far.start)) && isFinite(+new Date(far.end))).to.equal(true);
  });

  it('holds from ten milliseconds to billions of years', () => {
    const cosmos = { start: -4.35e20, end: 6e11 };
    const limits = limitsOf(cosmos);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, fc.double({ min: 0.1, max: 10, noNaN: true })), { maxLength: 60 }),
        (steps) => {
          let view = fitView(cosmos, 1000, 16);
          expect(clamp(view, limits)).to.equal(view);
          for (const [p, factor] of steps) {
            const t = toTime(view, 1, p);
            const next = zoomAround(view, factor, t, limits);
            close(toX(next, 1000, t), p * 1000, 1);
            view = clamp(next, limits);
            const span = view.end - view.start;
            expect(span).to.be.at.least(limits.minSpan * 0.99);
            expect(clamp(view, limits)).to.equal(view);
            // Every px has a number of its own.
            expect(toTime(view, 1000, 501)).to.be.above(toTime(view, 1000, 500));
          }
        },
      ),
    );
    let view = fitView(cosmos, 1000, 16);
    for (let i = 0; i < 100; i++) view = clamp(zoomAround(view, 4, 5.99e11, limits), limits);
    close(view.end - view.start, 10, 0.001);
  });
});
