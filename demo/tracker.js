/**
 * A talks tracker of countries that do not exist: any number of events over three years, with every kind of date,
 * status, revision and announcement. Pure and seeded: the same seed and count give the same story, so that the page
 * and the tests look at the same data.
 */

const DAY = 86_400_000;
const FIRST = Date.UTC(2031, 0, 8);
const LENGTH = 3 * 365 * DAY;
/** The story is told on this day: what is later is ahead. */
const AS_OF = Date.UTC(2033, 5, 15, 12);

/** mulberry32: numbers from 0 to 1 (exclusive) that depend on the seed alone. */
const random = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

const day = (t) => new Date(t).toISOString().slice(0, 10);
const month = (t) => day(t).slice(0, 7);
const year = (t) => day(t).slice(0, 4);

/** The same instant on the wall clock of an offset, with the offset said. */
const wallClock = (t, offset) => {
  const [sign, hours, minutes] = [
    offset[0] === '-' ? -1 : 1,
    Number(offset.slice(1, 3)),
    Number(offset.slice(4)),
  ];
  return new Date(t + sign * (hours * 60 + minutes) * 60_000).toISOString().slice(0, 16) + offset;
};

/** Dates that end. Days and hours come oftener than the rest, as they do in the news. */
const BOUNDED = [
  (t) => day(t),
  (t) => wallClock(t, '+02:00'),
  (t) => `[${day(t)}..${day(t + 3 * DAY)}]`,
  (t) => `${day(t)}/${day(t + 2 * DAY)}`,
  (t) => day(t),
  (t) => new Date(t),
  (t) => ({ start: wallClock(t, '-03:30'), end: wallClock(t + 5 * 3_600_000, '-03:30') }),
  (t) => month(t),
  (t) => wallClock(t, '+00:00'),
  (t) => `[${day(t)},${day(t + 5 * DAY)}]`,
  (t) => day(t),
  (t) => t,
  (t) => ({ start: day(t), end: day(t + 6 * DAY) }),
  (t) => wallClock(t, '+05:30'),
  (t) => day(t),
  (t) => year(t),
  (t) => `${day(t)}~`,
  (t) => `${day(t)}?`,
];

/** Every kind of date the element takes: now and then one goes on (`/..`) or ends nobody knows when (`/`). */
const WHENS = [...BOUNDED, (t) => `${day(t)}/..`, ...BOUNDED, (t) => `${day(t)}/`];

const TRACKS = [
  { id: 'border', label: 'Border crossings', description: 'Who may cross the Grey Pass, and when' },
  { id: 'river', label: 'River water', description: 'How the water of the Long River is shared' },
  { id: 'trade', label: 'Trade', description: 'Tariffs on wool, salt and timber' },
];

const PARTIES = [
  { id: 'eastvale', name: 'Eastvale' },
  { id: 'northland', name: 'Northland' },
  { id: 'southmark', name: 'Southmark' },
];

const MATTERS = {
  border: ['the Grey Pass', 'night crossings', 'the customs house', 'lorry permits'],
  river: ['spring water levels', 'the Long River dam', 'fishing rights', 'the lower locks'],
  trade: ['the wool tariff', 'salt quotas', 'timber inspections', 'the joint market'],
};

const TOWNS = ['Highmoor', 'Saltford', 'Three Bridges', 'Port Ember', 'Old Mill'];

/** Kind and title. */
const KINDS = [
  ['meeting', (a, b, matter) => `${a} and ${b} meet on ${matter}`],
  ['statement', (a, b, matter) => `${a}: ready to talk about ${matter}`],
  ['announcement', (a, b, matter) => `${a} names its envoy for ${matter}`],
  ['meeting', (a, b, matter) => `Round of talks on ${matter}`],
  ['press-conference', (a, b, matter) => `${a} answers questions on ${matter}`],
  ['inspection', (a, b, matter) => `Joint inspection: ${matter}`],
];

/** What a source may say of a date that is ahead. */
const STATUSES = ['scheduled', 'moved-online', 'rescheduled', 'postponed', 'cancelled', 'scheduled'];

const later = (i, t) => {
  const known = day(t - 5 * DAY);
  switch (STATUSES[i % STATUSES.length]) {
    case 'rescheduled':
      return {
        knownAt: known,
        set: { when: day(t + 9 * DAY), status: 'rescheduled' },
        note: 'A later day suits both.',
      };
    case 'postponed':
      return { knownAt: known, set: { status: 'postponed' }, note: 'No new day is named.' };
    case 'cancelled':
      return { knownAt: known, set: { status: 'cancelled' }, note: 'The envoys stay at home.' };
    case 'moved-online':
      return { knownAt: known, set: { status: 'moved-online', place: '' }, note: 'Snow on the Grey Pass.' };
    default:
      return { knownAt: day(t + 8 * DAY), set: { outcome: 'The envoys agreed to meet again.' } };
  }
};

/** Announced weeks ahead, by the last event of its track where there is one, and changed by a revision. */
const announcement = (i, t, announcer) => ({
  saidAt: day(announcer?.t ?? t - 14 * DAY),
  phrase: 'in the coming weeks',
  status: 'scheduled',
  ...(announcer && { announcedBy: announcer.id }),
  revisions: [later(i, t)],
});

/**
 * A story of `count` events.
 *
 * @param {number} [seed] any whole number
 * @param {number} [count] how many events
 * @returns {import('./tracker.js').TrackerStory}
 */
export const makeTracker = (seed = 1, count = 120) => {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  /** Per track: its events so far, which may have announced the next. */
  const told = new Map(TRACKS.map(({ id }) => [id, []]));
  const events = [];
  for (let i = 0; i < count; i++) {
    const minutes = Math.floor((next() * 0.8 * LENGTH) / Math.max(count, 1) / 60_000);
    const t = FIRST + Math.floor((i * LENGTH) / Math.max(count, 1) / 60_000) * 60_000 + minutes * 60_000;
    const track = pick(TRACKS).id;
    const [kind, title] = KINDS[i % KINDS.length];
    const first = pick(PARTIES);
    const second = pick(PARTIES.filter((party) => party !== first));
    const matter = pick(MATTERS[track]);
    const id = `event-${i + 1}`;
    const ahead = i % KINDS.length === 0;
    const announcer = told.get(track).findLast((event) => event.t < t - 10 * DAY && event.t > t - 60 * DAY);
    events.push({
      id,
      title: title(first.name, second.name, matter),
      when: WHENS[i % WHENS.length](t),
      track,
      kind,
      place: pick(TOWNS),
      summary: `${first.name} and ${second.name} are invented, and so is this event about ${matter}.`,
      actors: [first, second].map(({ id: party, name }) => ({ name: `Envoy of ${name}`, party })),
      importance: Math.round(next() * 10) / 10,
      ...(i % 4 === 0 && { topics: [track] }),
      ...(i % 9 === 0 && { certainty: `eos${1 + ((i / 9) % 5)}` }),
      ...(ahead && announcement(i / 6, t, announcer)),
      ...(!ahead &&
        t > AS_OF && { saidAt: `${year(t) - 1}-12-20`, phrase: 'as the calendar says', status: 'scheduled' }),
    });
    told.get(track).push({ id, t });
  }
  return {
    id: `tracker-${seed}-${count}`,
    title: 'The talks of Northland and Southmark',
    summary: 'A tracker of countries that do not exist, made up by a seeded generator.',
    lang: 'en',
    asOf: new Date(AS_OF).toISOString(),
    timeZone: 'UTC',
    tracks: TRACKS,
    kinds: { inspection: 'inspection' },
    parties: PARTIES,
    topics: TRACKS.map(({ id, label }) => ({
      id,
      label,
      question: `Is there an agreement on ${MATTERS[id][0]}?`,
      positions: [
        { party: 'northland', text: `wants a treaty on ${MATTERS[id][1]}` },
        { party: 'southmark', text: `rejects a treaty on ${MATTERS[id][1]}` },
      ],
    })),
    periods: [
      { when: '2031-07/2031-08', label: 'Summer recess' },
      { when: '2032-07/2032-08', label: 'Summer recess' },
      { when: '2033-07/2033-08', label: 'Summer recess' },
    ],
    events,
  };
};
