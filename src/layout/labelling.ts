/**
 * Labelling: of every track its labels at every scale. It knows the events, how large their labels are and how wide the
 * chart is, and nothing of the view: it is made once for all frames in which the reader looks around.
 */
import type { EventState } from '../story/story.js';
import type { View } from '../view/view.js';
import { worldLabels, type Placed, type Wish } from './labels.js';
import { footOf, shapeOf, spotsOf, stretchOf, type Spot } from './marks.js';
import type { LabelSize } from './scene.js';
import type { Shown } from './shown.js';

export interface EventWish extends Wish {
  /** What of its mark is its own, epoch ms. */
  readonly reach: readonly [from: number, to: number];
}

export interface TrackLabels {
  /** In time order. */
  readonly spots: readonly Spot[];
  /** px a millisecond -> rows of labels, px from `origin`. */
  readonly rowsAt: (scale: number) => readonly (readonly Placed<EventWish>[])[];
  /** Epoch ms. */
  readonly origin: number;
}

/** Most rows of labels a track, by the number of tracks. */
const ROWS = [6, 6, 4, 3, 3, 3];
const FEWEST_ROWS = 2;

/**
 * @param sizes by event id; an event without a size gets no label
 * @param fitted the view of everything
 * @param width of the chart, CSS px
 */
export const labelling = (
  { events, clusters = [], asOf }: Shown,
  tracks: ArrayLike<unknown>,
  sizes: { readonly get: (id: string) => LabelSize | undefined },
  { start, end }: View,
  width: number,
): readonly TrackLabels[] => {
  const byTrack = Array.from(tracks, (): EventState[] => []);
  for (const state of events) byTrack[state.fields.track]?.push(state);
  return byTrack.map((states, track) => {
    const spots = spotsOf(states);
    const wishes = spots.flatMap((spot): EventWish[] => {
      const { id, fields, history } = spot.state;
      const size = sizes.get(id);
      const [x, x0, x1] = stretchOf({ ...spot, each: 1 });
      const [from, to] = footOf({ shape: shapeOf(fields.when), x, x0, x1 });
      return size
        ? [{ id, ...size, importance: fields.importance, weight: history.length, from, to, reach: [x0, x1] }]
        : [];
    });
    const named = clusters
      .filter((one) => one.track === track)
      .flatMap((one): EventWish[] => {
        const size = sizes.get(one.id);
        const at = (one.start + one.end) / 2;
        return size
          ? [{ id: one.id, ...size, importance: one.weight, weight: 0, from: at, to: at, reach: [at, at] }]
          : [];
      });
    return {
      spots,
      origin: start,
      rowsAt: worldLabels([...wishes, ...named], {
        start,
        end,
        width,
        asOf,
        rows: ROWS[tracks.length] ?? FEWEST_ROWS,
      }),
    };
  });
};
