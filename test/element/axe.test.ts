/** axe in every state of the element × light, dark × 320, 768, 1280 px; and faults planted that it must find. */
import { expect } from '@esm-bundle/chai';
import 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { makeTracker } from '../../demo/tracker.js';
import { peaceTalks2025 as story } from '../../src/examples/peace-talks-2025.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { reset, setViewport } from '../support/commands.js';
import { clickOn, mount, part, settled, type Place, type Properties } from '../support/element.js';

const { axe } = globalThis as unknown as {
  axe: { run: (context: Element | Document, options: RunOptions) => Promise<AxeResults> };
};

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations', 'incomplete'],
};

const violations = async (): Promise<readonly string[]> => {
  const found = await axe.run(document, OPTIONS);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${JSON.stringify(target)}: ${failureSummary ?? ''}`),
  );
};

interface State {
  readonly name: string;
  readonly properties: Properties;
  readonly where?: Omit<Place, 'width'>;
  readonly then?: (element: TalksTimeline) => Promise<void>;
}

const STATES: readonly State[] = [
  { name: 'empty', properties: { events: [], heading: 'Nothing yet' } },
  { name: 'loading', properties: { src: '/never.json', heading: 'A story to come' } },
  {
    name: 'failed',
    properties: { src: '/missing.json', heading: 'A story that is gone' },
    where: { content: '<p>What happened, in short.</p>' },
  },
  { name: 'loaded', properties: { story } },
  { name: 'loaded, details open', properties: { story, asOf: '2025-12-03', selected: 'kyiv-us-talks' } },
  { name: 'list, details open', properties: { story, layout: 'list', selected: 'bishkek-press-conference' } },
  {
    name: 'crowded, the list of more open',
    properties: { story: makeTracker(7, 40), layout: 'timeline' },
    then: (element) => clickOn(element, '.more'),
  },
  {
    name: 'zoomed in, with its overview',
    properties: { story, view: { start: '2025-11-28', end: '2025-11-29' } },
  },
];

const { fetch: original } = window;
const stubbed = (input: URL | RequestInfo, init?: RequestInit): Promise<Response> => {
  const url = String(input);
  if (url.endsWith('/never.json')) return new Promise(() => undefined);
  if (url.endsWith('/missing.json')) return Promise.resolve(new Response('gone', { status: 404 }));
  return original(input, init);
};

describe('axe', () => {
  let main: HTMLElement;

  before(() => {
    window.fetch = stubbed;
    document.title = 'Tests of talks-timeline';
    document.documentElement.lang = 'en-GB';
  });

  after(() => {
    window.fetch = original;
    for (const root of [document.documentElement, document.body]) root.removeAttribute('style');
    return reset();
  });

  beforeEach(() => {
    main = document.createElement('main');
    main.innerHTML = '<h1>A page with a timeline</h1>';
    Object.assign(document.body.style, { background: 'Canvas', color: 'CanvasText' });
    document.body.append(main);
  });

  afterEach(() => main.remove());

  for (const width of [320, 768, 1280])
    describe(`at ${width} px`, () => {
      before(() => setViewport({ width, height: 900 }));

      for (const scheme of ['light', 'dark'])
        for (const { name, properties, where, then } of STATES)
          it(`finds nothing: ${name}, ${scheme}`, async () => {
            document.documentElement.style.colorScheme = scheme;
            const element = await mount(properties, { ...where, parent: main });
            await then?.(element);
            await settled(element);
            expect(await violations()).to.deep.equal([]);
          });
    });

  const faults: readonly (readonly [name: string, rule: RegExp, plant: (element: TalksTimeline) => void])[] =
    [
      [
        'a button without a name',
        /^button-name /u,
        (element) => part(element, '[data-action=next]').removeAttribute('aria-label'),
      ],
      ['faint text', /^color-contrast /u, (element) => (part(element, '.summary').style.color = '#bbb')],
      [
        'a target of 10 px beside another',
        /^target-size /u,
        (element) => {
          for (const name of ['previous', 'next']) {
            const { style } = part(element, `[data-action=${name}]`);
            Object.assign(style, { minWidth: '10px', minHeight: '10px', width: '10px', height: '10px' });
            part(element, `[data-action=${name}] svg`).remove();
          }
          part(element, '.pair').style.gap = '0';
        },
      ],
      [
        'a name that does not say what is seen',
        /^label-content-name-mismatch /u,
        (element) => part(element, '.event-button').setAttribute('aria-label', 'An event'),
      ],
    ];
  for (const [name, rule, plant] of faults)
    it(`finds ${name}, planted`, async () => {
      document.documentElement.style.colorScheme = 'light';
      const element = await mount({ story }, { parent: main });
      plant(element);
      part<HTMLButtonElement>(element, '[data-action=next]').removeAttribute('title');
      expect((await violations()).filter((found) => rule.test(found))).not.to.deep.equal([]);
    });
});
