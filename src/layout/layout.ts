/**
 * The layout of the timeline: from the story as it stood and the view to a scene of plain numbers.
 *
 * It goes through the tracks from the top. Lanes, shared day bars, labels and with them all heights depend on the scale
 * alone, so that panning moves nothing up or down. Last come the curves, which need to know where every label stands.
 */
import type { Snapshot, Story } from '../story/story.js';
import { toX, type View } from '../view/view.js';
import { curvesOf, type Ground } from './curves.js';
import type { TrackLabels } from './labelling.js';
import { lanesOf } from './lanes.js';
import { markOf, near, roomOf, shareDays } from './marks.js';
import type { AxisScene, Label, Mark, Scene, TrackBox } from './scene.js';
import { inSight } from './sight.js';

/** Heights, CSS px. */
const NAME = 24;
const ROW_GAP = 6;
/** Between the last row of labels and the lanes: leaders that step aside do it here. */
const CHANNEL = 8;
const LANE = 26;
const GUTTER = 22;
const PADDING = 8;
/** Where a leader ends above the centre line of its lane. */
const MARK = 8;

/**
 * Everything to draw. The same input gives the same scene.
 *
 * @param width of the chart, CSS px
 * @param labelling each of its tracks is shown, with events or without; an event without a label is counted in `more`
 */
export const layout = (
  { events, asOf }: Snapshot,
  { periods: named }: Pick<Story, 'periods'>,
  view: View,
  width: number,
  axis: AxisScene,
  asOfLabelWidth: number,
  labelling: readonly TrackLabels[],
): Scene => {
  const x = (t: number): number => toX(view, width, t);
  const scale = width / (view.end - view.start);
  const line = x(asOf);
  const asOfX = line >= 0 && line <= width ? line : undefined;
  const periods = named.flatMap(({ when, label }) => {
    const [x0, x1] = [x(when.earliestStart), x(when.latestEnd)];
    return x1 > 0 && x0 < width ? [{ x0: near(x0, width), x1: near(x1, width), label }] : [];
  });
  const head = { context: 26, fine: 24, periods: periods.length && 20, asOf: 22 };

  const marks = new Map<string, Mark>();
  const labels = new Map<string, Label>();
  let height = head.context + head.fine + head.periods + head.asOf;
  const boxes = labelling.map(layTrack);

  const inOrder = <T>(byId: ReadonlyMap<string, T>): T[] => events.flatMap(({ id }) => byId.get(id) ?? []);
  const links = events.flatMap(({ id, announcedBy }) => {
    const from = marks.get(announcedBy ?? '');
    const to = marks.get(id);
    return from && to ? [[from, to] as const] : [];
  });
  const shown = inOrder(labels);
  const right = line + 6;
  const labelX = right + asOfLabelWidth <= width - 2 ? right : Math.max(0, line - 6 - asOfLabelWidth);
  return {
    width,
    height,
    axis,
    asOf: asOfX === undefined ? undefined : { x: asOfX, labelX },
    aheadX: near(line, width),
    periods,
    tracks: boxes,
    marks: inOrder(marks),
    labels: shown,
    curves: curvesOf(links, boxes, shown, width),
    head,
  };

  /** Lanes, marks and labels of the next track down; the height grows with it. */
  function layTrack({ spots, rowsAt, origin }: TrackLabels, track: number): TrackBox & Ground {
    const top = height;
    const shares = shareDays(spots, scale);
    // Events that share a bar take one room.
    const lanes = lanesOf(shares.map((share) => roomOf(share, scale)));
    const laneOf = new Map(shares.map(({ state, lead }) => [state.id, lanes[lead] ?? 0]));
    const rows = rowsAt(scale);

    // The first row is the lowest: bottoms are found from the lanes up, for all that has a label at this scale.
    let used = 0;
    const rises = rows.map((row) => {
      const rise = used ? used + ROW_GAP : CHANNEL;
      if (row.length) used = rise + Math.max(...row.map(({ wish }) => wish.height));
      return rise;
    });
    const lanesTop = top + NAME + used;
    const centre = (lane: number): number => lanesTop + LANE * (lane + 0.5);
    const laneCount = lanes.reduce((most, lane) => Math.max(most, lane + 1), 1);
    const here = shares.map((share) => markOf(share, centre(laneOf.get(share.state.id) ?? 0), width, x));
    for (const mark of here) marks.set(mark.id, mark);
    const seen = inSight(rows, x, (view.start - origin) * scale, width, line);
    const raised = seen.flatMap((row, r) => row.map((label) => ({ ...label, rise: rises[r] ?? 0 })));
    for (const { wish, rise, x: left, pole: own, foot } of raised) {
      const { id, width: w, height: h } = wish;
      const mark = marks.get(id);
      const lane = laneOf.get(id) ?? 0;
      if (!mark?.inView) continue;
      const bottom = lanesTop - rise;
      const end = left + w;
      // In a lower lane the band may be under other marks: a line leads down to it.
      const [a, b] = [Math.max(left, mark.x0, 0), Math.min(end, mark.x1, width)];
      const pole = own ?? (lane > 0 ? Math.min(a + 12, (a + b) / 2) : undefined);
      const leader =
        pole === undefined
          ? undefined
          : {
              x: pole,
              y0: pole < left || pole > end ? bottom - h : bottom,
              y1: centre(lane) - MARK,
              jog: foot === undefined ? undefined : { x: foot, y: lanesTop - CHANNEL / 2 },
            };
      labels.set(id, {
        id,
        x: left,
        y: bottom - h,
        width: w,
        height: h,
        leader,
      });
    }
    const floor = lanesTop + LANE * laneCount;
    const linked = spots.some(({ state }) => state.announcedBy ?? state.announces[0]);
    height = floor + (linked ? GUTTER : 0) + PADDING;
    return {
      track,
      y: top,
      height: height - top,
      floor,
      bottom: height,
      lanes: Array.from({ length: laneCount }, (_, lane) => centre(lane)),
      undated: spots.flatMap(({ state }) => (state.phase === 'postponed' ? state.id : [])),
      more: here.flatMap(({ id, inView }) => (inView && !labels.has(id) ? id : [])),
    };
  }
};
