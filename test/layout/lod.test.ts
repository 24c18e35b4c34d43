/** Level of detail: nothing is lost, nothing counted twice, nothing beyond the budget, and panning moves what is there. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import type { LengthIndex } from '../../src/index/length-index.js';
import {
  allOf,
  firstOf,
  levelOf,
  sightOf,
  type Cluster,
  type Level,
  type Sight,
} from '../../src/layout/lod.js';
import { ascending, at, indexed, live, row, TRACKS, type Row } from '../index/rows.js';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const BUDGET = 50;
const WIDTH = 1000;

/** Many within some days, some of them at one instant, some that last, and a few of any kind. */
const within: fc.Arbitrary<Row> = fc
  .record({
    start: fc.oneof(fc.integer({ min: -3 * DAY, max: 3 * DAY }), fc.integer({ min: 0, max: 3 }).map((n) => n * DAY)), // prettier-ignore
    length: fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 2 * DAY }) },
      { weight: 1, arbitrary: fc.constantFrom(30 * DAY, 1000 * DAY, Infinity) },
    ),
    track: fc.integer({ min: 0, max: TRACKS - 1 }),
    importance: fc.constantFrom(0, 0.25, 0.5, 1),
  })
  .map(({ start, length, ...more }) => ({ start, end: start + length, ...more }));
const crowd = fc.array(fc.oneof({ weight: 12, arbitrary: within }, { weight: 1, arbitrary: row }), {
  minLength: 0,
  maxLength: 400,
});
/** More than fit the budget, so that there is a level. */
const many = fc.array(within, { minLength: BUDGET + 1, maxLength: 400 });

const view = fc
  .record({ start: fc.integer({ min: -5 * DAY, max: 5 * DAY }), size: fc.integer({ min: 0, max: 110 }) })
  .map(({ start, size }) => ({ start, end: start + SECOND * 1.15 ** size }));
/** Any level for a view, with few cells in it or less than one. */
const looks = fc
  .record({ where: view, by: fc.integer({ min: -3, max: 6 }), most: fc.integer({ min: 1, max: 8 }) })
  .map(({ where, by, most }) => ({
    where,
    level: { exponent: Math.ceil(Math.log2(where.end - where.start)) - by, most },
  }));

const membersOf = ({ members }: Cluster): readonly number[] =>
  members.flatMap(({ run, first, after }) => [...run.rows.subarray(first, after)]);
const sum = ({ rows, clusters, earlier, later }: Sight): number =>
  clusters.reduce((all, { count }) => all + count, rows.length + earlier + later);
/** What a view shows, for comparison: a cluster by what it is called and says. */
const told = ({ rows, clusters, earlier, later }: Sight): object => ({
  rows: ascending(rows),
  clusters: clusters.map((one) => ({ ...one, members: one.count })),
  earlier,
  later,
});
const levelFor = (
  index: LengthIndex,
  { start, end }: { start: number; end: number },
  budget = BUDGET,
): Level => {
  const level = levelOf(index, end - start, WIDTH, budget);
  if (!level) throw new Error('everything is within the budget');
  return level;
};

/** The cell that the id of a cluster names: its track, its length as a power of two, its number; epoch ms. */
const cellOf = ({ id }: Cluster): readonly [from: number, to: number] => {
  const [, power, cell] = id.split('/').map(Number) as [number, number, number];
  return power === Infinity ? [-Infinity, Infinity] : [cell * 2 ** power, (cell + 1) * 2 ** power];
};

describe('Level of detail', () => {
  it('counts all events of a story in every view and at every level', () => {
    fc.assert(
      fc.property(crowd, looks, (all, { level, where }) => {
        const index = indexed(all);
        expect(sum(sightOf(index, level, where))).to.equal(index.size);
        expect(sum(allOf(index))).to.equal(index.size);
      }),
      { numRuns: 300 },
    );
  });

  it('has every event in exactly one part: by itself, in one cluster, or on one side beyond', () => {
    fc.assert(
      fc.property(crowd, looks, (all, { level, where }) => {
        const sight = sightOf(indexed(all), level, where);
        const here = [...sight.rows, ...sight.clusters.flatMap(membersOf)];
        expect(new Set(here).size).to.equal(here.length);
        const rest = new Set(live(all));
        for (const one of here) expect(rest.delete(one)).to.equal(true);
        expect(rest.size).to.equal(sight.earlier + sight.later);
        // What is not here does not touch the view, or touches it as a rest of its cell would.
        let [before, after] = [0, 0];
        for (const one of rest) {
          const { start, end } = at(all, one);
          expect(end <= where.start || start >= where.end, `${start} to ${end} in sight`).to.equal(true);
          if (start >= where.end) after++;
          else before++;
        }
        expect([before, after]).to.deep.equal([sight.earlier, sight.later]);
      }),
      { numRuns: 300 },
    );
  });

  it('says of a cluster what its members are: how many, from when to when, and the first most important one', () => {
    fc.assert(
      fc.property(crowd, looks, (all, { level, where }) => {
        const index = indexed(all);
        for (const cluster of sightOf(index, level, where).clusters) {
          const members = membersOf(cluster);
          const starts = members.map((one) => at(all, one).start);
          expect(members.length).to.equal(cluster.count).and.to.be.greaterThan(level.most);
          expect([cluster.start, cluster.end]).to.deep.equal([Math.min(...starts), Math.max(...starts)]);
          const [from, to] = cellOf(cluster);
          for (const start of starts) expect(start >= from && (start < to || to === Infinity)).to.equal(true);
          for (const one of members) expect(at(all, one).track).to.equal(cluster.track);
          const best = Math.max(...members.map((one) => at(all, one).importance));
          expect(at(all, cluster.face).importance).to.equal(best);
          expect(members).to.include(cluster.face);
          const inTime = members.toSorted((a, b) => at(all, a).start - at(all, b).start || a - b);
          for (const most of [1, 3, 1000])
            expect(firstOf(index, cluster.members, most)).to.deep.equal(inTime.slice(0, most));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps within the budget wherever one looks, and lists no more of a cell than its level says', () => {
    fc.assert(
      fc.property(
        many,
        view,
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.nat(399),
        (all, where, by, one) => {
          const index = indexed(all);
          const level = levelFor(index, where);
          const shift = (where.end - where.start) * by;
          const pinned = [one % all.length];
          const { rows, clusters } = sightOf(
            index,
            level,
            { start: where.start + shift, end: where.end + shift },
            pinned,
          );
          expect(rows.length + clusters.length).to.be.at.most(BUDGET);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is none where all events are within the budget', () => {
    fc.assert(
      fc.property(crowd, view, ({ length }, where) => {
        const index = indexed(Array.from({ length }, (_, n) => ({ start: n * DAY })));
        expect(levelOf(index, where.end - where.start, WIDTH, Math.max(50, length))).to.equal(undefined);
      }),
    );
  });

  it('keeps all clusters that stay in range while panning by whole cells, with what they say', () => {
    fc.assert(
      fc.property(many, view, fc.integer({ min: -6, max: 6 }), (all, where, cells) => {
        const index = indexed(all);
        const level = levelFor(index, where);
        const shift = cells * 2 ** level.exponent;
        const moved = { start: where.start + shift, end: where.end + shift };
        const [one, other] = [where, moved].map((each) => sightOf(index, level, each)) as [Sight, Sight];
        const isInBoth = (each: Cluster): boolean => {
          const [from, to] = cellOf(each);
          return to > Math.max(where.start, moved.start) && from < Math.min(where.end, moved.end);
        };
        const kept = ({ clusters }: Sight) =>
          clusters.filter(isInBoth).map((each) => ({ ...each, members: each.count }));
        expect(kept(other)).to.deep.equal(kept(one));
        // And those listed by themselves stay so.
        const listed = new Set(other.rows);
        const counted = new Set(other.clusters.flatMap(membersOf));
        for (const each of one.rows) expect(counted.has(each), `${each} was listed`).to.equal(false);
        for (const each of one.clusters.flatMap(membersOf)) expect(listed.has(each)).to.equal(false);
      }),
      { numRuns: 200 },
    );
  });

  it('shows the same in the same view, whatever was seen before', () => {
    fc.assert(
      fc.property(many, fc.array(view, { minLength: 1, maxLength: 6 }), view, (all, path, where) => {
        const index = indexed(all);
        const before = told(sightOf(index, levelFor(index, where), where));
        for (const each of path) sightOf(index, levelFor(index, each), each);
        const after = told(sightOf(index, levelFor(index, where), where));
        const anew = indexed(all);
        expect(after).to.deep.equal(before);
        expect(told(sightOf(anew, levelFor(anew, where), where))).to.deep.equal(before);
      }),
      { numRuns: 50 },
    );
  });

  it('lists pinned events by themselves, wherever they are, and counts them once', () => {
    fc.assert(
      fc.property(many, looks, fc.uniqueArray(fc.nat(), { maxLength: 2 }), (all, { level, where }, some) => {
        const index = indexed(all);
        const pinned = [...new Set(some.map((n) => n % all.length))];
        const sight = sightOf(index, level, where, pinned);
        expect(sum(sight)).to.equal(index.size);
        for (const one of pinned) expect(sight.rows.filter((each) => each === one)).to.deep.equal([one]);
        for (const cluster of sight.clusters) {
          const members = firstOf(index, cluster.members, Infinity);
          expect(members.length).to.equal(cluster.count);
          for (const one of pinned) expect(members).to.not.include(one);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lets cells grow with the scale, and never the other way', () => {
    fc.assert(
      fc.property(
        many,
        view,
        fc.double({ min: 1, max: 1000, noNaN: true }),
        (all, { start, end }, factor) => {
          const index = indexed(all);
          const span = end - start;
          const [near, far] = [span, span * factor].map((each) => levelFor(index, { start: 0, end: each })) as [Level, Level]; // prettier-ignore
          expect(far.exponent).to.be.at.least(near.exponent);
          if (far.exponent === near.exponent) expect(far.most).to.be.at.most(near.most);
          expect(2 ** near.exponent).to.be.at.least(((40 * span) / WIDTH) * (1 - 1e-5));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('falls apart on the way closer: the cells of a closer look lie within those of a farther one', () => {
    fc.assert(
      fc.property(
        many,
        looks,
        fc.integer({ min: 1, max: 4 }),
        (all, { level: { exponent, most }, where }, closer) => {
          const index = indexed(all);
          const far = sightOf(index, { exponent, most }, where);
          const near = sightOf(index, { exponent: exponent - closer, most }, where);
          const homes = new Map(far.clusters.flatMap((one) => membersOf(one).map((each) => [each, one.id])));
          for (const cluster of near.clusters) {
            const there = membersOf(cluster).flatMap((each) => homes.get(each) ?? []);
            if (there.length === cluster.count) expect(new Set(there).size).to.equal(1);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps within the budget with more tracks than it has places for', () => {
    const tracks = 40;
    const index = indexed(
      Array.from({ length: 4000 }, (_, n) => ({ start: n * SECOND, track: n % tracks })),
      undefined,
      tracks,
    );
    for (const budget of [50, 100, 200, 400]) {
      const level = levelOf(index, 4000 * SECOND, WIDTH, budget);
      const sight = sightOf(index, level ?? { exponent: 0, most: 1 }, { start: 0, end: 4000 * SECOND });
      expect(sum(sight)).to.equal(4000);
      // Each track has a cell, and those around it.
      expect(sight.rows.length + sight.clusters.length).to.be.at.most(Math.max(budget, tracks * 5));
    }
  });
});
