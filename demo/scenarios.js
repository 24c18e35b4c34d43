/**
 * What the demo page shows beside the built-in story, as plain values, so that tests can look at the same data.
 * No DOM here and no requests: the page fetches the earthquakes and hands them in.
 */
import { makeTracker } from './tracker.js';

/** 120 invented events over three years with every kind of date. */
export const tracker = makeTracker(7, 120);

/** An instant on the wall clock of an offset in minutes: `2018-02-07T01:26:13.840-08:00`. */
const withOffset = (time, minutes) => {
  const size = Math.abs(minutes);
  const two = (n) => String(n).padStart(2, '0');
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return new Date(time + minutes * 60_000).toISOString().slice(0, -1) + offset;
};

/**
 * Earthquakes as USGS publishes them, as a story with times to the millisecond.
 *
 * @param {{ features: readonly { id: string, properties: Record<string, any> }[] }} collection GeoJSON of the USGS feed
 */
export const earthquakes = ({ features }) => ({
  id: 'usgs-earthquakes',
  title: 'Earthquakes of one day in February 2018',
  summary:
    'The first 300 records of a week’s feed of the U.S. Geological Survey, each with its time to the millisecond.',
  lang: 'en',
  timeZone: 'UTC',
  asOf: '2018-02-07',
  kinds: { earthquake: 'earthquake', explosion: 'explosion', 'quarry blast': 'quarry blast' },
  sources: [
    {
      id: 'usgs',
      title: 'All earthquakes, past week',
      publisher: 'U.S. Geological Survey',
      url: 'https://earthquake.usgs.gov/',
    },
  ],
  events: features.map(({ id, properties }) => ({
    id,
    title: properties.title,
    when: withOffset(properties.time, properties.tz),
    kind: properties.type,
    place: properties.place,
    importance: Math.min(1, Math.max(0, properties.mag / 7)),
    summary: `Magnitude ${properties.mag}, ${properties.status}.`,
    url: properties.url,
    sources: ['usgs'],
  })),
});

/** Each kind of date once, in a story of countries that do not exist. */
export const marks = {
  id: 'marks',
  title: 'The river talks of Northland and Southmark',
  summary: 'An invented story in which every kind of date occurs once.',
  lang: 'en',
  timeZone: 'UTC',
  asOf: '2032-03-12T12:00Z',
  tracks: [
    { id: 'known', label: 'What is known' },
    { id: 'within', label: 'Some time within' },
    { id: 'lasts', label: 'What lasts' },
    { id: 'doubt', label: 'About, and not confirmed' },
    { id: 'changed', label: 'Moved and called off' },
  ],
  events: [
    { id: 'exact', title: 'On 5 March at ten', when: '2032-03-05T10:00Z', track: 'known', kind: 'meeting' },
    { id: 'day', title: 'On 9 March', when: '2032-03-09', track: 'known', kind: 'statement' },
    { id: 'one-of', title: 'One day from 3 to 5 March', when: '[2032-03-03..2032-03-05]', track: 'within' },
    { id: 'either', title: 'On 8 or on 11 March', when: '[2032-03-08,2032-03-11]', track: 'within' },
    { id: 'each', title: 'On 14 and on 17 March', when: '{2032-03-14,2032-03-17}', track: 'within' },
    { id: 'masked', title: 'Some day from 10 to 19 March', when: '2032-03-1X', track: 'within' },
    { id: 'month', title: 'In March', when: '2032-03', track: 'within' },
    { id: 'by', title: 'By 6 March', when: '[..2032-03-06]', track: 'within', saidAt: '2032-03-01' },
    { id: 'not-before', title: 'Not before 20 March', when: '[2032-03-20..]', track: 'within' },
    { id: 'lasts', title: 'From 3 to 6 March', when: '2032-03-03/2032-03-06', track: 'lasts' },
    {
      id: 'unsure',
      title: 'From 8 or 9 until 13 or 14 March',
      when: { start: '[2032-03-08..2032-03-09]', end: '[2032-03-13..2032-03-14]' },
      track: 'lasts',
    },
    { id: 'goes-on', title: 'Going on since 16 March', when: '2032-03-16/..', track: 'lasts' },
    { id: 'no-end-known', title: 'Since 10 March, end not known', when: '2032-03-10/', track: 'lasts' },
    { id: 'about', title: 'About 5 March', when: '2032-03-05~', track: 'doubt', kind: 'statement' },
    { id: 'doubtful', title: 'Probably 9 March', when: '2032-03-09?', track: 'doubt', kind: 'statement' },
    {
      id: 'about-window',
      title: 'About the middle of March',
      when: '2032-03-14~/2032-03-17~',
      track: 'doubt',
    },
    {
      id: 'moved',
      title: 'Moved twice, now on 18 March',
      when: '2032-03-06T10:00Z',
      track: 'changed',
      kind: 'meeting',
      saidAt: '2032-02-20',
      revisions: [
        { knownAt: '2032-03-01', set: { when: '2032-03-10', status: 'rescheduled' } },
        { knownAt: '2032-03-05', set: { when: '2032-03-18T10:00Z', status: 'rescheduled' } },
      ],
    },
    {
      id: 'off',
      title: 'Called off',
      when: '2032-03-14T10:00Z',
      track: 'changed',
      kind: 'meeting',
      saidAt: '2032-02-20',
      status: 'cancelled',
    },
    {
      id: 'put-off',
      title: 'Put off without a new date',
      when: '2032-03-08T10:00Z',
      track: 'changed',
      kind: 'press-conference',
      saidAt: '2032-02-20',
      status: 'postponed',
    },
    {
      id: 'online',
      title: 'Moved online',
      when: '2032-03-21T10:00Z',
      track: 'changed',
      kind: 'press-conference',
      status: 'moved-online',
      certainty: 'eos4',
    },
  ],
};

/** Eleven moments on one axis, from 13.8 billion years ago on. Their dates are those of a TimelineJS example. */
export const deepTime = {
  id: 'deep-time',
  title: 'A history of light',
  summary: 'Dates as in the example “Cosmo mixed” of TimelineJS (Knight Lab), in words of our own.',
  lang: 'en',
  timeZone: 'UTC',
  asOf: '1990-04-25',
  sources: [
    {
      id: 'knightlab',
      title: 'Cosmo mixed, an example of TimelineJS3',
      publisher: 'Knight Lab',
      url: 'https://github.com/NUKnightLab/TimelineJS3',
    },
  ],
  events: [
    ['big-bang', 'The Big Bang', 'Y-138E8~', 1],
    ['sun', 'The Sun begins to shine', 'Y-46E8~', 0.9],
    ['eyes', 'Eyes that form an image', 'Y-54E7~', 0.8],
    ['people', 'Homo sapiens', 'Y-3E5~', 0.6],
    ['glass', 'Glass is made', '-3500~', 0.4],
    ['euclid', 'Euclid writes the Optics', '-0300~', 0.4],
    ['ibn-al-haytham', 'Ibn al-Haytham writes the Book of Optics', '1021', 0.5],
    ['galileo', 'Galileo turns a telescope to the Moon', '1609-11', 0.5],
    ['photograph', 'The oldest photograph that is kept', '1826~', 0.5],
    ['apollo', 'People walk on the Moon', '1969-07-20', 0.7],
    ['hubble', 'The Hubble telescope is set free', '1990-04-25', 0.9],
  ].map(([id, title, when, importance]) => ({ id, title, when, importance, sources: ['knightlab'] })),
};

/** Data as it comes in real life: each fault is reported, the rest is shown. */
export const faulty = {
  id: 'faulty',
  title: 'A story with faults in it',
  lang: 'en',
  timeZone: 'UTC',
  asOf: '2032-03-10',
  tracks: [{ id: 'north', label: 'Northland' }],
  events: [
    { id: 'opening', title: 'Talks open at Highmoor', when: '2032-03-01', track: 'north', kind: 'meeting' },
    { id: 'markup', title: 'HTML is <b>text</b> & stays text', when: '2032-03-02', track: 'north' },
    { title: 'No id', when: '2032-03-02', track: 'north' },
    { id: 'untitled', when: '2032-03-02', track: 'north' },
    { id: 'undated', title: 'No date at all', track: 'north' },
    { id: 'impossible', title: 'On the thirtieth of February', when: '2032-02-30', track: 'north' },
    {
      id: 'backwards',
      title: 'Ends before it begins',
      start: '2032-03-09',
      end: '2032-03-05',
      track: 'north',
    },
    { id: 'opening', title: 'The id of an earlier record', when: '2032-03-03', track: 'north' },
    'not a record',
    { id: 'lost', title: 'Its track is not in the story', when: '2032-03-04', track: 'west' },
    {
      id: 'nowhere',
      title: 'Its zone does not exist',
      when: '2032-03-05',
      timeZone: 'Middle/Nowhere',
      track: 'north',
    },
    {
      id: 'link',
      title: 'Its link is not for following',
      when: '2032-03-06',
      url: 'javascript:alert(1)',
      track: 'north',
    },
    {
      id: 'status',
      title: 'Its status means nothing',
      when: '2032-03-07',
      status: 'perhaps',
      track: 'north',
    },
    {
      id: 'revised',
      title: 'Its revision is broken',
      when: '2032-03-08',
      track: 'north',
      revisions: [{ knownAt: 'some day', set: { when: '2032-03-09' } }],
    },
  ],
};

/** Ids of the records of `faulty` that are shown in spite of it all. */
export const faultyShown = ['opening', 'markup', 'lost', 'nowhere', 'link', 'status', 'revised'];
