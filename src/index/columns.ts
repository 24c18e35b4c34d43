/** Events as numbers alone: a row an event, a column a number of it. */
export interface Columns {
  /** Rows. */
  readonly size: number;
  /** Earliest start, epoch ms, or -Infinity; NaN: the row is no event, its record was left out. */
  readonly start: Float64Array;
  /** Latest end, epoch ms, or Infinity; exclusive, and for an instant its start. */
  readonly end: Float64Array;
  /** Index into the story's tracks. */
  readonly track: Uint16Array;
  /** 0 to 1. */
  readonly importance: Float32Array;
}
