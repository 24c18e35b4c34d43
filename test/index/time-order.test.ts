import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { extentOf } from '../../src/index/extent.js';
import { first, last, next, previous } from '../../src/index/time-order.js';
import type { LengthIndex } from '../../src/index/length-index.js';
import { at, indexed, live, rows } from './rows.js';
import type { Row } from './rows.js';

/** All rows from one end to the other; stops when it goes in a circle. */
const walk = (
  index: LengthIndex,
  begin: (index: LengthIndex) => number | undefined,
  step: (index: LengthIndex, row: number) => number | undefined,
): number[] => {
  const way: number[] = [];
  for (let row = begin(index); row !== undefined && way.length <= index.size; row = step(index, row))
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
    expect(walk(indexed(all), first, next)).to.deep.equal([3, 5, 1, 2, 4, 0]));

  it('has neither first nor last where there is nothing', () => {
    expect(first(indexed([]))).to.equal(undefined);
    expect(last(indexed([]))).to.equal(undefined);
  });

  it('is walked forwards and backwards as a sort has it', () =>
    fc.assert(
      fc.property(rows, (random) => {
        const index = indexed(random);
        const sorted = inTime(random);
        expect(walk(index, first, next)).to.deep.equal(sorted);
        expect(walk(index, last, previous).reverse()).to.deep.equal(sorted);
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
        expect(next(index, out)).to.equal(sorted[place + 1]);
        expect(previous(index, out)).to.equal(sorted[place - 1]);
      }),
    ));
});

describe('the extent', () => {
  it('is none where no bound is finite', () => {
    expect(extentOf(indexed([]))).to.equal(undefined);
    expect(extentOf(indexed([{ start: -Infinity, end: Infinity }]))).to.equal(undefined);
  });

  it('begins and ends with the finite bounds', () => {
    const some = [
      { start: 5, end: Infinity },
      { start: -Infinity, end: 2 },
      { start: 3, end: 4 },
    ];
    expect(extentOf(indexed(some))).to.deep.equal({ start: 2, end: 5, first: 1, last: 0 });
  });

  it('is from the smallest to the largest finite bound, with rows that have them', () =>
    fc.assert(
      fc.property(rows, (all) => {
        const bounds = live(all).flatMap((i) => [at(all, i).start, at(all, i).end].filter(Number.isFinite));
        const extent = extentOf(indexed(all));
        expect(extent === undefined).to.equal(!bounds.length);
        if (!extent) return;
        expect(extent.start + 0).to.equal(Math.min(...bounds) + 0);
        expect(extent.end + 0).to.equal(Math.max(...bounds) + 0);
        const has = (i: number, t: number) => at(all, i).start === t || at(all, i).end === t;
        expect(has(extent.first, extent.start) && has(extent.last, extent.end)).to.be.true;
      }),
    ));
});
