/** One animation at a time: a flight from view to view, a step a frame. Under reduced motion it is over at once. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { flight } from '../view/flight.js';
import type { View } from '../view/view.js';

export class Motion implements ReactiveController {
  #frame = 0;
  #finish: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  get moving(): boolean {
    return this.#finish !== undefined;
  }

  /** Calls `step` with each view on the way, the last one exactly `to`. */
  fly(from: View, to: View, step: (view: View, done: boolean) => void): void {
    this.stop();
    const path = flight(from, to);
    if (path.duration === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return step(to, true);
    const begun = performance.now();
    this.#finish = () => step(to, true);
    const advance = (now: number): void => {
      const progress = Math.min(1, Math.max(0, (now - begun) / path.duration));
      if (progress === 1) return this.finish();
      this.#frame = requestAnimationFrame(advance);
      step(path.at(progress), false);
    };
    this.#frame = requestAnimationFrame(advance);
  }

  /** Ends a flight at its goal. */
  finish(): void {
    const finish = this.#finish;
    this.stop();
    finish?.();
  }

  /** Ends a flight where it is: the reader has taken over. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#finish = undefined;
  }

  hostDisconnected(): void {
    this.finish();
  }
}
