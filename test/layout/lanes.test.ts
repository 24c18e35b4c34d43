import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { lanesOf } from '../../src/layout/lanes.js';
import type { Room } from '../../src/layout/lanes.js';

const rooms = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 24, max: 90 }))
    .map(([start, width]): Room => ({ start, end: start + width })),
  { maxLength: 40 },
);
const meet = (a: Room, b: Room): boolean => a.start < b.end && b.start < a.end;

/** Most rooms that cover one point; it can only grow where one starts. */
const depth = (all: readonly Room[]): number =>
  Math.max(0, ...all.map(({ start: x }) => all.filter(({ start, end }) => start <= x && x < end).length));

/** First fit, looking at every earlier room instead of at lane ends. */
function naive(all: readonly Room[]): number[] {
  const order = all.map((_, i) => i).sort((a, b) => (all[a]?.start ?? 0) - (all[b]?.start ?? 0) || a - b);
  const lanes: number[] = [];
  order.forEach((i, at) => {
    const room = all[i];
    const taken = new Set(
      order.slice(0, at).flatMap((j) => {
        const other = all[j];
        return room && other && meet(room, other) ? [lanes[j]] : [];
      }),
    );
    let lane = 0;
    while (taken.has(lane)) lane++;
    lanes[i] = lane;
  });
  return lanes;
}

describe('lanes', () => {
  const table: [string, [number, number][], number[]][] = [
    ['nothing needs no lane', [], []],
    [
      'rooms that touch share a lane',
      [
        [0, 30],
        [30, 60],
      ],
      [0, 0],
    ],
    [
      'rooms that overlap do not',
      [
        [0, 31],
        [30, 60],
      ],
      [0, 1],
    ],
    [
      'equal starts keep their order',
      [
        [0, 30],
        [0, 60],
        [0, 24],
      ],
      [0, 1, 2],
    ],
    [
      'input order does not matter otherwise',
      [
        [50, 80],
        [0, 60],
      ],
      [1, 0],
    ],
    [
      'a lane is used again',
      [
        [0, 50],
        [10, 30],
        [30, 60],
        [50, 90],
      ],
      [0, 1, 1, 0],
    ],
    [
      'an open end keeps its lane',
      [
        [0, Infinity],
        [10, 40],
        [1000, 1040],
      ],
      [0, 1, 1],
    ],
    [
      'so does an open start',
      [
        [-Infinity, 50],
        [10, 40],
      ],
      [0, 1],
    ],
  ];
  for (const [title, input, expected] of table) {
    it(title, () => {
      expect(lanesOf(input.map(([start, end]) => ({ start, end })))).to.deep.equal(expected);
    });
  }

  it('are those of naive first fit', () => {
    fc.assert(
      fc.property(rooms, (all) => {
        expect(lanesOf(all)).to.deep.equal(naive(all));
      }),
    );
  });

  it('are as few as ever overlap, and none holds two that overlap', () => {
    fc.assert(
      fc.property(rooms, (all) => {
        const lanes = lanesOf(all);
        expect(new Set(lanes).size).to.equal(depth(all));
        return all.every((a, i) => all.every((b, j) => i >= j || lanes[i] !== lanes[j] || !meet(a, b)));
      }),
    );
  });

  it('are the same wherever the rooms are moved', () => {
    fc.assert(
      fc.property(rooms, fc.integer({ min: -1e6, max: 1e6 }), (all, by) => {
        const moved = all.map(({ start, end }) => ({ start: start + by, end: end + by }));
        expect(lanesOf(moved)).to.deep.equal(lanesOf(all));
      }),
    );
  });
});
