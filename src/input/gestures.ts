/**
 * Gestures on the chart: drag and swipe pan, two fingers pinch, Ctrl or Cmd with the wheel zooms around the pointer,
 * a sideways wheel pans. A plain wheel and a vertical swipe stay the page's.
 *
 * Pointer Events instead of d3-zoom, which with its selection costs 16.8 kB (gzip), keeps a transform of its own
 * beside the view, and takes the vertical swipe.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Intent } from './intents.js';

/** A press that moves less than this is a click, CSS px. */
const THRESHOLD = 4;
/** Wheel distance for a factor of e; a browser's pinch on a trackpad sends small steps of its own. */
const WHEEL_UNIT = 500;
const LINE = 16;
const PAGE = 400;

/** Where the reader reads and writes, a press is not ours. */
const NOT_OURS = '.details, .more-list';

const isReading = (event: Event): boolean =>
  event.composedPath().some((node) => node instanceof Element && node.matches(NOT_OURS));

interface Finger {
  readonly x: number;
  readonly y: number;
}

export class Gestures implements ReactiveController {
  readonly #emit: (intent: Intent) => void;
  readonly #fingers = new Map<number, Finger>();
  #dragging = false;
  #settle: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, emit: (intent: Intent) => void) {
    this.#emit = emit;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#fingers.clear();
    this.#dragging = false;
    clearTimeout(this.#settle);
  }

  /** Not passive: a granted zoom must not scroll the page. */
  readonly wheel = {
    passive: false,
    handleEvent: (event: WheelEvent): void => {
      if (isReading(event)) return;
      const unit = [1, LINE, PAGE][event.deltaMode] ?? 1;
      const { left } = (event.currentTarget as Element).getBoundingClientRect();
      if (event.ctrlKey || event.metaKey) {
        const factor = Math.exp((-event.deltaY * unit) / WHEEL_UNIT);
        this.#emit({ type: 'zoom', factor, x: event.clientX - left });
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) && !event.shiftKey) {
        this.#emit({ type: 'pan', px: event.deltaX * unit });
      } else return;
      event.preventDefault();
      clearTimeout(this.#settle);
      this.#settle = setTimeout(() => this.#emit({ type: 'release' }), 200);
    },
  };

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#fingers.size === 2) return;
    if (isReading(event)) return;
    // A first finger, or the mouse: whatever was down before has left unseen.
    if (event.isPrimary) {
      this.#fingers.clear();
      this.#dragging = false;
    }
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (this.#fingers.size === 2) this.#begin(event.currentTarget as Element);
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    // Let go where we did not hear of it.
    if (event.buttons === 0) return this.up(event);
    const chart = event.currentTarget as Element;
    if (!this.#dragging) {
      const across = Math.abs(event.clientX - before.x);
      if (across < THRESHOLD || across < Math.abs(event.clientY - before.y)) return;
      this.#begin(chart);
    }
    const was = this.#spread(chart);
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const is = this.#spread(chart);
    if (is.distance && was.distance && is.distance !== was.distance)
      this.#emit({ type: 'zoom', factor: is.distance / was.distance, x: was.centre });
    if (is.centre !== was.centre) this.#emit({ type: 'pan', px: was.centre - is.centre });
  };

  readonly up = (event: PointerEvent): void => {
    if (!this.#fingers.delete(event.pointerId) || this.#fingers.size > 0 || !this.#dragging) return;
    this.#dragging = false;
    this.#emit({ type: 'release' });
    // The click that ends a drag opens nothing; where the browser sends none, the next one is the reader's again.
    const chart = event.currentTarget as Element;
    const swallow = (click: Event): void => {
      click.preventDefault();
      click.stopPropagation();
    };
    chart.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => chart.removeEventListener('click', swallow, { capture: true }));
  };

  #begin(chart: Element): void {
    this.#dragging = true;
    for (const id of this.#fingers.keys()) {
      // A pointer that has just left cannot be captured; its end reaches us all the same.
      if (chart.isConnected) chart.setPointerCapture(id);
    }
    this.#emit({ type: 'grab' });
  }

  /** Middle and distance of the fingers across, from the chart's left. */
  #spread(chart: Element): { readonly centre: number; readonly distance: number } {
    const { left } = chart.getBoundingClientRect();
    const [a, b] = [...this.#fingers.values()];
    if (!a) return { centre: 0, distance: 0 };
    if (!b) return { centre: a.x - left, distance: 0 };
    return { centre: (a.x + b.x) / 2 - left, distance: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) };
  }
}
