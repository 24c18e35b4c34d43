import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { best } from '../../src/index/best.js';
import { edit } from '../../src/index/edit.js';
import { at, columnsOf, indexed, plain, row, rows } from './rows.js';
import type { Row } from './rows.js';

/** Rows, some of which become others, and more of them. */
const change = rows.chain((before) =>
  fc.record({
    before: fc.constant(before),
    replaced: fc.uniqueArray(fc.tuple(fc.nat({ max: Math.max(0, before.length - 1) }), row), {
      selector: ([i]) => i,
      maxLength: before.length,
    }),
    appended: fc.array(row, { maxLength: 20 }),
  }),
);

describe('an edit', () => {
  it('is the index of the new columns', () =>
    fc.assert(
      fc.property(change, ({ before, replaced, appended }) => {
        const after: Row[] = [...before, ...appended];
        for (const [i, one] of replaced) after[i] = one;
        const removed = replaced.map(([i]) => i);
        const added = [...removed, ...appended.map((_, i) => before.length + i)];
        const old = indexed(before);
        const as = plain(old);
        const edited = edit(old, columnsOf(after), added.toReversed(), removed);
        expect(plain(edited)).to.deep.equal(plain(indexed(after)));
        expect(edited.columns).to.deep.equal(columnsOf(after));
        expect(plain(old), 'the old one').to.deep.equal(as);
      }),
      { numRuns: 300 },
    ));

  it('shares the runs that it does not touch', () => {
    const some = [{ start: 1 }, { start: 5, end: 90 }, { start: 3, track: 1 }];
    const old = indexed(some);
    const edited = edit(old, columnsOf([...some, { start: 2 }]), [3], []);
    expect(edited.runs.map((run) => old.runs.includes(run))).to.deep.equal([true, false, true]);
    expect(edited.runs.map((run) => [...run.rows])).to.deep.equal([[1], [0, 3], [2]]);
  });

  it('passes over rows without a start and rows that were left out', () => {
    const some = [{ start: 1 }, { start: NaN }, { start: 2 }];
    const old = indexed(some, Uint8Array.of(1, 1, 0));
    const edited = edit(old, columnsOf([...some, { start: NaN }]), [3], [1, 2]);
    expect(plain(edited)).to.deep.equal(plain(old));
  });

  it('may empty a run, bring a new one, and a new track', () => {
    const edited = edit(
      indexed([{ start: 1 }], undefined, 1),
      columnsOf([{ start: 4, end: 9, track: 2 }]),
      [0],
      [0],
    );
    expect(plain(edited)).to.deep.equal(plain(indexed([{ start: 4, end: 9, track: 2 }], undefined, 3)));
  });

  it('asks for the most important anew', () => {
    const some = Array.from({ length: 40 }, (_, i) => ({ start: i, importance: i % 7 }));
    const old = indexed(some);
    expect(best(at(old.runs, 0), 0, 40)).to.equal(6);
    const edited = edit(old, columnsOf([...some, { start: 20, importance: 9 }]), [40], []);
    expect(best(at(edited.runs, 0), 0, 41)).to.equal(40);
    expect(best(at(old.runs, 0), 0, 40)).to.equal(6);
  });
});
