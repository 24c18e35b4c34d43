/**
 * Text widths in the fonts that the page gave us. Fonts are read from probes after a rendering and when fonts finish
 * loading; widths come from a canvas and are kept until a font changes. Before the first rendering they are estimated.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Roles of text; each has a probe `[data-font=role]` in the shadow root. */
export type FontRole = 'meta' | 'title' | 'phrase' | 'axis' | 'context';

const KEPT = 5_000;
const ESTIMATE = 7.5;

export class TextMetrics implements ReactiveController {
  /** Changes when a font does: widths measured before are out of date. */
  version = 0;
  readonly #fonts = new Map<string, string>();
  readonly #widths = new Map<string, number>();
  #context: CanvasRenderingContext2D | null | undefined;
  #connected = false;

  constructor(readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  /** Width of a text, CSS px. */
  readonly measure = (text: string, role: FontRole): number => {
    const font = this.#fonts.get(role);
    if (!font) return text.length * ESTIMATE;
    const key = `${role} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#context ??= document.createElement('canvas').getContext('2d');
    if (!this.#context) return text.length * ESTIMATE;
    this.#context.font = font;
    const { width } = this.#context.measureText(text);
    if (this.#widths.size >= KEPT) this.#widths.clear();
    this.#widths.set(key, width);
    return width;
  };

  hostConnected(): void {
    this.#connected = true;
    void document.fonts.ready.then(this.#loaded);
    document.fonts.addEventListener('loadingdone', this.#loaded);
  }

  hostDisconnected(): void {
    this.#connected = false;
    document.fonts.removeEventListener('loadingdone', this.#loaded);
  }

  readonly #loaded = (): void => {
    if (!this.#connected) return;
    this.#widths.clear();
    this.version += 1;
    this.host.requestUpdate();
  };

  hostUpdated(): void {
    let changed = false;
    for (const probe of this.host.shadowRoot?.querySelectorAll<HTMLElement>('[data-font]') ?? []) {
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(probe);
      const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      const role = probe.dataset['font'] ?? '';
      if (this.#fonts.get(role) === font) continue;
      this.#fonts.set(role, font);
      changed = true;
    }
    if (!changed) return;
    this.#widths.clear();
    this.version += 1;
    this.host.requestUpdate();
  }
}
