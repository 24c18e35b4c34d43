/**
 * Where a story comes from when the page does not set it: the address in `src`, or a JSON child. One request at a
 * time; a late answer of an earlier address is dropped; size and time are limited; no cookies are sent.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type SourceState =
  | { readonly status: 'none' }
  | { readonly status: 'loading'; readonly url: string }
  | { readonly status: 'loaded'; readonly url: string; readonly story: unknown }
  | { readonly status: 'failed'; readonly url: string; readonly message: string };

/** Bytes of a story, at most. */
const MAX_BYTES = 10_000_000;
/** ms until an answer must be complete. */
const MAX_TIME = 20_000;

const NONE: SourceState = { status: 'none' };

const address = (src: string): URL => {
  const url = new URL(src, document.baseURI);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Error(`src must be an http or https address, got ${url.protocol}`);
  return url;
};

/** Reads at most `MAX_BYTES`; the length that a server claims is not trusted. */
const readText = async (response: Response): Promise<string> => {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MAX_BYTES) {
      void reader.cancel();
      throw new Error(`the answer is longer than ${MAX_BYTES} bytes`);
    }
    text += decoder.decode(value, { stream: true });
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

export class Source implements ReactiveController {
  state: SourceState = NONE;
  #src: string | undefined;
  #abort: AbortController | undefined;

  constructor(
    readonly host: ReactiveControllerHost & Element,
    readonly done: (state: SourceState) => void,
  ) {
    host.addController(this);
  }

  /** Asks for an address; the same one again is no new request. */
  request(src: string | undefined): void {
    if (src === this.#src) return;
    this.#src = src;
    this.#abort?.abort();
    if (src === undefined) {
      this.state = NONE;
      return;
    }
    void this.#run(src);
  }

  hostDisconnected(): void {
    if (this.state.status !== 'loading') return;
    this.#abort?.abort();
    this.#src = undefined;
    this.state = NONE;
  }

  async #run(src: string): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.state = { status: 'loading', url: src };
    const timer = setTimeout(() => abort.abort(new Error(`no answer within ${MAX_TIME / 1000} s`)), MAX_TIME);
    let state: SourceState;
    try {
      state = { status: 'loaded', url: src, story: await load(src, abort.signal) };
    } catch (error) {
      state = { status: 'failed', url: src, message: error instanceof Error ? error.message : String(error) };
    } finally {
      clearTimeout(timer);
    }
    if (this.#abort !== abort || this.#src !== src) return;
    this.state = state;
    this.host.requestUpdate();
    this.done(state);
  }
}
