/** The element's own width: what decides the layout. */
import type { ReactiveControllerHost } from 'lit';
import { follow, type Followed } from './follow.js';
import { resizes } from './resizes.js';

/** Content width of the host, CSS px. */
export const ownWidth = (host: ReactiveControllerHost & Element): Followed<number> => {
  let width = 0;
  return follow(
    host,
    () => Math.round(width),
    (check) => {
      width = host.getBoundingClientRect().width || width;
      return resizes([host], ({ contentRect }) => {
        // While it is hidden it stays as it is: nobody needs another layout then.
        width = contentRect.width || width;
        check();
      });
    },
  );
};
