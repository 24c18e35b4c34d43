/** What is opened comes into sight: the event, and the beginning of its details. */
import { expect } from '@esm-bundle/chai';
import { makeTracker } from '../../demo/tracker.js';
import { peaceTalks2025 } from '../../src/examples/peace-talks-2025.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { click, press, setViewport, settle } from '../support/commands.js';
import { container, eventButtons, mount, part, settled } from '../support/element.js';
import type { Properties } from '../support/element.js';

const WIDTH = 760;
const story = makeTracker(7, 60);

/** The element below the fold of a window, with as much page after it; the page scrolls smoothly where it may. */
const below = async (properties: Properties, height: number): Promise<TalksTimeline> => {
  await setViewport({ width: 1000, height });
  const parent = container(WIDTH);
  parent.style.padding = '1500px 0';
  document.documentElement.style.scrollBehavior = 'smooth';
  const element = await mount({ story, ...properties }, { parent });
  scrollTo({ top: 0, behavior: 'instant' });
  return element;
};

const atRest = async (element: TalksTimeline): Promise<void> => {
  let before = '';
  for (let frames = 0; frames < 8; frames++) {
    await settle();
    const now = JSON.stringify([element.view, scrollY]);
    if (now !== before) frames = 0;
    before = now;
  }
  await settled(element);
};

/** Which parts of the open event are wholly inside the window, of the details their first line or title. */
const inSight = (element: TalksTimeline): Readonly<Record<string, boolean>> => {
  const inside = (selector: string): boolean => {
    const { top, bottom } = part(element, selector).getBoundingClientRect();
    return top >= -1 && bottom <= innerHeight + 1;
  };
  return {
    event: inside('.open > .event-button'),
    details: inside(element.frame.layout === 'list' ? '.details-meta' : '.details-title'),
  };
};
const BOTH = { event: true, details: true };

const ids = (element: TalksTimeline): readonly string[] => element.frame.snapshot.events.map(({ id }) => id);

describe('An event that is opened', () => {
  afterEach(() => document.documentElement.style.removeProperty('scroll-behavior'));

  for (const [layout, height] of [
    ['list', 500],
    ['timeline', 1400],
  ] as const) {
    it(`by the page comes into sight in the ${layout}, with the beginning of its details`, async () => {
      const element = await below({ layout }, height);
      for (const index of [0, 30, 55, 20]) {
        element.show(ids(element)[index] ?? '?');
        await atRest(element);
        expect(inSight(element), String(index)).to.deep.equal(BOTH);
      }
      element.previous();
      await atRest(element);
      expect(inSight(element)).to.deep.equal(BOTH);
    });

    it(`step by step comes into sight in the ${layout}`, async () => {
      const element = await below({ layout, selected: ids(await below({}, height))[40] }, height);
      for (const action of ['next', 'next', 'previous']) {
        part(element, `[data-action="${action}"]`).click();
        await atRest(element);
        expect(inSight(element), action).to.deep.equal(BOTH);
      }
    });
  }

  it('in a chart that is taller than the window shows the beginning of its details', async () => {
    const element = await below({ layout: 'timeline' }, 400);
    expect(part(element, 'svg.scene').getBoundingClientRect().height).to.be.greaterThan(400);
    for (const index of [0, 50]) {
      element.show(ids(element)[index] ?? '?');
      await atRest(element);
      expect(inSight(element).details, String(index)).to.equal(true);
    }
  });

  it('by a click shows its details, by a key stays in sight itself', async () => {
    const element = await below({ layout: 'timeline' }, 400);
    const [button] = eventButtons(element);
    button?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await settle();
    const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
    await click({ x: x + width / 2, y: y + height / 2 });
    await atRest(element);
    expect(inSight(element).details).to.equal(true);
    await press('Escape');
    await press('ArrowRight');
    await atRest(element);
    await press('Enter');
    await atRest(element);
    expect(element.selected).to.equal(ids(element)[1]);
    expect(element.shadowRoot?.activeElement).to.equal(part(element, '.open > .event-button'));
    expect(inSight(element).event).to.equal(true);
  });

  it('is not scrolled to where it is in sight, nor where the page sets what is selected', async () => {
    const element = await below({ story: peaceTalks2025, layout: 'list' }, 1400);
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    await settle();
    const before = scrollY;
    element.show('yermak-statement');
    await atRest(element);
    expect(scrollY).to.equal(before);
    scrollTo({ top: 0, behavior: 'instant' });
    element.selected = 'kyiv-us-talks';
    await atRest(element);
    expect(scrollY).to.equal(0);
  });
});
