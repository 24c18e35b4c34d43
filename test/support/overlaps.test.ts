import { expect } from '@esm-bundle/chai';
import { crossings, overlaps, overlapsBetween, samplePath } from './overlaps.js';

const box = (name: string, x: number, y: number, width = 10, height = 10) => ({ name, x, y, width, height });

describe('the overlap checker', () => {
  it('finds a planted overlap of boxes, and names it', () => {
    expect(overlaps([box('a', 0, 0), box('b', 20, 0), box('c', 29, 9)])).to.deep.equal(['b × c']);
  });

  it('finds a box inside another', () => {
    expect(overlapsBetween([box('a', 0, 0, 100, 100)], [box('b', 40, 40)])).to.deep.equal(['a × b']);
  });

  it('does not count touching', () => {
    expect(overlaps([box('a', 0, 0), box('b', 10, 0), box('c', 0, 10)])).to.deep.equal([]);
  });

  const lines: [string, [number, number][], boolean][] = [
    [
      'through the middle, upright',
      [
        [5, -10],
        [5, 20],
      ],
      true,
    ],
    [
      'through the middle, across',
      [
        [-10, 5],
        [20, 5],
      ],
      true,
    ],
    [
      'across a corner',
      [
        [-2, 5],
        [5, -3],
      ],
      true,
    ],
    [
      'wholly inside',
      [
        [4, 4],
        [6, 6],
      ],
      true,
    ],
    [
      'ending inside',
      [
        [5, -10],
        [5, 1],
      ],
      true,
    ],
    [
      'with only its second part inside',
      [
        [-20, -20],
        [-20, 5],
        [5, 5],
      ],
      true,
    ],
    [
      'past a corner',
      [
        [-5, 4],
        [4, -5],
      ],
      false,
    ],
    [
      'along a side',
      [
        [10, -10],
        [10, 20],
      ],
      false,
    ],
    [
      'ending before it',
      [
        [5, -10],
        [5, -1],
      ],
      false,
    ],
    [
      'beside it',
      [
        [12, -10],
        [12, 20],
      ],
      false,
    ],
  ];
  for (const [name, points, meets] of lines) {
    it(`${meets ? 'finds' : 'lets pass'} a line ${name}`, () => {
      expect(crossings([{ name: 'line', points }], [box('box', 0, 0)])).to.have.length(meets ? 1 : 0);
    });
  }

  it('follows path data from its first point to its last', () => {
    const points = samplePath('M0,0C0,10 10,10 10,0 10,0 20,-4.5 20,-4.5', 2);
    expect(points).to.deep.equal([
      [0, 0],
      [5, 7.5],
      [10, 0],
      [15, -2.25],
      [20, -4.5],
    ]);
  });
});
