/** `src`: what is asked for, what is shown and said meanwhile, and every way in which it can fail. */
import { expect } from '@esm-bundle/chai';
import { peaceTalks2025 as story } from '../../src/examples/peace-talks-2025.js';
import {
  eventButtons,
  hear,
  mount,
  once,
  part,
  parts,
  place,
  plain,
  settled,
  textOf,
} from '../support/element.js';

interface Asked {
  readonly url: string;
  readonly init: RequestInit;
  readonly answer: (response: Response) => void;
}

const { fetch: original } = window;
let asked: Asked[] = [];

/** Requests are written down, and answered by the test. */
const stub = (input: URL | RequestInfo, init: RequestInit = {}): Promise<Response> =>
  new Promise((answer, refuse) => {
    asked.push({ url: String(input), init, answer });
    init.signal?.addEventListener('abort', () => refuse(init.signal?.reason as Error));
  });

const json = (value: unknown): Response => new Response(JSON.stringify(value));
const nth = (index: number): Asked => {
  const found = asked[index];
  if (!found) throw new Error(`there is no request ${index}`);
  return found;
};

const FALLBACK = '<p>What happened, in short.</p>';
const fallbackShown = (element: Element): boolean =>
  element.querySelector('p')?.checkVisibility({ visibilityProperty: true }) ?? false;

describe('A story from src', () => {
  beforeEach(() => {
    asked = [];
    window.fetch = stub;
  });
  afterEach(() => {
    window.fetch = original;
  });

  it('is asked for once, as JSON, without credentials, at the address as the page reads it', async () => {
    const element = await mount({ src: 'stories/a.json' });
    element.heading = 'Another heading';
    element.src = 'stories/a.json';
    await settled(element);
    expect(asked.map(({ url }) => url)).to.deep.equal([new URL('stories/a.json', document.baseURI).href]);
    expect(nth(0).init.credentials).to.equal('omit');
    expect(new Headers(nth(0).init.headers).get('accept')).to.equal('application/json');
  });

  it('shows and says that it loads, then the story; the page hears of it', async () => {
    const element = place({ src: '/a.json' });
    const [loads, readies] = [hear(element, 'talks-load'), hear(element, 'talks-ready')];
    await settled(element);
    expect(textOf(element, '[part=loading]')).to.equal('Loading the timeline …');
    expect(part(element, '[part=loading]').closest('[role=status]')).not.to.equal(null);
    expect(part(element, 'section').getAttribute('aria-busy')).to.equal('true');
    expect(parts(element, '.toolbar, ol')).to.deep.equal([]);
    expect([loads, readies]).to.deep.equal([[], []]);
    nth(0).answer(json(story));
    await once(element, 'talks-ready');
    await settled(element);
    expect(loads).to.deep.equal([{ url: '/a.json' }]);
    expect(readies).to.deep.equal([{ events: 5 }]);
    expect(part(element, 'section').hasAttribute('aria-busy')).to.equal(false);
    expect(eventButtons(element)).to.have.length(5);
    expect(textOf(element, '.heading')).to.equal(story.title);
  });

  const pages = '<!doctype html><title>Not here</title>';
  const failures: readonly (readonly [name: string, answer: () => Response, message: RegExp])[] = [
    ['is missing (404)', () => new Response('no', { status: 404 }), /the server answered 404/u],
    ['fails at the server (500)', () => new Response('{}', { status: 500 }), /the server answered 500/u],
    [
      'is a page of HTML',
      () => new Response(pages, { headers: { 'content-type': 'text/html' } }),
      /not JSON/u,
    ],
    ['is cut off', () => new Response('{"events": ['), /not JSON/u],
    ['is empty', () => new Response(''), /not JSON/u],
    ['cannot be reached', () => Response.error(), /the server answered 0/u],
  ];
  for (const [name, answer, message] of failures)
    it(`that ${name} is an error that is seen and said, with the page’s fallback`, async () => {
      const element = place({ src: '/a.json' }, { content: FALLBACK });
      const errors = hear(element, 'talks-error');
      await settled(element);
      expect(fallbackShown(element)).to.equal(false);
      nth(0).answer(answer());
      await once(element, 'talks-error');
      await settled(element);
      expect(errors.map(({ url }) => url)).to.deep.equal(['/a.json']);
      expect(errors[0]?.message).to.match(message);
      expect(textOf(element, '[part=error]')).to.match(message);
      expect(part(element, '[part=error]').closest('[role=status]')).not.to.equal(null);
      expect(fallbackShown(element)).to.equal(true);
      expect(part(element, 'section').hasAttribute('aria-busy')).to.equal(false);
    });

  it('that is longer than 10 MB is given up, and its stream is closed', async () => {
    let closed = false;
    let sent = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000).fill(32));
      },
      cancel() {
        closed = true;
      },
    });
    const element = await mount({ src: '/a.json' });
    const error = once(element, 'talks-error');
    nth(0).answer(new Response(stream));
    expect((await error).detail.message).to.match(/longer than 10000000 bytes/u);
    expect(closed).to.equal(true);
    expect(sent).to.be.below(13_000_001);
  });

  for (const src of ['javascript:alert(1)', 'data:application/json,{"events":[]}', 'file:///a', 'http://'])
    it(`is not asked for at ${src}`, async () => {
      const element = place({ src });
      const { detail } = await once(element, 'talks-error');
      await settled(element);
      expect(detail.url).to.equal(src);
      expect(detail.message).to.match(/http or https|URL/u);
      expect(asked).to.deep.equal([]);
      expect(parts(element, '[part=error]')).to.have.length(1);
    });

  it('gives way to a later address; the late answer of the earlier one is dropped', async () => {
    const element = await mount({ src: '/slow.json' });
    const loads = hear(element, 'talks-load');
    const slow = nth(0);
    element.src = '/fast.json';
    await settled(element);
    expect(slow.init.signal?.aborted).to.equal(true);
    nth(1).answer(json({ title: 'Fast', events: [] }));
    await once(element, 'talks-ready');
    slow.answer(json({ title: 'Slow', events: [] }));
    await settled(element);
    expect(textOf(element, '.heading')).to.equal('Fast');
    expect(loads).to.deep.equal([{ url: '/fast.json' }]);
    expect(hear(element, 'talks-error')).to.deep.equal([]);
  });

  it('is given up when the element goes, and asked for again when it is put back', async () => {
    const element = await mount({ src: '/a.json' });
    const { parentElement } = element;
    const errors = hear(element, 'talks-error');
    element.remove();
    expect(nth(0).init.signal?.aborted).to.equal(true);
    parentElement?.append(element);
    await settled(element);
    expect(asked).to.have.length(2);
    nth(1).answer(json(story));
    await once(element, 'talks-ready');
    expect(errors).to.deep.equal([]);
  });

  it('once loaded stays over removal, and is not asked for again', async () => {
    const element = await mount({ src: '/a.json' });
    nth(0).answer(json(story));
    await once(element, 'talks-ready');
    const { parentElement } = element;
    element.remove();
    parentElement?.append(element);
    await settled(element);
    expect(asked).to.have.length(1);
    expect(eventButtons(element)).to.have.length(5);
  });

  it('is asked for only on a page: an address set elsewhere waits until the element comes back', async () => {
    const element = await mount({ src: '/a.json' });
    nth(0).answer(json(story));
    await once(element, 'talks-ready');
    const { parentElement } = element;
    element.remove();
    element.src = '/b.json';
    await settled(element);
    expect(asked).to.have.length(1);
    parentElement?.append(element);
    await settled(element);
    expect(asked.map(({ url }) => new URL(url).pathname)).to.deep.equal(['/a.json', '/b.json']);
    expect(textOf(element, '.state')).to.include('Loading');
    nth(1).answer(json({ ...story, title: 'Another' }));
    await once(element, 'talks-ready');
    expect(textOf(element, '.heading')).to.equal('Another');
  });

  it('gives way to properties, and comes back when they go', async () => {
    const element = await mount({ src: '/a.json', events: [{ id: 'a', title: 'A', when: '2025-11-27' }] });
    expect(asked).to.deep.equal([]);
    expect(eventButtons(element)).to.have.length(1);
    Reflect.set(element, 'events', undefined);
    await settled(element);
    nth(0).answer(json(story));
    await once(element, 'talks-ready');
    await settled(element);
    expect(eventButtons(element)).to.have.length(5);
    Reflect.set(element, 'src', null);
    await settled(element);
    expect(eventButtons(element)).to.have.length(0);
  });

  it('is no story where it is another kind of JSON: nothing throws, it is empty, a problem says why', async () => {
    for (const value of [null, 7, 'a story', [], { events: 'none' }, { events: null }]) {
      asked = [];
      const element = await mount({ src: '/a.json' });
      nth(0).answer(json(value));
      await once(element, 'talks-ready');
      await settled(element);
      expect(parts(element, '[part=empty]'), JSON.stringify(value)).to.have.length(1);
      expect(element.problems, JSON.stringify(value)).not.to.deep.equal([]);
    }
  });
});

describe('A real request', () => {
  it('loads what is there', async () => {
    const src = new URL('../fixtures/peace-talks-2025.phases.json', import.meta.url).href;
    const element = place({ src });
    expect((await once(element, 'talks-load')).detail).to.deep.equal({ url: src });
  });

  it('fails where nothing is', async () => {
    const element = place({ src: '/nothing-is-here.json' });
    expect((await once(element, 'talks-error')).detail.message).to.match(/404/u);
  });
});

describe('Nothing to show', () => {
  it('is said, and the page may say it otherwise', async () => {
    const element = await mount({ events: [] }, { content: '<b slot="empty">Come back on Monday.</b>' });
    const slot = part<HTMLSlotElement>(element, '[part=empty] slot');
    expect(plain(slot.textContent)).to.equal('There are no events to show.');
    expect(slot.assignedElements().map(({ textContent }) => textContent)).to.deep.equal([
      'Come back on Monday.',
    ]);
    expect(slot.closest('[role=status]')).not.to.equal(null);
  });

  it('before anything was known says as of when, and keeps the control to leave it', async () => {
    const element = await mount({ story, asOf: '2025-11-01' });
    expect(textOf(element, '[part=empty]')).to.equal('Nothing was known yet on 1 November 2025.');
    expect(part(element, '[data-action=earlier]').getAttribute('aria-disabled')).to.equal('true');
    part(element, '[data-action=later]').click();
    await settled(element);
    expect(eventButtons(element)).to.have.length(5);
  });
});
