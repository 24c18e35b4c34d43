/**
 * The open event and the as-of in the page's address, under a name that the page gives:
 * `#talks.event=yermak-statement&talks.as-of=2025-11-28`. In the fragment, so that no server and no cache sees it; what
 * others keep there stays. Written a moment after the last change and without a step of history.
 */
import type { ReactiveControllerHost } from 'lit';
import { rest } from './rest.js';

export interface DeepLink {
  /** Goes by a name; `undefined` leaves the address alone. */
  readonly follow: (name: string | undefined) => void;
  /** @param state by key; what has no value is left out */
  readonly write: (state: Readonly<Record<string, string | undefined>>) => void;
}

/** Browsers allow some hundred writes in half a minute; ms. */
const REST = 250;

/** @param arrive takes what the address says, when it is first read and when the reader changes it */
export const deepLink = (
  host: ReactiveControllerHost,
  arrive: (state: (key: string) => string | undefined) => void,
): DeepLink => {
  let name: string | undefined;
  let written = '';
  const prefix = (): string => `${encodeURIComponent(name ?? '')}.`;
  const parts = (): readonly string[] => location.hash.slice(1).split('&').filter(Boolean);

  const read = (): void => {
    const own = parts().filter((part) => name && part.startsWith(prefix()));
    // A plus is a plus here: it stands in offsets of times.
    const params = new URLSearchParams(own.join('&').replaceAll('+', '%2B'));
    if (own.length) arrive((key) => params.get(`${name}.${key}`) ?? undefined);
  };
  const { wait, cancel } = rest(host, REST, () => {
    const others = parts().filter((part) => !part.startsWith(prefix()));
    const all = [...others, written].filter(Boolean).join('&');
    if (all === location.hash.slice(1)) return;
    const { pathname, search } = location;
    try {
      history.replaceState(history.state, '', all ? `#${all}` : pathname + search);
    } catch {
      // A page inside a frame may have no history of its own: then it has no address to share either.
    }
  });

  host.addController({
    hostConnected() {
      addEventListener('hashchange', read);
      read();
    },
    hostDisconnected: () => removeEventListener('hashchange', read),
  });
  return {
    follow(next) {
      if (next === name) return;
      cancel();
      name = next;
      read();
    },
    write(state) {
      const own = Object.entries(state)
        .map(([key, value]) => value && `${prefix()}${key}=${encodeURIComponent(value)}`)
        .filter(Boolean)
        .join('&');
      if (!name || own === written) return;
      written = own;
      wait();
    },
  };
};
