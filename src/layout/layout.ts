/**
 * The layout of the timeline, in two steps: tracks, marks and the rows of labels depend on the scale alone; which labels
 * are in sight, how far they keep inside and which way curves take between them, on the part that is looked at.
 */
import { toX } from '../view/view.js';
import { curvesOf } from './curves.js';
import type { Label, Scene, TrackBox } from './scene.js';
import { inSight, isSeen } from './sight.js';
import { CHANNEL, type Grounds, type TrackGround } from './tracks.js';

/** Where a leader ends above the centre line of its lane, CSS px. */
const MARK = 8;

/** The part that is looked at, CSS px from where the tracks were laid out. */
export interface Window {
  readonly from: number;
  readonly width: number;
}

/** Labels of a track that are in sight, by id. */
const labelsOf = (
  { rows, rises, marks, clusters, laneOf, lanesTop, lanes, shift }: TrackGround,
  { view, width: whole, line }: Grounds,
  { from, width }: Window,
): ReadonlyMap<string, Label> => {
  const pills = clusters.map(({ id, target: { x, width: w } }) => ({ id, x0: x, x1: x + w, inView: true }));
  const byId = new Map([...marks, ...pills].map((mark) => [mark.id, mark]));
  const labels = new Map<string, Label>();
  const seen = inSight(rows, (t) => toX(view, whole, t) - from, shift + from, width, line - from);
  for (const [r, row] of seen.entries())
    for (const { wish, x, pole: own, foot } of row) {
      const { id, width: w, height: h } = wish;
      const mark = byId.get(id);
      if (!mark?.inView) continue;
      const left = x + from;
      const bottom = lanesTop - (rises[r] as number);
      const end = left + w;
      const lane = laneOf.get(id) as number;
      // In a lower lane the band may be under other marks: a line leads down to it.
      const [a, b] = [Math.max(left, mark.x0, from), Math.min(end, mark.x1, from + width)];
      const pole = own === undefined ? (lane > 0 ? Math.min(a + 12, (a + b) / 2) : undefined) : own + from;
      labels.set(id, {
        id,
        x: left,
        y: bottom - h,
        width: w,
        height: h,
        leader:
          pole === undefined
            ? undefined
            : {
                x: pole,
                y0: pole < left || pole > end ? bottom - h : bottom,
                y1: (lanes[lane] as number) - MARK,
                jog: foot === undefined ? undefined : { x: foot + from, y: lanesTop - CHANNEL / 2 },
              },
      });
    }
  return labels;
};

/** The whole scene, with the labels of what is in the window. */
export const sceneOf = (laid: Grounds, window: Window): Scene => {
  const { grounds, marks, events, view: _, line: __, ...rest } = laid;
  const all = new Map(grounds.flatMap((ground) => [...labelsOf(ground, laid, window)]));
  const labels = [...events, ...laid.clusters].flatMap(({ id }) => all.get(id) ?? []);
  const links = events.flatMap(({ id, announcedBy }) => {
    const from = marks.get(announcedBy ?? '');
    const to = marks.get(id);
    return from && to ? [[from, to] as const] : [];
  });
  return {
    ...rest,
    tracks: grounds.map(({ track, y, height, lanes, undated, marks: own }): TrackBox => ({
      track,
      y,
      height,
      lanes,
      undated,
      more: own.flatMap((mark) =>
        mark.inView && isSeen(mark.x0 - window.from, mark.x1 - window.from, window.width) && !all.has(mark.id)
          ? mark.id
          : [],
      ),
    })),
    marks: events.flatMap(({ id }) => marks.get(id) ?? []),
    labels,
    curves: curvesOf(links, grounds, labels, laid.width),
  };
};
