import { expect } from '@esm-bundle/chai';
import { peaceTalks2025 } from '../../src/examples/peace-talks-2025.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { drag, emulate, isChromium, settle, wheel } from '../support/commands.js';
import { clickOn, hear, mount, part, settled } from '../support/element.js';

const FAR = 'us-delegation-moscow';
const onPage = async (): Promise<TalksTimeline> => {
  scrollTo(0, 0);
  const view = { start: '2025-11-26', end: '2025-11-27' };
  return mount({ story: peaceTalks2025, layout: 'timeline', view }, { width: 760 });
};
const middle = ({ start, end }: { readonly start: number; readonly end: number }): number =>
  (start + end) / 2;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Longer than any flight. */
const landed = async (element: TalksTimeline): Promise<void> => {
  await pause(700);
  await settled(element);
};
/** Waits until a flight is on its way. */
const started = async (element: TalksTimeline, from: number): Promise<void> => {
  for (let frames = 0; frames < 60 && element.view.start === from; frames++)
    await new Promise(requestAnimationFrame);
  await element.updateComplete;
};

describe('a flight', () => {
  if (isChromium) before(() => emulate({ reducedMotion: 'no-preference' }));

  it('shows the way there in views between, each said to the page, and ends at its goal', async () => {
    const element = await onPage();
    const from = element.view;
    const heard = hear(element, 'talks-view-change');
    expect(element.show(FAR)).to.equal(true);
    await landed(element);
    expect(heard.length).to.be.greaterThan(2);
    expect(heard.at(-1)).to.include(element.view);
    expect(heard.every(({ byUser }) => !byUser)).to.equal(true);
    const middles = [from, ...heard].map(middle);
    expect(middles).to.deep.equal(middles.toSorted((a, b) => a - b));
    const when = element.frame.snapshot.events.find(({ id }) => id === FAR)?.fields.when;
    const goal = ((when?.earliestStart ?? NaN) + (when?.latestEnd ?? NaN)) / 2;
    expect(middle(element.view)).to.be.closeTo(goal, 2);
    expect(element.view.end - element.view.start).to.be.closeTo(from.end - from.start, 2);
  });

  it('ends where it is when the reader takes hold of the chart', async () => {
    const element = await onPage();
    const { left, top } = part(element, '.scene').getBoundingClientRect();
    const { start } = element.view;
    element.show(FAR);
    await started(element, start);
    const heard = hear(element, 'talks-view-change');
    await wheel({ x: left + 300, y: top + 60, deltaX: 40 });
    // A busy browser brings the wheel some frames later.
    for (let frames = 0; frames < 120 && !heard.some(({ byUser }) => byUser); frames++) await settle();
    // One turn of the wheel may come in several pieces.
    await pause(300);
    await settled(element);
    const stopped = element.view;
    await landed(element);
    expect(element.view).to.deep.equal(stopped);
  });

  it('ends where it is when the reader drags', async () => {
    const element = await onPage();
    const { start } = element.view;
    element.show(FAR);
    await started(element, start);
    // The page has scrolled to the details, which are not dragged.
    const { left, bottom } = part(element, '.scene').getBoundingClientRect();
    await drag([
      { x: left + 300, y: bottom - 30 },
      { x: left + 340, y: bottom - 28 },
    ]);
    await settle();
    const stopped = element.view;
    await landed(element);
    expect(element.view).to.deep.equal(stopped);
  });

  it('gives way to a view that the page sets', async () => {
    const element = await onPage();
    const { start } = element.view;
    element.fit();
    await started(element, start);
    element.view = { start: '2025-12-01T00:00Z', end: '2025-12-02T00:00Z' };
    await landed(element);
    expect(element.view).to.deep.equal({
      start: Date.parse('2025-12-01T00:00Z'),
      end: Date.parse('2025-12-02T00:00Z'),
    });
  });

  it('starts from the goal of the one before, so that quick presses lose nothing', async () => {
    const element = await onPage();
    const before = element.view;
    for (let press = 0; press < 3; press++) part(element, '[data-action="zoom-out"]').click();
    await landed(element);
    const { start, end } = element.view;
    expect((end - start) / (before.end - before.start)).to.be.closeTo(1.5 ** 3, 1e-6);
  });

  it('ends cleanly with the element, which shows the goal when it is put back', async () => {
    const errors: string[] = [];
    const hearError = (event: ErrorEvent): number => errors.push(event.message);
    window.addEventListener('error', hearError);
    const element = await onPage();
    const parent = element.parentElement;
    const { start } = element.view;
    element.show(FAR);
    await started(element, start);
    const heard = hear(element, 'talks-view-change');
    element.remove();
    const goal = element.view;
    await pause(700);
    expect(heard.length).to.be.at.most(1);
    expect(element.view).to.deep.equal(goal);
    parent?.append(element);
    await landed(element);
    window.removeEventListener('error', hearError);
    expect(element.view).to.deep.equal(goal);
    expect(element.selected).to.equal(FAR);
    expect(errors).to.deep.equal([]);
  });
});

if (isChromium)
  describe('with reduced motion (Firefox’s driver cannot ask for it)', () => {
    before(() => emulate({ reducedMotion: 'reduce' }));
    after(() => emulate({ reducedMotion: 'no-preference' }));

    const ways: readonly (readonly [string, (element: TalksTimeline) => unknown])[] = [
      ['show', (element) => element.show(FAR)],
      ['fit', (element) => element.fit()],
      ['a button', (element) => clickOn(element, '[data-action="zoom-out"]')],
    ];
    for (const [name, move] of ways)
      it(`${name} is there at once, in one change of the view`, async () => {
        expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
        const element = await onPage();
        const heard = hear(element, 'talks-view-change');
        await move(element);
        await landed(element);
        expect(heard).to.have.length(1);
        expect(heard[0]).to.include(element.view);
      });

    it('nothing else moves either', async () => {
      const element = await onPage();
      await clickOn(element, '[data-action="later"]');
      expect(element.shadowRoot?.getAnimations()).to.deep.equal([]);
    });
  });
