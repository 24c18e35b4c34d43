import { expect } from '@esm-bundle/chai';
import { peaceTalks2025 } from '../../src/examples/peace-talks-2025.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { clickOn, hear, mount, part, parts, settled, textOf } from '../support/element.js';

const PLAY = '[data-action="play"]';
const nameOf = (element: TalksTimeline): string | null => part(element, PLAY).getAttribute('aria-label');
const at = (element: TalksTimeline): number => element.frame.stops.indexOf(element.frame.snapshot.asOf);

/** Timers of a second and more fire when a test says so. */
const slow = new Map<number, () => void>();
const { setInterval: set, clearInterval: clear } = window;
const tick = async (element: TalksTimeline): Promise<void> => {
  for (const callback of slow.values()) callback();
  await settled(element);
};

describe('playing what became known', () => {
  before(() => {
    let last = 1e6;
    window.setInterval = ((callback: () => void, ms = 0, ...rest: unknown[]) => {
      // The clock ticks every quarter of a minute: not ours.
      if (ms < 1000 || ms >= 15_000) return set(callback, ms, ...rest);
      slow.set(++last, callback);
      return last;
    }) as typeof window.setInterval;
    window.clearInterval = (id) => {
      if (!slow.delete(Number(id))) clear(id);
    };
  });
  after(() => {
    window.setInterval = set;
    window.clearInterval = clear;
  });
  afterEach(() => slow.clear());

  it('steps from instant to instant up to the latest, says each, and then rests', async () => {
    const element = await mount({ story: peaceTalks2025 });
    const moves = hear(element, 'talks-as-of-change');
    expect(slow.size).to.equal(0);
    expect(nameOf(element)).to.equal('Play what became known');
    await clickOn(element, PLAY);
    expect([at(element), nameOf(element)]).to.deep.equal([2, 'Pause']);
    expect(textOf(element, '.status')).to.contain('resign');
    for (const stop of [3, 4, 5]) {
      await tick(element);
      expect(at(element)).to.equal(stop);
    }
    expect([slow.size, nameOf(element)]).to.deep.equal([0, 'Play what became known']);
    expect(moves.map(({ byUser }) => byUser)).to.deep.equal([true, true, true, true]);
  });

  it('begins again from the first instant when it stands at the latest', async () => {
    const element = await mount({ story: peaceTalks2025 });
    await clickOn(element, '[data-action="latest"]');
    expect(at(element)).to.equal(5);
    expect(part(element, '[data-action="latest"]').getAttribute('aria-disabled')).to.equal('true');
    await clickOn(element, PLAY);
    expect(at(element)).to.equal(0);
  });

  for (const [by, selector] of [
    ['its own button', PLAY],
    ['another control', '[data-action="earlier"]'],
  ] as const)
    it(`pauses at ${by}`, async () => {
      const element = await mount({ story: peaceTalks2025 });
      await clickOn(element, PLAY);
      await clickOn(element, selector);
      expect([slow.size, nameOf(element)]).to.deep.equal([0, 'Play what became known']);
    });

  it('stops when the element leaves the page', async () => {
    const element = await mount({ story: peaceTalks2025 });
    await clickOn(element, PLAY);
    element.remove();
    expect(slow.size).to.equal(0);
  });

  it('is not there for a story that was always known as it is', async () => {
    const element = await mount({
      events: [{ id: 'a', title: 'A', when: '2025-01-01' }],
      asOf: '2025-02-01',
    });
    expect(parts(element, PLAY)).to.have.length(0);
  });
});
