/** Many events on the page: few elements, nothing lost, and every event within reach. */
import { expect } from '@esm-bundle/chai';
import 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { TalksEvent } from '../../src/story/types.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { press, settle } from '../support/commands.js';
import { boxOf, overlaps, overlapsBetween, type Box } from '../support/overlaps.js';
import { clickOn, container, eventButtons, hear, mount, once, part, parts, place, plain, settled, textOf } from '../support/element.js'; // prettier-ignore

const { axe } = globalThis as unknown as {
  axe: { run: (context: Element, options: RunOptions) => Promise<AxeResults> };
};

const DAY = 86_400_000;
const START = Date.UTC(2020, 0, 1);
/** Not evenly: some days have many. */
const eventsOf = (count: number, days = 2000): TalksEvent[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `e${n}`,
    title: `Event ${n}`,
    when: START + Math.floor(((n / count) ** 2 * days + ((n * 7919) % 13) / 3) * DAY),
    track: `Track ${n % 3}`,
  }));
/** More at one instant than one can tell apart. */
const CROWD: readonly TalksEvent[] = [
  ...Array.from({ length: 120 }, (_, n) => ({ id: `c${n}`, title: `Crowded ${n}`, when: START })),
  ...Array.from({ length: 600 }, (_, n) => ({
    id: `o${n}`,
    title: `Other ${n}`,
    when: START + (n + 100) * DAY,
  })),
];

const show = (events: readonly TalksEvent[], more: object = {}): Promise<TalksTimeline> =>
  mount({ events, layout: 'timeline', timeZone: 'UTC', ...more }, { width: 1000 });
/** How many events a button stands for. */
const countOf = ({ dataset }: HTMLElement): number => Number(dataset['count'] ?? 1);
const sum = (element: TalksTimeline): number =>
  eventButtons(element).reduce((all, button) => all + countOf(button), 0);
const clusters = (element: TalksTimeline): readonly HTMLButtonElement[] =>
  parts<HTMLButtonElement>(element, '.cluster:not(.beyond) .event-button');
const names = (element: TalksTimeline): readonly (string | null)[] =>
  eventButtons(element).map((button) => button.getAttribute('aria-label'));
const span = ({ view: { start, end } }: TalksTimeline): number => end - start;
const landed = async (element: TalksTimeline): Promise<void> => {
  for (let frames = 0, last = ''; frames < 8; frames++) {
    await settle();
    const now = JSON.stringify(element.view);
    if (now !== last) frames = 0;
    last = now;
  }
  await settled(element);
};
const tabStops = (element: TalksTimeline): number => parts(element, 'ol [tabindex="0"]').length;
/** The cluster of the most. */
const largest = (element: TalksTimeline): HTMLButtonElement => {
  const [most] = clusters(element).toSorted((a, b) => countOf(b) - countOf(a));
  if (!most) throw new Error('nothing is counted');
  return most;
};

describe('Many events', () => {
  for (const count of [1000, 10_000])
    it(`are shown by few elements, and all of them counted: ${count}`, async () => {
      const element = await show(eventsOf(count));
      const few = (): void => {
        expect(element.shadowRoot?.querySelectorAll('*').length).to.be.at.most(2500);
        expect(eventButtons(element).length).to.be.at.most(402);
        expect(sum(element)).to.equal(count);
        expect(tabStops(element)).to.equal(1);
      };
      few();
      for (const factor of [3, 10, 10, 1 / 50]) {
        element.zoomBy(factor);
        await landed(element);
        few();
        element.panBy(700);
        await landed(element);
        few();
      }
    });

  it('meet no other button and no label in sight, from everything down to few', async () => {
    const element = await show(eventsOf(10_000));
    for (const factor of [1, 3, 3, 3, 3, 3]) {
      element.zoomBy(factor);
      element.panBy(77);
      await landed(element);
      const chart = part(element, '.chart').getBoundingClientRect();
      // What is outside the view waits beside the chart.
      const [buttons, labels] = ['.event:not(.beyond) > .event-button', '.event-button > .label'].map(
        (selector) =>
          parts(element, selector)
            .map((found) => boxOf(found, plain(found.textContent)))
            .filter(({ x, width }) => x + width > chart.x && x < chart.right),
      ) as [Box[], Box[]];
      expect(overlaps(buttons)).to.deep.equal([]);
      expect(overlaps(labels)).to.deep.equal([]);
      expect(overlapsBetween(labels, buttons)).to.deep.equal([]);
    }
  });

  it('are fewer where the budget of marks is smaller', async () => {
    const element = await mount(
      { events: eventsOf(1000), layout: 'timeline' },
      { attributes: { 'mark-budget': '60' } },
    );
    expect(eventButtons(element).length).to.be.at.most(62);
    expect(sum(element)).to.equal(1000);
    expect(() => (element.markBudget = 10)).to.throw(TypeError, 'markBudget');
  });

  it('are counted by a button whose name says how many, from when to when, and where', async () => {
    const element = await show(eventsOf(1000));
    for (const button of clusters(element)) {
      const name = plain(button.getAttribute('aria-label'));
      expect(name).to.match(new RegExp(`^${countOf(button)} events\\b`, 'u'));
      expect(name)
        .to.match(/\b20\d\d\b/u)
        .and.to.match(/Track \d$/u);
      expect(button.hasAttribute('aria-expanded')).to.equal(false);
    }
    const beyond = { start: START + 500 * DAY, end: START + 600 * DAY };
    element.view = beyond;
    await landed(element);
    expect(
      parts(element, '.beyond .event-button')
        .map((button) => plain(button.textContent))
        .join(),
    ).to.match(/^\d+ events earlier,\d+ events later$/u);
    expect(sum(element)).to.equal(1000);
  });

  it('fly closer where their button is clicked or Enter is pressed on it', async () => {
    const element = await show(eventsOf(1000));
    for (const enter of [false, true]) {
      const before = span(element);
      const heard = hear(element, 'talks-view-change');
      const button = largest(element);
      if (enter) {
        button.focus();
        await press('Enter');
      } else button.click();
      await landed(element);
      expect(span(element)).to.be.below(before * 0.8);
      expect(heard.at(-1)?.byUser).to.equal(true);
      expect(sum(element)).to.equal(1000);
      element.fit();
      await landed(element);
    }
  });

  it('leave the focus to one of their own where they fall apart under it', async () => {
    const element = await show(eventsOf(1000));
    const { list } = element.frame;
    const at = list.findIndex((item) => 'track' in item && item.track > 0 && item.count > 3);
    const cluster = list[at];
    if (!cluster || !('track' in cluster)) throw new Error('no cluster');
    parts(element, '.event-button')[at]?.focus();
    await press('Enter');
    await landed(element);
    const index = Number(element.shadowRoot?.activeElement?.getAttribute('data-index'));
    const item = element.frame.list[index];
    if (!item || 'track' in item) {
      expect(item).to.deep.include({ track: cluster.track });
      expect(item && 'start' in item ? item.start : NaN).to.be.within(cluster.start, cluster.end);
    } else {
      const { fields } = element.frame.cast.state(element.frame.story.rows.find(item.id)) ?? {};
      expect(fields?.track).to.equal(cluster.track);
      expect(fields?.when.earliestStart).to.be.within(cluster.start, cluster.end);
    }
  });

  it('are told by the words of the view no longer than it is shown', async () => {
    const element = await show(eventsOf(1000));
    await clickOn(element, '[data-action="zoom-in"]');
    await landed(element);
    // It is said once the view has rested.
    while (!textOf(element, '.status').startsWith('Showing'))
      await new Promise((done) => setTimeout(done, 50));
    element.fit();
    await landed(element);
    expect(textOf(element, '.status')).to.equal('');
  });

  it('stay as they are in the view of everything when one of them is opened', async () => {
    const element = await show(eventsOf(1000));
    const before = element.view;
    expect(element.next()).to.equal(true);
    await landed(element);
    expect(element.view).to.deep.equal(before);
  });

  it('are listed where they are at one instant, page by page, and open from there', async () => {
    const element = await show(CROWD);
    const list = (): readonly HTMLElement[] => parts(element, '.more-list [data-show]');
    const button = largest(element);
    expect(countOf(button)).to.equal(120);
    const id = button.id;
    button.click();
    await landed(element);
    // It may fly as close as one can look, once.
    if (!list().length) {
      largest(element).click();
      await landed(element);
    }
    expect(id).to.be.a('string');
    expect(list().length).to.equal(50);
    largest(element).click();
    await landed(element);
    expect(list(), 'pressed again').to.have.length(0);
    largest(element).click();
    await landed(element);
    expect(list().length).to.equal(50);
    expect(textOf(element, '.more-list')).to.include('70');
    await clickOn(element, '[data-action="more"]');
    expect(list().length).to.equal(100);
    await clickOn(element, '[data-action="more"]');
    expect(list().map((one) => one.dataset['show'])).to.deep.equal(CROWD.slice(0, 120).map((one) => one.id));
    list()[7]?.click();
    await landed(element);
    expect(element.selected).to.equal('c7');
    expect(textOf(element, '.details-title')).to.equal('Crowded 7');
    expect(sum(element)).to.equal(CROWD.length);
    // What stands by itself is not listed again.
    expect(list().map((one) => one.dataset['show'])).to.not.include('c7');
  });

  it('are walked through one by one in the order of time', async () => {
    const events = eventsOf(600).toReversed();
    const element = await show(events);
    const expected = events
      .map(({ id, when }, n) => ({ id, when: Number(when), n }))
      .sort((a, b) => a.when - b.when || a.n - b.n)
      .map(({ id }) => id);
    const walked: (string | undefined)[] = [];
    while (walked.length < 700 && element.next()) walked.push(element.selected);
    expect(walked).to.deep.equal(expected);
    expect([element.previous(), element.selected]).to.deep.equal([true, expected.at(-2)]);
    await landed(element);
    expect(sum(element)).to.equal(600);
  });

  it('are each shown by themselves when asked for by id, wherever they are; the sum stays', async () => {
    const element = await show(eventsOf(10_000));
    for (const id of ['e5', 'e5000', 'e9999']) {
      expect(element.show(id)).to.equal(true);
      await landed(element);
      expect(names(element).filter((name) => name?.includes(`Event ${id.slice(1)},`) || name?.endsWith(`Event ${id.slice(1)}`) || name?.includes(`Event ${id.slice(1)} `)).length, id).to.equal(1); // prettier-ignore
      expect(textOf(element, '.details-title')).to.equal(`Event ${id.slice(1)}`);
      expect(sum(element)).to.equal(10_000);
    }
    element.fit();
    await landed(element);
    expect(textOf(element, '.details-title')).to.equal('Event 9999');
    expect(sum(element)).to.equal(10_000);
    expect(element.show('nothing')).to.equal(false);
  });

  it('are the same buttons after looking closer and back', async () => {
    const element = await show(eventsOf(1000));
    const before = names(element);
    const { view } = element;
    element.zoomBy(40);
    await landed(element);
    expect(names(element)).to.not.deep.equal(before);
    element.view = view;
    await landed(element);
    expect(names(element)).to.deep.equal(before);
  });

  it('keep the focus in the list where the cluster that has it falls apart', async () => {
    const element = await show(eventsOf(1000));
    largest(element).focus();
    await settled(element);
    for (const key of ['Enter', '+', '+', '-', '0']) {
      await press(key);
      await landed(element);
      const focused = element.shadowRoot?.activeElement;
      expect(focused?.matches('ol .event-button'), key).to.equal(true);
      expect(focused?.getAttribute('tabindex'), key).to.equal('0');
      expect(tabStops(element), key).to.equal(1);
      expect(sum(element), key).to.equal(1000);
    }
  });

  it('have no fault that axe finds, as clusters and with their list', async () => {
    const element = await show(CROWD, { heading: 'Many' });
    const faults = async (): Promise<readonly string[]> => {
      const { violations } = await axe.run(element, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ failureSummary = '' }) => `${id}: ${failureSummary}`),
      );
    };
    expect(clusters(element).length).to.be.greaterThan(0);
    expect(await faults()).to.deep.equal([]);
    largest(element).click();
    await landed(element);
    expect(await faults()).to.deep.equal([]);
  });
});

describe('Very many events', () => {
  const MANY = 60_000;
  const ready = async (element: TalksTimeline): Promise<void> => {
    for (
      let frames = 0;
      frames < 600 && part(element, 'section').getAttribute('aria-busy') === 'true';
      frames++
    )
      await settle();
    await settled(element);
  };

  it('are read in steps: what is done is said, a sample is shown, and it is ready once', async () => {
    const element = place({ events: eventsOf(MANY), layout: 'timeline' });
    const heard = hear(element, 'talks-ready');
    await element.updateComplete;
    const section = part(element, 'section');
    expect(section.getAttribute('aria-busy')).to.equal('true');
    expect(textOf(element, '[part="loading"]')).to.match(/\d+ ?%/u);
    expect(part(element, '[part="loading"]').closest('[role="status"]')).to.not.equal(null);
    expect(heard).to.deep.equal([]);
    await ready(element);
    expect(section.hasAttribute('aria-busy')).to.equal(false);
    expect(parts(element, '[part="loading"]')).to.deep.equal([]);
    expect(heard).to.deep.equal([{ events: MANY }]);
    expect(sum(element)).to.equal(MANY);
    await settled(element);
    expect(heard.length).to.equal(1);
  });

  it('are read to the end where the element leaves the page meanwhile and comes back', async () => {
    const home = container(1000);
    const element = place({ events: eventsOf(MANY), layout: 'timeline' }, { parent: home });
    const done = once(element, 'talks-ready');
    await element.updateComplete;
    expect(part(element, 'section').getAttribute('aria-busy')).to.equal('true');
    element.remove();
    await settle();
    home.append(element);
    await done;
    await ready(element);
    expect(sum(element)).to.equal(MANY);
  });
});
