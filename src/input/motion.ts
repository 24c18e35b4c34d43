/** One animation at a time: a flight from view to view, a step a frame. Under reduced motion it is over at once. */
import type { ReactiveControllerHost } from 'lit';
import { flight } from '../view/flight.js';
import type { View } from '../view/view.js';

export interface Motion {
  /** Calls `step` with each view on the way, the last one exactly `to`. */
  readonly fly: (from: View, to: View, step: (view: View, done: boolean) => void) => void;
  /** Ends a flight at its goal. */
  readonly finish: () => void;
  /** Ends a flight where it is: the reader has taken over. */
  readonly stop: () => void;
}

export const motion = (host: ReactiveControllerHost): Motion => {
  let frame = 0;
  let end: (() => void) | undefined;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    end = undefined;
  };
  const finish = (): void => {
    const last = end;
    stop();
    last?.();
  };
  host.addController({ hostDisconnected: finish });
  return {
    stop,
    finish,
    fly(from, to, step) {
      stop();
      const { duration, at } = flight(from, to);
      const begun = performance.now();
      end = () => step(to, true);
      const advance = (now: number): void => {
        const progress = Math.max(0, (now - begun) / duration);
        if (progress >= 1) return finish();
        frame = requestAnimationFrame(advance);
        step(at(progress), false);
      };
      if (duration === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) finish();
      else frame = requestAnimationFrame(advance);
    },
  };
};
