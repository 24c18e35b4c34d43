/**
 * Marks of clusters: a pill with the count, inside the cell, and a bar from where the first member begins to where the
 * last does. Pills of one track never meet, since cells do not.
 */
import { toX, within, type View } from '../view/view.js';
import type { Room } from './lanes.js';
import type { Cluster } from './lod.js';
import { near, TARGET } from './marks.js';
import type { ClusterMark } from './scene.js';

/** Width of a pill, CSS px: less than the narrowest cell. */
const PILL = 36;

/** Where it is on an axis: from its first to its last start, and the middle of its pill. */
const reachOf = ({ start, end, from, to }: Cluster, toX: (t: number) => number) => {
  const [a, b] = [toX(start), toX(end)];
  const x = within((a + b) / 2, toX(from) + PILL / 2, toX(to) - PILL / 2);
  return { a, b, left: x - PILL / 2, right: x + PILL / 2 };
};

/** The room in a lane, px of the scale from the epoch. */
export const clusterRoom = (cluster: Cluster, scale: number): Room => {
  const { a, b, left, right } = reachOf(cluster, (t) => t * scale);
  return { start: Math.min(a, left), end: Math.max(b, right) };
};

/** @param y centre line of its lane */
export const markCluster = (cluster: Cluster, y: number, width: number, view: View): ClusterMark => {
  const { id, track } = cluster;
  const { a, b, left, right } = reachOf(cluster, (t) => toX(view, width, t));
  return {
    id,
    track,
    y,
    x0: near(a, width),
    x1: near(b, width),
    target: { x: near(left, width), y: y - TARGET / 2, width: PILL, height: TARGET },
    inView: right > 0 && left < width,
  };
};
