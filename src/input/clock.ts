/** Now, to the minute: what `as-of="now"` follows while the element is on the page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE = 60_000;

export class Clock implements ReactiveController {
  /** Epoch ms, the beginning of the minute. */
  now = Clock.minute();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#tick(), MINUTE / 4);
    this.#tick();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  static minute(): number {
    return Math.floor(Date.now() / MINUTE) * MINUTE;
  }

  #tick(): void {
    const now = Clock.minute();
    if (now === this.now) return;
    this.now = now;
    this.host.requestUpdate();
  }
}
