// The events that every library is given: the same for the same seed, on every machine, in Node and in the browser.

const DAY = 86_400_000;

export const LANES = 8;

/** Ten years, epoch ms. */
export const RANGE = { start: Date.UTC(2014, 0, 1), end: Date.UTC(2024, 0, 1) };

const WHAT = ['Talks', 'Round', 'Statement', 'Meeting', 'Briefing', 'Ceasefire', 'Exchange', 'Report'];
const ABOUT = [
  'on the river',
  'on grain',
  'on prisoners',
  'on borders',
  'on energy',
  'on transport',
  'on water',
];
const WHERE = ['Highmoor', 'Northland', 'Lakeside', 'Easthaven', 'Stonebridge', 'Old Harbour', 'Westfield'];

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export const random = (seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/**
 * Unsorted events, spread evenly over ten years and eight lanes; three of ten have an end, from a day to 200 days
 * later, as many short as long.
 *
 * @returns {{id: string, title: string, start: number, end: number | undefined, lane: number}[]} times in epoch ms
 */
export const makeEvents = (count, seed = 1) => {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor(RANGE.start + next() * (RANGE.end - RANGE.start));
    const lasts = next() < 0.3;
    const length = DAY * 200 ** next();
    return {
      id: `e${index}`,
      title: `${pick(WHAT)} ${pick(ABOUT)}, ${pick(WHERE)}`,
      start,
      end: lasts ? Math.min(RANGE.end, Math.floor(start + length)) : undefined,
      lane: Math.floor(next() * LANES),
    };
  });
};

/** The earthquakes of a week, as they come: a lane for each kind of place that reports them. */
export const earthquakes = ({ features }) => {
  const nets = [...new Set(features.map(({ id }) => id.slice(0, 2)))].slice(0, LANES - 1);
  return features.map(({ id, properties: { title, time } }) => {
    const net = nets.indexOf(id.slice(0, 2));
    return { id, title, start: time, end: undefined, lane: net < 0 ? LANES - 1 : net };
  });
};

/** From the first to the last of the events. */
export const rangeOf = (events) => {
  const range = { start: Infinity, end: -Infinity };
  for (const { start, end = start } of events) {
    range.start = Math.min(range.start, start);
    range.end = Math.max(range.end, end);
  }
  return range;
};
