import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { histogram } from '../../src/index/histogram.js';
import { between } from '../../src/index/search.js';
import { at, indexed, instant, live, rows } from './rows.js';

const bound = fc.oneof(instant, fc.constant(Infinity));

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
          const starts = index.runs.map((run) => between(run, from, to)).map(([i, j]) => j - i);
          expect(counts.reduce((sum, count) => sum + count)).to.equal(starts.reduce((a, b) => a + b, 0));
        },
      ),
    ));
});
