/** A long list on a narrow page: complete up to its bound, told in groups beyond it, and every event within reach. */
import { expect } from '@esm-bundle/chai';
import 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { TalksEvent } from '../../src/story/types.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { click, press, setViewport } from '../support/commands.js';
import { eventButtons, mount, part, parts, plain, settled, type Properties } from '../support/element.js';

const { axe } = globalThis as unknown as {
  axe: { run: (context: Element, options: RunOptions) => Promise<AxeResults> };
};

const WIDTH = 390;
const COUNT = 5000;
const HOUR = 3_600_000;
const START = Date.UTC(2020, 0, 1);
/** Six hours apart: 3 years, 5 months and some days; the year 2020 has more events than are listed. */
const eventsOf = (count: number): TalksEvent[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `e${n}`,
    title: `Event ${n}.`,
    when: START + n * 6 * HOUR,
    track: `Track ${n % 3}`,
  }));
/** Ten years, hence groups of years, and in each of them more than are listed. */
const YEARS: readonly TalksEvent[] = Array.from({ length: 20_000 }, (_, n) => ({
  id: `y${n}`,
  title: `Of years ${n}.`,
  when: START + n * 4.38 * HOUR,
}));

const show = async (properties: Properties = {}): Promise<TalksTimeline> => {
  scrollTo(0, 0);
  return mount(
    { events: eventsOf(COUNT), timeZone: 'UTC', asOf: '2040-01-01', ...properties },
    { width: WIDTH },
  );
};
const groups = (element: TalksTimeline): readonly HTMLButtonElement[] =>
  parts<HTMLButtonElement>(element, '.group-button');
const names = (element: TalksTimeline): readonly string[] =>
  groups(element).map((button) => plain(button.getAttribute('aria-label')));
const titles = (element: TalksTimeline): readonly string[] =>
  parts(element, 'ol .title').map((title) => plain(title.textContent));
const groupOf = (element: TalksTimeline, name: string): HTMLButtonElement => {
  const found = groups(element).find((button) => button.getAttribute('aria-label')?.startsWith(name));
  if (!found) throw new Error(`no group is named ${name}`);
  return found;
};
/** With the pointer, as a reader does. */
const clickAt = async (element: TalksTimeline, target: HTMLElement): Promise<void> => {
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  await settled(element);
  const { x, y, width, height } = target.getBoundingClientRect();
  await click({ x: x + width / 2, y: y + height / 2 });
  await settled(element);
};
const keys = async (element: TalksTimeline, ...pressed: readonly string[]): Promise<void> => {
  for (const key of pressed) {
    await press(key);
    await settled(element);
  }
};
const focused = (element: TalksTimeline): string =>
  plain(element.shadowRoot?.activeElement?.getAttribute('aria-label') ?? element.shadowRoot?.activeElement?.textContent ?? ''); // prettier-ignore
const isOpen = (element: TalksTimeline, name: string): boolean =>
  groupOf(element, name).ariaExpanded === 'true';
const counted = (all: readonly string[]): number =>
  all.reduce((sum, name) => sum + Number(/: ([\d,]+) event/u.exec(name)?.[1]?.replace(/,/gu, '')), 0);
const isInSight = (target: HTMLElement): boolean => {
  const { top, bottom } = target.getBoundingClientRect();
  return top >= -1 && bottom <= innerHeight + 1;
};

describe('A long list', () => {
  before(() => setViewport({ width: 420, height: 800 }));

  it('is complete up to 1,000 events, and told in groups beyond', async () => {
    const whole = await show({ events: eventsOf(1000) });
    expect(eventButtons(whole).length).to.equal(1000);
    expect(groups(whole)).to.deep.equal([]);
    const long = await show({ events: eventsOf(1001) });
    expect(titles(long)).to.deep.equal([]);
    expect(counted(names(long))).to.equal(1001);
  });

  it('that is complete brings any of its events into sight, also where it was not laid out yet', async () => {
    const element = await show({ events: eventsOf(1000) });
    for (const n of [900, 30, 555, 999]) {
      element.show(`e${n}`);
      await settled(element);
      expect(isInSight(part(element, '.open > .event-button')), String(n)).to.equal(true);
    }
    eventButtons(element)[0]?.focus();
    await keys(element, 'End', 'ArrowUp');
    expect(focused(element)).to.include('Event 998.');
    expect(isInSight(element.shadowRoot?.activeElement as HTMLElement)).to.equal(true);
  });

  it('has a group for each month of 41, whose name says its stretch and its count', async () => {
    const element = await show();
    expect(names(element).length).to.equal(42);
    expect(names(element).slice(0, 2)).to.deep.equal([
      'January 2020: 124 events',
      'February 2020: 116 events',
    ]);
    expect(counted(names(element))).to.equal(COUNT);
    expect(groups(element).every(({ ariaExpanded }) => ariaExpanded === 'false')).to.equal(true);
    expect(parts(element, 'h3 > .group-button').length).to.equal(42);
  });

  it('shows of a group that is clicked 100 events, then the others, and closes it again', async () => {
    const element = await show();
    await clickAt(element, groupOf(element, 'February'));
    expect(isOpen(element, 'February')).to.equal(true);
    expect(titles(element)).to.deep.equal(Array.from({ length: 100 }, (_, n) => `Event ${124 + n}.`));
    // A day is a heading under its month's.
    expect(parts(element, 'h4.group').length).to.equal(25);
    expect(plain(part(element, '.rest').textContent)).to.equal('and 16 more');
    await clickAt(element, part(element, '.rest'));
    expect(titles(element).length).to.equal(116);
    expect(parts(element, '.rest')).to.deep.equal([]);
    expect(focused(element)).to.include('Event 224.');
    await clickAt(element, groupOf(element, 'February'));
    expect(titles(element)).to.deep.equal([]);
  });

  it('has finer groups in a group of more than 1,000, in lists of their own', async () => {
    const element = await show({ events: YEARS });
    expect(names(element)[3]).to.equal('2023: 2,000 events');
    expect(names(element).length).to.equal(10);
    groupOf(element, '2023').focus();
    await keys(element, 'Enter');
    expect(names(element).length).to.equal(22);
    expect(counted(parts(element, 'ol ol .group-button').map(({ ariaLabel }) => ariaLabel ?? ''))).to.equal(
      2000,
    );
    expect(parts(element, 'ol ol h4 > .group-button').length).to.equal(12);
    await keys(element, 'ArrowDown', 'ArrowDown', ' ');
    expect(focused(element)).to.match(/^February 2023: \d+ events$/u);
    expect(parts(element, 'ol ol ol .title').length).to.equal(100);
    expect(element.shadowRoot?.querySelectorAll('*').length).to.be.at.most(2500);
    await keys(element, 'Enter');
    expect(titles(element)).to.deep.equal([]);
  });

  it('is one list for the arrows, over groups, events and what is not shown yet', async () => {
    const element = await show();
    groupOf(element, 'January 2020').focus();
    await keys(element, 'Enter', 'ArrowDown');
    expect(focused(element)).to.include('Event 0.');
    expect(parts(element, 'ol [tabindex="0"]').length).to.equal(1);
    await keys(element, 'ArrowUp');
    expect(focused(element)).to.equal('January 2020: 124 events');
    await keys(element, 'PageDown', 'PageDown');
    expect(focused(element)).to.include('Event 4.');
    groupOf(element, 'February').focus();
    await keys(element, 'ArrowUp');
    expect(focused(element)).to.equal('and 24 more');
    await keys(element, 'Enter');
    expect(focused(element)).to.include('Event 100.');
    await keys(element, 'Enter');
    expect(element.selected).to.equal('e100');
    await keys(element, 'Escape');
    expect(element.selected).to.equal(undefined);
    await keys(element, 'Home');
    expect(focused(element)).to.equal('January 2020: 124 events');
    await keys(element, 'End');
    expect(focused(element)).to.match(/^June 2023/u);
  });

  it('opens around an event that is shown, which stands by itself in sight', async () => {
    const element = await show();
    expect(element.show('e2345')).to.equal(true);
    await settled(element);
    const [name] = names(element).filter((_, i) => groups(element)[i]?.ariaExpanded === 'true');
    expect(name).to.equal('August 2021: 124 events');
    expect(part(element, '.open .title').textContent).to.equal('Event 2345.');
    expect(isInSight(part(element, '.open > .event-button'))).to.equal(true);
    // Among the first hundred or after what is not shown: all are counted once.
    for (const n of [2320, 2425]) {
      element.show(`e${n}`);
      await settled(element);
      const more = Number(/\d+/u.exec(part(element, '.rest').textContent)?.[0]);
      expect(titles(element).filter((title) => title === `Event ${n}.`).length).to.equal(1);
      expect(titles(element).length + more).to.equal(124);
    }
  });

  it('goes on from one group to the next, and leaves open what was opened', async () => {
    const element = await show({ selected: 'e123' });
    expect(isOpen(element, 'January 2020')).to.equal(true);
    expect(element.next()).to.equal(true);
    await settled(element);
    expect(element.selected).to.equal('e124');
    expect(isOpen(element, 'February 2020')).to.equal(true);
    expect(isOpen(element, 'January 2020')).to.equal(true);
    await clickAt(element, groupOf(element, 'February 2020'));
    expect(isOpen(element, 'February 2020')).to.equal(false);
    await clickAt(element, part(element, '[data-action="next"]'));
    expect(element.selected).to.equal('e125');
    expect(isOpen(element, 'February 2020')).to.equal(true);
    await clickAt(element, part(element, '[data-action="previous"]'));
    expect(element.selected).to.equal('e124');
    expect(isInSight(part(element, '.open > .event-button'))).to.equal(true);
  });

  it('opens groups in groups around an event', async () => {
    const element = await show({ events: YEARS });
    element.show('y7777');
    await settled(element);
    expect(groups(element).filter(({ ariaExpanded }) => ariaExpanded === 'true').length).to.equal(2);
    expect(part(element, 'ol ol ol .open .title').textContent).to.equal('Of years 7777.');
  });

  it('begins with the newest where it is turned round, in its groups too', async () => {
    const element = await show({ order: 'newest-first' });
    expect(names(element)[0]).to.match(/^June 2023/u);
    await clickAt(element, groupOf(element, 'May 2023'));
    const may = titles(element).map((title) => Number(/\d+/u.exec(title)?.[0]));
    expect(may).to.deep.equal(may.toSorted((a, b) => b - a));
    expect(may.length).to.equal(100);
  });

  for (const order of ['oldest-first', 'newest-first'] as const)
    it(`says where the as-of is, between groups and in the one that is open, ${order}`, async () => {
      const element = await show({
        events: undefined,
        story: { asOf: '2021-08-15', events: eventsOf(COUNT) },
        order,
        asOf: undefined,
      });
      const row = (): HTMLElement => part(element, '.as-of-row');
      expect(parts(element, '.as-of-row').length).to.equal(1);
      expect(plain(row().parentElement?.querySelector('.group-button')?.ariaLabel)).to.match(
        order === 'oldest-first' ? /^September 2021/u : /^August 2021/u,
      );
      expect(parts(element, '.ahead-row .group-button').length).to.equal(22);
      await clickAt(element, groupOf(element, 'August 2021'));
      expect(parts(element, '.as-of-row').length).to.equal(1);
      // The 16th begins with event 2372, and the 15th ends with 2371.
      expect(row().parentElement?.querySelector('.title')?.textContent).to.equal(
        order === 'oldest-first' ? 'Event 2372.' : 'Event 2371.',
      );
    });

  it('has what no one knows the beginning of in a group that says so', async () => {
    const element = await show({
      events: [...eventsOf(2000), { id: 'old', title: 'Of old', when: '../2021' }],
    });
    expect(names(element)[0]).to.equal('No beginning stated: 1 event');
    await clickAt(element, groupOf(element, 'No beginning'));
    expect(titles(element)).to.deep.equal(['Of old']);
  });

  it('follows the clocks of the axis: a day begins at its midnight', async () => {
    const kyiv = await show({
      events: Array.from({ length: 1400 }, (_, n) => ({
        id: `k${n}`,
        title: `Of Kyiv ${n}`,
        when: Date.UTC(2024, 2, 29, 22) + (n * HOUR) / 20,
      })),
      timeZone: 'Europe/Kyiv',
      heading: 'Kyiv',
    });
    // Of seventy hours; the last Sunday of March has 23.
    expect(names(kyiv).map((name) => name.replace('day,', 'day'))).to.deep.equal([
      'Saturday 30 March 2024: 480 events',
      'Sunday 31 March 2024: 460 events',
      'Monday 1 April 2024: 460 events',
    ]);
    // Its day is not said again over the events of a day.
    await clickAt(kyiv, groupOf(kyiv, 'Sunday'));
    expect(titles(kyiv).length).to.equal(100);
    expect(parts(kyiv, 'ol h4')).to.deep.equal([]);
  });

  it('is left as it was where a filter leaves few', async () => {
    const element = await show();
    element.filter = { text: 'Event 4999' };
    await settled(element);
    expect(groups(element)).to.deep.equal([]);
    expect(titles(element)).to.deep.equal(['Event 4999.']);
  });

  it('has no fault that axe finds, closed or open', async () => {
    const element = await show({ events: YEARS, heading: 'Ten years' });
    element.show('y7777');
    await settled(element);
    const { violations } = await axe.run(element, {
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary}`)).to.deep.equal([]);
    expect(element.shadowRoot?.querySelectorAll('*').length).to.be.at.most(2500);
  });
});
