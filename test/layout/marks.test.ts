import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { markOf, middleOf, roomOf, shapeOf, shareDays, spotsOf } from '../../src/layout/marks.js';
import type { Mark } from '../../src/layout/scene.js';
import type { When } from '../../src/time/when.js';
import { DAY, HOUR, day, instant, span, stateOf, window } from '../support/states.js';

const WIDTH = 900;
const alone = { slot: 0, of: 1, each: 1, lead: 0 };
const shared = (whens: When[], px: number) =>
  shareDays(spotsOf(whens.map((when, i) => stateOf({ id: `e${i}`, when }))), px / DAY);
/** A day is 100 px, the view begins at 0. */
const toX = (t: number): number => (t / DAY) * 100;
const mark = (when: When, share = alone, x = toX): Mark =>
  markOf({ ...share, state: stateOf({ id: 'a', when }) }, 40, WIDTH, x);

describe('marks', () => {
  const shapes: [string, When, string][] = [
    ['an instant is a point', instant(0), 'point'],
    ['a day without an hour is a day', day(0), 'day'],
    ['a month is a window', { ...day(0, 30 * DAY), precision: 'month' }, 'window'],
    ['an hour without a minute is a window', { ...day(0, HOUR), precision: 'hour' }, 'window'],
    ['a set of days is a window', window(0, 3 * DAY), 'window'],
    ['some day out of several is a window', { ...day(0, 30 * DAY), masked: true }, 'window'],
    ['a set of one day is a window', window(0, DAY), 'window'],
    ['what lasts is a span', span(0, DAY, DAY, 2 * DAY), 'span'],
    ['an open span is a span', span(0, DAY, 0, Infinity), 'span'],
  ];
  for (const [title, when, shape] of shapes) it(title, () => expect(shapeOf(when)).to.equal(shape));

  const places: [string, When, Partial<Mark>][] = [
    ['a point stands at its x', instant(2 * DAY), { x: 200, x0: 200, x1: 200, inView: true }],
    [
      'a day bar stands at its true instants, its symbol in the middle',
      day(20 * HOUR),
      { x0: 250 / 3, x1: 550 / 3 },
    ],
    ['a window is a band, its x the middle', window(2 * DAY, 5 * DAY), { x: 350, x0: 200, x1: 500 }],
    ['a span has a core', span(DAY, 2 * DAY, 4 * DAY, 5 * DAY), { x: 300, core: { x0: 200, x1: 400 } }],
    [
      'a span whose start and end may cross has none',
      span(DAY, 3 * DAY, 2 * DAY, 5 * DAY),
      { core: undefined },
    ],
    [
      'an open end is cut near the view',
      span(DAY, DAY, DAY, Infinity),
      { x: 100, x1: 950, ends: ['closed', 'open'] },
    ],
    [
      'a window that is open before it reaches to the edge',
      window(-Infinity, 2 * DAY),
      { x: 200, x0: -50, x1: 200, ends: ['open', 'closed'], inView: true },
    ],
    ['an open start too', span(-Infinity, DAY, DAY, DAY), { x: 100, x0: -50, ends: ['open', 'closed'] }],
    [
      'what is open at both sides is everywhere',
      span(-Infinity, 0, 0, Infinity),
      { x0: -50, x1: 950, inView: true },
    ],
    ['what is far off is drawn close to the view', instant(1e6 * DAY), { x: 950, inView: false }],
    ['what ended before is out of sight', window(-5 * DAY, -DAY), { x1: -50, inView: false }],
    ['a band that ends where the view begins is out of sight', window(-5 * DAY, 0), { x1: 0, inView: false }],
    ['a band with one day in the view is in sight', window(-5 * DAY, DAY), { x: -50, x1: 100, inView: true }],
  ];
  for (const [title, when, expected] of places) {
    it(title, () => {
      const made = mark(when);
      for (const [key, value] of Object.entries(expected)) {
        if (typeof value === 'number') expect(made[key as keyof Mark]).to.be.closeTo(value, 1e-9);
        else expect(made[key as keyof Mark]).to.deep.equal(value);
      }
    });
  }

  it('of a set with several members has a part each', () => {
    const members = [0, 2 * DAY].map((start) => ({ start, end: start + DAY, precision: 'day' as const }));
    expect(mark({ ...window(0, 3 * DAY), members }).parts).to.deep.equal([
      { x0: 0, x1: 100 },
      { x0: 200, x1: 300 },
    ]);
  });

  const targets: [string, When, [x: number, width: number]][] = [
    ['of a point is 24 px about it', instant(DAY), [88, 24]],
    ['of a day is 24 px about its symbol, not the bar', day(DAY), [138, 24]],
    ['of a day whose symbol is out of sight stays on the bar', day(-90 * HOUR, 10 * HOUR), [0, 24]],
    ['of a window is its band', window(DAY, 3 * DAY), [100, 200]],
    ['of a window is at least 24 px', window(DAY, DAY + HOUR), [100 + 50 / 24 - 12, 24]],
    ['of a window is the part of it in the view', window(-3 * DAY, 2 * DAY), [0, 200]],
    [
      'of a window that is just leaving lies beside the view, not on a neighbour',
      window(-3 * DAY, DAY / 50),
      [-22, 24],
    ],
    ['of a window that is just coming too', window(9 * DAY - DAY / 50, 12 * DAY), [898, 24]],
  ];
  for (const [title, when, [x, width]] of targets) {
    it(`target ${title}`, () => {
      const { target } = mark(when);
      expect(target.x).to.be.closeTo(x, 1e-9);
      expect(target).to.deep.include({ width, height: 24, y: 28 });
    });
  }

  it('keep their numbers small and finite at any zoom', () => {
    const when = fc
      .array(fc.oneof(fc.integer({ min: -8.64e15, max: 8.64e15 }), fc.constantFrom(-Infinity, Infinity)), {
        minLength: 4,
        maxLength: 4,
      })
      .map((four) => four.sort((a, b) => a - b))
      .map(([a = 0, b = 0, c = 0, d = 0]) => span(a, b, c, d));
    const start = fc.integer({ min: -8.64e15, max: 8.64e15 });
    fc.assert(
      fc.property(when, start, fc.integer({ min: 1, max: 8.64e15 }), (date, from, length) => {
        const { x, x0, x1, target, core } = mark(date, alone, (t) => ((t - from) / length) * WIDTH);
        const numbers = [x, x0, x1, target.x, target.x + target.width, core?.x0 ?? 0, core?.x1 ?? 0];
        return numbers.every((n) => n >= -50 && n <= WIDTH + 50 + 24) && target.width >= 24;
      }),
    );
  });

  it('have an x that is the middle of what is known, and finite', () => {
    expect([span(0, 0, 0, 8), span(4, 4, 4, Infinity), span(-Infinity, 0, 0, 6)].map(middleOf)).to.deep.equal(
      [4, 4, 6],
    );
    expect(middleOf(span(-Infinity, 0, 0, Infinity))).to.equal(0);
    const members = [
      { start: -Infinity, end: 2, precision: 'day' },
      { start: 6, end: Infinity, precision: 'day' },
    ] as const;
    expect(middleOf({ ...window(-Infinity, Infinity), members })).to.equal(4);
  });
});

describe('a date that was contradicted', () => {
  /** Now at `when`, with dates before, each with whether the next one contradicted it. */
  const moved = (when: When, ...before: readonly (readonly [old: When, contradicted: boolean])[]) => {
    const history = before.map(([old, contradicted]) => ({
      version: stateOf({ id: 'a', when: old }).event.versions[0],
      until: 0,
      contradicted,
    }));
    return { ...alone, state: { ...stateOf({ id: 'a', when }), history } };
  };
  const pastOf = (...given: Parameters<typeof moved>): number[] =>
    markOf(moved(...given), 40, WIDTH, toX).past.map(({ x }) => x);

  it('leaves its places behind, in the order in which they were said', () => {
    expect(pastOf(instant(5 * DAY), [instant(3 * DAY), true], [instant(DAY), true])).to.deep.equal([
      300, 100,
    ]);
  });

  it('leaves none where the date now is one that it allows', () => {
    expect(pastOf(instant(2 * DAY), [window(0, 5 * DAY), true], [instant(2 * DAY), true])).to.deep.equal([]);
  });

  it('leaves none where it was only said again', () => {
    expect(pastOf(instant(5 * DAY), [instant(3 * DAY), false], [instant(3 * DAY), true])).to.deep.equal([
      300,
    ]);
  });

  it('keeps the way to where it is, so that nothing stands on it', () => {
    const room = (...given: Parameters<typeof moved>) => roomOf(moved(...given), 100 / DAY);
    expect(
      room(instant(5 * DAY), [instant(3 * DAY), true], [window(7 * DAY, 8 * DAY), true]),
    ).to.deep.include({
      start: 288,
      end: 812,
    });
    expect(room(instant(2 * DAY), [window(0, 5 * DAY), true])).to.deep.include({ start: 188, end: 212 });
  });
});

describe('events of one day', () => {
  const shares = (whens: When[], px: number) =>
    shared(whens, px).map(({ slot, of, lead }) => [slot, of, lead]);

  it('share its bar, evenly, so that none comes first', () => {
    expect(shares([day(0), day(0), day(0)], 100)).to.deep.equal([
      [0, 3, 0],
      [1, 3, 0],
      [2, 3, 0],
    ]);
    const xs = [0, 1].map((slot) => mark(day(DAY), { slot, of: 2, each: 1, lead: 0 }).x);
    expect(xs).to.deep.equal([125, 175]);
  });

  it('do not share with another day, a window of one day or an instant', () => {
    expect(shares([day(0), day(HOUR), window(0, DAY), instant(0)], 100).map(([, of]) => of)).to.deep.equal([
      1, 1, 1, 1,
    ]);
  });

  it('go to bars of their own where the bar is too narrow for two', () => {
    expect(shares([day(0), day(0)], 47)).to.deep.equal([
      [0, 2, 0],
      [1, 2, 1],
    ]);
  });

  it('fill several bars in turn where one is too narrow for all', () => {
    expect(shares([day(0), day(0), day(0)], 48)).to.deep.equal([
      [0, 3, 0],
      [1, 3, 1],
      [2, 3, 0],
    ]);
  });

  it('stand at the same instant at every scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 400 }), (n, px) => {
        const whens = Array.from({ length: n }, () => day(0));
        shared(whens, px).forEach((share, i) =>
          expect(mark(day(0), share).x).to.be.closeTo((100 * (i + 0.5)) / n, 1e-9),
        );
      }),
    );
  });

  it('draw their bar once, by the first of them in sight', () => {
    const at = (x0: number) =>
      [0, 1, 2].map((slot) => mark(day(0), { slot, of: 3, each: 1, lead: 0 }, (t) => x0 + (t / DAY) * 90));
    const drawn = (x0: number) => at(x0).filter(({ sharesBar, inView }) => inView && !sharesBar).length;
    expect([0, 500, -20, -29, -30, -31, -59, -60, -75, 895].map(drawn)).to.deep.equal([
      1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    ]);
  });

  it('never overlap, and take the room of one bar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 5, max: 300 }), (n, px) => {
        const whens = Array.from({ length: n }, () => day(0));
        const given = shared(whens, px);
        for (const a of given) {
          const xs = given
            .filter(({ lead }) => lead === a.lead)
            .map((share) => mark(day(0), share, (t) => 300 + (t / DAY) * px).target.x);
          xs.slice(1).forEach((x, i) => expect(x - (xs[i] ?? NaN)).to.be.at.least(24 - 1e-6));
          const room = roomOf(a, px / DAY);
          expect(room.start).to.be.closeTo(Math.min(0, px / n / 2 - 12), 1e-6);
          expect(room.end).to.be.closeTo(Math.max(px, px - px / n / 2 + 12), 1e-6);
          xs.forEach((x) => expect(x).to.be.within(300 + room.start - 1e-6, 300 + room.end - 24 + 1e-6));
        }
      }),
    );
  });
});
