/** The plane: a stretch around the view that stays the same while the view moves within it. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { planeOf } from '../../src/view/plane.js';
import { toX, type View } from '../../src/view/view.js';

const BLOCK = 160;
const views = fc
  .tuple(fc.integer({ min: -6e13, max: 6e13 }), fc.integer({ min: 0, max: 200 }))
  .map(([start, size]): View => ({ start, end: start + 1000 * 1.15 ** size }));
const widths = fc.integer({ min: 200, max: 3000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const blockOf = ({ start, end }: View, width: number): number => 2 ** Math.ceil(Math.log2((BLOCK * (end - start)) / width)); // prettier-ignore

describe('the plane', () => {
  it('holds the whole view, and less than two blocks of 320 px more', () => {
    fc.assert(
      fc.property(views, widths, (view, width) => {
        const plane = planeOf(view, width);
        expect(plane.view.start).to.be.at.most(view.start);
        expect(plane.view.end).to.be.at.least(view.end);
        expect(plane.width)
          .to.be.at.least(width - 0.001)
          .and.below(width + 4 * BLOCK + 0.001);
        expect(plane.x)
          .to.be.at.most(0)
          .and.above(-2 * BLOCK);
      }),
    );
  });

  it('has its times where the view has them, moved by x', () => {
    fc.assert(
      fc.property(views, widths, share, (view, width, p) => {
        const plane = planeOf(view, width);
        const t = view.start + p * (view.end - view.start);
        expect(toX(plane.view, plane.width, t) + plane.x).to.be.closeTo(toX(view, width, t), 0.01);
      }),
    );
  });

  it('is the very same in all numbers but x while the view moves within a block', () => {
    fc.assert(
      fc.property(views, widths, fc.array(share, { minLength: 1, maxLength: 8 }), (view, width, places) => {
        const span = view.end - view.start;
        const block = blockOf(view, width);
        // From just after one border of blocks, so far that neither end meets the next one.
        const start = Math.floor(view.start / block) * block;
        const room = Math.min(block, (Math.floor(span / block) + 1) * block - span) * 0.98;
        let moved = { start: start + room / 100, end: start + room / 100 + span };
        const first = planeOf(moved, width);
        let at = room / 100;
        for (const place of places) {
          const to = room / 100 + place * (room - room / 50);
          // As panning does it: by a difference, of which the sum is not exact.
          moved = { start: moved.start + (to - at), end: moved.end + (to - at) };
          at = to;
          const plane = planeOf(moved, width);
          expect([plane.view, plane.width]).to.deep.equal([first.view, first.width]);
          expect(plane.x).to.be.closeTo(first.x - ((at - room / 100) * width) / span, 0.01);
        }
      }),
    );
  });

  it('moves by whole blocks where the view leaves it, so that it comes again on the way back', () => {
    fc.assert(
      fc.property(views, widths, fc.integer({ min: -40, max: 40 }), (view, width, blocks) => {
        const by = blocks * blockOf(view, width);
        const [here, there] = [view, { start: view.start + by, end: view.end + by }].map((each) => planeOf(each, width)); // prettier-ignore
        // The two zeros are one.
        expect([(there?.view.start ?? NaN) + 0, (there?.view.end ?? NaN) + 0]).to.deep.equal([
          (here?.view.start ?? NaN) + by,
          (here?.view.end ?? NaN) + by,
        ]);
        expect(planeOf(view, width)).to.deep.equal(here);
      }),
    );
  });
});
