/** Coming, going, moving: properties before the upgrade, JSON and other children, and nothing left behind. */
import { expect } from '@esm-bundle/chai';
import { peaceTalks2025 as story } from '../../src/examples/peace-talks-2025.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { counters, isChromium, settle } from '../support/commands.js';
import { clickOn, container, eventButtons, hear, mount, parts, settled, textOf } from '../support/element.js';

const jsonChild = (value: unknown): HTMLScriptElement => {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = typeof value === 'string' ? value : JSON.stringify(value);
  return script;
};

const shown = (element: Element): boolean => element.checkVisibility();

describe('Before the upgrade', () => {
  /** As the parser leaves it where the definition comes late: of this tag, and not yet of its class. */
  const notYet = (): TalksTimeline =>
    document.implementation.createHTMLDocument().createElement('talks-timeline');

  it('properties that were set hold', async () => {
    const element = notYet();
    expect(element.shadowRoot).to.equal(null);
    const view = { start: Date.UTC(2025, 10, 27), end: Date.UTC(2025, 10, 29) };
    const early = { story, asOf: '2025-12-03', selected: 'yermak-resigns', locale: 'en-GB', headingLevel: 3 };
    Object.assign(element, early, { view });
    container().append(element);
    await settled(element);
    for (const [name, value] of Object.entries(early))
      expect(Reflect.get(element, name), name).to.equal(value);
    expect(element.view).to.deep.equal(view);
    expect(Object.keys(element)).not.to.include.members(Object.keys(early));
    expect(eventButtons(element)).to.have.length(6);
    expect(parts(element, '.details')).to.have.length(1);
  });

  it('other children are shown, and after it no more', async () => {
    const element = notYet();
    element.innerHTML = '<p>What happened, in short.</p>';
    element.append(jsonChild(story));
    const paragraph = element.querySelector('p');
    container().append(element);
    await settled(element);
    expect(paragraph && shown(paragraph)).to.equal(false);
  });

  it('attributes that were set hold', async () => {
    const parent = container();
    parent.innerHTML = `<talks-timeline as-of="2025-11-29" layout="list" order="newest-first" controls="none"
      heading="A heading" heading-level="4" locale="en-GB" time-zone="UTC" selected="kyiv-us-talks"></talks-timeline>`;
    const element = parent.querySelector('talks-timeline') as TalksTimeline;
    element.story = story;
    await settled(element);
    expect(textOf(element, 'h4')).to.equal('A heading');
    expect(eventButtons(element)[0]?.ariaLabel).to.include('U.S. delegation in Moscow');
    expect(parts(element, '.toolbar, .topics')).to.deep.equal([]);
    expect(parts(element, '.details')).to.have.length(1);
    expect(element.problems).to.deep.equal([]);
  });
});

describe('A JSON child', () => {
  it('is the story where it is there first', async () => {
    const parent = container();
    parent.innerHTML = `<talks-timeline><script type="application/json">${JSON.stringify(story)}</script></talks-timeline>`;
    const element = parent.querySelector('talks-timeline') as TalksTimeline;
    await settled(element);
    expect(eventButtons(element)).to.have.length(5);
  });

  it('may come, change, and go', async () => {
    const element = await mount();
    expect(eventButtons(element)).to.have.length(0);
    const script = jsonChild(story);
    element.append(script);
    await settled(element);
    expect(eventButtons(element)).to.have.length(5);
    script.textContent = JSON.stringify({ ...story, events: story.events.slice(0, 2) });
    await settled(element);
    expect(eventButtons(element)).to.have.length(2);
    script.remove();
    await settled(element);
    expect(eventButtons(element)).to.have.length(0);
  });

  it('gives way to properties and to src', async () => {
    const element = await mount({ events: [] }, { content: jsonChild(story).outerHTML });
    expect(eventButtons(element)).to.have.length(0);
    Reflect.set(element, 'events', null);
    await settled(element);
    expect(eventButtons(element)).to.have.length(5);
    element.src = '/nothing-is-here.json';
    await settled(element);
    expect(eventButtons(element)).to.have.length(0);
  });

  it('that is not JSON is a problem, and the fallback is shown', async () => {
    const element = await mount({}, { content: '<p>In short.</p>' });
    const heard = hear(element, 'talks-problems');
    element.append(jsonChild('{ not json'));
    await settled(element);
    expect(element.problems.map(({ code }) => code)).to.deep.equal(['bad-json']);
    expect(heard.at(-1)?.problems).to.deep.equal(element.problems);
    expect(parts(element, '[part=error]')).to.have.length(1);
    const paragraph = element.querySelector('p');
    expect(paragraph && shown(paragraph)).to.equal(true);
  });
});

describe('Several on a page', () => {
  it('do not know of each other', async () => {
    const parent = container();
    const [one, other] = [await mount({ story }, { parent }), await mount({ story }, { parent })];
    const heard = hear(other, 'talks-select');
    one.show('yermak-statement');
    one.asOf = '2025-12-03';
    await settled(one);
    expect([one.selected, other.selected]).to.deep.equal(['yermak-statement', undefined]);
    expect([eventButtons(one).length, eventButtons(other).length]).to.deep.equal([6, 5]);
    expect(heard).to.deep.equal([]);
  });
});

describe('Removed and put back', () => {
  it('keeps as-of, open event, view and layout', async () => {
    const element = await mount({ story });
    const { parentElement } = element;
    await clickOn(element, '[data-action=later]');
    element.view = { start: '2025-11-27', end: '2025-11-29' };
    element.selected = 'yermak-resigns';
    await settled(element);
    const before = { asOf: element.asOf, selected: element.selected, view: element.view };
    const html = element.shadowRoot?.innerHTML;
    element.remove();
    await settle();
    parentElement?.append(element);
    await settled(element);
    expect({ asOf: element.asOf, selected: element.selected, view: element.view }).to.deep.equal(before);
    expect(element.shadowRoot?.innerHTML).to.equal(html);
    await clickOn(element, '[data-action=list]');
    expect(element.layout).to.equal('list');
  });

  it('takes the width of its new place, and the language', async () => {
    const element = await mount({ story, locale: undefined });
    expect(parts(element, 'svg.scene')).to.have.length(1);
    const narrow = container(360);
    narrow.lang = 'de';
    narrow.append(element);
    await settled(element);
    expect(parts(element, 'svg.scene')).to.have.length(0);
    expect(textOf(element, '.group')).to.match(/November/u);
    expect(textOf(element, '.group')).to.match(/Donnerstag/u);
  });

  it('hears the width of its new place when it changes, without an error on the page', async () => {
    const errors: string[] = [];
    const listen = (event: ErrorEvent): void => void errors.push(event.message);
    window.addEventListener('error', listen);
    const element = await mount({ story });
    const { parentElement } = element;
    for (const width of [360, 900, 479, 480, 320, 1200]) {
      parentElement?.style.setProperty('width', `${width}px`);
      await settled(element);
      expect(parts(element, 'svg.scene'), `${width} px`).to.have.length(width < 480 ? 0 : 1);
      const scene = parts(element, 'svg.scene')[0];
      if (scene) expect(scene.getAttribute('width')).to.equal(String(width));
    }
    window.removeEventListener('error', listen);
    expect(errors).to.deep.equal([]);
  });

  it('works also where it was never shown: hidden, without width, taken away at once', async () => {
    const parent = container();
    parent.style.display = 'none';
    const element = await mount({ story }, { parent });
    expect(element.view.end).to.be.above(element.view.start);
    parent.style.display = '';
    await settled(element);
    expect(eventButtons(element)).to.have.length(5);
    const brief = document.createElement('talks-timeline');
    brief.story = story;
    parent.append(brief);
    brief.remove();
    await settle();
    parent.append(brief);
    await settled(brief);
    expect(eventButtons(brief)).to.have.length(5);
  });
});

describe('Nothing is left behind', () => {
  const once = async (): Promise<TalksTimeline> => {
    // Not a container of the helper's, which remembers them until the test is over.
    const parent = document.body.appendChild(document.createElement('div'));
    parent.style.width = '900px';
    const element = await mount({ story, selected: 'yermak-statement' }, { parent });
    element.view = { start: '2025-11-26', end: '2025-11-30' };
    await clickOn(element, '[data-action=later]');
    await clickOn(element, '[data-action=next]');
    await clickOn(element, '[data-action=list]');
    parent.remove();
    return element;
  };

  const run = async (keep: (element: TalksTimeline) => void): Promise<readonly [number, number]> => {
    for (let n = 0; n < 3; n++) await once();
    const before = await counters();
    for (let n = 0; n < 20; n++) keep(await once());
    const after = await counters();
    return [after.nodes - before.nodes, after.jsEventListeners - before.jsEventListeners];
  };

  if (isChromium) {
    it('of 20 that came and went: no node, no listener', async () => {
      const [nodes, listeners] = await run(() => undefined);
      expect(nodes, 'nodes').to.be.at.most(0);
      expect(listeners, 'listeners').to.be.at.most(0);
    }).timeout(60_000);

    it('and what is kept, planted, is found', async () => {
      const kept: TalksTimeline[] = [];
      const [nodes, listeners] = await run((element) => void kept.push(element));
      expect(nodes).to.be.above(20 * 50);
      expect(listeners).to.be.above(20);
      kept.length = 0;
    }).timeout(60_000);
  } else
    it('on document and window no listener stays (nodes are counted in Chromium only)', async () => {
      const added: string[] = [];
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (this: EventTarget, ...args) {
        if (this === window || this === document) added.push(args[0]);
        addEventListener.apply(this, args);
      };
      await once();
      EventTarget.prototype.addEventListener = addEventListener;
      expect(added).to.deep.equal([]);
    });
});
