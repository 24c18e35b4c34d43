/**
 * The layout of the timeline: from the story as it stood and the view to a scene of plain numbers.
 *
 * It goes through the tracks from the top. Lanes and shared day bars depend on the scale alone, what is labelled on
 * what is in sight; heights follow from both. Last come the curves, which need to know where every label stands.
 */
import type { EventState, Story } from '../story/story.js';
import { toX, within, type View } from '../view/view.js';
import { clusterRoom, markCluster } from './clusters.js';
import { curvesOf, type Ground } from './curves.js';
import { placeLabels } from './labels.js';
import { lanesOf } from './lanes.js';
import type { Cluster } from './lod.js';
import { footOf, markOf, near, roomOf, shareDays } from './marks.js';
import type { ClusterMark, Label, LabelSize, Mark, Scene, TrackBox } from './scene.js';

/** Heights, CSS px. */
const NAME = 24;
const ROW_GAP = 6;
/** Between the last row of labels and the lanes: leaders that step aside do it here. */
const CHANNEL = 8;
const LANE = 26;
const GUTTER = 22;
const PADDING = 8;
const FOOT = 28;
/** Where a leader ends above the centre line of its lane. */
const MARK = 8;

/** Most rows of labels a track, by the number of tracks. */
const ROWS = [6, 6, 4, 3, 3, 3];
const FEWEST_ROWS = 2;

/** What there is to draw. */
export interface Shown {
  readonly asOf: number;
  /** In time order. */
  readonly events: readonly EventState[];
  readonly clusters?: readonly Cluster[];
  /** Not everything is listed: there is a row for what lies before and after the view. */
  readonly isCounted?: boolean;
}

/**
 * Everything to draw. The same input gives the same scene.
 *
 * @param story each of its tracks is shown, with events or without
 * @param width of the chart, CSS px
 * @param labelSizes by event id; an event without a size gets no label and is counted in `more`
 */
export const layout = (
  { events, clusters = [], isCounted = false, asOf }: Shown,
  { tracks, periods: named }: Pick<Story, 'periods'> & { readonly tracks: ArrayLike<unknown> },
  view: View,
  width: number,
  labelSizes: { readonly get: (id: string) => LabelSize | undefined },
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
  const counted: ClusterMark[] = [];
  let height = head.context + head.fine + head.periods + head.asOf;
  const boxes = Array.from(tracks, layTrack);
  const foot = isCounted ? height : undefined;
  height += isCounted ? FOOT : 0;

  const inOrder = <T>(byId: ReadonlyMap<string, T>): T[] => events.flatMap(({ id }) => byId.get(id) ?? []);
  const links = events.flatMap(({ id, announcedBy }) => {
    const from = marks.get(announcedBy ?? '');
    const to = marks.get(id);
    return from && to ? [[from, to] as const] : [];
  });
  const shown = inOrder(labels);
  return {
    width,
    height,
    asOfX,
    aheadX: near(line, width),
    periods,
    tracks: boxes,
    marks: inOrder(marks),
    clusters: counted,
    labels: shown,
    curves: curvesOf(links, boxes, shown, width),
    head,
    foot,
  };

  /** Lanes, marks and labels of the next track down; the height grows with it. */
  function layTrack(_: unknown, track: number): TrackBox & Ground {
    const top = height;
    const states = events.filter(({ fields }) => fields.track === track);
    const shares = shareDays(states, scale);
    // Events that share a bar take one room.
    const own = clusters.filter((cluster) => cluster.track === track);
    const lanes = lanesOf([
      ...shares.map((share) => roomOf(share, scale)),
      ...own.map((cluster) => clusterRoom(cluster, scale)),
    ]);
    // Where marks stand along the axis decides which labels fit; how far down they stand, only then.
    const flat = shares.map((share) => ({
      ...share,
      lane: lanes[share.lead] ?? 0,
      mark: markOf(share, 0, width, x),
    }));
    const rows = placeLabels(
      flat.flatMap((one) => {
        const { mark, state } = one;
        const size = labelSizes.get(mark.id);
        if (!mark.inView || !size) return [];
        const [from, to] = footOf(mark);
        const reach = { from: within(from, 0, width), to: within(to, 0, width) };
        return [{ ...one, ...size, ...reach, importance: state.fields.importance }];
      }),
      { width, asOfX, rows: ROWS[tracks.length] ?? FEWEST_ROWS },
    );

    // The first row is the lowest: bottoms are found from the lanes up.
    let used = 0;
    const raised = rows
      .filter(({ length }) => length)
      .flatMap((row) => {
        const rise = used ? used + ROW_GAP : CHANNEL;
        used = rise + Math.max(...row.map(({ wish }) => wish.height));
        return row.map((label) => ({ ...label, rise }));
      });
    const lanesTop = top + NAME + used;
    const centre = (lane: number): number => lanesTop + LANE * (lane + 0.5);
    const laneCount = lanes.reduce((most, lane) => Math.max(most, lane + 1), 1);
    counted.push(
      ...own.map((one, i) => markCluster(one, centre(lanes[shares.length + i] ?? 0), width, view)),
    );
    for (const one of flat) marks.set(one.mark.id, markOf(one, centre(one.lane), width, x));
    for (const { wish, rise, x: left, pole: own, foot } of raised) {
      const { lane, mark, width: w, height: h } = wish;
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
      labels.set(mark.id, {
        id: mark.id,
        x: left,
        y: bottom - h,
        width: w,
        height: h,
        leader,
      });
    }
    const floor = lanesTop + LANE * laneCount;
    const linked = states.some(({ announcedBy, announces }) => announcedBy ?? announces[0]);
    height = floor + (linked ? GUTTER : 0) + PADDING;
    return {
      track,
      y: top,
      height: height - top,
      floor,
      bottom: height,
      lanes: Array.from({ length: laneCount }, (_, lane) => centre(lane)),
      undated: states.flatMap(({ id, phase }) => (phase === 'postponed' ? id : [])),
      more: flat.flatMap(({ mark: { id, inView } }) => (inView && !labels.has(id) ? id : [])),
    };
  }
};
