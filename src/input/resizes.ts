/**
 * Sizes of elements, heard of in the frame after: what is rendered for a size changes sizes, and within the observer's
 * own delivery the page would get a "loop" error for that.
 */

/** @returns what ends it */
export const resizes = (
  elements: readonly Element[],
  hear: (entry: ResizeObserverEntry) => void,
): (() => void) => {
  let frame = 0;
  const observer = new ResizeObserver(([entry]) => {
    cancelAnimationFrame(frame);
    if (entry) frame = requestAnimationFrame(() => hear(entry));
  });
  for (const element of elements) observer.observe(element);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
};
