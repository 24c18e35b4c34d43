/**
 * Text widths in the fonts that the page gave us. Fonts are read from probes after a rendering and when fonts finish
 * loading; widths come from a canvas and are kept until a font changes. Before the first rendering they are estimated.
 */
import type { ReactiveControllerHost } from 'lit';

/** Roles of text; each has a probe `[data-font=role]` in the shadow root. */
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
  let connected = false;

  const changed = (): void => {
    if (!connected) return;
    widths.clear();
    metrics.version++;
    host.requestUpdate();
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
      connected = true;
      void document.fonts.ready.then(changed);
      document.fonts.addEventListener('loadingdone', changed);
    },
    hostDisconnected() {
      connected = false;
      document.fonts.removeEventListener('loadingdone', changed);
    },
    hostUpdated() {
      const before = JSON.stringify([...fonts]);
      for (const probe of host.shadowRoot?.querySelectorAll<HTMLElement>('[data-font]') ?? []) {
        const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(probe);
        fonts.set(probe.dataset['font'] ?? '', `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`);
      }
      if (JSON.stringify([...fonts]) !== before) changed();
    },
  });
  return metrics;
};
