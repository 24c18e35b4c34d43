/**
 * The overview: how many events there are along all of the time, a band a track, and which stretch the view shows.
 *
 * Heights follow the logarithm of a count. Where a million events stand beside one, a height by the square root would
 * leave that one a thousandth; so it has a twentieth, and is never lower than can be seen. One scale serves all
 * tracks, so that they can be compared.
 */
import { toX, within, type View } from '../view/view.js';
import type { Band, Sight } from './scene.js';

/** Width of a bin, CSS px. */
const BIN = 4;
/** Height of all bands together, CSS px. */
export const BANDS = 30;
/** Between a band's highest and the line above it. */
const AIR = 1;
/** More bands would be too low to be told apart: there is one of all tracks. */
const MOST_BANDS = 6;
/** Heights of what is there at all, and of nothing: the band's own line. */
const LEAST = 1.5;
const HAIR = 0.5;
/** Least width of what a pointer has to hit, CSS px. */
const TARGET = 24;
/** What is shown is never narrower, CSS px. */
const SLIVER = 1.5;

/** How many bins of counts an overview has. */
export const binsOf = (width: number): number => Math.ceil(width / BIN);

const tenths = (px: number): number => Math.round(px * 10) / 10;

/**
 * Path data by track, the first one on top; of many tracks one of them all, in the ink of none.
 *
 * @param counts by track, and bin by bin along the width
 */
export const bandsOf = (counts: readonly ArrayLike<number>[], width: number): readonly Band[] => {
  const isOne = counts.length > MOST_BANDS;
  const rows = isOne
    ? [Array.from(counts[0] ?? [], (_, bin) => counts.reduce((sum, row) => sum + (row[bin] ?? 0), 0))]
    : counts.map((row) => Array.from(row));
  const most = Math.log1p(Math.max(1, ...rows.flat()));
  const height = BANDS / rows.length;
  return rows.map((bins, index) => {
    const base = tenths(height * (index + 1));
    let path = `M0 ${base}`;
    let last: number | undefined;
    bins.forEach((count, bin) => {
      const rise = count ? LEAST + ((height - AIR - LEAST) * Math.log1p(count)) / most : HAIR;
      const top = tenths(base - rise);
      if (top !== last) path += `H${tenths((bin * width) / bins.length)}V${top}`;
      last = top;
    });
    return { track: isOne ? -1 : index, path: `${path}H${width}V${base}` };
  });
};

/** Where the view is seen in the view of everything; all inside a strip of the width, which has room for three targets. */
export const sightOf = (view: View, fitted: View, width: number): Sight => {
  const [from, end] = [view.start, view.end].map((t) => within(toX(fitted, width, t), 0, width)) as [
    number,
    number,
  ];
  const centre = (from + end) / 2;
  const middle = within(centre, TARGET, width - TARGET);
  const left = Math.min(from, middle - TARGET);
  const right = Math.max(end, middle + TARGET);
  const before = within(left - TARGET / 2, 0, width - 3 * TARGET);
  const after = within(right - TARGET / 2, 2 * TARGET, width - TARGET);
  const hundredths = (px: number): number => (100 * px) / width;
  return {
    from,
    to: Math.max(end, from + SLIVER),
    left,
    right,
    targets: [
      { side: 0, now: hundredths(centre), box: { x: before + TARGET, width: after - before - TARGET } },
      { side: -1, now: hundredths(from), box: { x: before, width: TARGET } },
      { side: 1, now: hundredths(end), box: { x: after, width: TARGET } },
    ],
  };
};
