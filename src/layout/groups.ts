/**
 * The groups of a list that is too long to be shown whole: stretches of the calendar with the counts of what begins in
 * them. A group that is open shows its events, or finer groups where they are too many for that as well.
 *
 * Counts come from the index alone. Each stretch is cut by the finest unit that makes few enough groups of what is in it,
 * so that an event far from all others does not make all the others one group; groups that would be empty are not there.
 */
import type { LengthIndex } from '../index/length-index.js';
import { compareRows } from '../index/time-order.js';
import { DAY, HOUR, MINUTE, MONTH, STEPS, YEAR, type Step } from '../time/units.js';
import { LAST, startAt, wallTime } from '../time/zone.js';
import { within } from '../view/view.js';
import { countOf, firstOf, membersOf } from './lod.js';

/** Several events that begin in one stretch, or as many of the same group that are not shown yet. */
export interface Group {
  /** Stable; no event has it as id. */
  readonly id: string;
  readonly count: number;
  /** Its stretch, epoch ms; of what is not shown yet the first start. Without a beginning: minus infinity. */
  readonly start: number;
  readonly end: number;
  /** Shortest length of its unit, ms, and how its clock is said where that is less than a day. */
  readonly unit?: Pick<Step, 'ms' | 'options'> | undefined;
  /** How many groups it is in. */
  readonly depth: number;
  /** Undefined: what is not shown yet. */
  readonly isOpen?: boolean;
}

/**
 * Up to so many events the list is complete: for finding in the page, for a screen reader and in print. An event is about
 * ten elements; of more than some ten thousand, layout and reading mode take seconds, and nobody reads so many in a row.
 */
export const COMPLETE = 1000;
/** So many events of a group are shown at first, and more with each press. */
export const SHOWN = 100;
/** About as many groups are made of a stretch: as many as an hour has minutes. */
const MOST = 60;
/** The first finite instant. */
const FIRST = -Number.MAX_VALUE;

/** What people count by, from fine to coarse: 1, 10 and 100 ms, seconds, minutes, hours, days, months, years, decades and so on. */
const UNITS = STEPS.filter(({ ms }) =>
  [1, MINUTE, HOUR, DAY, MONTH, YEAR].some((unit) => /^10*$/.test(String(ms / unit))),
);
/** Beyond it either way no calendar reaches, ms; what is there is one group. */
const FAR = (MOST / 2) * 1e10 * YEAR;

/** The groups of what begins from `from` to before `to`, both finite or plus infinity, in order of time; none where nothing does. */
export const groupsIn = (
  { runs }: LengthIndex,
  zone: string,
  from = FIRST,
  to = Infinity,
): readonly Omit<Group, 'depth'>[] => {
  const ends = membersOf(runs, from, to).map(
    ({ run: { starts }, first, after }) => [starts[first], starts[after - 1]] as [number, number],
  );
  const first = Math.min(...ends.map(([start]) => start));
  const last = Math.max(...ends.map(([, end]) => end));
  const farthest = Math.max(-first, last);
  // Where `Date` ends there are only years.
  const finest = farthest > LAST - YEAR ? YEAR : 0;
  const unit = farthest < FAR ? UNITS.find(({ ms }) => ms >= finest && last - first < MOST * ms) : undefined;
  const edges: number[] = [];
  // Clocks that go back over a midnight, and years of more digits than a number has, must not lead out of the stretch.
  const cut = (t: number): void => {
    const edge = within(t, from, edges.length ? to : first);
    if (!(edge <= (edges.at(-1) ?? NaN))) edges.push(edge);
  };
  if (unit) {
    let wall = unit.interval.floor(wallTime(zone, first));
    for (let t = -Infinity; t <= last; wall = unit.interval.next(wall)) cut((t = startAt(zone, wall)));
  } else if (ends.length) [first, -FAR, FAR, to].filter((t) => t >= first).forEach(cut);
  return edges.slice(1).flatMap((end, i) => {
    const start = edges[i] as number;
    const count = countOf(membersOf(runs, start, end));
    return count ? { id: `\n${unit?.ms}/${start}`, count, start, end, unit } : [];
  });
};

/**
 * The list from top to bottom: groups, and under those that are open rows and what of them is not shown yet.
 *
 * @param turned from the newest
 * @param opened how many are shown of groups that were opened, by id; 0: it was closed
 * @param pinned rows that are shown wherever they are: groups around them that were not closed are open
 */
export const unfold = (
  index: LengthIndex,
  zone: string,
  turned: boolean,
  opened: ReadonlyMap<string, number>,
  ...pinned: readonly number[]
): readonly (Group | number)[] => {
  const { columns, runs } = index;
  const startOf = (row: number): number => columns.start[row] as number;
  const list: (Group | number)[] = [];
  const lay = (groups: readonly Omit<Group, 'depth'>[], depth: number): void => {
    for (const group of turned ? groups.toReversed() : groups) {
      const { id, count, start, end } = group;
      const own = [...new Set(pinned)].filter((row) => startOf(row) >= start && startOf(row) < end);
      const most = opened.get(id) ?? (own.length && SHOWN);
      list.push({ ...group, depth, isOpen: most > 0 });
      if (!most) continue;
      const finer = count > COMPLETE && isFinite(start) ? groupsIn(index, zone, start, end) : [];
      if (finer.length > 1) {
        lay(finer, depth + 1);
        continue;
      }
      const compare = (a: number, b: number): number => compareRows(columns, a, b) * (turned ? -1 : 1);
      const found = firstOf(index, membersOf(runs, start, end), Math.max(COMPLETE, most), turned);
      // More than that are of one instant, and stay in the order in which they can be had piece by piece.
      const all = count > COMPLETE ? found : found.toSorted(compare);
      const shown = all.slice(0, most);
      const apart = own.filter((row) => !shown.includes(row)).sort(compare);
      const rest = count - shown.length - apart.length;
      const next = all.find((row, i) => i >= most && !apart.includes(row)) ?? shown.at(-1);
      list.push(...shown);
      if (rest)
        list.push({ id: `${id}+`, count: rest, start: startOf(next as number), end, depth: depth + 1 });
      list.push(...apart);
    }
  };
  const early = countOf(membersOf(runs, -Infinity, FIRST));
  lay(
    [...(early ? [{ id: '\n', count: early, start: -Infinity, end: FIRST }] : []), ...groupsIn(index, zone)],
    0,
  );
  return list;
};
