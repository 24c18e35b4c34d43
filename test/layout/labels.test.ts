import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { worldLabels } from '../../src/layout/labels.js';
import type { Wish as WorldWish } from '../../src/layout/labels.js';

/** At scale 1, a ms is a px. */
interface Wish extends Pick<WorldWish, 'width' | 'importance' | 'from' | 'to'> {
  readonly weight?: number;
}
interface Walls {
  readonly width: number;
  readonly asOfX?: number;
  readonly rows: number;
}
interface Placed {
  /** Index of the wish. */
  readonly wish: number;
  readonly row: number;
  readonly x: number;
  readonly pole?: number;
  /** Where a leader that has a pole meets the mark. */
  readonly foot?: number;
}
type AtScale = (scale: number) => Placed[];

/** Everything is shown at scale 1, where a ms is a px. */
const labelsOf = (wishes: readonly Wish[], { width, asOfX = -1e9, rows }: Walls): AtScale => {
  const world = wishes.map((wish, i) => ({ height: 50, weight: 0, ...wish, id: `e${1e3 + i}` }));
  const at = worldLabels(world, { start: 0, end: width, width, asOf: asOfX, rows });
  return (scale) =>
    at(scale).flatMap((placed, row) =>
      placed.map(({ wish, x, pole, foot = pole }) => ({ wish: world.indexOf(wish), row, x, pole, foot })),
    );
};
const placeLabels = (wishes: readonly Wish[], walls: Walls): Placed[] => labelsOf(wishes, walls)(1);

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
          // A leader beside its band's start, and leaders within as many px: their order in time is not that of their places.
          [
            [
              { from: 0, to: 4, width: 25, importance: 0 },
              { from: 1, to: 1, width: 25, importance: 0.5 },
              { from: 1, to: 1, width: 20, importance: 0 },
            ],
            { width: WIDTH, asOfX: undefined, rows: 3 },
          ],
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

  const scales = [0.25, 0.4, 0.5, 0.7, 1, 1.2, Math.SQRT2, 2, 3, 5, 8, 40, 1000];
  const overlapping = (rects: readonly Rect[]): boolean =>
    rects.some((a, i) => rects.slice(i + 1).some((b) => clash(a, b)));

  it('at every scale meet no label and no leader, and stay between the ends', () => {
    fc.assert(
      fc.property(wishes, walls, fc.constantFrom(...scales), (list, given, scale) => {
        const rects = labelsOf(list, given)(scale).map((one) => rectOf(list, one));
        expect(overlapping(rects)).to.equal(false);
        const air = Math.max(0, WIDTH - WIDTH * scale) / 2;
        for (const { x, end } of rects)
          expect(x >= 2 - air - 1e-6 && end <= WIDTH * scale + air - 2 + 1e-6).to.equal(true);
      }),
      { numRuns: 300 },
    );
  });

  it('only come in on the way closer, each in the row and with the leader that it keeps', () => {
    fc.assert(
      fc.property(wishes, walls, (list, given) => {
        const at = labelsOf(list, given);
        let before: readonly Placed[] = [];
        for (const scale of scales) {
          const now = at(scale);
          for (const { wish, row, pole = 0, foot = 0 } of before) {
            const same = now.find((other) => other.wish === wish);
            expect(same?.row).to.equal(row);
            const { pole: p = 0, foot: f = 0 } = same ?? {};
            expect(p - f).to.be.closeTo(pole - foot, 1e-6);
          }
          before = now;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are the same whichever scales were asked for before', () => {
    fc.assert(
      fc.property(wishes, walls, fc.shuffledSubarray(scales), (list, given, asked) => {
        const at = labelsOf(list, given);
        for (const scale of asked) expect(at(scale)).to.deep.equal(labelsOf(list, given)(scale));
      }),
      { numRuns: 100 },
    );
  });

  it('do not depend on the order in which they are wished for', () => {
    fc.assert(
      fc.property(wishes, walls, fc.constantFrom(...scales), (list, given, scale) => {
        const world = list.map((wish, i) => ({ height: 50, weight: 0, ...wish, id: `e${i}` }));
        const of = (some: typeof world) =>
          worldLabels(some, {
            start: 0,
            end: WIDTH,
            width: WIDTH,
            asOf: given.asOfX ?? -1,
            rows: given.rows,
          })(scale).map((row) => row.map(({ wish, x }) => [wish.id, x]));
        expect(of(world.toReversed())).to.deep.equal(of(world));
      }),
      { numRuns: 100 },
    );
  });

  const symbols = fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: WIDTH }),
      width: fc.integer({ min: 60, max: 200 }),
      importance: fc.constantFrom(0.4, 0.6),
    }),
    { minLength: 1, maxLength: 14 },
  );
  const ofSymbols = (list: readonly { from: number; width: number; importance: number }[]): Wish[] =>
    list.map(({ from, width, importance }) => symbol(from, width, importance));

  /** Whether symbols' labels of these fit into one row, tried in the plain way: each as far left as it goes. */
  const fitInRow = (list: readonly Wish[], scale: number): boolean => {
    let next = 2;
    return list
      .toSorted((a, b) => a.from - b.from)
      .every(({ from, width }) => {
        const x = Math.max(next, from * scale - 5 - width);
        next = x + width + 10;
        return x <= Math.min(from * scale + 5, WIDTH * scale - 2 - width) + 1e-6;
      });
  };

  it('are left out only where there is no room, and come in at the first step that has it', () => {
    fc.assert(
      fc.property(symbols, (list) => {
        const all = ofSymbols(list);
        const at = labelsOf(all, { width: WIDTH, rows: 1 });
        for (const scale of [1, Math.SQRT2, 2, 4]) {
          const shown = at(scale).map(({ wish }) => wish);
          all.forEach((wish, i) => {
            // Which of two of one instant stands left is open: not the place of this test.
            if (shown.includes(i) || shown.some((other) => all[other]?.from === wish.from)) return;
            const row = shown.flatMap((index) => all[index] ?? []);
            if (at(scale).every(({ pole, foot }) => Math.abs((pole ?? 0) - (foot ?? 0)) < 1e-6))
              expect(fitInRow([...row, wish], scale), `${i} at ${scale}`).to.equal(false);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  /** Hildreth's dual ascent for one row of symbols: slow, plain, and nothing like pooling. */
  const leastSquares = (list: readonly Wish[], scale: number): number[] => {
    const x = list.map(({ from }) => from * scale - 12);
    const rules = list.flatMap(({ from, width }, i) => {
      const lo = Math.max(2, from * scale - 5 - width);
      const hi = Math.min(WIDTH * scale - 2 - width, from * scale + 5);
      const box: [[number, number][], number][] = [
        [[[i, 1]], lo],
        [[[i, -1]], -hi],
      ];
      return i
        ? [
            ...box,
            [
              [
                [i, 1],
                [i - 1, -1],
              ],
              10 + (list[i - 1]?.width ?? 0),
            ] as (typeof box)[0],
          ]
        : box;
    });
    const duals = rules.map(() => 0);
    for (let sweep = 0; sweep < 4000; sweep++)
      rules.forEach(([terms, least], r) => {
        const value = terms.reduce((sum, [i, sign]) => sum + sign * (x[i] ?? 0), 0);
        const step = Math.max(-(duals[r] ?? 0), (least - value) / terms.length);
        duals[r] = (duals[r] ?? 0) + step;
        for (const [i, sign] of terms) x[i] = (x[i] ?? 0) + sign * step;
      });
    return x;
  };

  it('stand where the sum of squared distances from what is wanted is least, at any scale', () => {
    fc.assert(
      fc.property(symbols, fc.constantFrom(1, 1.3, 2, 7), (list, scale) => {
        const all = ofSymbols(list);
        const placed = labelsOf(all, { width: WIDTH, rows: 1 })(scale);
        fc.pre(placed.every(({ pole, foot }) => pole === foot));
        const expected = leastSquares(
          placed.flatMap(({ wish }) => all[wish] ?? []),
          scale,
        );
        placed.forEach(({ x }, i) => expect(x).to.be.closeTo(expected[i] ?? NaN, 1e-3));
      }),
      { numRuns: 60 },
    );
  });

  it('of other blocks do not move where one of least weight comes in', () => {
    fc.assert(
      fc.property(
        symbols,
        fc.integer({ min: 0, max: WIDTH }),
        fc.constantFrom(1, 2, 4),
        (list, from, scale) => {
          const all = ofSymbols(list);
          const one = symbol(from, 100, 0);
          const [before, after] = [all, [...all, one]].map((some) =>
            labelsOf(some, { width: WIDTH, rows: 2 }),
          );
          fc.pre(before !== undefined && after !== undefined);
          // All found room at once, with it and without it, in one and the same of the orders that are tried.
          const waysOf = (at: AtScale) =>
            at(1).flatMap(({ wish, row, pole = 0, foot = 0 }) =>
              wish < all.length ? `${wish} ${row} ${(pole - foot).toFixed(3)}` : [],
            );
          fc.pre(before(1).length === all.length && after(1).length === all.length + 1);
          fc.pre(waysOf(before).join() === waysOf(after).join());
          const [then, now] = [before(scale), after(scale)];
          const end = ({ wish, x }: Placed): number => x + (all[wish] ?? one).width;
          const neighbours = [then, now].flatMap((labels) =>
            labels.flatMap((a) =>
              labels.flatMap((b) =>
                a.row === b.row && a.x < b.x && b.x - end(a) < 10 + 1e-6 ? [[a.wish, b.wish] as const] : [],
              ),
            ),
          );
          const pole = now.find(({ wish }) => wish === all.length)?.pole ?? NaN;
          // What it touches itself or by its leader, and what touched or touches that.
          const block = new Set([
            all.length,
            ...now.flatMap((label) =>
              Math.min(Math.abs(label.x - 4 - pole), Math.abs(end(label) + 4 - pole)) < 1e-6
                ? label.wish
                : [],
            ),
          ]);
          for (const _ of all)
            for (const [a, b] of neighbours) if (block.has(a) || block.has(b)) block.add(a).add(b);
          for (const { wish, row, x } of then) {
            const same = now.find((label) => label.wish === wish);
            expect(same?.row).to.equal(row);
            if (!block.has(wish)) expect(same?.x).to.be.closeTo(x, 1e-6);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
