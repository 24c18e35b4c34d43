/** Plays: takes steps at a readable pace while the element is on the page, until there is none left or it is stopped. */
import type { ReactiveControllerHost } from 'lit';

export interface Play {
  readonly playing: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Between two steps, ms: time to read what changed. */
const PACE = 3000;

/** @param step takes one, and says whether another one is left */
export const play = (host: ReactiveControllerHost, step: () => boolean): Play => {
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => {
    if (timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
    host.requestUpdate();
  };
  host.addController({ hostDisconnected: stop });
  return {
    get playing() {
      return timer !== undefined;
    },
    start() {
      stop();
      timer = setInterval(() => step() || stop(), PACE);
      host.requestUpdate();
    },
    stop,
  };
};
