/** The element's own width: what decides the layout. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Resize implements ReactiveController {
  /** Content width of the host, CSS px. */
  width = 0;
  #observer: ResizeObserver | undefined;
  #frame = 0;

  constructor(readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    this.width = Math.round(this.host.getBoundingClientRect().width);
    this.#observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      cancelAnimationFrame(this.#frame);
      if (width === this.width) return;
      // Not within this delivery: the rendering changes the height, and the page would get a "loop" error for it.
      this.#frame = requestAnimationFrame(() => {
        this.width = width;
        this.host.requestUpdate();
      });
    });
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    cancelAnimationFrame(this.#frame);
  }
}
