import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { GAP, place } from '../../src/layout/place.js';
import type { Slot } from '../../src/layout/place.js';

/** Each label as far left as it goes, or undefined where they do not fit. */
function leftmost(labels: readonly Slot[]): number[] | undefined {
  let next = -Infinity;
  const places = labels.map(({ lo, width }) => {
    const x = Math.max(lo, next);
    next = x + width + GAP;
    return x;
  });
  return places.every((x, i) => x <= (labels[i]?.hi ?? NaN) + 1e-6) ? places : undefined;
}
/** The same in the mirror. */
function rightmost(labels: readonly Slot[]): number[] | undefined {
  const mirrored = labels.map((one) => ({ ...one, lo: -one.hi - one.width, hi: -one.lo - one.width }));
  return leftmost(mirrored.reverse())
    ?.reverse()
    .map((x, i) => -x - (labels[i]?.width ?? NaN));
}

const number = (min: number, max: number) => fc.integer({ min, max });
const slot = fc
  .tuple(number(0, 300), number(0, 120), number(0, 120), number(5, 60))
  .map(([want, left, right, width]): Slot => ({ want, lo: want - left, hi: want + right, width }));
const slots = fc.array(slot, { maxLength: 6 });

/** Hildreth's dual ascent on the same problem: slow, plain, and nothing like pooling. */
function dualAscent(labels: readonly Slot[]): number[] {
  const x = labels.map(({ want }) => want);
  const rows: { at: [number, number][]; least: number; dual: number }[] = [];
  labels.forEach(({ lo, hi, width }, i) => {
    rows.push({ at: [[i, 1]], least: lo, dual: 0 }, { at: [[i, -1]], least: -hi, dual: 0 });
    if (i + 1 < labels.length)
      rows.push({
        at: [
          [i + 1, 1],
          [i, -1],
        ],
        least: width + GAP,
        dual: 0,
      });
  });
  for (let sweep = 0; sweep < 4000; sweep++) {
    let moved = 0;
    for (const row of rows) {
      const value = row.at.reduce((sum, [i, sign]) => sum + sign * (x[i] ?? 0), 0);
      const step = Math.max(-row.dual, (row.least - value) / row.at.length);
      row.dual += step;
      for (const [i, sign] of row.at) x[i] = (x[i] ?? 0) + sign * step;
      moved = Math.max(moved, Math.abs(step));
    }
    if (moved < 1e-10) break;
  }
  return x;
}

const near = (a: readonly number[], b: readonly number[], by: number) =>
  a.length === b.length && a.every((x, i) => Math.abs(x - (b[i] ?? NaN)) <= by);

describe('places in a row', () => {
  const table: [string, Slot[], number[] | undefined][] = [
    ['nothing', [], []],
    ['one label gets what it wants', [{ want: 5, lo: 0, hi: 9, width: 3 }], [5]],
    ['one label is held by its box', [{ want: 5, lo: 7, hi: 9, width: 3 }], [7]],
    [
      'two that collide part evenly',
      [
        { want: 10, lo: -99, hi: 99, width: 20 },
        { want: 20, lo: -99, hi: 99, width: 20 },
      ],
      [0, 30],
    ],
    [
      'a wall moves its neighbour on',
      [
        { want: 10, lo: 8, hi: 99, width: 20 },
        { want: 20, lo: -99, hi: 99, width: 20 },
      ],
      [8, 38],
    ],
    [
      'no room is a verdict',
      [
        { want: 0, lo: 0, hi: 5, width: 20 },
        { want: 20, lo: 0, hi: 29, width: 20 },
      ],
      undefined,
    ],
  ];
  for (const [title, input, expected] of table) {
    it(title, () => expect(place(input)).to.deep.equal(expected));
  }

  it('are the least squares that dual ascent finds', () => {
    fc.assert(
      fc.property(slots, (input) => {
        const places = place(input);
        fc.pre(places !== undefined);
        return near(places, dualAscent(input), 1e-4);
      }),
      { numRuns: 300 },
    );
  });

  it('fit exactly where everything pushed left fits, and everything pushed right', () => {
    fc.assert(
      fc.property(slots, (input) => {
        const fits = leftmost(input) !== undefined;
        return (place(input) !== undefined) === fits && (rightmost(input) !== undefined) === fits;
      }),
      { numRuns: 1000 },
    );
  });

  it('stay in their boxes and keep their gaps, between the leftmost and the rightmost', () => {
    fc.assert(
      fc.property(slots, (input) => {
        const places = place(input) ?? [];
        const [left, right] = [leftmost(input) ?? [], rightmost(input) ?? []];
        return places.every((x, i) => {
          const { lo, hi, width } = input[i] ?? { lo: NaN, hi: NaN, width: NaN };
          const next = places[i + 1] ?? Infinity;
          const between = x >= (left[i] ?? NaN) - 1e-6 && x <= (right[i] ?? NaN) + 1e-6;
          return between && x >= lo - 1e-6 && x <= hi + 1e-6 && next - x >= width + GAP - 1e-6;
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('do not move where everything fits as wanted', () => {
    const input = [0, 50, 120].map((want) => ({ want, lo: want - 9, hi: want + 9, width: 30 }));
    expect(place(input)).to.deep.equal([0, 50, 120]);
  });
});
