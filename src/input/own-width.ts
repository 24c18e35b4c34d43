/** The element's own width: what decides the layout. */
import type { ReactiveControllerHost } from 'lit';
import { follow, type Followed } from './follow.js';

/** Content width of the host, CSS px. */
export const ownWidth = (host: ReactiveControllerHost & Element): Followed<number> => {
  let width = 0;
  return follow(
    host,
    () => Math.round(width),
    (check) => {
      let frame = 0;
      ({ width } = host.getBoundingClientRect());
      const observer = new ResizeObserver(([entry]) => {
        if (entry) ({ width } = entry.contentRect);
        cancelAnimationFrame(frame);
        // Not within this delivery: the rendering changes the height, and the page would get a "loop" error for it.
        frame = requestAnimationFrame(check);
      });
      observer.observe(host);
      return () => {
        observer.disconnect();
        cancelAnimationFrame(frame);
      };
    },
  );
};
