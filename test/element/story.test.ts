/** The story as a reader finds it in the list, in both layouts, at every as-of of the facts file. */
import { expect } from '@esm-bundle/chai';
import { peaceTalks2025 as story } from '../../src/examples/peace-talks-2025.js';
import { en } from '../../src/i18n/en.js';
import type { Phase } from '../../src/story/story.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { eventButtons, hear, mount, part, parts, plain, settled, textOf } from '../support/element.js';

interface Facts {
  readonly locale: string;
  readonly asOf: readonly {
    readonly asOf: string;
    readonly events: Readonly<Record<string, { phase: Phase; date: string; place?: string }>>;
  }[];
}

const facts = (await (
  await fetch(new URL('../fixtures/peace-talks-2025.phases.json', import.meta.url))
).json()) as Facts;

/** In time order: Bishkek's day begins first; of two events of a day the story's order holds. */
const ORDER = [
  'bishkek-press-conference',
  'zelenskyy-announcement',
  'yermak-statement',
  'kyiv-us-talks',
  'us-delegation-moscow',
];
const LATER: Readonly<Record<string, readonly string[]>> = {
  '2025-11-28T12:00+02:00': ORDER,
  '2025-11-28': [...ORDER.slice(0, 3), 'yermak-resigns', ...ORDER.slice(3)],
};
const orderAt = (asOf: string): readonly string[] => LATER[asOf] ?? LATER['2025-11-28'] ?? [];

const titles = new Map(story.events.map(({ id, title }) => [id, title]));
const idOf = (button: Element): string | undefined =>
  [...titles].find(([, title]) => button.getAttribute('aria-label')?.includes(title))?.[0];

const names = (element: TalksTimeline): readonly string[] =>
  eventButtons(element).map((button) => plain(button.getAttribute('aria-label')));

/** Opens each event in turn and reads the first line of its details. */
const detailLines = async (element: TalksTimeline): Promise<ReadonlyMap<string, string>> => {
  const lines = new Map<string, string>();
  for (const [index] of eventButtons(element).entries()) {
    const button = eventButtons(element)[index];
    button?.click();
    await settled(element);
    const id = element.selected ?? '';
    lines.set(id, textOf(element, '.details-meta'));
    expect(button?.getAttribute('aria-controls')).to.equal(part(element, '.details').id);
  }
  element.selected = undefined;
  await settled(element);
  return lines;
};

const layouts = [
  ['timeline', 1000],
  ['list', 400],
] as const;

for (const [layout, width] of layouts)
  describe(`The peace talks in the ${layout}`, () => {
    it('are shown as of the story’s own instant first', async () => {
      const element = await mount({ story }, { width });
      expect(element.view.start).to.be.below(element.view.end);
      expect(textOf(element, '.as-of b')).to.match(/^28 November 2025 at 12:00$/);
      expect(eventButtons(element).map(idOf)).to.deep.equal(ORDER);
      expect(part(element, 'section').className).to.equal(`in-${layout}`);
    });

    for (const { asOf, events } of facts.asOf)
      it(`say phase, date and place of each event as the facts have them at ${asOf}`, async () => {
        const element = await mount({ story, asOf, controls: 'as-of' }, { width });
        expect(eventButtons(element).map(idOf)).to.deep.equal(orderAt(asOf));
        const spoken = names(element);
        const lines = await detailLines(element);
        expect([...lines.keys()].toSorted()).to.deep.equal(Object.keys(events).toSorted());
        orderAt(asOf).forEach((id, index) => {
          const { phase, date, place } = events[id] ?? { phase: 'cancelled', date: '?' };
          expect(spoken[index]).to.include(`, ${date}`);
          expect(spoken[index]?.split(', ')).to.include(en.phases[phase]);
          const line = lines.get(id) ?? '';
          expect(line.startsWith(`${date} `), `${line} begins with ${date}`).to.equal(true);
          expect(line.endsWith(` · ${en.phases[phase]}`), `${line}: ${phase}`).to.equal(true);
          const expected = phase === 'expected' || phase === 'overdue';
          const where = place ?? (expected ? en.placeNotKnown : undefined);
          if (where) expect(line).to.include(` · ${where} · `);
          else expect(line.split(' · '), line).to.have.length(3);
        });
      });

    it('count their events by phase in the summary', async () => {
      const element = await mount({ story }, { width });
      expect(textOf(element, '.summary')).to.match(/5 events, .*: 3 happened, 2 expected\.$/);
    });

    it('say on every move of the as-of what changed, once, and mark the events that did', async () => {
      const element = await mount({ story, asOf: facts.asOf[0]?.asOf }, { width });
      expect(textOf(element, '.status')).to.equal('');
      const said: string[] = [];
      for (const { asOf } of facts.asOf.slice(1)) {
        element.asOf = asOf;
        await settled(element);
        said.push(textOf(element, '.status'));
      }
      expect(said).to.deep.equal([
        '28 November 2025: new: Zelenskyy: Yermak has submitted resignation (28 November 2025).',
        '29 November 2025: Ukrainian–U.S. talks: 30 November 2025; before: some time within 28–30 November 2025.',
        '30 November 2025: Ukrainian–U.S. talks: no outcome recorded.',
        '1 December 2025: Ukrainian–U.S. talks: took place 30 November 2025, Hallandale Beach, Florida, United States.',
        '3 December 2025: U.S. delegation in Moscow: took place from about 2 December 2025 at 20:00 until 3 December 2025, Moscow time, The Kremlin, Moscow; before: some time within 1–3 December 2025.',
      ]);
      const changed = parts(element, 'li.changed .event-button');
      expect(changed.map(idOf)).to.deep.equal(['us-delegation-moscow']);
    });

    it('name the as-of in the control, its value in words, and move it by buttons and range', async () => {
      const element = await mount({ story }, { width });
      const moves = hear(element, 'talks-as-of-change');
      const range = part<HTMLInputElement>(element, '#as-of');
      const labels: string[] = [];
      const { max } = range;
      range.value = '0';
      range.dispatchEvent(new Event('input', { bubbles: true }));
      await settled(element);
      for (;;) {
        labels.push(textOf(element, '.as-of b'));
        expect(plain(range.getAttribute('aria-valuetext'))).to.equal(labels.at(-1));
        expect(range.value).to.equal(String(labels.length - 1));
        const later = part(element, '[data-action=later]');
        if (later.getAttribute('aria-disabled') === 'true') break;
        later.click();
        await settled(element);
      }
      expect(labels).to.deep.equal([
        '27 November 2025',
        '28 November 2025 at 12:00',
        '28 November 2025 at 17:32',
        '29 November 2025',
        '1 December 2025',
        '3 December 2025',
      ]);
      expect(max).to.equal(String(labels.length - 1));
      expect(moves.every(({ byUser }) => byUser)).to.equal(true);
      expect(moves).to.have.length(labels.length);
    });
  });

describe('The details of an event', () => {
  it('say who, what, the words of the reporter, quotes with speaker and role, and sources as links', async () => {
    const element = await mount({ story, selected: 'yermak-statement' });
    const details = part(element, '.details');
    expect(plain(details.querySelector('.details-title')?.textContent)).to.equal(
      titles.get('yermak-statement'),
    );
    expect(plain(details.querySelector('blockquote')?.textContent)).to.include('“The key goal we share');
    expect(plain(details.querySelector('figcaption')?.textContent)).to.equal(
      'Andriy Yermak, head of the Office of the President of Ukraine · CGTN (China), state-owned, 28 November 2025',
    );
    const links = [...details.querySelectorAll<HTMLAnchorElement>('a.link')].map(({ href }) => href);
    expect(links).to.include.members(story.sources?.slice(3, 4).map(({ url = '' }) => url) ?? ['?']);
    expect(details.querySelector('time')?.dateTime).to.equal('2025-11-27');
  });

  it('say what an event announces and what announced it, as links that open the other', async () => {
    const element = await mount({ story, selected: 'us-delegation-moscow' });
    expect(textOf(element, '.details-phrase')).to.equal(
      'said 27 November 2025: “in the first half of next week”',
    );
    const jump = part<HTMLAnchorElement>(element, '.details .jump');
    expect(plain(jump.textContent)).to.include(titles.get('bishkek-press-conference'));
    jump.click();
    await settled(element);
    expect(element.selected).to.equal('bishkek-press-conference');
    expect(element.shadowRoot?.activeElement?.getAttribute('aria-label')).to.include('Putin');
  });

  it('keep what was said before, and strike it only where it was contradicted', async () => {
    const element = await mount({ story, asOf: '2025-12-03', selected: 'kyiv-us-talks' });
    const text = textOf(element, '.details');
    expect(text).to.include('until 29 November 2025: some time within 28–30 November 2025');
    expect(text).to.include(
      '“later this week”, place not announced reported by CGTN (China), Interfax-Ukraine',
    );
    expect(text).to.include('until 1 December 2025: 30 November 2025, hour not given');
    expect(text).to.include('reported by LIGA.net');
    expect(parts(element, '.details s')).to.deep.equal([]);
    element.selected = 'us-delegation-moscow';
    await settled(element);
    expect(textOf(element, '.details')).to.include('some time within 1–3 December 2025');
    expect(parts(element, '.details s')).to.deep.equal([]);
  });

  it('name the sources of the event and of every change of it that is known, each once', async () => {
    const element = await mount({ story, selected: 'kyiv-us-talks' });
    const published = (): readonly string[] =>
      parts(element, '.details-side a.link').map(({ textContent }) => plain(textContent).split(',')[0] ?? '');
    expect(published()).to.deep.equal(['CGTN (China)', 'Interfax-Ukraine']);
    element.asOf = '2025-12-03';
    await settled(element);
    expect(published()).to.deep.equal([
      'CGTN (China)',
      'Interfax-Ukraine',
      'LIGA.net',
      'Reuters in TimesLIVE',
    ]);
  });

  it('show one quote open and the others behind a control', async () => {
    const element = await mount({ story, selected: 'bishkek-press-conference' });
    expect(parts(element, '.details > .details-main > figure')).to.have.length(1);
    const more = part<HTMLDetailsElement>(element, 'details.more-quotes');
    expect(more.open).to.equal(false);
    expect(plain(more.querySelector('summary')?.textContent)).to.equal('1 more quote');
  });
});

describe('The open questions', () => {
  for (const [width, shape] of [
    [1000, 'a table'],
    [400, 'cards'],
  ] as const)
    it(`stand in ${shape}, every party in each, “not in our sources” where nothing is`, async () => {
      const element = await mount({ story }, { width });
      const rows = width > 600 ? parts(element, '.topics tbody tr') : parts(element, '.topics .card');
      expect(rows).to.have.length(3);
      for (const row of rows)
        expect(row.querySelectorAll(width > 600 ? 'td' : 'dd')).to.have.length(story.parties?.length ?? 0);
      expect(textOf(element, '.topics').match(/not in our sources/g)).to.have.length(6);
      expect(textOf(element, '.topics')).to.include('“the gap between the two sides remains wide.”');
    });
});

describe('A label', () => {
  const events = (last: string) => [
    { id: 'a', title: 'First', when: '2025-03-01' },
    { id: 'b', title: 'Last', when: last },
  ];
  for (const [last, meta] of [
    ['2025-11-27', '1 Mar'],
    ['2027-11-27', '1 Mar 2025'],
  ] as const)
    it(`says “${meta}” in a story that goes on to ${last}`, async () => {
      const element = await mount({ events: events(last), timeZone: 'UTC', layout: 'timeline' });
      expect(textOf(element, '.meta')).to.equal(meta);
    });
});
