/** A `<script type="application/json">` child, read as the story; it may come, change or go after the tag. */
import type { ReactiveControllerHost } from 'lit';
import { follow, type Followed } from './follow.js';

/** Text of the first JSON child. */
export const jsonChild = (host: ReactiveControllerHost & Element): Followed<string | undefined> =>
  follow(
    host,
    () => host.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined,
    (check) => {
      const observer = new MutationObserver(check);
      observer.observe(host, { childList: true, characterData: true, subtree: true });
      return () => observer.disconnect();
    },
  );
