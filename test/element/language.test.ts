/** Which language each text is said to be in (WCAG 3.1.2): the story's, the page's, or that of the element's own words. */
import { expect } from '@esm-bundle/chai';
import type { TalksStory } from '../../src/story/types.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { container, mount, part, parts } from '../support/element.js';
import type { Properties } from '../support/element.js';

const story: TalksStory = {
  lang: 'uk',
  title: 'Переговори',
  summary: 'Коротко.',
  notes: ['Примітка.'],
  timeZone: 'UTC',
  asOf: '2032-03-05',
  tracks: [{ id: 'a', label: 'Київ' }],
  periods: [{ when: '2032-03-01/2032-03-04', label: 'Перший тиждень' }],
  parties: [{ id: 'p', name: 'Сторона' }],
  topics: [{ id: 't', label: 'Тема', positions: [{ party: 'p', text: 'проти' }] }],
  quotes: [{ text: 'Далеко.', speaker: 'Хтось' }],
  events: [
    {
      id: 'one',
      title: 'Зустріч',
      when: '2032-03-01',
      track: 'a',
      phrase: 'незабаром',
      topics: ['t'],
      summary: 'Зустрілися.',
      outcome: 'Домовилися.',
      quotes: [
        { text: 'Так.', speaker: 'Хтось' },
        { text: 'Yes.', speaker: 'Somebody', lang: 'en-GB' },
      ],
    },
    {
      id: 'two',
      title: 'Встреча',
      lang: 'ru',
      when: '2032-03-03',
      track: 'a',
      announcedBy: 'one',
      quotes: [{ text: 'Да.', speaker: 'Кто-то' }],
    },
  ],
};

/** The element in a page of a language. */
const inPage = (lang: string, properties: Properties, width = 900): Promise<TalksTimeline> => {
  const parent = container(width);
  parent.lang = lang;
  return mount(properties, { parent });
};

/** What each text that fits the selector is said to be in. */
const languages = (element: TalksTimeline, selector: string): readonly (string | null | undefined)[] =>
  parts(element, selector).map((node) => node.closest('[lang]')?.getAttribute('lang'));

const own = ['.details-meta', '.details-outcome b', '.toolbar', '.topics-heading', '.legend', '.event .meta'];

describe('The language of a text', () => {
  for (const width of [900, 400])
    it(`is the story’s, or the event’s own, ${width} px wide`, async () => {
      const element = await inPage('en-GB', { story, selected: 'one' }, width);
      const once =
        'h2 .summary>slot>p:first-of-type .notes .details-summary .details-outcome .position .topics>.quote>blockquote';
      for (const selector of once.split(' '))
        expect(languages(element, selector), selector).to.deep.equal(['uk']);
      expect(languages(element, '.event .title')).to.deep.equal(['uk', 'ru']);
      expect(languages(element, '.event .phrase')).to.deep.equal(['uk']);
      expect(languages(element, '.details blockquote')).to.deep.equal(['uk', 'en-GB']);
      expect(languages(element, '.details .jump')).to.deep.equal(['ru']);
      const there = width > 480 ? '.track-name .period .details-title tbody>tr>th' : '.card-heading';
      for (const selector of there.split(' '))
        expect(languages(element, selector), selector).to.deep.equal(['uk']);
      for (const selector of own)
        for (const language of languages(element, selector)) expect(language, selector).to.match(/^en/);
    });

  it('of a quote is the event’s, where it says nothing itself', async () => {
    const element = await inPage('en', { story, selected: 'two' });
    expect(languages(element, '.details blockquote')).to.deep.equal(['ru']);
  });

  it('is not said again where it is that of the words around', async () => {
    for (const lang of ['en', 'en-GB']) {
      const element = await inPage(lang, { story: { ...story, lang }, selected: 'one', heading: 'Talks' });
      expect(languages(element, '[lang]')).to.include('ru');
      expect(parts(element, `[lang="${lang}"]`)).to.deep.equal([part(element, 'section')]);
    }
  });

  it('is the page’s where the story says nothing, and English for what the element says', async () => {
    const { lang: _, ...rest } = story;
    const element = await inPage('de', { story: rest, selected: 'one' });
    for (const selector of ['h2', '.details-title', '.position', '.notes'])
      expect(languages(element, selector), selector).to.deep.equal(['de']);
    expect(languages(element, '.event .title')).to.deep.equal(['de', 'ru']);
    for (const selector of own)
      for (const language of languages(element, selector)) expect(language, selector).to.equal('en');
  });

  it('is the page’s in the heading that the page gives, and English where there is none', async () => {
    expect(languages(await inPage('de', { story, heading: 'Gespräche' }), 'h2')).to.deep.equal(['de']);
    const { title: _, ...untitled } = story;
    expect(languages(await inPage('de', { story: untitled }), 'h2')).to.deep.equal(['en']);
  });
});
