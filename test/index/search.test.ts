import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { histogram } from '../../src/index/histogram.js';
import { between, countBefore, search } from '../../src/index/search.js';
import { ascending, at, indexed, instant, live, rows } from './rows.js';

const bound = fc.oneof(instant, fc.constant(Infinity));

describe('a search', () => {
  const table: [what: string, start: number, end: number, from: number, to: number, found: boolean][] = [
    ['an event within', 2, 3, 0, 9, true],
    ['an event around', 0, 9, 2, 3, true],
    ['an event that ends at the start', 0, 2, 2, 9, false],
    ['an event that starts at the end', 9, 12, 2, 9, false],
    ['an event over the start', 0, 3, 2, 9, true],
    ['an event over the end', 8, 12, 2, 9, true],
    ['an instant at the start', 2, 2, 2, 9, true],
    ['an instant at the end', 9, 9, 2, 9, false],
    ['an event without an end', 0, Infinity, 1e15, 2e15, true],
    ['an event without a start', -Infinity, 5, -1e15, -1e14, true],
    ['an event without a start that is over', -Infinity, 5, 5, 9, false],
    ['all time', -Infinity, Infinity, 3, 4, true],
    ['an event around no time at all', 0, 9, 3, 3, true],
    ['an event that starts as no time does', 3, 9, 3, 3, false],
  ];
  for (const [what, start, end, from, to, found] of table) {
    it(`from ${from} to ${to} ${found ? 'finds' : 'does not find'} ${what} (${start} to ${end})`, () => {
      const index = indexed([{ start, end }]);
      expect(search(index.columns, index, from, to)).to.deep.equal(found ? [0] : []);
    });
  }

  it('finds what a look at every row finds, of a track and of all', () =>
    fc.assert(
      fc.property(rows, bound, bound, (all, from, to) => {
        const index = indexed(all);
        const naive = live(all).filter((i) => {
          const { start, end } = at(all, i);
          return start < to && (end > from || start >= from);
        });
        expect(ascending(search(index.columns, index, from, to))).to.deep.equal(naive);
        index.tracks.forEach((track, number) =>
          expect(ascending(search(index.columns, track, from, to))).to.deep.equal(
            naive.filter((i) => at(all, i).track === number),
          ),
        );
      }),
    ));
});

describe('starts', () => {
  it('between two instants are those of the places of each run', () =>
    fc.assert(
      fc.property(rows, bound, bound, (all, from, to) => {
        for (const run of indexed(all).runs) {
          const [i, j] = between(run, from, to);
          expect([...run.rows.subarray(i, j)]).to.deep.equal(
            [...run.rows].filter((one) => at(all, one).start >= from && at(all, one).start < to),
          );
        }
      }),
    ));

  it('before an instant are counted, of a track and of all, and the counts of tracks sum to that of all', () =>
    fc.assert(
      fc.property(rows, bound, (all, t) => {
        const index = indexed(all);
        const counts = index.tracks.map((track) => countBefore(track, t));
        expect(counts).to.deep.equal(
          index.tracks.map(
            (_, track) => live(all).filter((i) => at(all, i).track === track && at(all, i).start < t).length,
          ),
        );
        expect(countBefore(index, t)).to.equal(counts.reduce((sum, count) => sum + count, 0));
        expect(countBefore(index, Infinity)).to.equal(index.size);
      }),
    ));
});

describe('a histogram', () => {
  it('counts the starts of a track in each part', () => {
    const starts = [-1, 0, 1, 9, 10, 10, 19.5, 20, 29, 30];
    const { tracks } = indexed(starts.map((start) => ({ start, end: start + start * start })));
    expect([...histogram(at(tracks, 0), 0, 30, 3)]).to.deep.equal([3, 3, 2]);
  });

  it('counts what a look at every row counts, and sums to the starts of the stretch', () =>
    fc.assert(
      fc.property(
        rows,
        instant.filter(Number.isFinite),
        fc.oneof(fc.double({ min: 0.1, max: 100 }), fc.constantFrom(1, 3, 1e11, 7e18)),
        fc.integer({ min: 1, max: 200 }),
        (all, from, length, bins) => {
          const to = from + length;
          fc.pre(to > from);
          const index = indexed(all);
          const edges = Array.from({ length: bins + 1 }, (_, bin) =>
            bin < bins ? from + ((to - from) * bin) / bins : to,
          );
          const naive = Array.from({ length: bins }, () => 0);
          for (const i of live(all)) {
            const { start } = at(all, i);
            const bin = edges.findLastIndex((edge) => edge <= start);
            if (bin >= 0 && bin < bins) naive[bin] = at(naive, bin) + 1;
          }
          const counts = [...histogram(index, from, to, bins)];
          expect(counts).to.deep.equal(naive);
          expect(counts.reduce((sum, count) => sum + count)).to.equal(
            countBefore(index, to) - countBefore(index, from),
          );
        },
      ),
    ));
});
