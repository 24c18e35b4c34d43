import { expect } from '@esm-bundle/chai';
import { peaceTalks2025 } from '../../src/examples/peace-talks-2025.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { buttonOf, clickOn, eventButtons, mount, part, settled } from '../support/element.js';

const { pathname, search, hash } = location;
const visit = (fragment: string): void => history.replaceState(null, '', `${pathname}${search}${fragment}`);
/** Longer than the address waits for the last change. */
const written = async (element: TalksTimeline): Promise<string> => {
  await settled(element);
  await new Promise((resolve) => setTimeout(resolve, 400));
  return location.hash;
};
const talks = (deepLink?: string): Promise<TalksTimeline> => mount({ story: peaceTalks2025, deepLink });

describe('a deep link', () => {
  beforeEach(() => visit(''));
  after(() => visit(hash));

  it('carries the open event, and no as-of as long as it is the story’s own', async () => {
    const element = await talks('talks');
    expect(await written(element)).to.equal('');
    element.show('yermak-statement');
    expect(await written(element)).to.equal('#talks.event=yermak-statement');
    element.selected = undefined;
    expect(await written(element)).to.equal('');
  });

  it('carries the as-of as a day where it is one, else as an instant', async () => {
    const element = await talks('talks');
    await clickOn(element, '[data-action="later"]');
    expect(await written(element)).to.equal('#talks.as-of=2025-11-28T15%3A32%3A00.000Z');
    await clickOn(element, '[data-action="later"]');
    expect(await written(element)).to.equal('#talks.as-of=2025-11-29');
  });

  it('carries an as-of that follows the clock as such', async () => {
    const element = await talks('talks');
    element.asOf = 'now';
    expect(await written(element)).to.equal('#talks.as-of=now');
  });

  it('opens what it carries, brings it into sight, and shows the story as of then', async () => {
    visit('#talks.event=kyiv-us-talks&talks.as-of=2025-12-01');
    const parent = document.createElement('div');
    parent.style.paddingTop = '2000px';
    document.body.append(parent);
    const element = await mount({ story: peaceTalks2025, layout: 'list', deepLink: 'talks' }, { parent });
    const { top, bottom } = buttonOf(element, 'Ukrainian').getBoundingClientRect();
    expect(element.frame.stops.indexOf(element.frame.snapshot.asOf)).to.equal(4);
    expect(buttonOf(element, 'Ukrainian').getAttribute('aria-expanded')).to.equal('true');
    expect([top >= 0, bottom <= innerHeight]).to.deep.equal([true, true]);
    expect(await written(element)).to.equal('#talks.event=kyiv-us-talks&talks.as-of=2025-12-01');
    parent.remove();
  });

  it('takes times with an offset as they are written', async () => {
    visit('#talks.as-of=2025-11-28T12:00+02:00');
    const element = await talks('talks');
    expect(element.problems).to.deep.equal([]);
    expect(element.asOf).to.equal('2025-11-28T12:00+02:00');
  });

  it('waits for an event that is not known yet, until the reader opens another one', async () => {
    visit('#talks.event=yermak-resigns');
    const element = await talks('talks');
    element.asOf = '2025-11-29';
    await settled(element);
    expect(buttonOf(element, 'resignation').getAttribute('aria-expanded')).to.equal('true');
    visit('#other.event=yermak-resigns');
    const other = await talks('other');
    other.show('kyiv-us-talks');
    await settled(other);
    other.asOf = '2025-11-29';
    await settled(other);
    expect(other.selected).to.equal('kyiv-us-talks');
  });

  it('follows the address while the element is on the page, and not after', async () => {
    const element = await talks('talks');
    location.hash = '#talks.event=yermak-statement';
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    await settled(element);
    expect(element.selected).to.equal('yermak-statement');
    element.remove();
    location.hash = '#talks.event=kyiv-us-talks';
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    expect(element.selected).to.equal('yermak-statement');
  });

  it('keeps elements, and what others have in the address, apart', async () => {
    visit('#chapter&a.event=yermak-statement&theme=dark');
    const one = await talks('a');
    const other = await talks('b c');
    expect([one.selected, other.selected]).to.deep.equal(['yermak-statement', undefined]);
    other.show('kyiv-us-talks');
    expect(await written(other)).to.equal(
      '#chapter&theme=dark&a.event=yermak-statement&b%20c.event=kyiv-us-talks',
    );
    one.selected = undefined;
    expect(await written(one)).to.equal('#chapter&theme=dark&b%20c.event=kyiv-us-talks');
    visit('');
    visit('#b%20c.event=kyiv-us-talks');
    expect((await talks('b c')).selected).to.equal('kyiv-us-talks');
  });

  it('makes no step of history', async () => {
    const element = await talks('talks');
    const { length } = history;
    for (const { id } of element.frame.snapshot.events) element.show(id);
    await written(element);
    expect(history.length).to.equal(length);
  });

  it('leaves the address alone and unread without a name', async () => {
    visit('#talks.event=yermak-statement');
    const element = await talks();
    expect(element.selected).to.equal(undefined);
    element.show('kyiv-us-talks');
    expect(await written(element)).to.equal('#talks.event=yermak-statement');
  });

  it('survives an address that says nonsense, and reports an as-of that is none', async () => {
    visit('#talks.event=%E0%A4%A&talks.as-of=yesterday');
    const element = await talks('talks');
    expect(eventButtons(element)).to.have.length(5);
    expect(element.problems.map(({ code, field }) => [code, field])).to.deep.equal([
      ['bad-attribute', 'as-of'],
    ]);
    expect(part(element, '.as-of b').textContent).to.contain('28 November');
  });
});
