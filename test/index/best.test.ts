import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { best } from '../../src/index/best.js';
import { at, indexed } from './rows.js';

/** The first of the most important, by a look at each. */
const naive = (importance: readonly number[], i: number, j: number): number => {
  const most = Math.max(...importance.slice(i, j));
  return importance.findIndex((one, place) => place >= i && one === most);
};

const check = (importance: readonly number[], i: number, j: number) => {
  const index = indexed(importance.map((one, start) => ({ start, importance: one })));
  expect(best(at(index.runs, 0), i, j), `${i} to ${j}`).to.equal(naive(importance, i, j));
};

describe('the most important row of a stretch', () => {
  const table: [what: string, importance: number[], i: number, j: number][] = [
    ['alone', [5], 0, 1],
    ['the first of equals', [1, 3, 3, 1], 0, 4],
    ['not one before the stretch', [9, 1, 2, 9], 1, 3],
    ['less than nothing', [-3, -1, -2], 0, 3],
    ['all the same', Array.from({ length: 500 }, () => 2), 17, 400],
    ['the last of a whole block', [...Array.from({ length: 255 }, () => 1), 2, 1], 0, 257],
  ];
  for (const [what, importance, i, j] of table) it(what, () => check(importance, i, j));

  it('is the one that a look at each finds, in short runs and in runs of several levels', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0.5, 1, 2), { minLength: 1, maxLength: 900, size: 'max' }),
        fc.nat(),
        fc.nat(),
        (importance, one, other) => {
          const [i, j] = [one % importance.length, other % importance.length].sort((a, b) => a - b);
          check(importance, i ?? 0, (j ?? 0) + 1);
        },
      ),
    ));

  it('is found between every two places of five thousand rows', () => {
    const importance = Array.from({ length: 5000 }, (_, i) => (i * 7919) % 4999);
    const index = indexed(importance.map((one, start) => ({ start, importance: one })));
    for (let i = 0; i < 5000; i += 97) {
      for (let j = i + 1; j <= 5000; j += 331) {
        expect(best(at(index.runs, 0), i, j)).to.equal(naive(importance, i, j));
      }
    }
  });
});
