/** What the index reads of events: numbers in columns, a row an event. */

/** Columns do not change once they are handed over; a change is another set of them. */
export interface Columns {
  /** Rows that count; the columns may be longer. */
  readonly size: number;
  /** The outer bounds, epoch ms; may be infinite. A start that is NaN: the row is no event. */
  readonly start: Float64Array;
  /** Exclusive; the start itself for an instant. */
  readonly end: Float64Array;
  /** The place of the event's track. */
  readonly track: Uint16Array;
  readonly importance: Float32Array;
}
