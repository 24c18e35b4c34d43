/** A `<script type="application/json">` child, read as the story; it may come, change or go after the tag. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class JsonChild implements ReactiveController {
  /** Text of the first JSON child. */
  text: string | undefined;
  #observer: MutationObserver | undefined;

  constructor(readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#read());
    this.#observer.observe(this.host, { childList: true, characterData: true, subtree: true });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #read(): void {
    const text =
      this.host.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
    if (text === this.text) return;
    this.text = text;
    this.host.requestUpdate();
  }
}
