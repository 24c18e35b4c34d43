/**
 * Text widths in the fonts that the page gave us. Fonts are read from probes in the shadow root: after the first
 * rendering, and when the size of a probe says that its font is another one; widths come from a canvas and are kept
 * until then, or until fonts finish loading. Before the first rendering they are estimated.
 */
import type { ReactiveControllerHost } from 'lit';
import { resizes } from './resizes.js';

/** Roles of text; each has a probe `[data-font=role]` with some text. */
export type FontRole = 'meta' | 'title' | 'phrase' | 'axis' | 'context';

const KEPT = 5_000;
const ESTIMATE = 7.5;

export interface TextMetrics {
  /** Changes when a font does: widths measured before are out of date. */
  readonly version: number;
  /** Width of a text, CSS px. */
  readonly measure: (text: string, role: FontRole) => number;
}

export const textMetrics = (host: ReactiveControllerHost & Element): TextMetrics => {
  const fonts = new Map<string, string>();
  const widths = new Map<string, number>();
  let canvas: CanvasRenderingContext2D | null | undefined;
  let probes: readonly HTMLElement[] = [];
  let seen = '';
  let stop: (() => void) | undefined;

  const changed = (): void => {
    if (!probes.length) return;
    widths.clear();
    metrics.version++;
    host.requestUpdate();
  };

  const look = (): void => {
    const all = probes.map((probe) => {
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(probe);
      const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      fonts.set(probe.dataset['font'] ?? '', font);
      return font + probe.offsetWidth;
    });
    const now = all.join();
    if (now === seen) return;
    seen = now;
    changed();
  };

  const metrics = {
    version: 0,
    measure(text: string, role: FontRole) {
      const key = `${role} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      const font = fonts.get(role);
      canvas ??= document.createElement('canvas').getContext('2d');
      if (!font || !canvas) return text.length * ESTIMATE;
      canvas.font = font;
      const { width } = canvas.measureText(text);
      if (widths.size >= KEPT) widths.clear();
      widths.set(key, width);
      return width;
    },
  };

  host.addController({
    hostConnected() {
      document.fonts.addEventListener('loadingdone', changed);
    },
    hostDisconnected() {
      document.fonts.removeEventListener('loadingdone', changed);
      stop?.();
      probes = [];
    },
    hostUpdated() {
      if (probes.length || !host.isConnected) return;
      probes = [...(host.shadowRoot?.querySelectorAll<HTMLElement>('[data-font]') ?? [])];
      stop = resizes(probes, look);
      look();
    },
  });
  return metrics;
};
