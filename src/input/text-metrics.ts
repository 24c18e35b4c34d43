/**
 * Text widths in the fonts that the page gave us. Fonts are read from probes in the shadow root, which stand there before
 * the first rendering, and again when the size of a probe says that its font is another one; widths come from a canvas
 * and are kept until then, or until fonts finish loading.
 */
import type { LitElement } from 'lit';
import { resizes } from './resizes.js';

const ROLES = ['meta', 'title', 'phrase', 'axis', 'context'] as const;
/** Roles of text; each has a probe `[data-font=role]` with some text. */
export type FontRole = (typeof ROLES)[number];

const KEPT = 5_000;
const ESTIMATE = 7.5;

export interface TextMetrics {
  /** Changes when a font does: widths measured before are out of date. */
  readonly version: number;
  /** Width of a text, CSS px. */
  readonly measure: (text: string, role: FontRole) => number;
}

export const textMetrics = (host: LitElement): TextMetrics => {
  const fonts = new Map<string, string>();
  const widths = new Map<string, number>();
  let canvas: CanvasRenderingContext2D | null | undefined;
  let probes: readonly HTMLElement[] = [];
  let stop: (() => void) | undefined;

  const changed = (): void => {
    widths.clear();
    metrics.version++;
    host.requestUpdate();
  };

  const look = (): void => {
    const before = [...fonts.values()].join();
    for (const [i, probe] of probes.entries()) {
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(probe);
      fonts.set(ROLES[i] ?? '', `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`);
    }
    if ([...fonts.values()].join() !== before) changed();
  };

  const put = (): readonly HTMLElement[] => {
    const box = document.createElement('div');
    box.className = 'probes in-timeline';
    box.ariaHidden = 'true';
    const all = ROLES.map((role) => {
      const probe = document.createElement('span');
      probe.className = `probe ${role}`;
      probe.dataset['font'] = role;
      probe.textContent = 'Ag0';
      return probe;
    });
    box.append(...all);
    host.shadowRoot?.append(box);
    // What Lit renders stands before them.
    host.renderOptions.renderBefore = box;
    return all;
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
      if (!probes.length) probes = put();
      look();
      stop = resizes(probes, look);
    },
    hostDisconnected() {
      document.fonts.removeEventListener('loadingdone', changed);
      stop?.();
    },
  });
  return metrics;
};
