import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { civil, midnight } from '../../src/time/civil.js';

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
      fc.property(fc.integer({ min: -2e9, max: 2e9 }), (thousands) => {
        const year = thousands * 4;
        expect(civil(midnight(year, 3, 1))[0]).to.equal(year);
        // 400 years are 146,097 days.
        expect(midnight(year + 400, 3, 1) - midnight(year, 3, 1)).to.be.closeTo(12_622_780_800_000, 131_072);
      }),
    );
    expect(civil(midnight(-300_000, 2, 29))).to.deep.equal([-300_000, 2, 29]);
    expect(civil(midnight(300_001, 13, 1))).to.deep.equal([300_002, 1, 1]);
  });
});
