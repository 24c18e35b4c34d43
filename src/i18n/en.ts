/** English, built in: the fallback of every other language. */
import type { Messages } from './messages.js';

/** With commas. The first formatter of a page would take longer than all else that is said. */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const plural = (count: number, one: string): string => `${grouped(count)} ${one}${count === 1 ? '' : 's'}`;

const fromTo = (first: string, last: string): string => (first === last ? first : `${first} – ${last}`);

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

export const en: Messages = {
  language: 'en',

  hourNotGiven: (date) => `${date}, hour not given`,
  within: (range) => `some time within ${range}`,
  about: (date) => `about ${date}`,
  notConfirmed: (date) => `${date}, date not confirmed`,
  fromUntil: (start, end) => `from ${start} until ${end}`,
  fromOn: (start) => `from ${start}, no end set`,
  fromUnknown: (start) => `from ${start}, end not known`,
  untilOn: (end) => `until ${end}, no start set`,
  untilUnknown: (end) => `until ${end}, start not known`,
  partOfYear: (code, year) => {
    if (code < 33) return `${SEASONS[(code - 21) % 4]} ${year}${code > 28 ? ' (southern hemisphere)' : ''}`;
    const [first, name] = code < 37 ? [33, 'quarter'] : code < 40 ? [37, 'four months'] : [40, 'half'];
    return `${ORDINALS[code - first]} ${name} of ${year}`;
  },
  orEarlier: (date) => `${date} or earlier`,
  orLater: (date) => `${date} or later`,
  zoneTime: (time, city) => `${time}, ${city} time`,
  yourTime: (time) => `your time: ${time}`,
  said: (phrase, date) => (date ? `said ${date}: “${phrase}”` : `“${phrase}”`),
  quoted: (text) => `“${text}”`,
  list: (parts) => parts.filter(Boolean).join(', '),

  phases: {
    cancelled: 'cancelled',
    postponed: 'postponed',
    happened: 'happened',
    expected: 'expected',
    overdue: 'no outcome recorded',
    ongoing: 'under way',
  },
  statuses: {
    scheduled: 'scheduled',
    rescheduled: 'rescheduled',
    postponed: 'postponed, no new date',
    cancelled: 'cancelled',
    'moved-online': 'moved online',
  },
  certainties: {
    eos0: 'unplanned',
    eos1: 'planned, certainty unknown',
    eos2: 'highly uncertain',
    eos3: 'may occur',
    eos4: 'highly likely',
    eos5: 'certain',
    eos6: 'planned, then cancelled',
  },
  // Kinds that the schema names are English words themselves.
  kinds: {},
  event: 'event',
  placeNotKnown: 'place not announced',
  toBeAnnounced: 'date to be announced',

  untitled: 'Timeline',
  summary: (events, range, phases) =>
    `${plural(events, 'event')}${range && `, ${range}`}${
      phases.length ? `: ${phases.map(([phase, count]) => `${grouped(count)} ${phase}`).join(', ')}` : ''
    }.`,
  eventList: 'Events in date order',
  controls: 'Timeline controls',
  loading: 'Loading the timeline …',
  failed: 'The timeline could not be loaded.',
  empty: 'There are no events to show.',
  emptyAt: (date) => `Nothing was known yet on ${date}.`,

  previous: 'Previous event',
  next: 'Next event',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  all: 'All',
  showAll: 'All: show all events',
  timeline: 'Timeline',
  asList: 'List',
  asKnown: (date) => `As known on ${date}`,
  asOfLabel: 'As known on',
  earlier: 'As known one step earlier',
  later: 'As known one step later',
  latest: 'As known at the latest',
  play: 'Play what became known',
  pause: 'Pause',
  expectedFromHere: 'expected from here',
  more: (count) => `+${grouped(count)} more`,
  moreIn: (count, track) => `+${grouped(count)} more${track && ` in ${track}`}`,
  cluster: (count, first, last) => `${plural(count, 'event')}, ${fromTo(first, last)}`,
  aboveAll: (first, last) => `${fromTo(first, last)}, above\u00a0all:`,
  above: (title) => `above all: ${title}`,
  earlierEvents: (count) => `${plural(count, 'event')} earlier`,
  laterEvents: (count) => `${plural(count, 'event')} later`,
  events: (count) => plural(count, 'event'),
  group: (stretch, events) => `${stretch}: ${events}`,
  noBeginning: 'No beginning stated',
  reading: (percent) => `Reading the events: ${percent} %`,
  showing: (range) => `Showing ${range}`,
  overview: 'Overview',
  shown: ['Shown', 'Shown from', 'Shown until'],

  filter: 'Filter',
  search: 'Words',
  facets: { tracks: 'Tracks', topics: 'Topics', parties: 'Parties', kinds: 'Kinds' },
  filtered: (shown, all) => `${grouped(shown)} of ${plural(all, 'event')} shown`,
  unfilter: 'Show all events',

  changes: (date, sentences) => `${date}: ${sentences.join('. ')}.`,
  noChange: (date) => `${date}: the same events and dates.`,
  appeared: (title, date) => `new: ${title} (${date})`,
  disappeared: (title) => `not yet known: ${title}`,
  redated: (title, date, before) => `${title}: ${date}; before: ${before}`,
  tookPlace: (title, date, place, before) =>
    `${title}: took place ${date}${place ? `, ${place}` : ''}${before ? `; before: ${before}` : ''}`,
  became: (title, phase) => `${title}: ${phase}`,
  moved: (title, place) => `${title}: in ${place}`,
  updated: (title) => `${title}: updated`,
  andMore: (count) => `and ${grouped(count)} more`,

  close: 'Close',
  when: 'When',
  who: 'Who',
  outcome: 'Outcome',
  announces: 'Announces',
  announcedBy: 'Announced by',
  sources: 'Sources',
  topics: 'Topics',
  before: 'Before',
  beforeOn: (until, date) => `until ${until}: ${date}`,
  reportedBy: (publishers) => `reported by ${publishers}`,
  correction: 'Correction',
  moreQuotes: (count) => plural(count, 'more quote'),
  stateOwned: 'state-owned',
  channelOf: (kind, channel) => `${kind}, ${channel}`,
  readMore: 'Read more',
  lastUpdated: 'Updated',

  openQuestions: 'What is still open',
  question: 'Question',
  notInSources: 'not in our sources',
  notes: 'Notes',
  legend: 'Key',
  marks: {
    day: 'day known, hour not given',
    window: 'some time within',
    span: 'lasts from – to',
    ahead: 'ahead: outlined',
    curve: 'announced by',
    either: 'one of these',
    every: 'each of these',
    open: 'no bound that way',
    unknown: 'start or end not known',
    approximate: 'about: soft ends',
    uncertain: 'date not confirmed: dashed',
    moved: 'was to be at another time',
    postponed: 'postponed: struck',
    cancelled: 'cancelled: crossed out',
  },
};
