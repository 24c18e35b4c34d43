import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { step } from '../../src/index/time-order.js';
import type { LengthIndex } from '../../src/index/length-index.js';
import { at, indexed, live, rows } from './rows.js';
import type { Row } from './rows.js';

/** All rows from one end to the other; stops when it goes in a circle. */
const walk = (index: LengthIndex, by: 1 | -1): number[] => {
  const way: number[] = [];
  for (let row = step(index, by); row !== undefined && way.length <= index.size; row = step(index, by, row))
    way.push(row);
  return way;
};

const less = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
const inTime = (all: readonly Row[]): number[] =>
  live(all).sort((i, j) => {
    const [a, b] = [at(all, i), at(all, j)];
    return less(a.start, b.start) || less(a.end, b.end) || less(b.importance, a.importance) || i - j;
  });

describe('the order of time', () => {
  const row = (start: number, end: number, track: number, importance: number): Row => ({
    start,
    end,
    track,
    importance,
  });
  const all = [
    row(5, 9, 0, 1),
    row(5, 6, 1, 1),
    row(5, 9, 1, 2),
    row(-Infinity, 5, 2, 1),
    row(5, 9, 3, 2),
    row(2, Infinity, 0, 1),
  ];

  it('goes by start, then by end, then by importance, then by row, over all tracks', () =>
    expect(walk(indexed(all), 1)).to.deep.equal([3, 5, 1, 2, 4, 0]));

  it('has neither first nor last where there is nothing', () => {
    expect(step(indexed([]), 1)).to.equal(undefined);
    expect(step(indexed([]), -1)).to.equal(undefined);
  });

  it('is walked forwards and backwards as a sort has it', () =>
    fc.assert(
      fc.property(rows, (random) => {
        const index = indexed(random);
        const sorted = inTime(random);
        expect(walk(index, 1)).to.deep.equal(sorted);
        expect(walk(index, -1).reverse()).to.deep.equal(sorted);
      }),
    ));

  it('goes on from a row that is left out', () =>
    fc.assert(
      fc.property(rows, fc.nat(), (random, pick) => {
        const counted = live(random);
        fc.pre(counted.length > 0);
        const out = at(counted, pick % counted.length);
        const shown = new Uint8Array(random.length).fill(1);
        shown[out] = 0;
        const index = indexed(random, shown);
        const sorted = inTime(random);
        const place = sorted.indexOf(out);
        expect(step(index, 1, out)).to.equal(sorted[place + 1]);
        expect(step(index, -1, out)).to.equal(sorted[place - 1]);
      }),
    ));
});
