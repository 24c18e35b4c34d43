/**
 * Where a story comes from when the page does not set it: the address in `src`, or a JSON child. One request at a
 * time; a late answer of an earlier address is dropped; size and time are limited; no cookies are sent.
 */
import type { ReactiveControllerHost } from 'lit';

export type SourceState =
  | { readonly status: 'none' }
  | { readonly status: 'loading'; readonly url: string }
  | { readonly status: 'loaded'; readonly url: string; readonly story: unknown }
  | { readonly status: 'failed'; readonly url: string; readonly message: string };

/** Bytes of a story, at most. */
const MAX_BYTES = 10_000_000;
/** ms until an answer must be complete. */
const MAX_TIME = 20_000;

const NONE = { status: 'none' } as SourceState;

const address = (src: string): URL => {
  const url = new URL(src, document.baseURI);
  if (!/^https?:$/u.test(url.protocol))
    throw new Error(`src must be an http or https address, got ${url.protocol}`);
  return url;
};

/** Reads at most `MAX_BYTES`; the length that a server claims is not trusted. */
const readText = async (response: Response): Promise<string> => {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const chunks: BlobPart[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).text();
    bytes += value.byteLength;
    if (bytes > MAX_BYTES) {
      void reader.cancel();
      throw new Error(`the answer is longer than ${MAX_BYTES} bytes`);
    }
    chunks.push(value);
  }
};

const load = async (src: string, signal: AbortSignal): Promise<unknown> => {
  const response = await fetch(address(src), {
    signal,
    credentials: 'omit',
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const text = await readText(response);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error('the answer is not JSON');
  }
};

export interface Source {
  readonly state: SourceState;
  /** Asks for an address; the same one again is no new request. */
  readonly request: (src: string | undefined) => void;
}

/** @param done hears of each answer that was still wanted */
export const source = (host: ReactiveControllerHost, done: (state: SourceState) => void): Source => {
  let state = NONE;
  let wanted: string | undefined;
  let abort: AbortController | undefined;

  const run = async (url: string): Promise<void> => {
    const own = new AbortController();
    abort = own;
    state = { status: 'loading', url };
    const timer = setTimeout(() => own.abort(new Error(`no answer within ${MAX_TIME / 1000} s`)), MAX_TIME);
    const answer = await load(url, own.signal).then(
      (story): SourceState => ({ status: 'loaded', url, story }),
      ({ message }: Error): SourceState => ({ status: 'failed', url, message }),
    );
    clearTimeout(timer);
    if (abort !== own) return;
    state = answer;
    host.requestUpdate();
    done(answer);
  };

  const request = (src: string | undefined): void => {
    if (src === wanted) return;
    wanted = src;
    abort?.abort();
    abort = undefined;
    state = NONE;
    if (src !== undefined) void run(src);
  };

  host.addController({
    hostDisconnected() {
      if (state.status === 'loading') request(undefined);
    },
  });
  return {
    request,
    get state() {
      return state;
    },
  };
};
