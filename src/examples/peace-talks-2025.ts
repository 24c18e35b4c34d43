/**
 * The built-in story: the peace talks expected in late November 2025, as the sources below report them.
 * Strings and numbers only, so that it is the same as JSON. Titles and summaries are ours, neutral and attributed;
 * what stands in quotation marks is as published. What no source says is left out, never guessed.
 */
import type { TalksStory } from '../story/types.js';

const sources = ['S1'];
const usSide = { name: 'U.S. representatives', party: 'united-states' };
const putin = { speaker: 'Vladimir Putin', role: 'President of Russia', source: 'S1' };

/** New peace talks expected, core issues open: as known on 28 November 2025, with what became known later. */
export const peaceTalks2025: TalksStory = {
  id: 'peace-talks-2025',
  title: 'New peace talks expected, core issues open',
  summary:
    'Delegations from Moscow and Kyiv are each to meet U.S. representatives in the days ahead. Putin called the ' +
    'U.S.-backed 28-point plan a possible basis for future agreements; Yermak said negotiators have agreed in ' +
    'principle on most elements of it.',
  lang: 'en',
  asOf: '2025-11-28T12:00+02:00',
  timeZone: 'Europe/Kyiv',
  notes: [
    '“First half of the week” is read as Monday to Wednesday.',
    '“Later this week” is read as the day after it was said up to Sunday.',
    'A stretch of days for an expected meeting means some time within it; it says nothing about how long the meeting lasts.',
    'Quotes are as published by the source named. Translations differ: RBC-Ukraine words Yermak’s post otherwise.',
  ],
  tracks: [
    {
      id: 'kyiv',
      label: 'Kyiv',
      description: 'What the Ukrainian side said, and the expected Ukrainian–U.S. talks',
    },
    {
      id: 'moscow',
      label: 'Moscow',
      description: 'What the Russian side said, and the U.S. delegation’s expected visit',
    },
  ],
  parties: [
    { id: 'europe', name: 'Europe' },
    { id: 'russia', name: 'Russia' },
    { id: 'ukraine', name: 'Ukraine' },
    { id: 'united-states', name: 'United States' },
  ],
  topics: [
    {
      id: 'donbas',
      label: 'Donbas',
      question: 'Must Ukraine cede land in the Donbas region?',
      positions: [
        { party: 'russia', text: 'wants full control of Donbas', sources },
        { party: 'ukraine', text: 'wants to hold its defensive positions', sources },
      ],
    },
    {
      id: 'troop-cap',
      label: 'Limit on Ukraine’s military',
      question: 'Should Ukraine’s military be limited to 600,000 personnel?',
      positions: [
        { party: 'russia', text: 'rejects a force twice as large as Ukraine’s pre-conflict army', sources },
      ],
    },
    {
      id: 'nato',
      label: 'NATO membership',
      question: 'Can Ukraine keep the prospect of joining NATO?',
      positions: [
        { party: 'europe', text: 'rejects any plan that gives Russia a veto over NATO expansion', sources },
        { party: 'russia', text: 'wants a legally binding ban on Ukraine joining', sources },
        { party: 'ukraine', text: 'wants to preserve its future membership prospects', sources },
      ],
    },
  ],
  quotes: [
    {
      text: 'the gap between the two sides remains wide.',
      speaker: 'Chen Yu',
      role: 'deputy director, Eurasian Studies Institute, China Institutes of Contemporary International Relations',
      source: 'S1',
    },
  ],
  sources: [
    {
      id: 'S1',
      title: 'Deep divisions remain on core issues as new peace talks expected',
      publisher: 'CGTN (China)',
      published: '2025-11-28',
      stateOwned: true,
      url: 'https://news.cgtn.com/news/2025-11-28/Deep-divisions-remain-on-core-issues-as-new-peace-talks-expected-1IF73n9aUnK/p.html',
    },
    {
      id: 'S2',
      title: 'Answers to media questions',
      publisher: 'Kremlin (Russia)',
      published: '2025-11-27',
      stateOwned: true,
      url: 'http://en.special.kremlin.ru/catalog/keywords/18/events/78571',
    },
    {
      id: 'S3',
      title: 'On Zelenskyy’s evening address',
      publisher: 'Interfax-Ukraine',
      published: '2025-11-27T20:17+02:00',
      url: 'https://en.interfax.com.ua/news/general/1124136.html',
    },
    {
      id: 'S4',
      title: 'On Yermak’s post',
      publisher: 'RBC-Ukraine',
      published: '2025-11-27',
      url: 'https://newsukraine.rbc.ua/news/zelenskyy-s-office-announces-continuation-1764257573.html',
    },
    {
      id: 'S5',
      title: 'On Yermak’s resignation',
      publisher: 'Report',
      published: '2025-11-28T19:32+04:00',
      url: 'https://static.report.az/en/other-countries/ukraine-s-yermak-resigns',
    },
    {
      id: 'S6',
      title: 'Delegation on its way, talks on 30 November',
      publisher: 'LIGA.net',
      published: '2025-11-29',
      url: 'https://news.liga.net/en/politics/news/zelenskyy-announces-talks-between-ukraine-and-the-us-on-november-30',
    },
    {
      id: 'S7',
      title: 'After the talks in Florida',
      publisher: 'Reuters in TimesLIVE',
      published: '2025-12-01',
      url: 'https://www.timeslive.co.za/news/world/2025-12-01-more-work-needed-to-reach-ukraine-peace-deal-after-productive-talks-in-florida-rubio-says/',
    },
    {
      id: 'S8',
      title: 'After the Kremlin meeting',
      publisher: 'Reuters in Media Selangor',
      published: '2025-12-03',
      url: 'https://mediaselangor.com/en/2025/12/333465',
    },
    {
      id: 'S9',
      title: 'Hours of the Kremlin meeting',
      publisher: 'Novaya Gazeta Europe',
      published: '2025-12-03',
      url: 'https://novayagazeta.eu/articles/2025/12/03/kremlin-says-no-breakthrough-made-after-5-hour-putin-witkoff-talks-en-news',
    },
  ],
  events: [
    {
      id: 'bishkek-press-conference',
      title: 'Putin: U.S. delegation due next week',
      track: 'moscow',
      kind: 'press-conference',
      when: '2025-11-27',
      timeZone: 'Asia/Bishkek',
      knownSince: '2025-11-27',
      place: { name: 'Bishkek', country: 'Kyrgyzstan' },
      summary:
        'Putin said a U.S. delegation is expected in Moscow in the first half of the next week. He called the ' +
        'U.S.-backed 28-point plan a possible basis for future agreements and said there is no final version. Things ' +
        'must be put into diplomatic language, he said: to say that Russia does not plan to attack Europe is one ' +
        'thing, to pin the promise down on paper another.',
      actors: [{ name: 'Putin', party: 'russia' }],
      quotes: [
        {
          text: 'It would be impolite of me to talk about any final options now, since there are none. But some things are fundamental.',
          ...putin,
        },
        {
          text: "We need to put everything into diplomatic language because it's one thing to state in general terms that Russia does not plan to attack Europe. Frankly, that sounds ridiculous. We never had any intention of doing that.",
          ...putin,
        },
      ],
      sources: ['S1', 'S2'],
    },
    {
      id: 'zelenskyy-announcement',
      title: 'Zelenskyy: talks with U.S. later this week',
      track: 'kyiv',
      kind: 'announcement',
      channel: 'evening address',
      when: '2025-11-27',
      timeZone: 'Europe/Kyiv',
      knownSince: '2025-11-27',
      summary:
        'Zelenskyy said Ukrainian and U.S. representatives will hold talks later the same week. Interfax-Ukraine ' +
        'reported his evening address at 20:17 Kyiv time.',
      actors: [{ name: 'Zelenskyy', party: 'ukraine' }],
      sources: ['S1', 'S3'],
    },
    {
      id: 'yermak-statement',
      title: 'Yermak: most of the plan agreed in principle',
      track: 'kyiv',
      kind: 'statement',
      channel: 'Telegram',
      when: '2025-11-27',
      timeZone: 'Europe/Kyiv',
      knownSince: '2025-11-27',
      summary:
        'Andriy Yermak, head of Ukraine’s presidential office, wrote that negotiators have agreed in principle on ' +
        'most elements of the plan and that the original 28 points have been significantly revised.',
      actors: [{ name: 'Yermak', party: 'ukraine' }],
      quotes: [
        {
          text: 'The key goal we share with our partners remains unchanged – to achieve a lasting and dignified peace for Ukraine as soon as possible.',
          speaker: 'Andriy Yermak',
          role: 'head of the Office of the President of Ukraine',
          source: 'S1',
        },
      ],
      sources: ['S1', 'S4'],
    },
    {
      id: 'kyiv-us-talks',
      title: 'Ukrainian–U.S. talks',
      track: 'kyiv',
      kind: 'meeting',
      when: '[2025-11-28..2025-11-30]',
      timeZone: 'Europe/Kyiv',
      phrase: 'later this week',
      saidAt: '2025-11-27',
      knownSince: '2025-11-27',
      announcedBy: 'zelenskyy-announcement',
      summary: 'Ukrainian and U.S. representatives are to hold talks.',
      actors: [{ name: 'Ukrainian representatives', party: 'ukraine' }, usSide],
      sources: ['S1', 'S3'],
      revisions: [
        {
          knownAt: '2025-11-29',
          set: {
            when: '2025-11-30',
            place: 'United States',
            summary:
              'Ukrainian and U.S. representatives are to hold talks. A delegation led by Rustem Umerov is on its way.',
            actors: [{ name: 'Ukrainian delegation led by Umerov', party: 'ukraine' }, usSide],
          },
          sources: ['S6'],
        },
        {
          knownAt: '2025-12-01',
          set: {
            when: '2025-11-30',
            timeZone: 'America/New_York',
            place: { name: 'Hallandale Beach, Florida', country: 'United States' },
            summary: 'Ukrainian and U.S. representatives held talks.',
            outcome: 'Rubio called the meeting “very productive”; more work remains.',
          },
          sources: ['S7'],
        },
      ],
    },
    {
      id: 'us-delegation-moscow',
      title: 'U.S. delegation in Moscow',
      track: 'moscow',
      kind: 'meeting',
      when: '[2025-12-01..2025-12-03]',
      timeZone: 'Europe/Moscow',
      phrase: 'in the first half of next week',
      saidAt: '2025-11-27',
      knownSince: '2025-11-27',
      announcedBy: 'bishkek-press-conference',
      place: 'Moscow',
      summary: 'A U.S. delegation is to visit Moscow.',
      actors: [{ name: 'U.S. delegation', party: 'united-states' }],
      sources: ['S1', 'S2'],
      revisions: [
        {
          knownAt: '2025-12-03',
          set: {
            when: { start: '2025-12-02T20:00+03:00~', end: '2025-12-03' },
            place: 'The Kremlin, Moscow',
            summary:
              'The meeting lasted about five hours, from about 20:00 Moscow time on 2 December to after midnight.',
            outcome: 'Ushakov said: “Compromises have not yet been found”; work continues.',
          },
          sources: ['S8', 'S9'],
        },
      ],
    },
    {
      id: 'yermak-resigns',
      title: 'Zelenskyy: Yermak has submitted resignation',
      track: 'kyiv',
      kind: 'announcement',
      when: '2025-11-28',
      timeZone: 'Europe/Kyiv',
      knownSince: '2025-11-28T17:32+02:00',
      place: 'Kyiv',
      summary: 'Zelenskyy announced that Yermak had submitted his resignation.',
      actors: [{ name: 'Zelenskyy', party: 'ukraine' }],
      sources: ['S5'],
    },
  ],
};
