/** Moving a view by one of its ends or both: inside everything, never past the other end. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { moveSide, showsLess } from '../../src/view/sides.js';
import { limitsOf, type View } from '../../src/view/view.js';

const DAY = 86_400_000;
const fitted: View = { start: 0, end: 100 * DAY };
const limits = limitsOf({ start: 6 * DAY, end: 94 * DAY });
const view: View = { start: 40 * DAY, end: 60 * DAY };
const days = ({ start, end }: View): readonly number[] => [start / DAY, end / DAY];

const inside = fc
  .tuple(fc.integer({ min: 0, max: 98 }), fc.integer({ min: 1, max: 100 }))
  .map(([start, length]): View => ({ start: start * DAY, end: Math.min(100, start + length) * DAY }));
const sides = fc.constantFrom(-1, 0, 1);
const distances = fc.oneof(
  fc.double({ min: -200 * DAY, max: 200 * DAY, noNaN: true }),
  fc.constantFrom(-Infinity, Infinity),
);

describe('a side of the view', () => {
  const cases: readonly (readonly [what: string, side: number, by: number, after: readonly number[]])[] = [
    ['the start moves alone, earlier', -1, -10, [30, 60]],
    ['the start moves alone, later', -1, 10, [50, 60]],
    ['the end moves alone, earlier', 1, -10, [40, 50]],
    ['the end moves alone, later', 1, 10, [40, 70]],
    ['both move together', 0, 10, [50, 70]],
    ['the start stops where everything starts', -1, -1000, [0, 60]],
    ['the end stops where everything ends', 1, 1000, [40, 100]],
    ['both stop where everything starts', 0, -1000, [0, 20]],
    ['both go all the way to the end', 0, Infinity, [80, 100]],
    ['nothing moves by nothing', 0, 0, [40, 60]],
  ];
  for (const [what, side, by, after] of cases)
    it(`${what}`, () => expect(days(moveSide(view, side, by * DAY, fitted, limits))).to.deep.equal(after));

  it('stops short of the other end, at the closest view', () => {
    const starting = moveSide(view, -1, Infinity, fitted, limits);
    expect(starting.end).to.equal(view.end);
    expect(starting.end - starting.start).to.be.closeTo(limits.minSpan, 1);
    const ending = moveSide(view, 1, -Infinity, fitted, limits);
    expect(ending.start).to.equal(view.start);
    expect(ending.end - ending.start).to.be.closeTo(limits.minSpan, 1);
  });

  it('stays inside everything, and the other one stays where it is', () => {
    fc.assert(
      fc.property(inside, sides, distances, (before, side, ms) => {
        const after = moveSide(before, side, ms, fitted, limits);
        expect(after.start).to.be.at.least(fitted.start - 1);
        expect(after.end).to.be.at.most(fitted.end + 1);
        expect(after.end).to.be.greaterThan(after.start);
        if (side < 0) expect(after.end).to.be.closeTo(before.end, 1);
        if (side > 0) expect(after.start).to.be.closeTo(before.start, 1);
        if (side === 0) expect(after.end - after.start).to.be.closeTo(before.end - before.start, 1);
      }),
    );
  });

  it('goes no other way than it is moved, also where the view reaches beyond everything', () => {
    const any = fc
      .tuple(fc.integer({ min: -50, max: 120 }), fc.integer({ min: 1, max: 150 }))
      .map(([start, length]): View => ({ start: start * DAY, end: (start + length) * DAY }));
    fc.assert(
      fc.property(any, sides, distances, (before, side, ms) => {
        const after = moveSide(before, side, ms, fitted, limitsOf({ start: 0, end: 100 * DAY }));
        for (const end of ['start', 'end'] as const)
          expect((after[end] - before[end]) * Math.sign(ms)).to.be.at.least(-1);
      }),
    );
  });
});

describe('less than everything', () => {
  const cases: readonly (readonly [what: string, start: number, end: number, less: boolean])[] = [
    ['everything', 0, 100, false],
    ['a hundredth less at either end', 1, 99, false],
    ['more than everything', -50, 150, false],
    ['no start', 2, 100, true],
    ['no end', 0, 98, true],
    ['as long, but later', 20, 120, true],
    ['a day', 50, 51, true],
  ];
  for (const [what, start, end, less] of cases)
    it(`${what}: ${less ? 'yes' : 'no'}`, () =>
      expect(showsLess({ start: start * DAY, end: end * DAY }, fitted)).to.equal(less));
});
