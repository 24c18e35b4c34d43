import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { bisect } from '../../src/index/bisect.js';
import { buildIndex } from '../../src/index/length-index.js';
import { drain } from '../../src/index/slices.js';
import { at, columnsOf, indexed, live, row, rows, TRACKS } from './rows.js';

describe('bisection', () => {
  const list = Float64Array.of(-Infinity, -3, 0, 0, 5, Infinity);
  const table: [x: number, from: number, to: number, place: number][] = [
    [-Infinity, 0, 6, 0],
    [-3, 0, 6, 1],
    [-0, 0, 6, 2],
    [1, 0, 6, 4],
    [Infinity, 0, 6, 5],
    [9, 0, 5, 5],
    [-9, 2, 4, 2],
    [1, 3, 3, 3],
  ];
  for (const [x, from, to, place] of table) {
    it(`the first of at least ${x} in [${from}, ${to}) is at ${place}`, () =>
      expect(bisect(list, x, from, to)).to.equal(place));
  }
});

describe('length classes', () => {
  const table: [start: number, end: number, exponent: number][] = [
    [5, 5, 0],
    [5, 5.25, 0],
    [0, 1, 0],
    [0, 1.999, 0],
    [0, 2, 1],
    [0, 1023, 9],
    [0, 1024, 10],
    [0, 2 ** 49 - 0.0625, 48],
    [0, 2 ** 49, 49],
    [-Infinity, 0, Infinity],
    [0, Infinity, Infinity],
    [-Infinity, Infinity, Infinity],
  ];
  for (const [start, end, exponent] of table) {
    it(`from ${start} to ${end} is of class ${exponent}`, () =>
      expect(indexed([{ start, end }]).runs.map((run) => run.exponent)).to.deep.equal([exponent]));
  }
});

describe('the index', () => {
  it('of nothing has its tracks and nothing in them', () => {
    const index = indexed([]);
    expect(index.size).to.equal(0);
    expect(index.runs).to.deep.equal([]);
    expect(index.tracks.map(({ size }) => size)).to.deep.equal(Array.from({ length: TRACKS }, () => 0));
  });

  it('holds every row that counts once, in the run of its track and class, by start and row, longest first', () =>
    fc.assert(
      fc.property(
        rows.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.option(fc.uint8Array({ minLength: all.length, maxLength: all.length, max: 1 }), {
              nil: undefined,
            }),
          ),
        ),
        ([all, shown]) => {
          const index = indexed(all, shown);
          const held = index.tracks.flatMap(({ runs }) => runs.flatMap((run) => [...run.rows]));
          expect(held.toSorted((a, b) => a - b)).to.deep.equal(live(all, shown));
          expect(index.size).to.equal(held.length);
          expect(index.runs).to.deep.equal(index.tracks.flatMap(({ runs }) => runs));
          index.tracks.forEach(({ size, runs }, track) => {
            expect(size).to.equal(runs.reduce((sum, run) => sum + run.rows.length, 0));
            expect(runs.map(({ exponent }) => exponent)).to.deep.equal(
              [...new Set(runs.map(({ exponent }) => exponent))].sort((a, b) => (a < b ? 1 : -1)),
            );
            for (const run of runs) {
              expect([...run.importance]).to.deep.equal([...run.rows].map((i) => at(all, i).importance));
              const [list, starts] = [[...run.rows], [...run.starts]];
              expect(list).to.not.be.empty;
              expect(starts.every((start, i) => start === at(all, at(list, i)).start)).to.be.true;
              for (let i = 1; i < list.length; i++) {
                const [one, other] = [at(starts, i - 1), at(starts, i)];
                expect(one < other || (one === other && at(list, i - 1) < at(list, i))).to.be.true;
              }
              for (const i of list) {
                const length = at(all, i).end - at(all, i).start;
                expect(at(all, i).track).to.equal(track);
                const { exponent } = run;
                expect(exponent < Infinity ? length < 2 ** (exponent + 1) : length === Infinity).to.be.true;
                expect(exponent === 0 || length >= 2 ** exponent).to.be.true;
              }
            }
          });
        },
      ),
    ));
});

describe('building in slices', () => {
  const size = 100_000;
  const some = (scale: number) => {
    const start = Float64Array.from({ length: size }, (_, i) => ((i * 7919) % size) * scale - 3e7);
    return {
      ...columnsOf([]),
      size,
      start,
      end: start,
      track: new Uint16Array(size),
      importance: new Float32Array(size),
    };
  };

  it('yields a share that never goes back, within 0 and 1, at least three times a hundred thousand rows', () => {
    const shares = [...buildIndex(some(1000), 1)];
    expect(shares.length).to.be.at.least(3);
    expect(shares).to.deep.equal(shares.toSorted((a, b) => a - b));
    expect(at(shares, 0)).to.be.at.least(0);
    expect(at(shares, shares.length - 1)).to.be.at.most(1);
  });

  it('sorts more rows than one slice, negative and fractional ones among them', () => {
    for (const scale of [1000, 0.001, 1e9]) {
      const columns = some(scale);
      const [run] = drain(buildIndex(columns, 1)).runs;
      expect([...(run?.starts ?? [])]).to.deep.equal([...columns.start].sort((a, b) => a - b));
    }
  });

  it('has many tracks', () => {
    const list = Array.from({ length: 5000 }, (_, i) => ({ start: -i, track: (i * 7) % 5000 }));
    const index = indexed(list, undefined, 5000);
    expect(index.tracks.every(({ size: one }) => one === 1)).to.be.true;
    index.tracks.forEach(({ runs }, track) =>
      expect(at(list, at(at(runs, 0).rows, 0)).track).to.equal(track),
    );
  });

  it('does not change the columns', () =>
    fc.assert(
      fc.property(fc.array(row), (all) => {
        const columns = columnsOf(all);
        drain(buildIndex(columns, TRACKS));
        expect(columns).to.deep.equal(columnsOf(all));
      }),
    ));
});
