/** Work that can pause: a generator yields the share that is done, 0 to 1, and returns the outcome. */

/** Does it without a pause. */
export const drain = <T>(work: Generator<unknown, T>): T => {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
};
