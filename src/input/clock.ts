/** Now, to the minute: what `as-of="now"` follows while the element is on the page. */
import type { ReactiveControllerHost } from 'lit';
import { follow, type Followed } from './follow.js';

const MINUTE = 60_000;

/** Epoch ms, the beginning of the minute. */
export const clock = (host: ReactiveControllerHost): Followed<number> =>
  follow(
    host,
    () => Math.floor(Date.now() / MINUTE) * MINUTE,
    (check) => {
      const timer = setInterval(check, MINUTE / 4);
      return () => clearInterval(timer);
    },
  );
