/**
 * How large an event's label wants to be: as narrow as its title allows in two lines, within bounds; measured, never
 * read from the page. Lines break at spaces as the browser breaks them.
 */
import type { LabelSize } from './scene.js';

/** The three texts of a label. */
export interface LabelText {
  readonly meta: string;
  readonly title: string;
  readonly phrase: string;
}

/** Width in px of a text in the font of its role. */
export type Measure = (text: string, role: 'meta' | 'title' | 'phrase') => number;

/** Line heights in px, as the styles have them. */
export const LINE = { meta: 16, title: 19, phrase: 18 } as const;

const MIN_WIDTH = 104;
const MAX_WIDTH = 216;
const MAX_LINES = 2;
/** Rounding of fonts between canvas and page. */
const SLACK = 2;

const lineCount = (widths: readonly number[], space: number, limit: number): number => {
  let lines = 1;
  let line = 0;
  for (const width of widths) {
    const longer = line === 0 ? width : line + space + width;
    if (longer > limit && line > 0) {
      lines += 1;
      line = width;
    } else line = longer;
  }
  return lines;
};

const words = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean).slice(0, 40);

/** Smallest width at which `text` fits two lines, by bisection over whole px; the largest where it never does. */
const twoLineWidth = (widths: readonly number[], space: number): number => {
  let low = MIN_WIDTH;
  let high = MAX_WIDTH;
  if (lineCount(widths, space, low) <= MAX_LINES) return low;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lineCount(widths, space, middle) <= MAX_LINES) high = middle;
    else low = middle;
  }
  return high;
};

export const labelSize = (text: LabelText, measure: Measure): LabelSize => {
  const widthsOf = (role: 'meta' | 'title') => words(text[role]).map((word) => measure(word, role));
  const title = widthsOf('title');
  const meta = widthsOf('meta');
  const titleSpace = measure(' ', 'title');
  const metaSpace = measure(' ', 'meta');
  const phrase = text.phrase ? Math.min(MAX_WIDTH, measure(text.phrase, 'phrase')) : 0;
  const width = Math.ceil(Math.max(twoLineWidth(title, titleSpace), twoLineWidth(meta, metaSpace), phrase));
  const titleWidth = title.reduce((sum, word) => sum + word + titleSpace, -titleSpace);
  const metaWidth = meta.reduce((sum, word) => sum + word + metaSpace, -metaSpace);
  const natural = Math.ceil(Math.max(Math.min(width, Math.max(titleWidth, metaWidth)), phrase));
  const lines = (widths: readonly number[], space: number): number =>
    Math.min(MAX_LINES, lineCount(widths, space, natural));
  return {
    width: natural + SLACK,
    height:
      lines(meta, metaSpace) * LINE.meta +
      lines(title, titleSpace) * LINE.title +
      (text.phrase ? LINE.phrase : 0),
  };
};
