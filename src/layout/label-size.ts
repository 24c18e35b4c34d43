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

/** Up to this a label is as wide as its text; up to `ONE_LINE` where that saves a line of the title. */
const COMFORT = 168;
const ONE_LINE = 200;
const MAX_WIDTH = 216;
const MAX_LINES = 2;
/** Rounding of fonts between canvas and page. */
const SLACK = 2;

/** Lines that words of these widths take; a word wider than the line is broken. */
const lineCount = (widths: readonly number[], space: number, limit: number): number => {
  let lines = 1;
  let line = 0;
  for (const width of widths) {
    if (line > 0 && line + space + width > limit) {
      lines += 1;
      line = 0;
    }
    line += (line > 0 ? space : 0) + width;
    lines += Math.max(0, Math.ceil(line / limit) - 1);
    line = Math.min(line, limit);
  }
  return lines;
};

/** Smallest width from `COMFORT` on at which the words fit two lines; the largest where they never do. */
const twoLineWidth = (widths: readonly number[], space: number): number => {
  let width = COMFORT;
  while (width < MAX_WIDTH && lineCount(widths, space, width) > MAX_LINES) width += 4;
  return width;
};

export const labelSize = (text: LabelText, measure: Measure): LabelSize => {
  const lines = (['meta', 'title'] as const).map((role) => ({
    role,
    space: measure(' ', role),
    widths: text[role]
      .split(/ +/u)
      .slice(0, 40)
      .map((word) => measure(word, role)),
  }));
  const phrase = text.phrase ? Math.min(MAX_WIDTH, measure(text.phrase, 'phrase')) : 0;
  const wanted = lines.map(({ role, widths, space }) => {
    const whole = widths.reduce((sum, width) => sum + space + width);
    return role === 'title' && whole <= ONE_LINE ? whole : Math.min(whole, twoLineWidth(widths, space));
  });
  const width = Math.ceil(Math.max(phrase, ...wanted));
  const height = lines.reduce(
    (sum, { role, widths, space }) => sum + LINE[role] * Math.min(MAX_LINES, lineCount(widths, space, width)),
    text.phrase ? LINE.phrase : 0,
  );
  return { width: width + SLACK, height };
};
