/**
 * Tracks: from the top, where the lanes of each are, its marks and the rows of its labels. All of it depends on the
 * scale alone, so that panning moves nothing up or down.
 */
import type { EventState, Story } from '../story/story.js';
import { toX, type View } from '../view/view.js';
import { clusterRoom, markCluster } from './clusters.js';
import type { Ground } from './curves.js';
import type { EventWish, TrackLabels } from './labelling.js';
import type { Placed } from './labels.js';
import { lanesOf } from './lanes.js';
import type { Cluster } from './lod.js';
import { markOf, near, roomOf, shareDays } from './marks.js';
import type { ClusterMark, Mark, Scene, TrackBox } from './scene.js';

/** Heights, CSS px. */
const NAME = 24;
const ROW_GAP = 6;
/** Between the last row of labels and the lanes: leaders that step aside do it here. */
export const CHANNEL = 8;
const LANE = 26;
const GUTTER = 22;
const PADDING = 8;
const FOOT = 28;

/** What there is to draw. */
export interface Shown {
  readonly asOf: number;
  /** In time order. */
  readonly events: readonly EventState[];
  readonly clusters?: readonly Cluster[];
  /** Not everything is listed: there is a row for what lies before and after the view. */
  readonly isCounted?: boolean;
}

/** A track but for the labels that are in sight. */
export interface TrackGround extends Ground, Omit<TrackBox, 'more'> {
  readonly marks: readonly Mark[];
  /** Of an event, by id. */
  readonly laneOf: ReadonlyMap<string, number>;
  /** Labels at this scale, px from `shift`, and how far each row is above the lanes. */
  readonly rows: readonly (readonly Placed<EventWish>[])[];
  readonly rises: readonly number[];
  /** Where the lanes begin, CSS px from the top. */
  readonly lanesTop: number;
  /** px from where labels begin to where the view does. */
  readonly shift: number;
}

/** All of the scene but for labels and what follows from them. */
export interface Grounds extends Omit<Scene, 'tracks' | 'labels' | 'curves' | 'marks'> {
  readonly view: View;
  readonly grounds: readonly TrackGround[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** In time order. */
  readonly events: readonly EventState[];
  readonly line: number;
}

/**
 * @param width of the view, CSS px
 * @param labelling each of its tracks is shown, with events or without
 */
export const layTracks = (
  { events, clusters = [], isCounted = false, asOf }: Shown,
  { periods: named }: Pick<Story, 'periods'>,
  view: View,
  width: number,
  labelling: readonly TrackLabels[],
): Grounds => {
  const x = (t: number): number => toX(view, width, t);
  const scale = width / (view.end - view.start);
  const line = x(asOf);
  const periods = named.flatMap(({ when, label }) => {
    const [x0, x1] = [x(when.earliestStart), x(when.latestEnd)];
    return x1 > 0 && x0 < width ? [{ x0: near(x0, width), x1: near(x1, width), label }] : [];
  });
  const head = { context: 26, fine: 24, periods: periods.length && 20, asOf: 22 };
  const marks = new Map<string, Mark>();
  const counted: ClusterMark[] = [];
  let height = head.context + head.fine + head.periods + head.asOf;
  const grounds = labelling.map(layTrack);
  const foot = isCounted ? height : undefined;
  return {
    view,
    width,
    height: height + (isCounted ? FOOT : 0),
    line,
    asOfX: line >= 0 && line <= width ? line : undefined,
    aheadX: near(line, width),
    periods,
    grounds,
    events,
    marks,
    clusters: counted,
    head,
    foot,
  };

  /** The next track down; the height grows with it. */
  function layTrack({ spots, rowsAt, origin }: TrackLabels, track: number): TrackGround {
    const top = height;
    const shares = shareDays(spots, scale);
    const own = clusters.filter((cluster) => cluster.track === track);
    // Events that share a bar take one room.
    const lanes = lanesOf([
      ...shares.map((share) => roomOf(share, scale)),
      ...own.map((cluster) => clusterRoom(cluster, scale)),
    ]);
    const laneOf = new Map(shares.map(({ state, lead }) => [state.id, lanes[lead] as number]));
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
    counted.push(
      ...own.map((one, i) => markCluster(one, centre(lanes[shares.length + i] as number), width, view)),
    );
    const here = shares.map((share) => markOf(share, centre(lanes[share.lead] as number), width, x));
    for (const mark of here) marks.set(mark.id, mark);
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
      marks: here,
      laneOf,
      rows,
      rises,
      lanesTop,
      shift: (view.start - origin) * scale,
    };
  }
};
