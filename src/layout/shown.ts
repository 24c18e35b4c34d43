/** What the layout is made of. */
import type { EventState } from '../story/story.js';
import type { Cluster } from './lod.js';

/** What there is to draw. */
export interface Shown {
  readonly asOf: number;
  /** In time order. */
  readonly events: readonly EventState[];
  readonly clusters?: readonly Cluster[];
  /** Not everything is listed: there is a row for what lies before and after the view. */
  readonly isCounted?: boolean;
}
