/** Groups of a long list against a look at every row. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import type { LengthIndex } from '../../src/index/length-index.js';
import { compareRows } from '../../src/index/time-order.js';
import { COMPLETE, SHOWN, groupsIn, unfold, type Group } from '../../src/layout/groups.js';
import { startOfDay, wallTime } from '../../src/time/zone.js';
import { at, indexed, live, rows } from '../index/rows.js';
import { ZONES } from '../support/zones.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const zone = fc.constantFrom(...ZONES);
const NONE: ReadonlyMap<string, number> = new Map();

/** A number of events along a stretch, evenly. */
const along = (start: number, end: number, count: number): LengthIndex =>
  indexed(
    Array.from({ length: count }, (_, i) => ({ start: start + Math.floor(((end - start) * i) / count) })),
  );

const isGroup = (entry: Group | number): entry is Group => typeof entry === 'object';
const closed = (list: readonly (Group | number)[]): readonly Group[] =>
  list.filter((entry): entry is Group => isGroup(entry) && !entry.isOpen);
const rowsOf = (list: readonly (Group | number)[]): readonly number[] =>
  list.filter((entry) => typeof entry === 'number');
/** All that is behind the entries of a list. */
const sizeOf = (list: readonly (Group | number)[]): number =>
  closed(list).reduce((sum, { count }) => sum + count, rowsOf(list).length);

/** With every group open. */
const everything = (index: LengthIndex, name: string, turned = false): readonly (Group | number)[] => {
  let opened = NONE;
  for (;;) {
    const list = unfold(index, name, turned, opened);
    const shut = list.filter((entry): entry is Group => isGroup(entry) && entry.isOpen === false);
    if (!shut.length) return list;
    opened = new Map([...opened, ...shut.map(({ id }) => [id, SHOWN] as const)]);
  }
};

describe('groups of a stretch', () => {
  it('count what a look at every row counts, and leave out none and nothing', () =>
    fc.assert(
      fc.property(rows, zone, (all, name) => {
        const index = indexed(all);
        const starts = live(all).map((row) => at(all, row).start);
        const list = groupsIn(index, name);
        for (const { start, end, count } of list) {
          expect(count).to.be.greaterThan(0);
          expect(count).to.equal(starts.filter((t) => t >= start && t < end).length);
        }
        expect(list.reduce((sum, { count }) => sum + count, 0)).to.equal(starts.filter(isFinite).length);
        for (const [i, { start }] of list.entries()) if (i) expect(start).to.be.at.least(at(list, i - 1).end);
        expect(new Set(list.map(({ id }) => id)).size).to.equal(list.length);
      }),
    ));

  it('are at least two where dates differ, and about sixty at most', () =>
    fc.assert(
      fc.property(
        zone,
        fc.integer({ min: -4_000_000_000_000, max: 4_000_000_000_000 }),
        fc.integer({ min: 0, max: 42 }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        (name, start, power, share) => {
          const span = Math.max(2, Math.floor(2 ** power * share));
          const { length } = groupsIn(along(start, start + span, 300), name);
          expect(length).to.be.within(2, 62);
        },
      ),
    ));

  const date = (text: string): number => Date.parse(text);
  const units: [what: string, start: string, end: string, unit: number, count: number][] = [
    ['minutes of an hour', '2024-03-01T09:00Z', '2024-03-01T10:00Z', HOUR / 60, 60],
    ['hours of a day', '2024-03-01', '2024-03-02', HOUR, 24],
    ['days of a month', '2024-03-01', '2024-04-01', DAY, 31],
    ['months of a year', '2024-01-01', '2025-01-01', 28 * DAY, 12],
    ['years of a decade', '2010-01-01', '2020-01-01', 365 * DAY, 10],
    ['decades of a century', '1900-01-01', '2000-01-01', 3650 * DAY, 10],
  ];
  for (const [what, start, end, unit, count] of units)
    it(`are the ${what}`, () => {
      const list = groupsIn(along(date(start), date(end), 2000), 'UTC');
      expect(list.length).to.equal(count);
      expect(list.map((group) => group.unit?.ms)).to.deep.equal(list.map(() => unit));
      expect(list[0]?.start).to.equal(date(start));
      expect(list.at(-1)?.end).to.equal(date(end));
    });

  for (const name of ZONES)
    it(`of days begin where days begin in ${name}, those of 23 and 25 hours too`, () => {
      for (const year of [2011, 2024]) {
        const start = startOfDay(name, year, 1, 1);
        for (let from = start; from < start + 365 * DAY; from += 50 * DAY)
          for (const group of groupsIn(along(from, from + 50 * DAY, 3000), name)) {
            const wall = new Date(wallTime(name, group.start));
            expect(group.unit?.ms).to.equal(DAY);
            expect(group.start).to.equal(
              startOfDay(name, wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate()),
            );
          }
      }
    });

  it('are 23 and 25 hours long on the days when clocks change', () => {
    const spring = groupsIn(along(date('2024-03-20'), date('2024-04-10'), 2000), 'Europe/Kyiv');
    const autumn = groupsIn(along(date('2024-10-20'), date('2024-11-10'), 2000), 'Europe/Kyiv');
    const hours = ({ start, end }: { start: number; end: number }): number => (end - start) / HOUR;
    expect(spring.map(hours).filter((each) => each !== 24)).to.deep.equal([23]);
    expect(autumn.map(hours).filter((each) => each !== 24)).to.deep.equal([25]);
  });

  it('reach over all that years can say', () => {
    const starts = [-1e60, -4.3e20, -1e9, 0, 1, 1e25, 1e60];
    const list = groupsIn(indexed(starts.map((start) => ({ start }))), 'UTC');
    expect(list.map(({ count }) => count)).to.deep.equal([1, 4, 2]);
    const [, middle] = list;
    expect(
      groupsIn(indexed(starts.map((start) => ({ start }))), 'UTC', middle?.start, middle?.end).map(
        ({ count }) => count,
      ),
    ).to.deep.equal([1, 3]);
  });
});

describe('a list in groups', () => {
  it('says of all events where they are, whatever is open, pinned or turned round', () =>
    fc.assert(
      fc.property(
        rows,
        zone,
        fc.boolean(),
        fc.array(fc.nat(59), { maxLength: 2 }),
        fc.infiniteStream(fc.constantFrom(0, 1, 2, SHOWN)),
        (all, name, turned, pins, most) => {
          const index = indexed(all);
          const known = live(all);
          const pinned = pins.map((i) => known[i] ?? -1);
          const top = unfold(index, name, turned, NONE);
          const opened = new Map(closed(top).map(({ id }) => [id, most.next().value ?? 0]));
          for (const map of [NONE, opened]) {
            const list = unfold(index, name, turned, map, ...pinned);
            expect(sizeOf(list)).to.equal(known.length);
            expect(new Set(rowsOf(list)).size).to.equal(rowsOf(list).length);
            expect(rowsOf(list)).to.include.members(map === NONE ? pinned.filter((row) => row >= 0) : []);
            expect(list.filter((entry) => isGroup(entry) && !entry.count)).to.deep.equal([]);
          }
        },
      ),
    ));

  it('has its events in order of time, or from the newest', () =>
    fc.assert(
      fc.property(rows, zone, (all, name) => {
        const index = indexed(all);
        const ordered = live(all).sort((a, b) => compareRows(index.columns, a, b));
        expect(rowsOf(everything(index, name))).to.deep.equal(ordered);
        expect(rowsOf(everything(index, name, true))).to.deep.equal(ordered.toReversed());
      }),
    ));

  it('shows of a group so many, then says how many more there are, then what is pinned', () => {
    const index = along(0, DAY, 500);
    const [group] = unfold(index, 'UTC', false, NONE);
    const { id, count } = group as Group;
    const list = unfold(index, 'UTC', false, new Map([[id, 5]]), 12);
    expect(list.slice(1, 8).map((entry) => (isGroup(entry) ? entry.count : entry))).to.deep.equal([
      0,
      1,
      2,
      3,
      4,
      count - 6,
      12,
    ]);
  });

  it('has finer groups under one that is too large', () => {
    const index = along(0, 100 * 365 * DAY, 4 * COMPLETE * 10);
    const list = everything(index, 'UTC');
    expect(sizeOf(list)).to.equal(index.size);
    const groups = list.filter((entry): entry is Group => isGroup(entry) && entry.isOpen === true);
    // What is in a group is one deeper, and sums to it.
    for (const [i, group] of groups.entries()) {
      if (group.count <= COMPLETE) continue;
      const after = groups.findIndex(({ depth }, j) => j > i && depth <= group.depth);
      const inside = groups
        .slice(i + 1, after < 0 ? undefined : after)
        .filter(({ depth }) => depth === group.depth + 1);
      expect(inside.reduce((sum, { count }) => sum + count, 0)).to.equal(group.count);
    }
    expect(Math.max(...groups.map(({ depth }) => depth))).to.equal(1);
  });

  it('does not ask for finer groups of one instant', () => {
    const index = indexed(Array.from({ length: 1500 }, () => ({ start: 5, end: 5 })));
    const list = everything(index, 'UTC');
    expect(list.length).to.equal(1 + SHOWN + 1);
    expect(sizeOf(list)).to.equal(1500);
  });

  it('has what never began in a group of its own, first in time', () => {
    const index = indexed([{ start: 5 }, { start: -Infinity, end: 3 }, { start: 7 }]);
    expect(closed(unfold(index, 'UTC', false, NONE)).map(({ start, count }) => [start, count])).to.deep.equal(
      [
        [-Infinity, 1],
        [5, 1],
        [7, 1],
      ],
    );
    expect(closed(unfold(index, 'UTC', true, NONE)).at(-1)?.start).to.equal(-Infinity);
  });

  it('opens around what is pinned, unless it was closed', () => {
    const index = along(0, 50 * DAY, 5000);
    const list = unfold(index, 'UTC', false, NONE, 2222);
    expect(rowsOf(list)).to.include(2222);
    const [open] = list.filter((entry): entry is Group => isGroup(entry) && entry.isOpen === true);
    expect(rowsOf(unfold(index, 'UTC', false, new Map([[open?.id ?? '', 0]]), 2222))).to.deep.equal([]);
  });
});
