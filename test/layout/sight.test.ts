import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { worldLabels } from '../../src/layout/labels.js';
import type { Placed, Wish } from '../../src/layout/labels.js';
import { inSight } from '../../src/layout/sight.js';

const WIDTH = 800;
interface Here extends Wish {
  readonly reach: readonly [number, number];
}
const mark = (from: number, to = from, width = 100, reach: Here['reach'] = [from, to]): Here => ({
  id: `${from}-${to}-${width}`,
  width,
  height: 50,
  importance: 0.5,
  weight: 0,
  from,
  to,
  reach,
});
/** Everything is shown at scale 1, where a ms is a px; what a view from `left` shows at a scale. */
const looking = (wishes: readonly Here[], rows = 1, asOf = -1e9) => {
  const at = worldLabels(wishes, { start: 0, end: WIDTH, width: WIDTH, asOf, rows });
  return (scale: number, left: number): Placed<Here>[][] =>
    inSight(at(scale), (t) => t * scale - left, left, WIDTH, asOf * scale - left);
};
const round = (rows: readonly (readonly Placed<Here>[])[]) =>
  rows.flat().map(({ x, pole }) => [Math.round(x), pole === undefined ? undefined : Math.round(pole)]);

describe('labels in sight', () => {
  const table: [string, Here[], [scale: number, left: number], (number | undefined)[][]][] = [
    ['stand where they stand in the world', [mark(400)], [2, 100], [[688, 700]]],
    ['are none where no mark is in sight', [mark(400)], [4, 0], []],
    ['slide from an edge by their own slack', [mark(400)], [2, 795], [[2, 5]]],
    ['slide from the other edge too', [mark(400)], [2, 4], [[698, 796]]],
    ['stick to the left edge while their band goes by', [mark(100, 700)], [2, 600], [[2, undefined]]],
    ['end with their band', [mark(100, 300)], [2, 590], [[-2, undefined]]],
    [
      'give way to the next of their row, and are left out when more than a quarter is cut',
      [mark(0, 800), mark(420, 420, 90)],
      [2, 795],
      [[33, 45]],
    ],
    [
      'keep to the part of a day bar that can be seen',
      [mark(400, 400, 100, [300, 500])],
      [8, 3300],
      [[2, 14]],
    ],
  ];
  for (const [title, wishes, [scale, left], expected] of table)
    it(title, () => expect(round(looking(wishes)(scale, left))).to.deep.equal(expected));

  const wish = fc
    .tuple(
      fc.integer({ min: 0, max: WIDTH }),
      fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 })),
      fc.integer({ min: 20, max: 220 }),
    )
    .map(([from, length, width]) => mark(from, Math.min(WIDTH, from + length), width));
  const given = fc.record({
    wishes: fc.uniqueArray(wish, { maxLength: 20, selector: ({ id }) => id }),
    rows: fc.integer({ min: 1, max: 4 }),
    asOf: fc.integer({ min: 0, max: WIDTH }),
    scale: fc.constantFrom(0.5, 1, 1.5, 3, 8),
    at: fc.double({ min: -0.1, max: 1, noNaN: true }),
  });

  it('meet no other label and no leader, are seen but for a quarter, and reach their mark', () => {
    fc.assert(
      fc.property(given, ({ wishes, rows, asOf, scale, at }) => {
        const left = at * WIDTH * scale;
        const shown = looking(wishes, rows, asOf)(scale, left);
        shown.forEach((row, r) =>
          row.forEach(({ x, pole, foot, wish: { width, from, to } }, i) => {
            const end = x + width;
            expect(Math.min(end, WIDTH) - Math.max(x, 0)).to.be.at.least(0.75 * width - 1e-6);
            const next = row[i + 1]?.x ?? Infinity;
            expect(next - end).to.be.at.least(10 - 1e-6);
            expect(Math.max(x - (asOf * scale - left), asOf * scale - left - end)).to.be.at.least(5 - 1e-6);
            for (const above of shown.slice(r + 1).flat())
              if (above.pole !== undefined)
                expect(Math.max(x - above.pole, above.pole - end)).to.be.at.least(4 - 1e-6);
            const [a, b] = [from * scale - left, to * scale - left];
            if (pole === undefined) expect(x <= b + 1e-6 && end >= a - 1e-6).to.equal(true);
            else expect((foot ?? pole) >= a - 1e-6 && (foot ?? pole) <= b + 1e-6).to.equal(true);
          }),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('stand still in the world while the reader pans, in rows of their own', () => {
    fc.assert(
      fc.property(
        given,
        fc.double({ min: -0.1, max: 1, noNaN: true }),
        ({ wishes, rows, asOf, scale, at }, to) => {
          const look = looking(wishes, rows, asOf);
          const world = worldLabels(wishes, { start: 0, end: WIDTH, width: WIDTH, asOf, rows })(scale);
          for (const left of [at, to].map((share) => share * WIDTH * scale)) {
            const shown = look(scale, left);
            world.forEach((row, r) =>
              row.forEach(({ wish: one, x, pole = x + left }) => {
                const found = shown.findIndex((some) => some.some(({ wish: other }) => other === one));
                if (found >= 0) expect(found).to.equal(r);
                // Whole, with its leader in sight: then it is where it is.
                if (x < left + 2 || x + one.width > left + WIDTH - 2 || pole < left || pole > left + WIDTH)
                  return;
                if (one.to * scale <= left || one.from * scale >= left + WIDTH) return;
                const here = shown[r]?.find(({ wish: other }) => other === one);
                expect(here?.x).to.be.closeTo(x - left, 1e-6);
              }),
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
