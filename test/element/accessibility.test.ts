/** One DOM: what is seen, what is spoken and what is hit are the same nodes. */
import { expect } from '@esm-bundle/chai';
import { makeTracker } from '../../demo/tracker.js';
import { peaceTalks2025 as story } from '../../src/examples/peace-talks-2025.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { axFind, axTree, isChromium, setViewport, settle } from '../support/commands.js';
import { buttonOf, clickOn, container, eventButtons, mount, part, parts, plain } from '../support/element.js';

const HEADING = 'New peace talks expected, core issues open';
const HOUR = 3_600_000;

const TITLES = story.events.slice(0, 5).map(({ title }) => title);

/** Date words, kind, phase; first and last moment of its date, UTC. */
const EVENTS = [
  [
    ['27 November 2025, hour not given', 'press conference', 'happened'],
    '2025-11-26T18:00Z',
    '2025-11-27T18:00Z',
  ],
  [
    ['27 November 2025, hour not given', 'announcement', 'happened'],
    '2025-11-26T22:00Z',
    '2025-11-27T22:00Z',
  ],
  [['27 November 2025, hour not given', 'statement', 'happened'], '2025-11-26T22:00Z', '2025-11-27T22:00Z'],
  [
    ['some time within 28–30 November 2025', 'meeting', '“later this week”', 'expected'],
    '2025-11-27T22:00Z',
    '2025-11-30T22:00Z',
  ],
  [
    ['some time within 1–3 December 2025', 'meeting', '“in the first half of next week”', 'expected'],
    '2025-11-30T21:00Z',
    '2025-12-03T21:00Z',
  ],
] as const;

/** The names say, one an event, its title and every word of its row. */
const expectAllSaid = (names: readonly (string | null | undefined)[]): void => {
  expect(names).to.have.length(EVENTS.length);
  EVENTS.forEach(([words], index) => {
    for (const word of [...words, TITLES[index] ?? '?']) expect(plain(names[index])).to.include(word);
  });
};

const layouts = [
  ['timeline', 1000],
  ['list', 400],
] as const;

const duplicates = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** Ids that are named in the shadow root and not there. */
const danglingIn = (element: TalksTimeline): readonly string[] => {
  const names = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for', 'list'];
  const named = parts(element, '*').flatMap((node) =>
    names.flatMap((name) => node.getAttribute(name)?.split(/\s+/u) ?? []),
  );
  return named.filter((id) => !element.shadowRoot?.getElementById(id));
};

describe('The accessibility tree', () => {
  for (const [layout, width] of layouts)
    if (isChromium)
      it(`is a region named by its heading, with a list of one button an event, in the ${layout}`, async () => {
        await mount({ story }, { width });
        const tree = await axTree();
        const [region, ...others] = axFind(tree, ({ role }) => role === 'region');
        expect(others).to.deep.equal([]);
        expect(region?.name).to.equal(HEADING);
        if (!region) return;
        const [heading] = axFind(region, ({ role }) => role === 'heading');
        expect([heading?.name, heading?.properties['level']]).to.deep.equal([HEADING, 2]);
        const [list] = axFind(region, ({ role, name }) => role === 'list' && name === 'Events in date order');
        const items = list?.children ?? [];
        expect(items.map(({ role }) => role)).to.deep.equal(Array(5).fill('listitem'));
        const buttons = items.map((item) => axFind(item, ({ role }) => role === 'button'));
        expect(buttons.map(({ length }) => length)).to.deep.equal(Array(5).fill(1));
        expectAllSaid(buttons.map(([button]) => button?.name));
        for (const [button] of buttons) expect(button?.properties['expanded']).to.equal(false);
        const forbidden = /^(application|tree|grid|feed|treegrid|treeitem|gridcell|listbox|menu)$/u;
        expect(axFind(tree, ({ role }) => forbidden.test(role))).to.deep.equal([]);
        for (const title of TITLES) {
          const holders = axFind(tree, ({ name, role }) => name.includes(title) && role !== 'StaticText');
          expect(
            holders.map(({ role }) => role),
            title,
          ).to.deep.equal(['button']);
          expect(
            axFind(tree, ({ name, role }) => name.includes(title) && role === 'StaticText'),
          ).to.have.length(1);
        }
      });
    else
      it(`stands on native elements in the ${layout} (its tree is asked for in Chromium only)`, async () => {
        const element = await mount({ story }, { width });
        expect(part(element, 'section').getAttribute('aria-labelledby')).to.equal('name');
        expectAllSaid(parts(element, 'ol > li > button.event-button').map(({ ariaLabel }) => ariaLabel));
        expect(parts(element, '[role]:not([role=list], [role=status], [role=group])')).to.deep.equal([]);
      });

  if (isChromium)
    it('names the region by the heading that the page slots in, and again by its own', async () => {
      const element = await mount(
        { story },
        { content: '<h2 slot="heading">Talks, <em>day by day</em></h2>' },
      );
      const names = async (): Promise<readonly string[]> =>
        axFind(await axTree(), ({ role }) => role === 'region').map(({ name }) => name);
      expect(await names()).to.deep.equal(['Talks, day by day']);
      const heading = element.querySelector('h2');
      heading?.firstChild?.replaceWith('Rounds, ');
      expect(await names()).to.deep.equal(['Rounds, day by day']);
      heading?.remove();
      await settle();
      expect(await names()).to.deep.equal([HEADING]);
    });

  for (const [layout, width] of layouts)
    it(`shows each title once, inside its button, in the ${layout}`, async () => {
      const element = await mount({ story }, { width });
      for (const title of TITLES) {
        const leaves = parts(element, '*').filter(
          (node) => !node.children.length && plain(node.textContent).includes(title),
        );
        expect(
          leaves.map((leaf) => leaf.closest('button')),
          title,
        ).to.deep.equal([buttonOf(element, title)]);
      }
      expect(parts(element, '[hidden], .visually-hidden, .sr-only')).to.deep.equal([]);
    });

  for (const level of [1, 2, 3, 6])
    it(`has its heading on level ${level} where the page says so, and those inside below it`, async () => {
      const element = await mount({ story, headingLevel: level, selected: 'yermak-statement' });
      const levels = parts(element, 'h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1]));
      expect(levels).to.deep.equal([level, Math.min(6, level + 1), Math.min(6, level + 1)]);
    });
});

describe('Ids', () => {
  it('are unique and every reference to one is answered, with several on a page', async () => {
    const parent = container();
    const elements = [];
    for (const selected of ['bishkek-press-conference', 'kyiv-us-talks', undefined])
      elements.push(await mount({ story, selected }, { parent }));
    elements.push(await mount({ story, layout: 'list', selected: 'yermak-statement' }, { parent }));
    elements.push(await mount({ story: makeTracker(7, 40) }, { parent }));
    for (const element of elements) {
      expect(duplicates(parts(element, '[id]').map(({ id }) => id))).to.deep.equal([]);
      expect(danglingIn(element)).to.deep.equal([]);
    }
    await clickOn(elements[4] as TalksTimeline, '.more');
    expect(danglingIn(elements[4] as TalksTimeline)).to.deep.equal([]);
    expect(duplicates([...document.querySelectorAll('[id]')].map(({ id }) => id))).to.deep.equal([]);
  });

  it('a mention of another event leads to it: it opens, and its button has the focus', async () => {
    const element = await mount({ story, selected: 'us-delegation-moscow' });
    for (const title of [TITLES[0], TITLES[4]]) {
      await clickOn(element, '.details .jump');
      const { activeElement } = element.shadowRoot ?? {};
      expect(activeElement).to.equal(buttonOf(element, title ?? '?'));
      expect(activeElement?.getAttribute('aria-expanded')).to.equal('true');
    }
  });

  it('a reference to nothing is found by this check', async () => {
    const element = await mount({ story });
    part(element, 'section').setAttribute('aria-describedby', 'nothing');
    expect(danglingIn(element)).to.deep.equal(['nothing']);
  });

  it('hold where topics and events are named alike and oddly', async () => {
    const topics = ['a', 'a b', 'heading', '"<x>'].map((id) => ({ id, label: `On ${id}` }));
    const events = ['a', 'heading', 'a b'].map((id) => ({ id, title: `Of ${id}`, when: '2025-11-27' }));
    const element = await mount({ story: { topics, events }, selected: 'heading' }, { width: 400 });
    expect(duplicates(parts(element, '[id]').map(({ id }) => id))).to.deep.equal([]);
    expect(danglingIn(element)).to.deep.equal([]);
    expect(parts(element, '.card')).to.have.length(4);
  });
});

describe('What a pointer hits', () => {
  before(() => setViewport({ width: 1280, height: 1000 }));

  for (const width of [600, 768, 1000, 1200])
    it(`is the event’s button, at the date’s own x, ${width} px wide`, async () => {
      const element = await mount({ story }, { width });
      const chart = part(element, 'svg.scene');
      chart.scrollIntoView({ block: 'start' });
      await settle();
      const { left } = chart.getBoundingClientRect();
      const { start, end } = element.view;
      const toX = (t: number): number => left + ((t - start) / (end - start)) * width;
      eventButtons(element).forEach((button, index) => {
        const [, from = '', to = ''] = EVENTS[index] ?? [];
        const name = TITLES[index];
        const box = button.getBoundingClientRect();
        const x = box.x + box.width / 2;
        const [x0, x1] = [toX(Date.parse(from)), toX(Date.parse(to))];
        // Two events of one track and day stand side by side in the middle of its halves.
        const slot = [undefined, 1, 3, undefined, undefined][index];
        expect(x, name).to.be.closeTo(slot ? x0 + ((x1 - x0) * slot) / 4 : (x0 + x1) / 2, 1);
        const hit = element.shadowRoot?.elementFromPoint(x, box.y + box.height / 2);
        expect(hit?.closest('button'), name).to.equal(button);
      });
      const bars = parts<SVGRectElement>(element, 'svg.figures .bar').map((bar) =>
        bar.getBoundingClientRect(),
      );
      for (const [index, bar] of bars.entries()) {
        const [, from = '', to = ''] = EVENTS[index] ?? [];
        expect(bar.left).to.be.closeTo(toX(Date.parse(from)) + 1, 1);
        expect(bar.right).to.be.closeTo(toX(Date.parse(to)) - 1, 1);
      }
    });

  it('stays the date’s own x after zooming in, also where a mark leaves the view', async () => {
    const middle = Date.parse('2025-11-29T10:00Z');
    const element = await mount({ story, view: { start: middle - 36 * HOUR, end: middle + 36 * HOUR } });
    const chart = part(element, 'svg.scene').getBoundingClientRect();
    const talks = buttonOf(element, TITLES[3] ?? '?').getBoundingClientRect();
    expect(talks.x).to.be.closeTo(chart.x, 1);
    expect(talks.right).to.be.closeTo(chart.x + 1000, 1);
  });

  for (const [state, properties, width] of [
    ['the timeline with details open', { story, selected: 'bishkek-press-conference' }, 1000],
    ['the list with details open', { story, selected: 'bishkek-press-conference' }, 320],
    ['a crowded timeline', { story: makeTracker(7, 120) }, 768],
    ['a crowded list', { story: makeTracker(7, 120) }, 400],
  ] as const)
    it(`is at least 24 × 24 px in ${state}`, async () => {
      const element = await mount(properties, { width });
      if (parts(element, '.more').length) await clickOn(element, '.more');
      const small = parts(element, 'button, input, summary, a, [tabindex]').filter((target) => {
        const box = target.getBoundingClientRect();
        // Links within a sentence are as tall as its line (WCAG 2.5.8, inline).
        const inline = target.matches('a') && getComputedStyle(target).display === 'inline';
        // What a transform moves may measure a hundred-thousandth of a px less.
        return target.checkVisibility() && !inline && Math.min(box.width, box.height) < 23.999;
      });
      expect(small.map(({ outerHTML }) => outerHTML.slice(0, 120))).to.deep.equal([]);
    });
});
