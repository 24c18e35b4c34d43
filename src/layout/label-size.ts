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

/** Up to this a label is as wide as its text; a title up to `ONE_LINE`, which saves it a line. */
const COMFORT = 168;
const ONE_LINE = 200;
const MAX_WIDTH = 216;
const MAX_LINES = 2;
/** Rounding of fonts between canvas and page. */
const SLACK = 2;

/** Lines that words of these widths take; a word wider than the line is broken. */
const lineCount = (widths: readonly number[], space: number, limit: number): number => {
  let lines = 0;
  let line = Infinity;
  for (const width of widths) {
    line += space + width;
    if (line <= limit) continue;
    lines += Math.max(1, Math.ceil(width / limit));
    line = Math.min(width, limit);
  }
  return lines;
};

export const labelSize = (text: LabelText, measure: Measure): LabelSize => {
  let width = text.phrase ? Math.min(MAX_WIDTH, measure(text.phrase, 'phrase')) : 0;
  const counts = (['meta', 'title'] as const).map((role) => {
    const space = measure(' ', role);
    const widths = text[role]
      .split(/ +/u)
      .slice(0, 40)
      .map((word) => measure(word, role));
    const lines = (limit: number): number => lineCount(widths, space, limit);
    const whole = widths.reduce((sum, one) => sum + space + one);
    let wanted = role === 'title' && whole <= ONE_LINE ? whole : Math.min(whole, COMFORT);
    while (wanted < MAX_WIDTH && lines(wanted) > MAX_LINES) wanted += 4;
    width = Math.max(width, wanted);
    return (limit: number): number => LINE[role] * Math.min(MAX_LINES, lines(limit));
  });
  width = Math.ceil(width);
  const height = counts.reduce((sum, count) => sum + count(width), text.phrase ? LINE.phrase : 0);
  return { width: width + SLACK, height };
};
