/**
 * Level of detail: which events of a stretch of time are shown by themselves, and which are counted.
 *
 * Time is cut into cells of a power of two of milliseconds, aligned to the epoch. An event belongs to the cell of its
 * track that it starts in; what lasts longer than a cell, to a cell as long as its length class. A cell with few members
 * lists them, one with more is a cluster. How long cells are, and how many are few, follows from scale and budget alone:
 * panning moves what is there and reshuffles nothing.
 */
import { best } from '../index/best.js';
import { sizeOf, type LengthIndex, type Run } from '../index/length-index.js';
import { exponentOf, kindOf } from '../index/order.js';
import { between } from '../index/search.js';
import type { View } from '../view/view.js';

/** Several events that are drawn as one. */
export interface Cluster {
  /** Stable over panning: its track, its cell's length and place. No event has it as id. */
  readonly id: string;
  readonly track: number;
  readonly count: number;
  /** When the first and the last of its members begin, epoch ms. */
  readonly start: number;
  readonly end: number;
  /** Row of its most important member, and its importance. */
  readonly face: number;
  readonly weight: number;
  readonly members: readonly Members[];
}

/** Members that stand side by side in a run of the index. */
export interface Members {
  readonly run: Run;
  readonly first: number;
  readonly after: number;
}

/** What there is to see in a view. The counts of all its parts sum to the size of the index. */
export interface Sight {
  /** Rows that are shown by themselves. */
  readonly rows: readonly number[];
  readonly clusters: readonly Cluster[];
  /** How many lie before and after. */
  readonly earlier: number;
  readonly later: number;
}

export interface Level {
  /** Cells are 2 to this many ms long. */
  readonly exponent: number;
  /** A cell with more members is a cluster. */
  readonly most: number;
}

/** Cells are at least this wide, CSS px: a cluster has room in its own. */
export const CELL = 48;
/** Most events of one cell that are listed: they may stand below one another. */
const MOST = 8;
/** Cells of a group that the view touches but does not fill: rounding on both sides, and what began before it. */
const EDGES = 4;
/** So many are shown by themselves wherever they are: the open event, and the one that keys stand on. */
const PINNED = 2;
const EPSILON = 1e-6;

/** Runs of one track that share cells: all of the class of a cell and below, or one of a longer class. */
interface Group {
  readonly track: number;
  readonly runs: readonly Run[];
  readonly exponent: number;
}

const groupsOf = ({ tracks }: LengthIndex, exponent: number): readonly Group[] =>
  tracks.flatMap(({ runs }, track) => {
    const short = runs.filter((run) => run.exponent <= exponent);
    return [
      ...runs
        .filter((run) => run.exponent > exponent)
        .map((run) => ({ track, runs: [run], exponent: run.exponent })),
      ...(short.length ? [{ track, runs: short, exponent }] : []),
    ];
  });

/**
 * The level of a scale: the shortest cells, and with them the most members, that keep all there can be in a view of this
 * length, wherever it is, within the budget. Undefined where everything is.
 *
 * @param span of the view, ms
 * @param width of the view, CSS px
 * @param budget most marks and clusters
 */
export const levelOf = (
  index: LengthIndex,
  span: number,
  width: number,
  budget: number,
): Level | undefined => {
  if (index.size <= budget) return undefined;
  const room = budget - PINNED;
  // The sum of what is added to both ends of a view while panning is not exactly the same each time.
  for (let exponent = Math.ceil(Math.log2((CELL * span) / width) - EPSILON); ; exponent++) {
    const groups = groupsOf(index, exponent).map((group) => ({
      size: sizeOf(group.runs),
      cells: isFinite(group.exponent) ? Math.ceil(span / 2 ** group.exponent - EPSILON) + EDGES : 1,
    }));
    const needed = (most: number): number =>
      groups.reduce((sum, { size, cells }) => sum + Math.min(size, most * cells), 0);
    // More tracks than the budget has places get a few each.
    if (needed(1) > room && groups.some(({ cells }) => cells > 1 + EDGES)) continue;
    let most = 1;
    while (most < MOST && needed(most + 1) <= room) most++;
    return { exponent, most };
  }
};

/** The first of them by start, then by row; turned round, the last ones from the newest. */
export const firstOf = (
  { columns: { start } }: LengthIndex,
  members: readonly Members[],
  most: number,
  turned = false,
): readonly number[] =>
  members
    .flatMap(({ run: { rows }, first, after }) => [
      ...(turned
        ? rows.subarray(Math.max(first, after - most), after)
        : rows.subarray(first, Math.min(after, first + most))),
    ])
    // Starts that are both infinite differ by NaN.
    .sort((a, b) => ((start[a] as number) - (start[b] as number) || a - b) * (turned ? -1 : 1))
    .slice(0, most);

/** Everything by itself. */
export const allOf = ({ runs }: LengthIndex): Sight => ({
  rows: runs.flatMap(({ rows }) => [...rows]),
  clusters: [],
  earlier: 0,
  later: 0,
});

/** The cell of a row: its length as a power of two, and its number from the epoch. */
const cellOf = ({ columns }: LengthIndex, row: number, exponent: number): readonly [number, number] => {
  const power = Math.max(exponent, exponentOf(kindOf(columns, row)));
  return [power, isFinite(power) ? Math.floor((columns.start[row] as number) / 2 ** power) : 0];
};

/** Those that start from one instant to before another. */
export const membersOf = (runs: readonly Run[], from: number, to: number): readonly Members[] =>
  runs.flatMap((run) => {
    const [first, after] = between(run, from, to);
    return after > first ? { run, first, after } : [];
  });

export const countOf = (members: readonly Members[]): number =>
  members.reduce((sum, { first, after }) => sum + after - first, 0);

/** The same but for some rows. */
const without = (members: readonly Members[], rows: readonly number[]): readonly Members[] =>
  members.flatMap(({ run, first, after }) => {
    const cuts = rows
      .map((row) => run.rows.subarray(first, after).indexOf(row) + first)
      .filter((place) => place >= first)
      .sort((a, b) => a - b);
    let from = first;
    return [...cuts, after].flatMap((to) => {
      const part = { run, first: from, after: to };
      from = to + 1;
      return part.after > part.first ? part : [];
    });
  });

const rowsOf = ({ run, first, after }: Members): readonly number[] => [...run.rows.subarray(first, after)];

/**
 * What there is to see from one cell to another.
 *
 * @param view what is rounded to whole cells
 * @param pinned rows that are shown by themselves, wherever they are
 */
export const sightOf = (
  index: LengthIndex,
  { exponent, most }: Level,
  view: View,
  pinned: readonly number[] = [],
): Sight => {
  const { importance } = index.columns;
  const out: { rows: number[]; clusters: Cluster[]; earlier: number; later: number } = {
    rows: [...pinned],
    clusters: [],
    earlier: 0,
    later: 0,
  };
  const apart = pinned.map((row) => [index.columns.track[row], ...cellOf(index, row, exponent)] as const);
  for (const { track, runs, exponent: power } of groupsOf(index, exponent)) {
    const isEndless = !isFinite(power);
    const size = 2 ** power;
    // What is as long as a cell may have begun two cells before.
    const first = isEndless ? 0 : Math.floor(view.start / size) - 2;
    const after = isEndless ? 1 : Math.ceil(view.end / size) + 1;
    const edge = (cell: number): number => (isEndless ? (cell ? Infinity : -Infinity) : cell * size);
    const taken = (from: number, to: number): number =>
      apart.filter(([t, p, cell]) => t === track && p === power && cell >= from && cell < to).length;
    out.earlier += countOf(membersOf(runs, -Infinity, edge(first))) - taken(-Infinity, first);
    out.later += countOf(membersOf(runs, edge(after), Infinity)) - taken(after, Infinity);
    for (let cell = first; cell < after; cell++) {
      const all = membersOf(runs, edge(cell), edge(cell + 1));
      const members = taken(cell, cell + 1) ? without(all, pinned) : all;
      const count = countOf(members);
      if (count > most) {
        const faces = members.map(({ run, first: i, after: j }) => best(run, i, j));
        const face = faces.reduce((one, other) =>
          (importance[other] ?? 0) > (importance[one] ?? 0) ? other : one,
        );
        out.clusters.push({
          id: `\n${track}/${power}/${cell}`,
          track,
          count,
          start: Math.min(...members.map(({ run, first: i }) => run.starts[i] as number)),
          end: Math.max(...members.map(({ run, after: j }) => run.starts[j - 1] as number)),
          face,
          weight: importance[face] as number,
          members,
        });
      } else out.rows.push(...members.flatMap(rowsOf));
    }
  }
  return out;
};
