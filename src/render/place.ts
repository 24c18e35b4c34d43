/**
 * Where an HTML element stands, for its `style` property: `.style=${place(box)}`. A page with a strict
 * Content-Security-Policy forbids `style` attributes; what goes through the CSSOM, as this does, it allows.
 */
interface Box {
  /** To the right of where it would stand. */
  readonly shift: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const NAMES: Readonly<Record<string, string>> = { x: 'left', y: 'top' };

/** @param box px; what it does not say is left to the style sheets */
export const place = (box: Partial<Box> & { readonly 'padding-top'?: number } = {}): string =>
  Object.entries(box)
    .map(([name, value]) =>
      name === 'shift' ? `transform:translateX(${value}px)` : `${NAMES[name] ?? name}:${value}px`,
    )
    .join(';');
