/**
 * The scene: everything the timeline layout draws, as plain numbers and strings, in CSS px from the chart's top left.
 * Layout makes it, render maps it to nodes; neither knows of the other.
 */

export interface AxisLabel {
  /** Where its text is centred (`middle`) or begins (`start`). */
  readonly x: number;
  readonly anchor: 'start' | 'middle';
  readonly text: string;
  /** Stable over panning: the tick's instant. */
  readonly key: number;
}

export interface AxisScene {
  /** Upper row: year, month or day. */
  readonly context: readonly AxisLabel[];
  /** Lower row: day, hour, … */
  readonly fine: readonly AxisLabel[];
  /** Grid lines; major ones stand at the boundaries of the context row. */
  readonly lines: readonly { readonly x: number; readonly major: boolean; readonly key: number }[];
}

/** What a mark's shape says of its date. */
export type MarkShape =
  /** An instant: a symbol. */
  | 'point'
  /** Day known, hour not: a symbol in a day-wide bar. */
  | 'day'
  /** Somewhere in it: a light band with end ticks. */
  | 'window'
  /** Lasts: a solid core with light wings where start or end are not sure. */
  | 'span';

/**
 * What is known of an end: a bound; none, it goes on (or is not bounded that way); it has one, nobody knows which; about.
 */
export type MarkEnd = 'closed' | 'open' | 'unknown' | 'soft';

export interface Mark {
  readonly id: string;
  /** Index of the track. */
  readonly track: number;
  readonly shape: MarkShape;
  /** Where its symbol stands and its button is centred: the date's x. Clamped close to the view where far outside. */
  readonly x: number;
  /** Centre line of its lane. */
  readonly y: number;
  /** Left and right of bar, band or span in the view, clamped close to it; both `x` for a point. */
  readonly x0: number;
  readonly x1: number;
  /** For a window of several members: the members; else one stretch `x0`..`x1`. */
  readonly parts: readonly { readonly x0: number; readonly x1: number }[];
  /** For a span: its certain core; absent where start and end may cross. */
  readonly core?: { readonly x0: number; readonly x1: number };
  /** How it begins and ends. */
  readonly ends: readonly [left: MarkEnd, right: MarkEnd];
  /** All of its parts, not one of them. */
  readonly every?: boolean | undefined;
  /** Where it was said to be before, where that is contradicted; `x0` is `x1` for a symbol. */
  readonly past: readonly { readonly x: number; readonly x0: number; readonly x1: number }[];
  /** Its button: the place a pointer finds it at; at least 24 × 24. */
  readonly target: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** In sight: some of it is inside the view. */
  readonly inView: boolean;
  /** A day bar is drawn once where several events share it. */
  readonly sharesBar: boolean;
}

/** Several events drawn as one. */
export interface ClusterMark {
  readonly id: string;
  readonly track: number;
  readonly target: Mark['target'];
}

export interface Label {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /**
   * Vertical line from the label to its mark. Absent where the label stands directly on its band. Where the label had
   * to stand aside, the line goes across to `jog.x` at `jog.y`, between the last row of labels and the lanes, then on.
   */
  readonly leader?: {
    readonly x: number;
    readonly y0: number;
    readonly y1: number;
    readonly jog?: { readonly x: number; readonly y: number };
  };
}

/** From an announcement to what it announces. */
export interface Curve {
  readonly from: string;
  readonly to: string;
  readonly track: number;
  /** SVG path data. */
  readonly path: string;
}

export interface TrackBox {
  readonly track: number;
  readonly y: number;
  readonly height: number;
  /** Centre lines of its lanes. */
  readonly lanes: readonly number[];
  /** Events in sight whose label found no room, in time order. */
  readonly more: readonly string[];
  /** Events that are put off without a new date, in sight or not. */
  readonly undated: readonly string[];
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** x of the as-of line; absent where it is outside. */
  readonly asOfX?: number | undefined;
  /** Everything right of it is ahead; may be outside the view. */
  readonly aheadX: number;
  readonly periods: readonly {
    readonly x0: number;
    readonly x1: number;
    readonly label: string;
  }[];
  readonly tracks: readonly TrackBox[];
  /** In the order of the snapshot's events. */
  readonly marks: readonly Mark[];
  readonly clusters: readonly ClusterMark[];
  readonly labels: readonly Label[];
  readonly curves: readonly Curve[];
  /** Heights of the rows above the first track. */
  readonly head: {
    readonly context: number;
    readonly fine: number;
    readonly periods: number;
    readonly asOf: number;
  };
  /** y of the row under the last track that says what lies beyond the view. */
  readonly foot?: number | undefined;
}

/** How many events there are along the strip of the overview. */
export interface Band {
  /** Index of the track; -1: all of them. */
  readonly track: number;
  /** SVG path data. */
  readonly path: string;
}

/** Where the view is in the strip of the overview, CSS px from its left. */
export interface Sight {
  /** What is shown. */
  readonly from: number;
  readonly to: number;
  /** Its frame, with a handle at either end: as wide, and at least as wide as can be taken hold of. */
  readonly left: number;
  readonly right: number;
  /** What can be taken hold of: the whole, its start (`side` -1), its end (1); and where it is, in hundredths of the strip. */
  readonly targets: readonly {
    readonly side: number;
    readonly now: number;
    readonly box: { readonly x: number; readonly width: number };
  }[];
}

/** Size of an event's label, measured by the host before layout. */
export interface LabelSize {
  readonly width: number;
  readonly height: number;
}
