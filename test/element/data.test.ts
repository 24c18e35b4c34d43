/** Faulty data through the element: nothing throws, runs or is fetched; each fault is a problem, the rest is shown. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import type { TalksEvent, TalksStory } from '../../src/story/types.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { eventButtons, hear, mount, once, part, parts, place, plain, settled } from '../support/element.js';

const NOW = '2025-11-28T12:00Z';
/** What is right, beside what is wrong. */
const GOOD = { id: 'good', title: 'A good record', when: '2025-11-27' };

const storyOf = (...events: readonly unknown[]): TalksStory =>
  ({ asOf: NOW, timeZone: 'UTC', tracks: [{ id: 't', label: 'Track' }], events }) as TalksStory;

const titles = (element: TalksTimeline): readonly string[] =>
  parts(element, 'ol .event-button .title').map(({ textContent }) => plain(textContent));

const record = (fields: object): object => ({ id: 'x', title: 'Faulty', when: '2025-11-28', ...fields });
const { id: _id, ...noId } = record({}) as { id: string };
const { title: _title, ...noTitle } = record({}) as { title: string };
const { when: _when, ...noDate } = record({}) as { when: string };

const LEFT_OUT: readonly (readonly [name: string, record: unknown, code: string, field?: string])[] = [
  ['no id', noId, 'missing-id', 'id'],
  ['no title', noTitle, 'missing-title', 'title'],
  ['no date', noDate, 'missing-date'],
  ['an impossible date', record({ when: '2025-02-30' }), 'bad-date', 'when'],
  [
    'an end before its start',
    record({ when: undefined, start: '2025-11-30', end: '2025-11-28' }),
    'end-before-start',
  ],
  ['text in place of a record', 'a record', 'not-an-object'],
  ['null in place of a record', null, 'not-an-object'],
  ['a list in place of a record', [], 'not-an-object'],
  ['the id of an earlier record', record({ id: 'good' }), 'duplicate-id', 'id'],
];

const FIELD_LEFT_OUT: readonly (readonly [name: string, fields: object, code: string, field: string])[] = [
  ['an unknown track', { track: 'west' }, 'unknown-track', 'track'],
  ['an unknown zone', { timeZone: 'Middle/Nowhere' }, 'unknown-zone', 'timeZone'],
  ['an unknown status', { status: 'perhaps' }, 'unknown-status', 'status'],
  ['an unknown topic', { topics: ['nothing'] }, 'unknown-topic', 'topics[0]'],
  ['a link that runs', { url: 'javascript:alert(1)' }, 'bad-link', 'url'],
  ['a link of data', { url: 'data:text/html,<script>1</script>' }, 'bad-link', 'url'],
  ['a broken revision', { revisions: [{ knownAt: 'some day', set: {} }] }, 'bad-revision', 'revisions[0]'],
  ['a broken quote', { quotes: [{ text: 'No speaker' }] }, 'bad-quote', 'quotes[0]'],
];

describe('Columns', () => {
  it('are shown as events, named by their kind where they have no title', async () => {
    const columns = { start: Float64Array.of(Date.parse(NOW), Date.parse(NOW) + 60_000), title: (row: number) => (row ? 'Later' : '') }; // prettier-ignore
    const element = await mount({ columns });
    expect(titles(element)).to.deep.equal(['event', 'Later']);
    expect(element.problems).to.deep.equal([]);
    element.columns = { start: [NaN, 0] };
    await settled(element);
    expect(titles(element)).to.deep.equal(['event']);
    expect(element.problems.map(({ code, index }) => [code, index])).to.deep.equal([['bad-date', 0]]);
  });
});

describe('A record with', () => {
  for (const [name, faulty, code, field] of LEFT_OUT)
    it(`${name} is left out; the problem says code, record and field; the rest is shown`, async () => {
      const element = await mount({ story: storyOf(GOOD, faulty) });
      expect(titles(element)).to.deep.equal(['A good record']);
      const [fault, ...others] = element.problems;
      expect(others).to.deep.equal([]);
      expect([fault?.code, fault?.index]).to.deep.equal([code, 1]);
      if (field) expect(fault?.field).to.equal(field);
      expect(fault?.message).to.match(/^\S.{20,}\.$/u);
    });

  for (const [name, fields, code, field] of FIELD_LEFT_OUT)
    it(`${name} is shown without it; the problem says code, record and field`, async () => {
      const element = await mount({ story: storyOf(GOOD, record(fields)), selected: 'x' });
      expect(titles(element)).to.have.members(['A good record', 'Faulty']);
      const [fault, ...others] = element.problems;
      expect(others).to.deep.equal([]);
      expect([fault?.code, fault?.index, fault?.id]).to.deep.equal([code, 1, 'x']);
      expect(fault?.field?.startsWith(field), fault?.field).to.equal(true);
      expect(parts(element, '.details a[href]')).to.deep.equal([]);
    });

  it('text over its limits is shown cut', async () => {
    const long = (length: number): string => 'x'.repeat(length);
    const element = await mount({
      story: storyOf(
        record({
          title: long(600),
          summary: long(6000),
          quotes: [{ text: long(6000), speaker: 'Somebody' }],
        }),
      ),
      selected: 'x',
    });
    expect(element.problems.map(({ code }) => code)).to.deep.equal(Array(3).fill('text-cut'));
    expect(titles(element)[0]?.length).to.be.within(490, 500);
    expect(part(element, '.details-summary').textContent.length).to.be.within(4990, 5000);
    expect(part(element, 'blockquote').textContent.length).to.be.within(4990, 5002);
  });
});

describe('Hostile data', () => {
  const MARKUP = '<img src="/planted.png" onerror="window.planted = true"><b>bold</b>&amp;${planted}';
  const everywhere: TalksStory = {
    title: MARKUP,
    summary: MARKUP,
    asOf: NOW,
    timeZone: 'UTC',
    notes: [MARKUP],
    tracks: [{ id: 't', label: MARKUP, description: MARKUP }],
    kinds: { odd: MARKUP },
    parties: [{ id: 'p', name: MARKUP }],
    topics: [{ id: MARKUP, label: MARKUP, question: MARKUP, positions: [{ party: 'p', text: MARKUP }] }],
    periods: [{ when: '2025-11-20/2025-12-05', label: MARKUP }],
    quotes: [{ text: MARKUP, speaker: MARKUP, role: MARKUP }],
    events: [
      {
        id: MARKUP,
        title: MARKUP,
        when: '[2025-11-27..2025-11-30]',
        phrase: MARKUP,
        kind: 'odd',
        track: 't',
        channel: MARKUP,
        place: { name: MARKUP, country: MARKUP },
        outcome: MARKUP,
        summary: MARKUP,
        actors: [{ name: MARKUP, role: MARKUP }],
        quotes: [{ text: MARKUP, speaker: MARKUP, lang: '"><b>' }],
        topics: [MARKUP],
        sources: [{ title: MARKUP, publisher: MARKUP, url: 'https://example.org/"><img src=x>' }],
        lang: '"><b>',
      },
    ],
  };

  for (const width of [1000, 400])
    it(`HTML in any text is shown as text, and nothing is asked for, ${width} px wide`, async () => {
      const element = await mount({ story: everywhere, selected: MARKUP, heading: MARKUP }, { width });
      expect(parts(element, 'img, script, .details b:not(.details-outcome b)')).to.deep.equal([]);
      expect(part(element, '.heading').textContent).to.equal(MARKUP);
      expect(part(element, 'ol .title').textContent).to.equal(MARKUP);
      expect(part(element, '.details-summary').textContent).to.equal(MARKUP);
      expect(part(element, 'ol .event-button').getAttribute('aria-label')).to.include(MARKUP);
      expect(Reflect.get(window, 'planted')).to.equal(undefined);
      const asked = performance.getEntriesByType('resource').filter(({ name }) => name.includes('planted'));
      expect(asked).to.deep.equal([]);
      for (const link of parts<HTMLAnchorElement>(element, 'a[href]:not(.jump)'))
        expect(['https:', 'http:', 'mailto:']).to.include(link.protocol);
    });

  it('prototypes are neither read nor changed', async () => {
    const json = `{"asOf": "${NOW}", "__proto__": {"title": "planted"}, "constructor": {"prototype": {"planted": 1}},
      "kinds": {"__proto__": "planted", "toString": "planted"},
      "events": [{"id": "__proto__", "title": "A", "when": "2025-11-27", "kind": "constructor", "__proto__": {"summary": "planted"}},
        {"id": "constructor", "title": "B", "when": "2025-11-27", "kind": "__proto__", "track": "__proto__"},
        {"id": "toString", "title": "C", "when": "2025-11-28", "announcedBy": "constructor", "kind": "hasOwnProperty"}]}`;
    const element = await mount({ story: JSON.parse(json) as TalksStory, selected: '__proto__' });
    expect(titles(element)).to.deep.equal(['A', 'B', 'C']);
    expect(part(element, '.details').textContent).not.to.include('planted');
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
    expect(Reflect.get({}, 'planted')).to.equal(undefined);
  });

  it('10,000 levels and text of a million letters do not stop it', async () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const long = 'x'.repeat(1_000_000);
    const source = `{"title": "${long}", "notes": ${deep}, "events": [
      {"id": "a", "title": "${long}", "when": "2025-11-27", "summary": "${long}", "actors": ${deep}},
      {"id": "b", "title": "B", "when": "${long}"}, {"id": "c", "title": "C", "when": ${deep}}, ${deep}]}`;
    const element = await mount({ asOf: NOW }, { content: '<script type="application/json"></script>' });
    const script = element.querySelector('script');
    if (script) script.textContent = source;
    await settled(element);
    expect(eventButtons(element)).to.have.length(1);
    expect(element.problems.length).to.be.above(4);
    expect(element.problems.every(({ message }) => message.length < 500)).to.equal(true);
  });

  it('accessors that throw and lists that lie are survived', async () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('planted');
        },
      },
    );
    const thrower = {
      id: 'a',
      title: 'A',
      when: '2025-11-27',
      get summary(): string {
        throw new Error('planted');
      },
    };
    const element = await mount({ story: storyOf(GOOD, thrower, trap) });
    expect(titles(element)).to.include('A good record');
    expect(element.problems).not.to.deep.equal([]);
  });

  it('the caller’s record is handed back as it is, and left as it is', async () => {
    const given = Object.freeze({ ...GOOD, extra: Object.freeze({ of: 'mine' }), media: Object.freeze([1]) });
    const element = await mount({ events: Object.freeze([given]) });
    const heard = hear(element, 'talks-select');
    element.show('good');
    await settled(element);
    expect(heard[0]?.record).to.equal(given);
  });
});

describe('Arbitrary JSON', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('2025-11-27', '2025', '[2025..2026]', 'a', 'b', '<b>', '__proto__'),
  );
  const anything = fc.oneof(
    text,
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const event = fc.record(
    Object.fromEntries(
      (
        'id title when start end timeZone phrase saidAt kind track place status certainty outcome importance ' +
        'summary actors quotes topics sources announcedBy lang updated url knownSince revisions'
      )
        .split(' ')
        .map((name) => [name, anything]),
    ),
    { requiredKeys: [] },
  );
  const date = fc.constantFrom(
    ...'2025-11-27 2025-11-28T10:00Z 2025 2025-11~ 2025-11-27/.. [2025-11-27,2025-11-29..2025-11-30]'.split(
      ' ',
    ),
    ...'2025-11-27/2025-11-29 2025-11-27/ 0001-01-01 9999-12-31 never'.split(' '),
  );
  const id = fc.nat(60).map((n) => `event-${n}`);
  const named = fc
    .tuple(event, fc.oneof(id, id, text), fc.oneof(id, text), fc.oneof(date, date, text))
    .map(([fields, name, title, when]) => ({
      ...fields,
      id: name,
      title,
      when,
      start: undefined,
      end: undefined,
    }));
  const story = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        ...Object.fromEntries(
          [
            'title',
            'summary',
            'asOf',
            'timeZone',
            'notes',
            'tracks',
            'kinds',
            'parties',
            'topics',
            'periods',
          ].map((name) => [name, anything]),
        ),
        events: fc.array(fc.oneof(named, named, named, named, event, anything), {
          maxLength: 12,
          size: 'max',
        }),
      },
      { requiredKeys: ['events'] },
    ),
  );

  for (const width of [700, 400])
    it(`makes a valid list of all that can be shown, ${width} px wide`, async () => {
      const element = place({}, { width });
      const ready = hear(element, 'talks-ready');
      const script = element.appendChild(document.createElement('script'));
      script.type = 'application/json';
      script.textContent = '{"events": []}';
      await once(element, 'talks-ready');
      let most = 0;
      await fc.assert(
        fc.asyncProperty(story, async (value) => {
          script.textContent = JSON.stringify(value);
          await settled(element);
          const items = parts(element, 'ol > li');
          most = Math.max(most, items.length);
          expect(items).to.have.length(ready.at(-1)?.events ?? NaN);
          for (const item of items) {
            expect(item.querySelectorAll('.event-button')).to.have.length(1);
            expect(item.querySelector('.event-button')?.getAttribute('aria-label')).not.to.equal('');
          }
          const ids = parts(element, '[id]').map(({ id }) => id);
          expect(new Set(ids).size).to.equal(ids.length);
          expect(parts(element, '.event-button[tabindex="0"]')).to.have.length(items.length ? 1 : 0);
          expect(element.shadowRoot?.querySelector('section')?.outerHTML).not.to.match(
            /NaN|Infinity|undefined|\[object/u,
          );
          expect(Object.keys(Object.prototype)).to.deep.equal([]);
        }),
        { numRuns: 120 },
      );
      expect(most, 'the most that was shown at once').to.be.above(3);
    }).timeout(60_000);
});

describe('Faults in a record of a long story', () => {
  it('are told when the record is shown, and once', async () => {
    const events = Array.from({ length: 600 }, (_, n) => ({
      id: `e${n}`,
      title: `Event ${n}`,
      when: Date.UTC(2025, 0, 1) + n * 60_000,
      ...(n === 300 ? { place: 7 } : {}),
    }));
    const element = await mount({ events: events as unknown as TalksEvent[], layout: 'timeline' });
    expect(element.problems).to.deep.equal([]);
    const heard = hear(element, 'talks-problems');
    element.show('e300');
    await settled(element);
    const told = element.problems.map(({ code, id, index, field }) => ({ code, id, index, field }));
    expect(told).to.deep.equal([{ code: 'bad-field', id: 'e300', index: 300, field: 'place' }]);
    expect(heard).to.deep.equal([{ problems: element.problems }]);
    element.fit();
    element.selected = undefined;
    await settled(element);
    element.show('e300');
    await settled(element);
    expect(element.problems).to.equal(heard[0]?.problems);
    expect(heard.length).to.equal(1);
    element.events = [GOOD];
    await settled(element);
    expect(heard.slice(1)).to.deep.equal([{ problems: [] }]);
  });
});
