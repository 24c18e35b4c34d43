import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { placeLabels as placeRows } from '../../src/layout/labels.js';
import type { Walls, Wish } from '../../src/layout/labels.js';

interface Placed {
  /** Index of the wish. */
  readonly wish: number;
  readonly row: number;
  readonly x: number;
  readonly pole?: number;
  /** Where a leader that has a pole meets the mark. */
  readonly foot?: number;
}
const placeLabels = (wishes: readonly Wish[], walls: Walls): Placed[] =>
  placeRows(wishes, walls).flatMap((placed, row) =>
    placed.map(({ wish, x, pole, foot = pole }) => ({ wish: wishes.indexOf(wish), row, x, pole, foot })),
  );

/** Stands in for y: a row is 10 high. */
interface Rect {
  readonly row: number;
  readonly x: number;
  readonly end: number;
  /** Where its leader passes the rows below. */
  readonly pole?: number;
}

const sharesRow = (a: Rect, b: Rect): boolean =>
  a.row === b.row && a.x < b.end + 10 - 1e-6 && b.x < a.end + 10 - 1e-6;
const isCrossed = (by: Rect, label: Rect): boolean =>
  by.pole !== undefined &&
  by.row > label.row &&
  by.pole > label.x - 4 + 1e-6 &&
  by.pole < label.end + 4 - 1e-6;
const clash = (a: Rect, b: Rect): boolean => sharesRow(a, b) || isCrossed(a, b) || isCrossed(b, a);
const onLine = ({ x, end }: Rect, asOfX?: number): boolean =>
  asOfX !== undefined && asOfX > x - 5 + 1e-6 && asOfX < end + 5 - 1e-6;

/** The plain way: each at its preferred place, first row that is free, nothing ever moves. */
function greedy(wishes: readonly Wish[], { width, asOfX, rows }: Walls): Rect[] {
  const placed: Rect[] = [];
  for (const { width: w, from, to } of wishes) {
    const band = from < to;
    const inset = Math.min(12, (to - from) / 2);
    const cut = band && asOfX !== undefined && asOfX > from && asOfX < to;
    const starts = !band ? [from - 12] : cut ? [asOfX + 5, from] : [from];
    const found = starts
      .flatMap((start) => Array.from({ length: rows }, (_, row) => ({ start, row })))
      .map(({ start, row }): Rect => {
        const pole = band ? Math.min(start + inset, to - inset) : from;
        let x = Math.max(2, Math.min(start, width - 2 - w));
        if (asOfX !== undefined && pole < asOfX) x = Math.min(x, asOfX - 5 - w);
        if (asOfX !== undefined && pole > asOfX) x = Math.max(x, asOfX + 5);
        return { row, x, end: x + w, pole: band && row === 0 ? undefined : pole };
      })
      .find((rect) => {
        const inside = rect.x >= 2 && rect.end <= width - 2;
        const reaches =
          rect.pole === undefined
            ? rect.x <= to - inset && rect.end >= from + inset
            : rect.pole >= rect.x - 5 && rect.pole <= rect.end + 5;
        return inside && reaches && !onLine(rect, asOfX) && !placed.some((other) => clash(rect, other));
      });
    if (found) placed.push(found);
  }
  return placed;
}

const rectOf = (wishes: readonly Wish[], { wish, row, x, pole }: Placed): Rect => ({
  row,
  x,
  end: x + (wishes[wish]?.width ?? NaN),
  pole,
});

const WIDTH = 800;
const symbol = (x: number, width = 100, importance = 0.5): Wish => ({ width, importance, from: x, to: x });
const band = (from: number, to: number, width = 100): Wish => ({ width, importance: 0.5, from, to });
const wish = fc
  .tuple(
    fc.integer({ min: 0, max: WIDTH }),
    fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 1, max: 300 })),
    fc.integer({ min: 20, max: 220 }),
    fc.constantFrom(0, 0.5, 0.5, 1),
  )
  .map(([from, length, width, importance]): Wish => ({
    from,
    to: Math.min(WIDTH, from + length),
    width,
    importance,
  }));
const wishes = fc.array(wish, { maxLength: 24 }).map((list) => list.sort((a, b) => a.from - b.from));
const walls = fc
  .tuple(fc.option(fc.integer({ min: 0, max: WIDTH }), { nil: undefined }), fc.integer({ min: 1, max: 6 }))
  .map(([asOfX, rows]): Walls => ({ width: WIDTH, asOfX, rows }));

describe('labels', () => {
  const table: [string, Wish[], Partial<Walls>, [wish: number, row: number, x: number][]][] = [
    ['begin a little left of their symbol', [symbol(400)], {}, [[0, 0, 388]]],
    ['begin where their band begins', [band(300, 500)], {}, [[0, 0, 300]]],
    [
      'begin right of the as-of line where it cuts their band',
      [band(300, 600)],
      { asOfX: 350 },
      [[0, 0, 355]],
    ],
    ['stay left of it where there is no room at its right', [band(300, 790)], { asOfX: 760 }, [[0, 0, 300]]],
    ['keep to the side of their symbol', [symbol(340)], { asOfX: 350 }, [[0, 0, 245]]],
    ['stand beside the as-of line where their symbol is on it', [symbol(350)], { asOfX: 350 }, [[0, 0, 355]]],
    [
      'stay inside the view',
      [symbol(0), symbol(800)],
      {},
      [
        [0, 0, 2],
        [1, 0, 698],
      ],
    ],
    [
      'make room for each other in one row',
      [symbol(400), symbol(480)],
      {},
      [
        [0, 0, 373],
        [1, 0, 483],
      ],
    ],
    ['are left out where they are wider than the view', [symbol(400, 900)], {}, []],
    [
      'stand on both sides of a leader that they share',
      [symbol(400), symbol(400)],
      { rows: 1 },
      [
        [0, 0, 295],
        [1, 0, 405],
      ],
    ],
  ];
  for (const [title, input, extra, expected] of table) {
    it(title, () => {
      const placed = placeLabels(input, { width: WIDTH, rows: 3, ...extra });
      expect(placed.map(({ wish, row, x }) => [wish, row, x])).to.deep.equal(expected);
    });
  }

  it('step aside where no straight leader is left', () => {
    const placed = placeLabels([symbol(107, 190), symbol(149, 190)], { width: 768, asOfX: 213, rows: 4 });
    expect(placed.map(({ wish }) => wish)).to.have.members([0, 1]);
    expect(placed.filter(({ pole, foot }) => pole !== foot)).to.have.length(1);
  });

  it('of more weight come first', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => symbol(396 + i, 300, i === 7 ? 1 : 0.5));
    expect(placeLabels(crowd, { width: WIDTH, rows: 1 }).some(({ wish }) => wish === 7)).to.equal(true);
  });

  it('never meet a label, a leader, the as-of line or an edge', () => {
    fc.assert(
      fc.property(wishes, walls, (list, given) => {
        const rects = placeLabels(list, given).map((one) => rectOf(list, one));
        rects.forEach((a, i) => {
          expect(a.x).to.be.at.least(2 - 1e-6);
          expect(a.end).to.be.at.most(WIDTH - 2 + 1e-6);
          expect(onLine(a, given.asOfX)).to.equal(false);
          rects.slice(i + 1).forEach((b) => expect(clash(a, b), JSON.stringify([a, b])).to.equal(false));
        });
      }),
      {
        numRuns: 300,
        examples: [
          [[{ from: 797, to: 800, width: 20, importance: 0 }], { width: WIDTH, asOfX: undefined, rows: 1 }],
        ],
      },
    );
  });

  it('reach their mark by a leader of their own', () => {
    fc.assert(
      fc.property(wishes, walls, (list, given) => {
        const placed = placeLabels(list, given);
        for (const one of placed) {
          const { from, to } = list[one.wish] ?? { from: NaN, to: NaN };
          const { x, end, pole } = rectOf(list, one);
          if (pole === undefined) {
            expect(one.row === 0 && x <= to && end >= from).to.equal(true);
            continue;
          }
          expect(pole >= x - 5 - 1e-6 && pole <= end + 5 + 1e-6).to.equal(true);
          expect(one.foot).to.be.within(from, to);
          // Where leaders step aside, they cross no other.
          const [a, b] = [Math.min(pole, one.foot ?? pole), Math.max(pole, one.foot ?? pole)];
          expect(b - a).to.be.at.most(120);
          for (const other of placed) {
            if (other === one || a === b || other.pole === undefined || other.foot === undefined) continue;
            const apart = Math.max(other.pole, other.foot) < a || Math.min(other.pole, other.foot) > b;
            expect(apart).to.equal(true);
          }
        }
        expect(new Set(placed.map(({ wish }) => wish)).size).to.equal(placed.length);
      }),
      { numRuns: 300 },
    );
  });

  it('are never fewer than a greedy placement shows', () => {
    fc.assert(
      fc.property(wishes, walls, (list, given) => {
        expect(placeLabels(list, given).length).to.be.at.least(greedy(list, given).length);
      }),
      { numRuns: 1000 },
    );
  });

  it('are the same for the same wishes', () => {
    fc.assert(
      fc.property(wishes, walls, (list, given) => {
        expect(placeLabels(list, given)).to.deep.equal(placeLabels(list, given));
      }),
      { numRuns: 50 },
    );
  });
});
