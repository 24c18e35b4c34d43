/**
 * Why something is no date. A fault is thrown as its code where it is found and caught where the input came in, so that
 * what lies between reads dates alone; nothing is thrown at a caller.
 */
export type WhenCode =
  'bad-date' | 'end-before-start' | 'local-time-without-zone' | 'offset-mismatch' | 'unknown-zone';

/** Goes on only with what is there, or true. */
export function need(found: unknown, code: WhenCode = 'bad-date'): asserts found {
  if (!found) throw code;
}
