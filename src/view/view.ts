/**
 * The view: the visible stretch of time. It is the only truth about where we look; pan and zoom return new values.
 */

/** Epoch ms, `end` exclusive and greater than `start`. */
export interface View {
  readonly start: number;
  readonly end: number;
}
