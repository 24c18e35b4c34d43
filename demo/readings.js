/**
 * Ten years of readings from the rivers and the weather of Lindhaven, a town that does not exist: as many as are asked
 * for, oldest first, as columns and as records. Pure and seeded. The same number gives the same readings.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FIRST = Date.UTC(2040, 0, 1);
const LENGTH = Date.UTC(2050, 0, 1) - FIRST;
const YEARS = 10;
/** So many have headlines of their own, however many there are. */
const HEADLINES = 48;

/** Each with what it reads, what lasts there, and what makes headlines. */
const STATIONS = [
  ['Lind at Old Bridge', 'Level', 'm', 5, 'Level above normal', 'High water|Bridge closed|Lowest level'],
  ['Lind at Mill Weir', 'Level', 'm', 4, 'Weir open', 'Weir opened in full|Weir gate jammed|New weir gate'],
  ['Ash Brook', 'Level', 'm', 2, 'Level above normal', 'Brook leaves its bed|Brook runs dry|Dam of ice'],
  ['Harbour gauge', 'Tide', 'm', 3, 'Tide above normal', 'Storm tide|Quay under water|Flood gates shut'],
  ['Town Hall', 'Temperature', '°C', 34, 'Heat', 'Hottest day so far|Hard frost|Ice on the roofs'],
  ['North Hill', 'Wind', 'm/s', 30, 'Strong wind', 'Gale on the hill|Mast blown down|A week without wind'],
  ['Airfield', 'Rain', 'mm', 40, 'Rain', 'Cloudburst|Runway under water|Hail as large as plums'],
  ['Reservoir', 'Filled', '%', 100, 'Water let out', 'Full to the brim|Half empty|Spillway in use'],
];

/** A number from 0 to 1 (exclusive) for each seed: the mixing of mulberry32. */
const share = (seed) => {
  let t = Math.imul(seed, 0x6d2b79f5) + 0x6d2b79f5;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

/** Winters have more to read than summers: along ten years from 0 to 1, and never back. */
const seasons = (along) => along + (0.7 * Math.sin(2 * Math.PI * YEARS * along)) / (2 * Math.PI * YEARS);

const isHeadline = (row, count) => row % Math.ceil(count / HEADLINES) === 0;

/** `TalksColumns`: each array of the class that is taken as it is. */
export const readings = (count) => {
  const start = new Float64Array(count);
  const end = new Float64Array(count).fill(NaN);
  const track = new Uint16Array(count);
  const importance = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    const seed = row * 5;
    start[row] = FIRST + Math.floor((LENGTH * seasons((row + share(seed)) / count)) / 60_000) * 60_000;
    track[row] = Math.floor(STATIONS.length * share(seed + 1));
    // From an hour to three weeks, as many short as long.
    if (share(seed + 2) < 0.08) end[row] = start[row] + Math.round(500 ** share(seed + 3)) * HOUR;
    importance[row] = (isHeadline(row, count) ? 0.6 : 0) + 0.4 * share(seed + 4);
  }
  const title = (row) => {
    const [, what, unit, most, lasting, headlines] = STATIONS[track[row]];
    const digits = most < 10 ? 2 : 0;
    const among = headlines.split('|');
    return isHeadline(row, count)
      ? among[Math.floor(among.length * share(row * 5 + 3))]
      : isNaN(end[row])
        ? `${what} ${(most * share(row * 5 + 4)).toFixed(digits)} ${unit}`
        : lasting;
  };
  return { start, end, track, importance, id: (row) => `reading-${row}`, title };
};

/** The story around them: the stations, and the day after the last reading. */
export const stations = {
  id: 'readings',
  title: 'Rivers and weather of Lindhaven',
  summary: 'Readings of eight stations in a town that does not exist.',
  lang: 'en',
  timeZone: 'UTC',
  asOf: new Date(FIRST + LENGTH + DAY).toISOString(),
  tracks: STATIONS.map(([label], place) => ({ id: `station-${place}`, label })),
  events: [],
};

/** One row as a record, `TalksEvent`. */
const recordOf = ({ start, end, track, importance, id, title }, row) => ({
  id: id(row),
  title: title(row),
  start: start[row],
  end: isNaN(end[row]) ? undefined : end[row],
  track: stations.tracks[track[row]].id,
  importance: importance[row],
});

/** All of them as records. */
export const recordsOf = (columns) => Array.from(columns.start, (_, row) => recordOf(columns, row));

/** The same with one more at the end of the ten years. */
export const withOneMore = (columns) => {
  const row = columns.start.length;
  const longer = (list, value) => {
    const copy = new list.constructor(row + 1);
    copy.set(list);
    copy[row] = value;
    return copy;
  };
  return {
    start: longer(columns.start, FIRST + LENGTH + (row % 24) * HOUR),
    end: longer(columns.end, NaN),
    track: longer(columns.track, row % STATIONS.length),
    importance: longer(columns.importance, 1),
    id: columns.id,
    title: (at) => (at === row ? 'Added by hand' : columns.title(at)),
  };
};

/** Records with the last row of the columns after them. */
export const withLast = (records, columns) => [...records, recordOf(columns, records.length)];
