import { expect } from '@esm-bundle/chai';
import { peaceTalks2025 } from '../../src/examples/peace-talks-2025.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { press } from '../support/commands.js';
import {
  buttonOf,
  clickOn,
  eventButtons,
  hear,
  mount,
  part,
  parts,
  settled,
  textOf,
} from '../support/element.js';

const titles = (element: TalksTimeline): readonly string[] =>
  eventButtons(element).map(
    ({ dataset }) => element.frame.filtered.events[Number(dataset['index'])]?.id ?? '',
  );
const MEETINGS = ['kyiv-us-talks', 'us-delegation-moscow'];
const box = (facet: string, value: string): string => `[data-filter="${facet}"][value="${value}"]`;
const open = (element: TalksTimeline): Promise<void> => clickOn(element, '.filter summary');

describe('the filter', () => {
  for (const layout of ['timeline', 'list'] as const)
    it(`shows what it leaves and nothing else, and all again without it, in the ${layout}`, async () => {
      const element = await mount({ story: peaceTalks2025, layout, filter: { kinds: ['meeting'] } });
      expect(titles(element)).to.deep.equal(MEETINGS);
      element.filter = undefined;
      await settled(element);
      expect(titles(element)).to.have.length(5);
    });

  it('never moves the view', async () => {
    const element = await mount({ story: peaceTalks2025, layout: 'timeline' });
    const { view } = element;
    element.filter = { kinds: ['meeting'] };
    await settled(element);
    expect(element.view).to.deep.equal(view);
  });

  it('has a box for each value with its count, told by its label, and says how many events it leaves', async () => {
    const element = await mount({ story: peaceTalks2025 });
    const heard = hear(element, 'talks-filter-change');
    await open(element);
    expect(parts(element, '.filter legend').map(({ textContent }) => textContent)).to.deep.equal([
      'Tracks',
      'Parties',
      'Kinds',
    ]);
    const kyiv = part<HTMLInputElement>(element, box('tracks', 'kyiv'));
    expect(kyiv.labels?.[0]?.textContent?.replace(/\s+/g, ' ').trim()).to.equal('Kyiv 3');
    kyiv.focus();
    await press(' ');
    await settled(element);
    expect(titles(element)).to.deep.equal(['zelenskyy-announcement', 'yermak-statement', 'kyiv-us-talks']);
    expect(textOf(element, '.status')).to.equal('3 of 5 events shown');
    expect(textOf(element, '.filter summary')).to.equal('Filter: 3 of 5 events shown');
    expect(element.shadowRoot?.activeElement === kyiv).to.equal(true);
    expect(heard).to.deep.equal([{ filter: { tracks: ['kyiv'] }, byUser: true }]);
    await press(' ');
    await settled(element);
    expect(titles(element)).to.have.length(5);
  });

  it('finds words as they are typed', async () => {
    const element = await mount({ story: peaceTalks2025 });
    await open(element);
    part(element, '[type="search"]').focus();
    for (const key of 'yermak') await press(key);
    await settled(element);
    expect(titles(element)).to.deep.equal(['yermak-statement']);
    expect(element.filter).to.deep.equal({ text: 'yermak' });
  });

  it('says so where nothing is left, and shows all at a press', async () => {
    const element = await mount({ story: peaceTalks2025, filter: { text: 'nobody said this' } });
    expect(textOf(element, '[part="empty"]')).to.equal('0 of 5 events shown');
    expect(parts(element, 'ol')).to.have.length(0);
    await open(element);
    await clickOn(element, '[data-action="unfilter"]');
    expect(element.filter).to.equal(undefined);
    expect(titles(element)).to.have.length(5);
    expect(element.shadowRoot?.activeElement === part(element, '.filter summary')).to.equal(true);
  });

  it('gives way where an event is asked for by name', async () => {
    const element = await mount({ story: peaceTalks2025, filter: { kinds: ['meeting'] } });
    expect(element.show('yermak-statement')).to.equal(true);
    await settled(element);
    expect(element.filter).to.equal(undefined);
    expect(buttonOf(element, 'Yermak').getAttribute('aria-expanded')).to.equal('true');
  });

  it('leads next and previous along what is shown', async () => {
    const element = await mount({ story: peaceTalks2025, filter: { kinds: ['meeting'] } });
    expect(element.next()).to.equal(true);
    expect(element.selected).to.equal(MEETINGS[0]);
    expect(element.next()).to.equal(true);
    expect(element.next()).to.equal(false);
  });

  it('refuses what is no filter, with name, expectation and what came', async () => {
    const element = await mount({ story: peaceTalks2025 });
    for (const wrong of ['meeting', 3, { kinds: 'meeting' }, { tracks: [1] }, { text: 5 }])
      expect(() => (element.filter = wrong as never)).to.throw(
        TypeError,
        'filter: expected an object with text',
      );
    expect(element.filter).to.equal(undefined);
  });

  it('is left out where the page does not want it', async () => {
    const element = await mount({ story: peaceTalks2025, controls: 'zoom' });
    expect(parts(element, '.filter')).to.have.length(0);
  });
});
