/** An index after a small change: the runs that it touches are copied around their new and old rows, the rest is shared. */
import type { Columns } from './columns.js';
import { indexOf, runOf } from './length-index.js';
import type { LengthIndex, Run } from './length-index.js';
import { kindOf, trackOf } from './order.js';

/** At this place of a run a row comes in, or the row that is there goes. */
interface Cut {
  readonly place: number;
  readonly start: number;
  readonly row: number;
  readonly comes: boolean;
}

/** The place of a row in a run, or the one where it belongs. */
const placeOf = ({ rows, starts }: Run, start: number, row: number): number => {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const at = starts[middle] as number;
    if (at < start || (at === start && (rows[middle] as number) < row)) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** The run with what comes in and without what goes; the cuts are in order of start and row, as the run is. */
const cutInto = ({ kind, rows, starts }: Run, cuts: readonly Cut[]): Run => {
  const size = cuts.reduce((sum, { comes }) => sum + (comes ? 1 : -1), rows.length);
  const [newRows, newStarts] = [new Uint32Array(size), new Float64Array(size)];
  let [from, at] = [0, 0];
  const copy = (to: number) => {
    newRows.set(rows.subarray(from, to), at);
    newStarts.set(starts.subarray(from, to), at);
    at += Math.max(0, to - from);
    from = Math.max(from, to);
  };
  for (const { place, start, row, comes } of cuts) {
    copy(place);
    if (comes) [newRows[at], newStarts[at++]] = [row, start];
    else from++;
  }
  copy(rows.length);
  return runOf(kind, newRows, newStarts);
};

/**
 * The index of other columns that differ in few rows. `removed` are rows as they were in the columns of the index,
 * `added` rows as they are in the new ones; a row that changed is both. Those that were in no run are passed over.
 */
export const edit = (
  index: LengthIndex,
  columns: Columns,
  added: readonly number[],
  removed: readonly number[],
): LengthIndex => {
  const runs = new Map(index.runs.map((run) => [run.kind, run]));
  const cuts = new Map<number, Cut[]>();
  const cut = (of: Columns, row: number, comes: boolean) => {
    const start = of.start[row] as number;
    if (Number.isNaN(start)) return;
    const kind = kindOf(of, row);
    const run = runs.get(kind) ?? runOf(kind, new Uint32Array(), new Float64Array());
    const place = placeOf(run, start, row);
    if (!comes && run.rows[place] !== row) return;
    const list = cuts.get(kind) ?? [];
    runs.set(kind, run);
    cuts.set(kind, list);
    list.push({ place, start, row, comes });
  };
  for (const row of added) cut(columns, row, true);
  for (const row of removed) cut(index.columns, row, false);
  for (const [kind, list] of cuts) {
    list.sort((a, b) => a.start - b.start || a.row - b.row);
    runs.set(kind, cutInto(runs.get(kind) as Run, list));
  }
  const left = [...runs.values()].filter(({ rows }) => rows.length).sort((a, b) => a.kind - b.kind);
  const last = left.at(-1);
  return indexOf(columns, Math.max(index.tracks.length, last ? trackOf(last.kind) + 1 : 0), left);
};
