/**
 * The layout of the timeline: from the story as it stood and the view to a scene of plain numbers.
 *
 * It goes through the tracks from the top. Lanes and shared day bars depend on the scale alone, what is labelled on
 * what is in sight; heights follow from both. Last come the curves, which need to know where every label stands.
 */
import type { EventState, Period, Snapshot } from '../story/story.js';
import { toX } from '../view/view.js';
import type { View } from '../view/view.js';
import { curvesOf } from './curves.js';
import type { Ground } from './curves.js';
import { placeLabels } from './labels.js';
import { lanesOf } from './lanes.js';
import { clamp, markOf, roomOf, shareDays } from './marks.js';
import type { AxisScene, Label, LabelSize, Mark, Scene, TrackBox } from './scene.js';

/** What a scene is made of. */
export interface LayoutInput {
  readonly snapshot: Snapshot;
  /** How many tracks the story has; each is shown, with events or without. */
  readonly tracks: number;
  readonly view: View;
  /** Of the chart, CSS px. */
  readonly width: number;
  readonly axis: AxisScene;
  /** Epoch ms. */
  readonly asOf: number;
  readonly asOfLabelWidth: number;
  readonly periods: readonly Period[];
  /** By event id. An event without a size gets no label and is counted in `more`. */
  readonly labelSizes: ReadonlyMap<string, LabelSize>;
}

/** Heights, CSS px. */
const HEAD = { context: 26, fine: 24, periods: 20, asOf: 22 };
const NAME = 24;
const ROW_GAP = 6;
/** Between the last row of labels and the lanes: leaders that step aside do it here. */
const CHANNEL = 8;
const LANE = 26;
const GUTTER = 22;
const PADDING = 8;
/** Where a leader ends above the centre line of its lane. */
const MARK = 8;

/** Most rows of labels a track, by the number of tracks. */
const rowsFor = (tracks: number): number => (tracks < 2 ? 6 : tracks < 3 ? 4 : tracks < 6 ? 3 : 2);

/** Everything to draw. The same input gives the same scene. */
export function layout(input: LayoutInput): Scene {
  const { snapshot, tracks, view, width, axis, asOf, asOfLabelWidth, labelSizes } = input;
  const x = (t: number): number => toX(view, width, t);
  const scale = width / (view.end - view.start);
  const line = x(asOf);
  const lineShown = line >= 0 && line <= width;
  const periods = input.periods.flatMap(({ when, label }, key) => {
    const [x0, x1] = [x(when.earliestStart), x(when.latestEnd)];
    return x1 > 0 && x0 < width ? [{ x0: Math.max(x0, -50), x1: Math.min(x1, width + 50), label, key }] : [];
  });
  const head = { ...HEAD, periods: periods.length ? HEAD.periods : 0 };

  const byTrack: EventState[][] = Array.from({ length: tracks }, () => []);
  for (const state of snapshot.events) byTrack[state.fields.track]?.push(state);
  const trackOf = new Map(snapshot.events.map(({ id, fields }) => [id, fields.track]));
  const curved = new Set(
    snapshot.events.flatMap(({ announcedBy: by, fields }) =>
      by !== undefined && trackOf.has(by) ? [fields.track, trackOf.get(by)] : [],
    ),
  );

  const marks = new Map<string, Mark>();
  const labels = new Map<string, Label>();
  const boxes: TrackBox[] = [];
  const grounds: Ground[] = [];
  let y = head.context + head.fine + head.periods + head.asOf;
  byTrack.forEach((states, track) => {
    const laid = layTrack(states, track, y);
    boxes.push(laid.box);
    grounds.push(laid.ground);
    y += laid.box.height;
  });

  const links = snapshot.events.flatMap(({ id, announcedBy }) => {
    const from = marks.get(announcedBy ?? '');
    const to = marks.get(id);
    return from && to && from !== to ? [[from, to] as const] : [];
  });
  const shownLabels = inOrder(labels);
  const right = line + 6;
  const labelX = right + asOfLabelWidth <= width - 2 ? right : Math.max(0, line - 6 - asOfLabelWidth);
  return {
    width,
    height: y,
    axis,
    asOf: lineShown ? { x: line, labelX } : undefined,
    aheadX: clamp(line, -50, width + 50),
    periods,
    tracks: boxes,
    marks: inOrder(marks),
    labels: shownLabels,
    curves: curvesOf(links, grounds, shownLabels, width),
    head,
  };

  function inOrder<T>(byId: ReadonlyMap<string, T>): T[] {
    return snapshot.events.flatMap(({ id }) => byId.get(id) ?? []);
  }

  /** Lanes, marks and labels of one track, from y down. */
  function layTrack(
    states: readonly EventState[],
    track: number,
    top: number,
  ): { box: TrackBox; ground: Ground } {
    const shares = shareDays(
      states.map(({ fields }) => fields.when),
      scale,
    );
    const dated = states.flatMap((state, index) => {
      const share = shares[index];
      return share ? [{ state, share, when: state.fields.when }] : [];
    });
    // Events that share a bar take one room, that of its first.
    const leads = dated.filter(({ share }, index) => share.lead === index);
    const lanes = lanesOf(leads.map(({ when, share }) => roomOf(when, share, scale)));
    const laneOf = new Map(leads.map(({ share }, at) => [share.lead, lanes[at] ?? 0]));
    // Where marks stand along the axis decides which labels fit; how far down they stand, only then.
    const flat = dated.map(({ state, share }) => ({
      state,
      share,
      mark: markOf(state, share, 0, width, x),
      lane: laneOf.get(share.lead) ?? 0,
    }));
    const seen = flat.filter(({ mark }) => mark.inView);
    const sized = seen.flatMap((one) => {
      const size = labelSizes.get(one.state.id);
      return size ? [{ ...one, size }] : [];
    });
    const placed = placeLabels(
      sized.map(({ mark, size, state }) => {
        const band = mark.shape === 'window' || mark.shape === 'span';
        const [from, to] = band ? [mark.x0, mark.x1] : [mark.x, mark.x];
        return {
          width: size.width,
          importance: state.fields.importance,
          from: clamp(from, 0, width),
          to: clamp(to, 0, width),
        };
      }),
      { width, asOfX: lineShown ? line : undefined, rows: rowsFor(tracks) },
    );
    const heights: number[] = [];
    for (const { wish, row } of placed)
      heights[row] = Math.max(heights[row] ?? 0, sized[wish]?.size.height ?? 0);

    // Row 0 is the lowest: bottoms are found from the lanes up.
    let used = heights.length ? CHANNEL - ROW_GAP : 0;
    const rises = Array.from(heights, (height = 0) => {
      const rise = used + ROW_GAP;
      used = rise + height;
      return rise;
    });
    const lanesTop = top + NAME + used;
    const laneCount = Math.max(1, ...lanes.map((lane) => lane + 1));
    const centre = (lane: number): number => lanesTop + LANE * (lane + 0.5);
    for (const { state, share, lane } of flat)
      marks.set(state.id, markOf(state, share, centre(lane), width, x));
    for (const { wish, row, x: left, pole, foot } of placed) {
      const one = sized[wish];
      if (!one) continue;
      const { size, mark, lane, state } = one;
      const bottom = lanesTop - (rises[row] ?? 0);
      const end = left + size.width;
      const y1 = centre(lane) - MARK;
      let leader: Label['leader'];
      if (pole !== undefined) {
        const jog = foot === undefined || foot === pole ? undefined : { x: foot, y: lanesTop - CHANNEL / 2 };
        leader = { x: pole, y0: pole < left || pole > end ? bottom - size.height : bottom, y1, jog };
      } else if (lane > 0) {
        const [a, b] = [Math.max(left, mark.x0, 0), Math.min(end, mark.x1, width)];
        leader = { x: Math.min(a + 12, (a + b) / 2), y0: bottom, y1 };
      }
      const { width: w, height } = size;
      labels.set(state.id, { id: state.id, x: left, y: bottom - height, width: w, height, leader });
    }
    const floor = lanesTop + LANE * laneCount;
    const bottom = floor + (curved.has(track) ? GUTTER : 0) + PADDING;
    return {
      box: {
        track,
        y: top,
        height: bottom - top,
        lanes: Array.from({ length: laneCount }, (_, lane) => centre(lane)),
        more: seen.filter(({ state }) => !labels.has(state.id)).map(({ state }) => state.id),
      },
      ground: { floor, bottom },
    };
  }
}
