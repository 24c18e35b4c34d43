/** Columns as they are given: numbers, for events that have no more than their place in time. */

/** Events as columns, a row an event. A typed array of the class that is named is used as it is, without a copy. */
export interface TalksColumns {
  /** When each begins, epoch ms; `Float64Array`. @example new Float64Array([1764244800000]) */
  start: ArrayLike<number>;
  /**
   * When each ends, epoch ms, NaN for an instant, Infinity where it goes on; `Float64Array`. Default: all are instants.
   * @example new Float64Array([1764252000000])
   */
  end?: ArrayLike<number>;
  /**
   * Its place among the story's tracks, from 0; `Uint16Array`. Tracks that the story does not list have no name.
   * Default: one track without a name. @example new Uint16Array([0])
   */
  track?: ArrayLike<number>;
  /** Which label goes first where room is short, 0 to 1; `Float32Array`. Default 0.5. @example new Float32Array([1]) */
  importance?: ArrayLike<number>;
  /** Id of a row, unique. Default: its number. @example (row) => `event-${row}` */
  id?: (row: number) => string;
  /** Headline of a row. Default: none; the name of its kind stands in its place. @example (row) => `Event ${row}` */
  title?: (row: number) => string;
}
