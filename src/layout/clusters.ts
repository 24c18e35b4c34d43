/** Marks of clusters: a pill with the count, at the middle of where its members begin. */
import { toX, type View } from '../view/view.js';
import type { Room } from './lanes.js';
import type { Cluster } from './lod.js';
import { near, TARGET } from './marks.js';
import type { ClusterMark } from './scene.js';

/** Width of a pill, CSS px. */
const PILL = 36;

/** The left edge of its pill on an axis. */
const leftOf = ({ start, end }: Cluster, toX: (t: number) => number): number =>
  (toX(start) + toX(end) - PILL) / 2;

/** The room in a lane, px of the scale from the epoch. */
export const clusterRoom = (cluster: Cluster, scale: number): Room => {
  const start = leftOf(cluster, (t) => t * scale);
  return { start, end: start + PILL };
};

/** @param y centre line of its lane */
export const markCluster = (cluster: Cluster, y: number, width: number, view: View): ClusterMark => ({
  id: cluster.id,
  track: cluster.track,
  target: {
    x: near(
      leftOf(cluster, (t) => toX(view, width, t)),
      width,
    ),
    y: y - TARGET / 2,
    width: PILL,
    height: TARGET,
  },
});
