import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { civil, midnight, yearAt, yearStart } from '../../src/time/civil.js';

describe('the calendar', () => {
  it('agrees with `Date` wherever that has an answer', () => {
    fc.assert(
      fc.property(fc.integer({ min: -271_000, max: 275_000 }), fc.nat(40), fc.nat(40), (year, month, day) => {
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        expect(midnight(year, month, day)).to.equal(+date);
        expect(civil(+date + 3_600_000)).to.deep.equal([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
      }),
    );
  });

  it('goes on where `Date` ends, as long as numbers tell days apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3e10, max: 3e10 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(civil(midnight(year, month, 1))).to.deep.equal([year, month, 1]);
        // 400 years are 146,097 days.
        expect(midnight(year + 400, 3, 1) - midnight(year, 3, 1)).to.be.closeTo(12_622_780_800_000, 262_144);
      }),
    );
    expect(civil(midnight(-300_000, 2, 29))).to.deep.equal([-300_000, 2, 29]);
    expect(civil(midnight(300_001, 13, 1))).to.deep.equal([300_002, 1, 1]);
  });

  it('counts years as people do: none is 0, and large numbers stay round', () => {
    const counts: readonly [number, number][] = [
      [2025, 2025],
      [1, 1],
      [0, -1],
      [-43, -44],
      [-9998, -9999],
      [-300_000, -300_000],
      [-13_800_000_000, -13_800_000_000],
    ];
    for (const [year, count] of counts) {
      expect(yearAt(midnight(year, 7, 1))).to.equal(count);
      expect(civil(yearStart(count))).to.deep.equal([year, 1, 1]);
    }
    expect(civil(yearStart(0))).to.deep.equal([1, 1, 1]);
  });
});
