/** What is done once a thing has come to rest, while the element is on the page. */
import type { ReactiveControllerHost } from 'lit';

export interface Rest {
  /** From now on again. */
  readonly wait: () => void;
  readonly cancel: () => void;
}

/** @param ms of rest */
export const rest = (host: ReactiveControllerHost, ms: number, then: () => void): Rest => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  host.addController({ hostDisconnected: cancel });
  return {
    cancel,
    wait() {
      cancel();
      timer = setTimeout(then, ms);
    },
  };
};
