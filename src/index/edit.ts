/** An index after a small change: the runs that it touches are copied around their new and old rows, the rest is shared. */
import { halve } from './bisect.js';
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
  return halve((i) => {
    const at = starts[i] as number;
    return at < start || (at === start && (rows[i] as number) < row);
  }, rows.length);
};

/** Fills in what is kept of old values, and the values of what comes; the cuts are in order of start and row. */
const refill = <T extends Uint32Array | Float64Array | Float32Array>(
  values: T,
  old: T,
  cuts: readonly Cut[],
  valueOf: (cut: Cut) => number,
): T => {
  let [from, at] = [0, 0];
  const keep = (to: number) => {
    values.set(old.subarray(from, to), at);
    at += to - from;
    from = to;
  };
  for (const cut of cuts) {
    keep(cut.place);
    if (cut.comes) values[at++] = valueOf(cut);
    else from++;
  }
  keep(old.length);
  return values;
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
    const run = runs.get(kind) ?? runOf(kind, new Uint32Array(), new Float64Array(), new Float32Array());
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
    // What comes before what goes where both are of one start and row.
    list.sort((a, b) => a.start - b.start || a.row - b.row);
    const { rows, starts, importance } = runs.get(kind) as Run;
    const size = list.reduce((sum, { comes }) => sum + (comes ? 1 : -1), rows.length);
    runs.set(
      kind,
      runOf(
        kind,
        refill(new Uint32Array(size), rows, list, ({ row }) => row),
        refill(new Float64Array(size), starts, list, ({ start }) => start),
        refill(new Float32Array(size), importance, list, ({ row }) => columns.importance[row] as number),
      ),
    );
  }
  const left = [...runs.values()].filter(({ rows }) => rows.length).sort((a, b) => a.kind - b.kind);
  const last = left.at(-1);
  return indexOf(columns, Math.max(index.tracks.length, last ? trackOf(last.kind) + 1 : 0), left);
};
