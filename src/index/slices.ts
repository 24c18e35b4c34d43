/** Work that can pause: a generator yields the share that is done, 0 to 1, and returns the outcome. */

/** Does it without a pause. */
export const drain = <T>(work: Generator<unknown, T>): T => {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
};

/** Steps between two pauses: about a millisecond. */
const SLICE = 32768;

/** Does so many steps of a loop, slice by slice; yields a share that grows from `base` by `share`. */
export function* slices(
  size: number,
  base: number,
  share: number,
  loop: (from: number, to: number) => void,
): Generator<number, void> {
  for (let from = 0; from < size; from += SLICE) {
    yield base + (share * from) / size;
    loop(from, Math.min(from + SLICE, size));
  }
}
