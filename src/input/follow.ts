/** A value of the page that is followed while the element is on it: where it changes, a rendering is asked for. */
import type { ReactiveControllerHost } from 'lit';

export interface Followed<T> {
  readonly value: T;
}

/**
 * @param read the value as it is
 * @param watch begins to call `check` whenever the value may have changed, and gives what ends that
 */
export const follow = <T>(
  host: ReactiveControllerHost,
  read: () => T,
  watch: (check: () => void) => () => void,
): Followed<T> => {
  const state = { value: read() };
  let stop: () => void;
  const check = (): void => {
    const value = read();
    if (value === state.value) return;
    state.value = value;
    host.requestUpdate();
  };
  host.addController({
    hostConnected() {
      stop = watch(check);
      check();
    },
    hostDisconnected: () => stop(),
  });
  return state;
};
