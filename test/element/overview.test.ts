/** The overview: there where less than everything is in sight, and a window that mouse, finger and keys move. */
import { expect } from '@esm-bundle/chai';
import { makeTracker } from '../../demo/tracker.js';
import { peaceTalks2025 as story } from '../../src/examples/peace-talks-2025.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import type { View } from '../../src/view/view.js';
import {
  axFind,
  axTree,
  click,
  drag,
  emulate,
  isChromium,
  press,
  reset,
  setViewport,
  settle,
  swipe,
  type Point,
} from '../support/commands.js';
import { container, hear, mount, part, parts, settled, type Place } from '../support/element.js';

const WIDTH = 760;
const VIEW = { start: '2025-11-28T00:00+02:00', end: '2025-11-30T00:00+02:00' };
const START = Date.parse(VIEW.start);
const END = Date.parse(VIEW.end);
const SPAN = END - START;

const zoomed = (where: Place = {}): Promise<TalksTimeline> =>
  mount({ story, layout: 'timeline', view: VIEW }, { width: WIDTH, ...where });

const [whole, start, end] = ['[data-side="0"]', '[data-side="-1"]', '[data-side="1"]'] as const;
const boxOf = (element: TalksTimeline, selector: string): DOMRect =>
  part(element, selector).getBoundingClientRect();
const middleOf = (element: TalksTimeline, selector: string): Point => {
  const { x, y, width, height } = boxOf(element, selector);
  return { x: x + width / 2, y: y + height / 2 };
};
const by = ({ x, y }: Point, dx: number, dy = 0): Point => ({ x: x + dx, y: y + dy });

/** ms of a distance on the strip. */
const everything = async (element: TalksTimeline): Promise<View> => {
  const other = await mount({ story, layout: 'timeline' }, { width: WIDTH });
  const { view } = other;
  other.parentElement?.remove();
  await settled(element);
  return view;
};
const msOf = ({ start, end }: View, px: number): number => (px / WIDTH) * (end - start);

const expectView = (view: View, start: number, end: number): void => {
  expect(view.start).to.be.closeTo(start, 2);
  expect(view.end).to.be.closeTo(end, 2);
};

describe('The overview', () => {
  before(() => (isChromium ? emulate({ reducedMotion: 'reduce' }) : undefined));
  after(() => (isChromium ? reset() : undefined));
  beforeEach(() => scrollTo(0, 0));

  it('is absent where everything is in sight, and comes and goes with the view', async () => {
    const element = await mount({ story, layout: 'timeline' }, { width: WIDTH });
    expect(parts(element, '.overview')).to.have.length(0);
    element.zoomBy(1.005);
    await settled(element);
    expect(parts(element, '.overview')).to.have.length(0);
    element.zoomBy(2);
    await settled(element);
    expect(parts(element, '.overview')).to.have.length(1);
    element.zoomBy(0.2);
    await settled(element);
    expect(parts(element, '.overview')).to.have.length(0);
  });

  it('is absent in the list, and where it is not asked for', async () => {
    const element = await zoomed();
    for (const change of [{ layout: 'list' }, { layout: 'timeline', controls: 'zoom legend' }] as const) {
      Object.assign(element, change);
      await settled(element);
      expect(parts(element, '.overview')).to.have.length(0);
    }
    element.controls = 'overview';
    await settled(element);
    expect(parts(element, '.overview')).to.have.length(1);
  });

  it('stands below the chart and moves nothing in it, above open details and the key', async () => {
    const element = await mount(
      { story, layout: 'timeline', view: VIEW, selected: 'kyiv-us-talks' },
      { width: WIDTH },
    );
    const scene = boxOf(element, '.scene');
    const strip = boxOf(element, '.overview');
    expect(strip.top).to.be.within(scene.bottom, scene.bottom + 12);
    expect([strip.left, strip.width]).to.deep.equal([scene.left, scene.width]);
    expect(strip.height).to.be.lessThan(56);
    for (const below of ['.details', '.legend'])
      expect(boxOf(element, below).top).to.be.at.least(strip.bottom - 4);
    element.controls = 'legend';
    await settled(element);
    expect(boxOf(element, '.scene').top - scene.top).to.be.lessThan(0);
    expect(boxOf(element, '.scene').height).to.equal(scene.height);
  });

  it('has a band for each track, and the window where the view is', async () => {
    const element = await zoomed();
    const bands = parts<SVGElement>(element, '.overview [opacity] .density');
    expect(bands.map((band) => band.getAttribute('class'))).to.deep.equal(
      (story.tracks ?? []).map((_, track) => `density track-${track}`),
    );
    const { start: from, end: to } = await everything(element);
    const { left } = boxOf(element, '.overview');
    const x = (t: number): number => left + ((t - from) / (to - from)) * WIDTH;
    expect(middleOf(element, start).x).to.be.closeTo(x(START), 0.6);
    expect(middleOf(element, end).x).to.be.closeTo(x(END), 0.6);
  });

  it('counts what the filter leaves', async () => {
    const element = await mount({ story: makeTracker(3, 60), layout: 'timeline' }, { width: WIDTH });
    element.zoomBy(3);
    await settled(element);
    const paths = () => parts(element, '.overview [opacity] .density').map((band) => band.getAttribute('d'));
    const before = paths();
    element.filter = { tracks: [element.story?.tracks?.[0]?.id ?? ''] };
    await settled(element);
    expect(paths()[0]?.length).to.be.greaterThan(30);
    expect(paths().slice(1)).not.to.deep.equal(before.slice(1));
    for (const path of paths().slice(1)) expect(path?.match(/V/gu)).to.have.length(2);
  });

  it('is drawn once: panning changes no band', async () => {
    const element = await zoomed();
    const [band] = parts<SVGElement>(element, '.overview [opacity] .density');
    let changes = 0;
    const watch = new MutationObserver((records) => (changes += records.length));
    if (band) watch.observe(band, { attributes: true });
    element.panBy(60);
    await settled(element);
    watch.disconnect();
    expect(changes).to.equal(0);
  });
});

describe('The sliders of the overview', () => {
  it('have a role, a name, a range and words', async () => {
    const element = await zoomed();
    const sliders = parts(element, '.overview [role=slider]');
    expect(part(element, '.overview').getAttribute('aria-label')).to.equal('Overview');
    expect(sliders.map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Shown', 'Shown from', 'Shown until']);
    expect(sliders.map(({ ariaValueText }) => ariaValueText?.replace(/\s/gu, ' '))).to.deep.equal([
      '28 November 2025 at 00:00 – 29 November 2025 at 23:59',
      '28 November 2025 at 00:00',
      '29 November 2025 at 23:59',
    ]);
    for (const { ariaValueMin, ariaValueMax, ariaValueNow, tabIndex } of sliders) {
      expect([ariaValueMin, ariaValueMax, tabIndex]).to.deep.equal(['0', '100', 0]);
      expect(Number(ariaValueNow)).to.be.within(0, 100);
    }
    const [now = 0, from = 0, to = 0] = sliders.map(({ ariaValueNow }) => Number(ariaValueNow));
    expect(from).to.be.lessThan(now);
    expect(now).to.be.lessThan(to);
  });

  it('are at least 24 px either way, at the closest view, too', async () => {
    const element = await zoomed();
    for (const factor of [1, 1e6]) {
      element.zoomBy(factor);
      await settled(element);
      for (const slider of parts(element, '.overview [role=slider]')) {
        const { width, height } = slider.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(23.9);
      }
    }
  });

  it('lie over their drawing', async () => {
    const element = await zoomed();
    const frame = boxOf(element, '.overview .frame');
    for (const slider of parts(element, '.overview [role=slider]')) {
      const { top, bottom } = slider.getBoundingClientRect();
      expect(top).to.be.closeTo(frame.top, 2.5);
      expect(bottom).to.be.closeTo(frame.bottom, 2.5);
    }
    part(element, '.overview').scrollIntoView({ block: 'center' });
    const { left, right, top } = boxOf(element, '.overview .frame:not(.grip)');
    expect(right).to.be.greaterThan(left);
    for (const selector of [whole, start, end]) {
      const { x, y } = middleOf(element, selector);
      expect(element.shadowRoot?.elementFromPoint(x, y)).to.equal(part(element, selector));
      expect(y).to.be.closeTo(top + 15, 2.5);
    }
  });

  if (isChromium)
    it('are in a group of the accessibility tree', async () => {
      await zoomed();
      const [group] = axFind(await axTree(), ({ role, name }) => role === 'group' && name === 'Overview');
      if (!group) throw new Error('no group is named Overview');
      expect(axFind(group, ({ role }) => role === 'slider').map(({ name }) => name)).to.deep.equal([
        'Shown',
        'Shown from',
        'Shown until',
      ]);
    });
});

describe('Keys on the overview', () => {
  const STEP = SPAN / 10;
  const cases: readonly (readonly [slider: string, key: string, from: number, to: number])[] = [
    [whole, 'ArrowRight', STEP, STEP],
    [whole, 'ArrowUp', STEP, STEP],
    [whole, 'ArrowLeft', -STEP, -STEP],
    [whole, 'ArrowDown', -STEP, -STEP],
    [whole, 'PageUp', SPAN, SPAN],
    [whole, 'PageDown', -SPAN, -SPAN],
    [start, 'ArrowLeft', -STEP, 0],
    [start, 'ArrowRight', STEP, 0],
    [start, 'PageDown', -SPAN, 0],
    [end, 'ArrowRight', 0, STEP],
    [end, 'ArrowLeft', 0, -STEP],
    [end, 'PageUp', 0, SPAN],
  ];
  for (const [slider, key, from, to] of cases)
    it(`${key} on ${slider} moves the start by ${from / STEP} and the end by ${to / STEP} tenths`, async () => {
      const element = await zoomed();
      const heard = hear(element, 'talks-view-change');
      part(element, slider).focus();
      await press(key);
      await settled(element);
      expectView(element.view, START + from, END + to);
      expect(heard.map(({ byUser }) => byUser)).to.deep.equal([true]);
      expect(element.shadowRoot?.activeElement).to.equal(part(element, slider));
    });

  it('Home and End go all the way', async () => {
    const element = await zoomed();
    const all = await everything(element);
    part(element, whole).focus();
    await press('Home');
    await settled(element);
    expectView(element.view, all.start, all.start + SPAN);
    await press('End');
    await settled(element);
    expectView(element.view, all.end - SPAN, all.end);
  });

  it('keep the focus where a handle is pulled over everything, until it leaves', async () => {
    const element = await zoomed();
    const all = await everything(element);
    part(element, start).focus();
    await press('Home');
    part(element, end).focus();
    await press('End');
    await settled(element);
    expectView(element.view, all.start, all.end);
    expect(element.shadowRoot?.activeElement).to.equal(part(element, end));
    part(element, start).focus();
    await settled(element);
    expect(element.shadowRoot?.activeElement).to.equal(part(element, start));
    part(element, start).blur();
    await new Promise((resolve) => setTimeout(resolve));
    await settled(element);
    expect(parts(element, '.overview')).to.have.length(0);
  });

  it('that are not its own stay the page’s', async () => {
    const element = await zoomed();
    const used: boolean[] = [];
    element.addEventListener('keydown', (event) => used.push(event.defaultPrevented));
    part(element, whole).focus();
    const before = element.view;
    for (const key of ['Escape', 'Enter', 'a']) await press(key);
    for (const modifier of ['Control', 'Alt', 'Meta'] as const) {
      const event = new KeyboardEvent('keydown', {
        key: 'ArrowLeft',
        bubbles: true,
        composed: true,
        cancelable: true,
        [`${modifier === 'Control' ? 'ctrl' : modifier.toLowerCase()}Key`]: true,
      });
      part(element, whole).dispatchEvent(event);
    }
    await settled(element);
    expect(used).to.deep.equal([false, false, false, false, false, false]);
    expect(element.view).to.deep.equal(before);
  });

  it('are reached by Tab after the events', async () => {
    const element = await zoomed();
    part(element, '.event-button[tabindex="0"]').focus();
    const reached: (string | null | undefined)[] = [];
    for (let i = 0; i < 12 && reached.length < 3; i++) {
      await press('Tab');
      const { activeElement } = element.shadowRoot ?? {};
      if (activeElement?.matches('[role=slider]')) reached.push(activeElement.ariaLabel);
    }
    expect(reached).to.deep.equal(['Shown', 'Shown from', 'Shown until']);
  });

  it('bring what they move back in sight', async () => {
    const parent = container(WIDTH);
    parent.style.paddingTop = '2000px';
    const element = await zoomed({ parent });
    part(element, whole).focus({ preventScroll: true });
    scrollTo(0, 0);
    await settle();
    expect(boxOf(element, whole).top).to.be.greaterThan(innerHeight);
    await press('PageUp');
    await settled(element);
    const { top, bottom } = boxOf(element, whole);
    expect(top).to.be.at.least(-1);
    expect(bottom).to.be.at.most(innerHeight + 1);
  });
});

describe('The mouse on the overview', () => {
  beforeEach(() => scrollTo(0, 0));

  /** Scrolls the overview to where the mouse can reach it. */
  const inSight = async (element: TalksTimeline): Promise<void> => {
    part(element, '.overview').scrollIntoView({ block: 'center' });
    await settle();
  };

  it('drags the window: the same as panning the chart by as much time', async () => {
    const element = await zoomed();
    const other = await zoomed();
    const all = await everything(element);
    await inSight(element);
    const heard = hear(element, 'talks-view-change');
    const at = middleOf(element, whole);
    await drag([at, by(at, 40)]);
    await settled(element);
    other.panBy((40 * (all.end - all.start)) / SPAN);
    expectView(element.view, other.view.start, other.view.end);
    expect(heard.length).to.be.greaterThan(0);
    expect(heard.every(({ byUser }) => byUser)).to.equal(true);
  });

  it('begins each drag where the view is by then', async () => {
    const element = await zoomed();
    const ms = msOf(await everything(element), 20);
    await inSight(element);
    for (const times of [1, 2]) {
      const at = middleOf(element, whole);
      await drag([at, by(at, 20)]);
      await settled(element);
      expectView(element.view, START + times * ms, END + times * ms);
    }
  });

  it('drags the window only as far as there is anything, and back to where it was', async () => {
    const element = await zoomed();
    const all = await everything(element);
    await inSight(element);
    const at = middleOf(element, whole);
    const before = element.view;
    const beyond = { x: boxOf(element, '.overview').right, y: at.y };
    await drag([at, beyond, at]);
    await settled(element);
    expectView(element.view, before.start, before.end);
    await drag([at, beyond]);
    await settled(element);
    expectView(element.view, all.end - SPAN, all.end);
  });

  for (const [selector, from, to] of [
    [start, 1, 0],
    [end, 0, 1],
  ] as const)
    it(`drags the handle ${selector}, and the other end stays`, async () => {
      const element = await zoomed();
      const ms = msOf(await everything(element), -24);
      await inSight(element);
      const at = middleOf(element, selector);
      await drag([at, by(at, -24)]);
      await settled(element);
      expectView(element.view, START + from * ms, END + to * ms);
    });

  it('pressed beside the window brings it there, and the keys with it', async () => {
    const element = await zoomed();
    const { start: from, end: to } = await everything(element);
    await inSight(element);
    const heard = hear(element, 'talks-view-change');
    const { left, top } = boxOf(element, '.overview');
    const x = WIDTH * 0.7;
    await click({ x: left + x, y: top + 8 });
    for (let frames = 0; frames < 60 && heard.length < 1; frames++) await settle();
    await new Promise((resolve) => setTimeout(resolve, 600));
    await settled(element);
    const t = from + ((to - from) * x) / WIDTH;
    expect((element.view.start + element.view.end) / 2).to.be.closeTo(t, msOf({ start: from, end: to }, 1));
    expect(element.view.end - element.view.start).to.be.closeTo(SPAN, 2);
    expect(element.shadowRoot?.activeElement).to.equal(part(element, whole));
    expect(heard.every(({ byUser }) => byUser)).to.equal(true);
  });

  it('opens, selects and pans nothing else', async () => {
    const element = await zoomed();
    await inSight(element);
    const heard = hear(element, 'talks-select');
    const at = middleOf(element, whole);
    await click(at);
    await settled(element);
    expect(heard).to.deep.equal([]);
    expectView(element.view, START, END);
  });
});

if (isChromium)
  describe('A finger on the overview', () => {
    before(() => setViewport({ width: 1000, height: 700, touch: true }));
    after(() => reset());

    const tall = async (): Promise<TalksTimeline> => {
      const parent = container();
      const element = await zoomed({ parent });
      parent.style.width = `${WIDTH}px`;
      parent.style.paddingBottom = '2000px';
      await settled(element);
      part(element, '.overview').scrollIntoView({ block: 'center' });
      await settled(element);
      return element;
    };

    it('drags the window sideways', async () => {
      const element = await tall();
      const at = middleOf(element, whole);
      const before = element.view;
      await swipe(at, by(at, 80));
      await settled(element);
      expect(element.view.start).to.be.greaterThan(before.start);
      expect(element.view.end - element.view.start).to.be.closeTo(SPAN, 2);
    });

    it('scrolls the page up and down, and leaves the view', async () => {
      const element = await tall();
      const at = middleOf(element, whole);
      const before = element.view;
      const was = scrollY;
      await swipe(at, by(at, 0, -200));
      await settled(element);
      expect(scrollY).to.be.greaterThan(was + 50);
      expect(element.view).to.deep.equal(before);
    });
  });

describe('The overview on a page that runs from right to left', () => {
  it('runs from left to right, as time does', async () => {
    const parent = container(WIDTH);
    parent.dir = 'rtl';
    const element = await zoomed({ parent });
    const [a, b, c] = [start, whole, end].map((selector) => boxOf(element, selector).left);
    expect([a, b, c]).to.deep.equal([a, b, c].toSorted((one = 0, other = 0) => one - other));
    expect(boxOf(element, '.overview').left).to.equal(boxOf(element, '.scene').left);
    part(element, whole).focus();
    await press('ArrowRight');
    await settled(element);
    expect(element.view.start).to.be.greaterThan(START);
  });
});
