/**
 * Gestures on the chart: drag and swipe pan, two fingers pinch, Ctrl or Cmd with the wheel zooms around the pointer,
 * a sideways wheel pans. A plain wheel and a vertical swipe stay the page's.
 *
 * Pointer Events instead of d3-zoom, which with its selection costs 16.8 kB (gzip), keeps a transform of its own
 * beside the view, and takes the vertical swipe.
 */
import type { ReactiveControllerHost } from 'lit';
import { rest } from './rest.js';

/** A press that moves less than this is a click, CSS px. */
const THRESHOLD = 4;
/** Wheel distance for a factor of e; a browser's pinch on a trackpad sends small steps of its own. */
const WHEEL_UNIT = 500;
/** px of a wheel's step by its unit: pixel, line, page. */
const UNITS = [1, 16, 400];

/** Where the reader reads and writes, and on the overview, a press is not ours. */
const NOT_OURS = '.details, .more-list, .overview';

const isReading = (event: Event): boolean => (event.target as Element).closest(NOT_OURS) !== null;

interface Finger {
  readonly clientX: number;
  readonly clientY: number;
}

/** What a reader asks of the view by hand, before it is granted; CSS px in the chart. */
export interface Grants {
  readonly grab: () => void;
  readonly pan: (px: number) => void;
  readonly zoom: (factor: number, x: number) => void;
  readonly release: () => void;
}

/** Listeners for the chart. */
export interface Gestures {
  readonly wheel: AddEventListenerOptions & EventListenerObject;
  readonly down: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
}

export const gestures = (host: ReactiveControllerHost, { grab, pan, zoom, release }: Grants): Gestures => {
  const fingers = new Map<number, Finger>();
  let dragging = false;
  const settle = rest(host, 200, release);
  const forget = (): void => {
    fingers.clear();
    dragging = false;
  };

  const begin = (chart: Element): void => {
    dragging = true;
    for (const id of fingers.keys()) {
      // A pointer that has just left cannot be captured; its end reaches us all the same.
      if (chart.isConnected) chart.setPointerCapture(id);
    }
    grab();
  };

  /** Middle of the fingers, and how far they are from it across and down; a lone one is its own middle. */
  const spread = () => {
    const [a, b = a] = [...fingers.values()] as [Finger, Finger?];
    return {
      centre: (a.clientX + b.clientX) / 2,
      distance: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
    };
  };

  const up = ({ pointerId, currentTarget }: PointerEvent): void => {
    if (!fingers.delete(pointerId) || fingers.size > 0 || !dragging) return;
    dragging = false;
    release();
    // The click that ends a drag opens nothing; where the browser sends none, the next one is the reader's again.
    const swallow = (click: Event): void => {
      click.preventDefault();
      click.stopPropagation();
    };
    currentTarget?.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => currentTarget?.removeEventListener('click', swallow, true));
  };

  host.addController({ hostDisconnected: forget });
  return {
    up,
    wheel: {
      // A granted zoom must not scroll the page.
      passive: false,
      handleEvent(event: WheelEvent) {
        if (isReading(event)) return;
        const { deltaX, deltaY, clientX } = event;
        const unit = UNITS[event.deltaMode] ?? 1;
        const { left } = (event.currentTarget as Element).getBoundingClientRect();
        if (event.ctrlKey || event.metaKey) zoom(Math.exp((-deltaY * unit) / WHEEL_UNIT), clientX - left);
        else if (Math.abs(deltaX) > Math.abs(deltaY) && !event.shiftKey) pan(deltaX * unit);
        else return;
        event.preventDefault();
        settle.wait();
      },
    },
    down(event) {
      // A first finger, or the mouse: whatever was down before has left unseen.
      if (event.isPrimary) forget();
      if (event.button !== 0 || fingers.size === 2 || isReading(event)) return;
      fingers.set(event.pointerId, event);
      if (fingers.size === 2) begin(event.currentTarget as Element);
    },
    move(event) {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      // Let go where we did not hear of it.
      if (event.buttons === 0) return up(event);
      const chart = event.currentTarget as Element;
      if (!dragging) {
        const across = Math.abs(event.clientX - before.clientX);
        if (across < THRESHOLD || across < Math.abs(event.clientY - before.clientY)) return;
        begin(chart);
      }
      const was = spread();
      fingers.set(event.pointerId, event);
      const is = spread();
      if (is.distance && was.distance)
        zoom(is.distance / was.distance, was.centre - chart.getBoundingClientRect().left);
      if (is.centre !== was.centre) pan(was.centre - is.centre);
    },
  };
};
