import { expect } from '@esm-bundle/chai';
import { peaceTalks2025 } from '../../src/examples/peace-talks-2025.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { toTime, toX } from '../../src/view/view.js';
import type { View } from '../../src/view/view.js';
import {
  click,
  drag,
  fingers,
  isChromium,
  moveMouse,
  pinch,
  setViewport,
  settle,
  swipe,
  wheel,
} from '../support/commands.js';
import type { Point } from '../support/commands.js';
import { buttonOf, clickOn, container, hear, mount, part, parts, settled } from '../support/element.js';

const WIDTH = 760;
/** Room to move on every side. */
const VIEW = { start: '2025-11-27T12:00+02:00', end: '2025-12-01T12:00+02:00' };

/** The element in a page that can scroll both ways. */
const onPage = async (view: typeof VIEW | null = VIEW): Promise<TalksTimeline> => {
  const tall = container();
  const element = await mount(
    // Without its summary all of the chart is in the window.
    { story: { ...peaceTalks2025, summary: undefined }, layout: 'timeline', view: view ?? undefined },
    { parent: tall, width: WIDTH },
  );
  tall.style.width = `${WIDTH}px`;
  tall.style.paddingBottom = '2000px';
  scrollTo(0, 0);
  await settled(element);
  return element;
};

const chartOf = (element: TalksTimeline): DOMRect => part(element, '.scene').getBoundingClientRect();

/** A point of the chart where nothing is drawn but lines; x is from the chart's left. */
const empty = (element: TalksTimeline, x: number): Point => {
  const { left, top, height } = chartOf(element);
  for (let y = top + 60; y < Math.min(top + height, innerHeight) - 4; y += 4) {
    const hit = element.shadowRoot?.elementFromPoint(left + x, y);
    if (hit && !hit.closest('button, .track')) return { x: left + x, y };
  }
  throw new Error(`no empty point at ${x}`);
};

const middleOf = (element: Element): Point => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/** The title of a label that is wholly in sight, on a page that is not scrolled. */
const labelOf = (element: TalksTimeline): Element => {
  const { left, right } = chartOf(element);
  const found = parts(element, '.label .title').find((title) => {
    const box = title.getBoundingClientRect();
    return box.left >= left && box.right <= right && box.bottom <= innerHeight;
  });
  if (!found) throw new Error('no label is in sight');
  return found;
};

/** Where a time of one view is seen in another, px. */
const moved = (before: View, after: View, x: number): number => toX(after, WIDTH, toTime(before, WIDTH, x));
const shifted = (before: View, after: View): number => -moved(before, after, 0);
const span = ({ start, end }: View): number => end - start;

/** Waits until the view has come to rest. */
const atRest = async (element: TalksTimeline): Promise<View> => {
  let view = element.view;
  for (let frames = 0; frames < 6; frames++) {
    await new Promise(requestAnimationFrame);
    if (element.view.start !== view.start || element.view.end !== view.end) frames = 0;
    ({ view } = element);
  }
  await settled(element);
  return element.view;
};

/** Waits until the page has scrolled as far as it will. */
const scrolled = async (): Promise<number> => {
  for (let frames = 0, last = -1; frames < 8; frames++) {
    await settle();
    if (scrollY !== last) frames = 0;
    last = scrollY;
  }
  return scrollY;
};

describe('the wheel', () => {
  it('alone scrolls the page and leaves the view', async () => {
    const element = await onPage();
    const before = element.view;
    await wheel({ ...empty(element, 300), deltaY: 120 });
    expect(await scrolled()).to.be.greaterThan(50);
    expect(element.view).to.deep.equal(before);
  });

  it('alone over an event scrolls the page, too', async () => {
    const element = await onPage();
    const before = element.view;
    await wheel({ ...middleOf(labelOf(element)), deltaY: 120 });
    expect(await scrolled()).to.be.greaterThan(50);
    expect(element.view).to.deep.equal(before);
  });

  for (const modifier of ['Control', 'Meta'] as const)
    for (const deltaY of [-120, 120])
      it(`with ${modifier} zooms ${deltaY < 0 ? 'in' : 'out'} around the pointer and does not scroll`, async () => {
        const element = await onPage();
        const before = element.view;
        for (const x of [200, 500]) {
          const was = element.view;
          await wheel({ ...empty(element, x), deltaY, modifiers: [modifier] });
          await settled(element);
          expect(moved(was, element.view, x)).to.be.closeTo(x, 1);
        }
        expect(Math.sign(span(before) - span(element.view))).to.equal(-Math.sign(deltaY));
        expect(await scrolled()).to.equal(0);
      });

  it('sideways pans by its distance and scrolls nothing', async () => {
    const element = await onPage();
    for (const deltaX of [100, -60]) {
      const before = element.view;
      await wheel({ ...empty(element, 300), deltaX });
      await settled(element);
      expect(shifted(before, element.view)).to.be.closeTo(deltaX, 1);
      expect(span(element.view)).to.be.closeTo(span(before), 1);
    }
    expect(await scrolled()).to.equal(0);
  });

  it('with Shift is the page’s', async () => {
    const element = await onPage();
    const before = element.view;
    await wheel({ ...empty(element, 300), deltaY: 120, modifiers: ['Shift'] });
    await scrolled();
    expect(element.view).to.deep.equal(before);
  });

  it('outside the chart, with Control or without, is the page’s', async () => {
    const element = await onPage();
    const before = element.view;
    // The page of the tests must not be zoomed.
    const stop = (event: Event): void => event.preventDefault();
    window.addEventListener('wheel', stop, { passive: false });
    for (const selector of ['.summary', '.toolbar'])
      await wheel({ ...middleOf(part(element, selector)), deltaY: -120, modifiers: ['Control'] });
    await settled(element);
    window.removeEventListener('wheel', stop);
    expect(element.view).to.deep.equal(before);
  });

  it('tells the page of its changes as the reader’s', async () => {
    const element = await onPage();
    const heard = hear(element, 'talks-view-change');
    await wheel({ ...empty(element, 300), deltaY: -120, modifiers: ['Control'] });
    await settled(element);
    expect(heard.map(({ byUser }) => byUser)).to.deep.equal([true]);
    expect(heard[0]).to.include(element.view);
  });
});

describe('the mouse', () => {
  const dragged = async (element: TalksTimeline, from: Point, dx: number, dy = 6): Promise<number> => {
    const before = element.view;
    await drag([from, { x: from.x + dx, y: from.y + dy }]);
    await atRest(element);
    return shifted(before, element.view);
  };

  it('pans by the pixels it drags, to either side', async () => {
    const element = await onPage();
    expect(await dragged(element, empty(element, 500), -150)).to.be.closeTo(150, 1);
    expect(await dragged(element, empty(element, 300), 80)).to.be.closeTo(-80, 1);
    expect(element.selected).to.equal(undefined);
  });

  it('opens nothing where a drag begins on a label, and selects no text', async () => {
    const element = await onPage();
    expect(await dragged(element, middleOf(labelOf(element)), 90)).to.be.closeTo(-90, 1);
    expect(element.selected).to.equal(undefined);
    expect(String(getSelection())).to.equal('');
  });

  it('moves nothing by a press alone, also on an event at the edge', async () => {
    const element = await onPage({ start: '2025-11-27T06:00+02:00', end: '2025-12-01T06:00+02:00' });
    const before = element.view;
    const edge = buttonOf(element, 'Putin');
    edge.scrollIntoView({ block: 'center' });
    await click(middleOf(edge));
    await atRest(element);
    expect(element.selected).to.equal('bishkek-press-conference');
    expect(middleOf(edge).x - chartOf(element).left).to.be.lessThan(WIDTH * 0.08);
    expect(element.view).to.deep.equal(before);
  });

  it('selects no text where a drag goes over axis, names and labels', async () => {
    const element = await onPage();
    const { left, top, width, height } = chartOf(element);
    await drag([
      { x: left + 4, y: top + 8 },
      { x: left + width / 2, y: top + height / 2 },
      { x: left + width - 4, y: Math.min(top + height, innerHeight) - 4 },
    ]);
    await settled(element);
    expect(String(getSelection())).to.equal('');
  });

  it('opens an event with a click, on its label or its mark, and closes it with another', async () => {
    const element = await onPage();
    const button = buttonOf(element, 'Ukrainian–U.S. talks');
    const label = button.querySelector('.label .title');
    if (!label) throw new Error('no label');
    const heard = hear(element, 'talks-select');
    await click(middleOf(label));
    await settled(element);
    expect(element.selected).to.equal('kyiv-us-talks');
    await click(middleOf(button));
    await settled(element);
    expect(element.selected).to.equal(undefined);
    expect(heard.map(({ id, byUser }) => [id, byUser])).to.deep.equal([
      ['kyiv-us-talks', true],
      [null, true],
    ]);
  });

  it('opens an event with a click after a drag, also after one that ended outside the chart', async () => {
    const element = await onPage();
    const { bottom } = chartOf(element);
    for (const dy of [0, Math.min(bottom + 40, innerHeight - 2) - empty(element, 500).y]) {
      await dragged(element, empty(element, 500), -40, dy);
      await click(middleOf(buttonOf(element, 'Ukrainian–U.S. talks')));
      await settled(element);
      expect(element.selected).to.equal('kyiv-us-talks');
      await click(middleOf(buttonOf(element, 'Ukrainian–U.S. talks')));
      await settled(element);
    }
  });

  it('let go outside the chart, after a press that was no drag, pans nothing when it comes back', async () => {
    const element = await onPage();
    const before = element.view;
    const { left, top } = chartOf(element);
    await drag([
      { x: left + 300, y: top + 10 },
      { x: left + 300, y: top - 20 },
    ]);
    for (const x of [310, 350, 450]) await moveMouse({ x: left + x, y: top + 30 });
    await settled(element);
    expect(element.view).to.deep.equal(before);
  });

  it('inside open details selects text and does not pan', async () => {
    const element = await onPage();
    element.selected = 'kyiv-us-talks';
    await settled(element);
    const summary = part(element, '.details-summary');
    summary.scrollIntoView({ block: 'center' });
    await settled(element);
    const before = element.view;
    const { left, top } = summary.getBoundingClientRect();
    await drag([
      { x: left + 2, y: top + 8 },
      { x: left + 120, y: top + 9 },
    ]);
    await settled(element);
    expect(element.view).to.deep.equal(before);
    const root = element.shadowRoot as ShadowRoot & { getSelection?: () => Selection };
    const selection = root.getSelection?.() ?? getSelection();
    expect(summary.textContent).to.include(String(selection).trim());
    expect(String(selection).trim()).to.have.length.greaterThan(4);
  });

  it('does nothing with a button other than the first', async () => {
    const element = await onPage();
    const before = element.view;
    const chart = part(element, '.chart');
    const { x: clientX, y: clientY } = empty(element, 400);
    const at = (name: string, dx: number): boolean =>
      chart.dispatchEvent(
        new PointerEvent(name, { pointerId: 7, button: 2, buttons: 2, clientX: clientX + dx, clientY }),
      );
    at('pointerdown', 0);
    at('pointermove', 80);
    at('pointerup', 80);
    await settled(element);
    expect(element.view).to.deep.equal(before);
  });
});

if (isChromium) {
  describe('fingers (Firefox’s driver has no touch)', () => {
    beforeEach(() => setViewport({ width: 800, height: 600, touch: true }));
    after(() => setViewport({ width: 800, height: 600 }));

    const places: readonly (readonly [string, (element: TalksTimeline) => Point])[] = [
      ['an empty place', (element) => empty(element, 400)],
      ['a label', (element) => middleOf(labelOf(element))],
      ['a mark', (element) => middleOf(buttonOf(element, 'Ukrainian–U.S. talks'))],
    ];
    for (const [name, at] of places) {
      it(`a swipe to the side on ${name} pans by its distance, scrolls nothing and opens nothing`, async () => {
        const element = await onPage();
        const before = element.view;
        const from = at(element);
        await swipe(from, { x: from.x + 100, y: from.y + 10 }, 10);
        await atRest(element);
        expect(shifted(before, element.view)).to.be.closeTo(-100, 2);
        expect(await scrolled()).to.equal(0);
        expect(element.selected).to.equal(undefined);
      });

      it(`a swipe up on ${name} scrolls the page and leaves the view`, async () => {
        const element = await onPage();
        const before = element.view;
        const from = at(element);
        await swipe(from, { x: from.x + 5, y: from.y - 150 }, 10);
        expect(await scrolled()).to.be.greaterThan(50);
        expect(element.view).to.deep.equal(before);
        expect(element.selected).to.equal(undefined);
      });
    }

    for (const [from, to] of [
      [100, 220],
      [240, 120],
    ] as const)
      it(`a pinch from ${from} to ${to} px keeps the times under both fingers`, async () => {
        const element = await onPage();
        const before = element.view;
        const middle = empty(element, 400);
        await pinch(middle, from, to);
        await atRest(element);
        const x = middle.x - chartOf(element).left;
        for (const side of [-1, 1])
          expect(moved(before, element.view, x + (side * from) / 2)).to.be.closeTo(x + (side * to) / 2, 2);
        expect(span(element.view) / span(before)).to.be.closeTo(from / to, 0.02);
        expect(visualViewport?.scale).to.equal(1);
      });

    it('two fingers that move and part keep their times, too', async () => {
      const element = await onPage();
      const before = element.view;
      const { x, y } = empty(element, 400);
      const from = [x - 60, x + 60];
      const to = [x - 40, x + 140];
      await fingers(
        from.map((at) => ({ x: at, y })),
        to.map((at) => ({ x: at, y })),
      );
      await atRest(element);
      const { left } = chartOf(element);
      from.forEach((at, finger) =>
        expect(moved(before, element.view, at - left)).to.be.closeTo((to[finger] ?? NaN) - left, 2),
      );
    });

    it('a tap opens an event', async () => {
      const element = await onPage();
      const at = middleOf(buttonOf(element, 'Ukrainian–U.S. talks'));
      await swipe(at, at, 1);
      await atRest(element);
      expect(element.selected).to.equal('kyiv-us-talks');
    });
  });
}

describe('the buttons', () => {
  it('zoom in and out around the middle, as the wheel does', async () => {
    const element = await onPage();
    const before = element.view;
    await clickOn(element, '[data-action="zoom-in"]');
    const near = await atRest(element);
    expect(span(before) / span(near)).to.be.closeTo(1.5, 1e-6);
    expect(moved(before, near, WIDTH / 2)).to.be.closeTo(WIDTH / 2, 0.1);
    await clickOn(element, '[data-action="zoom-out"]');
    const back = await atRest(element);
    expect(back.start).to.be.closeTo(before.start, 2);
    expect(back.end).to.be.closeTo(before.end, 2);
  });

  it('All shows everything, also after a drag', async () => {
    const element = await onPage();
    await wheel({ ...empty(element, 300), deltaX: 100 });
    await clickOn(element, '[data-action="fit"]');
    await atRest(element);
    const fresh = await onPage(null);
    expect(element.view).to.deep.equal(fresh.view);
  });

  it('next and previous open the events one after the other in time, bring each into sight and end at the ends', async () => {
    const element = await onPage({ start: '2025-11-20', end: '2025-11-21' });
    const ids = element.frame.snapshot.events.map(({ id }) => id);
    const seen: (string | undefined)[] = [];
    for (let step = 0; step <= ids.length; step++) {
      await clickOn(element, '[data-action="next"]');
      await atRest(element);
      seen.push(element.selected);
      const { x, width } = part(element, '.open .event-button').getBoundingClientRect();
      expect(x + width / 2 - chartOf(element).left).to.be.within(0, WIDTH);
    }
    expect(seen).to.deep.equal([...ids, ids.at(-1)]);
    await clickOn(element, '[data-action="previous"]');
    await atRest(element);
    expect(element.selected).to.equal(ids.at(-2));
  });
});
