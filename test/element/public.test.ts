/** The public surface: what properties and attributes take, what methods do, what the page hears. */
import { expect } from '@esm-bundle/chai';
import { peaceTalks2025 as story } from '../../src/examples/peace-talks-2025.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { emulate, isChromium } from '../support/commands.js';
import {
  clickOn,
  eventButtons,
  hear,
  mount,
  part,
  parts,
  place,
  settled,
  textOf,
} from '../support/element.js';

const DAY = 86_400_000;
const IDS = ['bishkek-press-conference', 'zelenskyy-announcement', 'yermak-statement'];

const thrown = (action: () => void): unknown => {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
};

/** Flights last a moment; this waits for the end of one. */
const landed = async (element: TalksTimeline): Promise<void> => {
  for (let last = NaN; last !== element.view.start;) {
    last = element.view.start;
    await settled(element);
  }
};

describe('A property', () => {
  const wrong: readonly (readonly [name: string, value: unknown, expected: RegExp, got: string])[] = [
    ['events', 'none', /an array/u, "'none'"],
    ['events', {}, /an array/u, 'object'],
    ['columns', [], /an object with start/u, 'an array'],
    ['columns', { start: 5 }, /an object with start/u, 'object'],
    ['story', 'a story', /a story object/u, "'a story'"],
    ['story', [], /a story object/u, 'an array'],
    ['src', 5, /a string/u, '5'],
    ['src', new URL('https://example.org'), /a string/u, 'object'],
    ['heading', {}, /a string/u, 'object'],
    ['asOf', 'soon', /ISO date/u, "'soon'"],
    ['asOf', '2025-11-28/2025-11-30', /ISO date/u, "'2025-11-28/2025-11-30'"],
    ['asOf', new Date(NaN), /ISO date/u, 'object'],
    ['asOf', true, /ISO date/u, 'true'],
    ['timeZone', 2, /a string/u, '2'],
    ['locale', ['en'], /a string/u, 'an array'],
    ['layout', 'grid', /'auto', 'timeline', 'list'/u, "'grid'"],
    ['order', 'random', /'oldest-first', 'newest-first'/u, "'random'"],
    [
      'controls',
      'zoom magic',
      /as-of, zoom, steps, layout, filter, legend, topics, overview/u,
      "'zoom magic'",
    ],
    ['controls', ['zoom'], /as-of, zoom/u, 'an array'],
    ['view', 'wide', /\{start, end\}/u, "'wide'"],
    ['view', { start: 2, end: 1 }, /end after start/u, 'object'],
    ['view', { start: 'x', end: 1 }, /\{start, end\}/u, "'x'"],
    ['view', { start: 0, end: Infinity }, /\{start, end\}/u, 'Infinity'],
    ['filter', ['meeting'], /arrays of ids/u, 'an array'],
    ['filter', { kinds: 'meeting' }, /tracks, topics, parties, kinds/u, 'object'],
    ['selected', 7, /a string/u, '7'],
    ['headingLevel', 7, /1 to 6/u, '7'],
    ['headingLevel', 2.5, /1 to 6/u, '2.5'],
    ['headingLevel', '2', /1 to 6/u, "'2'"],
  ];
  for (const [name, value, expected, got] of wrong)
    it(`${name} throws for ${String(JSON.stringify(value) ?? value)}: name, what was expected, what came`, async () => {
      const element = await mount({ story });
      const before = Reflect.get(element, name) as unknown;
      const error = thrown(() => Reflect.set(element, name, value));
      expect(error).to.be.instanceOf(TypeError);
      const { message } = error as TypeError;
      expect(message).to.include(`<talks-timeline> ${name}: expected `);
      expect(message).to.match(expected);
      expect(message.endsWith(`got ${got}`), message).to.equal(true);
      expect(Reflect.get(element, name)).to.deep.equal(before);
    });

  const resets: readonly (readonly [name: string, value: unknown, fallback: unknown])[] = [
    ['events', [{ id: 'a', title: 'A', when: '2025' }], []],
    ['story', story, undefined],
    ['src', '/nothing-is-here.json', undefined],
    ['heading', 'A heading', undefined],
    ['asOf', '2025-11-29', undefined],
    ['timeZone', 'UTC', undefined],
    ['locale', 'fr', undefined],
    ['layout', 'list', 'auto'],
    ['order', 'newest-first', 'oldest-first'],
    ['controls', 'none', 'all'],
    ['selected', 'a', undefined],
    ['headingLevel', 4, 2],
  ];
  for (const [name, value, fallback] of resets)
    for (const nothing of [undefined, null])
      it(`${name} is ${JSON.stringify(fallback)} again where it is set to ${nothing}`, async () => {
        const element = await mount();
        Reflect.set(element, name, value);
        expect(Reflect.get(element, name)).to.equal(value);
        await settled(element);
        Reflect.set(element, name, nothing);
        await settled(element);
        expect(Reflect.get(element, name)).to.deep.equal(fallback);
      });

  it('view shows everything again where it is set to null or undefined', async () => {
    const element = await mount({ story });
    const { view: everything } = element;
    for (const nothing of [undefined, null]) {
      element.view = { start: '2025-11-27', end: '2025-11-28' };
      await settled(element);
      expect(element.view).not.to.deep.equal(everything);
      Reflect.set(element, 'view', nothing);
      await settled(element);
      expect(element.view).to.deep.equal(everything);
    }
  });

  it('view is the same as epoch ms, Date or ISO, and is read back as epoch ms', async () => {
    const element = await mount({ story });
    const [start, end] = [Date.UTC(2025, 10, 26, 22), Date.UTC(2025, 10, 29, 22)];
    const inputs = [
      { start, end },
      { start: new Date(start), end: new Date(end) },
      { start: '2025-11-26T22:00Z', end: '2025-11-29T22:00Z' },
      { start: '2025-11-27', end: '2025-11-29' },
    ];
    for (const input of inputs) {
      element.view = input;
      expect(element.view).to.deep.equal({ start, end });
    }
  });

  it('asOf is the same as ISO, Date or epoch ms; a date alone is the end of that day in the story’s zone', async () => {
    const element = await mount({ story });
    const moves = hear(element, 'talks-as-of-change');
    const t = Date.parse('2025-11-28T22:00Z') - 1;
    for (const asOf of ['2025-11-28', new Date(t), t, new Date(t).toISOString()]) {
      element.asOf = '2025-11-27';
      await settled(element);
      element.asOf = asOf;
      await settled(element);
      expect(moves.at(-1)).to.deep.equal({ asOf: t, byUser: false });
    }
  });

  it('asOf “now” is this minute', async () => {
    const element = await mount({
      events: [{ id: 'a', title: 'A', when: Date.now() + 5 * DAY }],
      asOf: 'now',
    });
    const moves = hear(element, 'talks-as-of-change');
    element.asOf = '2025-11-28';
    await settled(element);
    element.asOf = 'now';
    await settled(element);
    expect(Math.abs((moves.at(-1)?.asOf ?? 0) - Date.now())).to.be.below(2 * 60_000);
  });

  it('events replaces the story’s events, and a new array is seen where a changed one is not', async () => {
    const events = [{ id: 'a', title: 'A', when: '2025-11-27' }];
    const element = await mount({ story, events });
    expect(eventButtons(element)).to.have.length(1);
    expect(textOf(element, '.heading')).to.equal(story.title);
    events.push({ id: 'b', title: 'B', when: '2025-11-28' });
    element.requestUpdate();
    await settled(element);
    expect(eventButtons(element)).to.have.length(1);
    element.events = [...events];
    await settled(element);
    expect(eventButtons(element)).to.have.length(2);
  });

  it('selected reflects, opens and closes', async () => {
    const element = await mount({ story });
    element.selected = 'yermak-statement';
    await settled(element);
    expect(element.getAttribute('selected')).to.equal('yermak-statement');
    expect(parts(element, '.details')).to.have.length(1);
    element.removeAttribute('selected');
    await settled(element);
    expect(element.selected ?? undefined).to.equal(undefined);
    expect(parts(element, '.details')).to.have.length(0);
  });

  it('controls names what is shown', async () => {
    const groups: Readonly<Record<string, string>> = {
      'as-of': '#as-of',
      zoom: '[data-action=zoom-in]',
      steps: '[data-action=next]',
      layout: '[data-action=list]',
      legend: '.legend',
      topics: '.topics',
      overview: '.overview',
    };
    const view = { start: '2025-11-27', end: '2025-11-28' };
    const element = await mount({ story, view });
    const shown = (): readonly string[] =>
      Object.keys(groups).filter((name) => parts(element, groups[name] ?? '').length);
    expect(shown()).to.deep.equal(Object.keys(groups));
    for (const controls of ['none', ...Object.keys(groups), 'zoom legend', ' as-of  topics ']) {
      element.setAttribute('controls', controls);
      await settled(element);
      expect(element.problems, controls).to.deep.equal([]);
      expect(shown(), controls).to.deep.equal(controls === 'none' ? [] : controls.trim().split(/\s+/u));
    }
  });

  it('order turns the list, and only the list', async () => {
    const titles = (element: TalksTimeline) => eventButtons(element).map(({ ariaLabel }) => ariaLabel);
    const element = await mount({ story, layout: 'list' });
    const oldest = titles(element);
    element.order = 'newest-first';
    await settled(element);
    expect(titles(element)).to.deep.equal(oldest.toReversed());
    element.layout = 'timeline';
    await settled(element);
    expect(titles(element).map((name) => name?.slice(-20))).to.deep.equal(
      (await mount({ story }).then(titles)).map((name) => name?.slice(-20)),
    );
  });
});

describe('An attribute', () => {
  const wrong = [
    ['as-of', 'soon'],
    ['layout', 'grid'],
    ['order', ''],
    ['controls', 'zoom magic'],
    ['heading-level', '7'],
    ['heading-level', 'two'],
    ['heading-level', ''],
  ] as const;
  for (const [name, value] of wrong)
    it(`${name}="${value}" is a problem, and the default; a right one later is none`, async () => {
      const plainly = await mount({ story });
      const element = place({ story }, { attributes: { [name]: value } });
      const heard = hear(element, 'talks-problems');
      await settled(element);
      const [fault, ...others] = element.problems;
      expect(others).to.deep.equal([]);
      expect([fault?.code, fault?.field]).to.deep.equal(['bad-attribute', name]);
      expect(fault?.message).to.include(name);
      expect(heard).to.deep.equal([{ problems: [fault] }]);
      expect(part(element, 'section').textContent).to.equal(part(plainly, 'section').textContent);
      element.removeAttribute(name);
      await settled(element);
      expect(element.problems).to.deep.equal([]);
      expect(heard.at(-1)).to.deep.equal({ problems: [] });
    });

  for (const [name, code, wrongValue, right] of [
    ['locale', 'unknown-locale', 'xx-not a language', 'de'],
    ['time-zone', 'unknown-zone', 'Mars/Olympus', 'UTC'],
  ] as const)
    it(`${name} that is unknown is a problem, as attribute and as property, and the fallback holds`, async () => {
      const element = await mount({ story }, { attributes: { [name]: wrongValue } });
      expect(element.problems.map((problem) => problem.code)).to.deep.equal([code]);
      expect(element.problems[0]?.message).to.include(wrongValue.slice(0, 10));
      expect(eventButtons(element)).to.have.length(5);
      Reflect.set(element, name === 'locale' ? 'locale' : 'timeZone', right);
      await settled(element);
      expect(element.problems).to.deep.equal([]);
    });
});

describe('A method', () => {
  before(() => (isChromium ? emulate({ reducedMotion: 'reduce' }) : undefined));

  it('show opens what is known and brings it into view; what is not known is false', async () => {
    const element = await mount({ story, view: { start: '2025-12-01', end: '2025-12-03' } });
    expect(element.show('nobody-knows')).to.equal(false);
    expect(element.show('yermak-resigns'), 'not known yet').to.equal(false);
    expect(element.selected).to.equal(undefined);
    expect(element.show('bishkek-press-conference')).to.equal(true);
    await landed(element);
    expect(element.selected).to.equal('bishkek-press-conference');
    expect(element.view.start).to.be.below(Date.parse('2025-11-27T06:00Z'));
    expect(element.view.end).to.be.above(Date.parse('2025-11-27T06:00Z'));
  });

  it('next and previous go through the events in time, and are false at the ends', async () => {
    const element = await mount({ story });
    const seen: (string | undefined)[] = [];
    while (element.next()) seen.push(element.selected);
    expect(seen.slice(0, 3)).to.deep.equal(IDS);
    expect(seen).to.have.length(5);
    const back: (string | undefined)[] = [];
    while (element.previous()) back.unshift(element.selected);
    expect(back).to.deep.equal(seen.slice(0, 4));
    expect(element.selected).to.equal(seen[0]);
    element.selected = undefined;
    expect(element.previous()).to.equal(true);
    expect(element.selected).to.equal(seen[4]);
    expect((await mount()).next()).to.equal(false);
  });

  it('zoomBy keeps the middle, panBy goes by px, fit shows everything', async () => {
    const element = await mount({ story });
    const { start, end } = element.view;
    const span = end - start;
    element.zoomBy(2);
    await landed(element);
    expect(element.view.end - element.view.start).to.be.closeTo(span / 2, 1);
    expect((element.view.start + element.view.end) / 2).to.be.closeTo((start + end) / 2, 1);
    const before = element.view;
    element.panBy(-100);
    await landed(element);
    expect(element.view.start - before.start).to.be.closeTo((-100 / 1000) * (span / 2), 1);
    element.fit();
    await landed(element);
    expect(element.view).to.deep.equal({ start, end });
  });
});

describe('The page hears', () => {
  const listen = async (properties = {}) => {
    const element = await mount({ story, ...properties });
    return {
      element,
      views: hear(document, 'talks-view-change'),
      selects: hear(document, 'talks-select'),
      layouts: hear(document, 'talks-layout-change'),
    };
  };

  it('what it did itself, with byUser false', async () => {
    const { element, views, selects, layouts } = await listen();
    element.view = { start: '2025-11-27', end: '2025-11-28' };
    await settled(element);
    element.show('yermak-statement');
    await landed(element);
    element.layout = 'list';
    await settled(element);
    expect(views.length).to.be.above(0);
    expect(views[0]).to.deep.equal({ ...views[0], start: Date.parse('2025-11-26T22:00Z'), byUser: false });
    expect(selects).to.deep.equal([{ id: 'yermak-statement', record: story.events[2], byUser: false }]);
    expect(selects[0]?.record).to.equal(story.events[2]);
    expect(layouts).to.deep.equal([{ layout: 'list', byUser: false }]);
  });

  it('what the reader did, with byUser true', async () => {
    const { element, views, selects, layouts } = await listen();
    await clickOn(element, '[data-action=zoom-in]');
    await landed(element);
    await clickOn(element, '[data-action=fit]');
    await landed(element);
    eventButtons(element)[2]?.click();
    await landed(element);
    eventButtons(element)[2]?.click();
    await settled(element);
    await clickOn(element, '[data-action=list]');
    expect(views.length).to.be.above(1);
    expect(views.every(({ byUser }) => byUser)).to.equal(true);
    expect(selects).to.deep.equal([
      { id: 'yermak-statement', record: story.events[2], byUser: true },
      { id: null, record: undefined, byUser: true },
    ]);
    expect(layouts).to.deep.equal([{ layout: 'list', byUser: true }]);
  });

  it('the layout that a new width brings, byUser false', async () => {
    const { element, layouts } = await listen();
    element.parentElement?.style.setProperty('width', '400px');
    await settled(element);
    expect(layouts).to.deep.equal([{ layout: 'list', byUser: false }]);
  });

  it('nothing where nothing changed', async () => {
    const { element, views, selects, layouts } = await listen();
    const moves = hear(element, 'talks-as-of-change');
    const readies = hear(element, 'talks-ready');
    element.heading = 'Other words';
    element.asOf = story.asOf;
    element.view = { ...element.view };
    await settled(element);
    expect([views, selects, layouts, moves, readies]).to.deep.equal([[], [], [], [], []]);
  });

  it('a story once, also where another zone of the axis has it read again', async () => {
    const floating = [{ id: 'a', title: 'A', when: '2025-11-27' }];
    const element = await mount({ events: floating });
    const readies = hear(element, 'talks-ready');
    const { story: before } = element.frame;
    for (const zone of ['Asia/Tokyo', 'America/New_York']) {
      element.timeZone = zone;
      await settled(element);
    }
    element.src = '/not-asked-for.json';
    await settled(element);
    expect(element.frame.story).not.to.equal(before);
    expect(readies).to.deep.equal([]);
    element.events = [...floating];
    await settled(element);
    expect(readies).to.deep.equal([{ events: 1 }]);
  });

  it('a selection before it happens where the reader asks, and may prevent it', async () => {
    const { element } = await listen();
    const seen: (string | undefined)[] = [];
    element.addEventListener('talks-select', (event) => {
      seen.push(element.selected);
      event.preventDefault();
    });
    eventButtons(element)[0]?.click();
    await settled(element);
    expect(seen).to.deep.equal([undefined]);
    expect(element.selected).to.equal(undefined);
    expect(eventButtons(element)[0]?.getAttribute('aria-expanded')).to.equal('false');
    element.selected = IDS[1];
    await settled(element);
    expect(element.selected, 'what the page does is not prevented').to.equal(IDS[1]);
  });

  it('a link before it is followed, with the record it stands in, and may prevent it', async () => {
    const { element } = await listen({ selected: 'yermak-statement' });
    const links = hear(element, 'talks-link');
    element.addEventListener('talks-link', (event) => event.preventDefault());
    const link = part<HTMLAnchorElement>(element, '.details a.link');
    const prevented = new Promise((resolve) =>
      window.addEventListener('click', (event) => resolve(event.defaultPrevented), { once: true }),
    );
    link.click();
    expect(await prevented).to.equal(true);
    expect(links).to.deep.equal([{ href: link.href, record: story.events[2] }]);
  });

  it('all of it bubbling and composed', async () => {
    const outer = document.body.appendChild(document.createElement('div'));
    const shadow = outer.attachShadow({ mode: 'open' });
    const parent = shadow.appendChild(document.createElement('div'));
    const heard: Event[] = [];
    const names = ['ready', 'select', 'view-change', 'as-of-change', 'layout-change', 'problems'];
    for (const name of names) outer.addEventListener(`talks-${name}`, (event) => heard.push(event));
    const element = await mount({ story, controls: 'all' }, { parent });
    element.zoomBy(3);
    element.show(IDS[0] ?? '');
    element.asOf = '2025-12-03';
    await landed(element);
    element.layout = 'list';
    element.locale = 'not a language';
    await settled(element);
    expect([...new Set(heard.map(({ type }) => type))].toSorted()).to.deep.equal(
      names.map((name) => `talks-${name}`).toSorted(),
    );
    expect(heard.every(({ bubbles, composed }) => bubbles && composed)).to.equal(true);
    outer.remove();
  });
});
