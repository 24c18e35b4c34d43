/**
 * The axis: two rows of names and the lines under them.
 *
 * The finest step is taken whose names all have room, by the widest that the language has and not by those in sight,
 * so that panning never changes it. A name that lasts stands in the visible middle of its cell; that of an instant
 * and that of the upper row stand right of their line. What has no room is left out: names never touch.
 */
import { CYCLE, yearAt, yearStart } from '../time/civil.js';
import { contextLabel, fineLabel } from '../time/format.js';
import { ticks, type Tick } from '../time/ticks.js';
import { YEAR, type Context, type Step } from '../time/units.js';
import { toX, type View } from '../view/view.js';
import type { AxisLabel, AxisScene } from './scene.js';

export type AxisRow = 'context' | 'fine';
/** Width of a text in the font of its row, px. */
export type AxisMeasure = (text: string, row: AxisRow) => number;

/** From a line to the text right of it, px; least distance of texts and lines. */
const PAD = 6;
/** Steps narrower than this are not tried, px. */
const LEAST = 20;

/** Every month, weekday and a two-digit day and hour. */
const SAMPLES = Array.from({ length: 12 }, (_, i) => Date.UTC(2025, i, 20 + (i % 7), 22, 30));

/** The longest name that a step gives to years of as many digits: of steps of a thousand the year 88,000. */
const longest = (ms: number, t: number): number => {
  const year = yearAt(t);
  const digit = 10 ** Math.floor(Math.log10(ms / YEAR));
  const most = 10 ** String(Math.abs(year)).length * (8 / 9);
  return yearStart(Math.sign(year) * Math.floor(most / digit) * digit);
};

/** Where the words at the as-of line begin, right of it where there is room. */
export const asOfLabelX = (line: number, labelWidth: number, width: number): number =>
  line + PAD + labelWidth <= width - 2 ? line + PAD : Math.max(0, line - PAD - labelWidth);

/** A tick with the visible stretch up to the next one. */
interface Cell {
  readonly tick: Tick;
  readonly x: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The axis of a view.
 *
 * @param width of the chart, px
 * @param zone whose clocks and days it shows
 * @param locale BCP 47, known to the engine
 * @param widths of the widest names, as far as they were looked for; of one locale and one set of fonts
 */
export const layoutAxis = (
  view: View,
  width: number,
  zone: string,
  locale: string,
  measure: AxisMeasure,
  widths = new Map<string, number>(),
): AxisScene => {
  if (!(width > 0)) return { context: [], fine: [], lines: [] };
  const scale = width / (view.end - view.start);
  const widest = ({ ms }: Step | Context, row: AxisRow, say: (t: number) => string): number => {
    const key = row + ms;
    const known = ms < YEAR ? widths.get(key) : undefined;
    if (known !== undefined) return known;
    const samples =
      ms < YEAR
        ? SAMPLES.map((t) => t + Math.floor(view.start / CYCLE) * CYCLE)
        : [view.start, view.end].map((t) => longest(ms, t));
    const width = Math.max(...samples.map((t) => measure(say(t), row)));
    widths.set(key, width);
    return width;
  };
  const room = (context: Context): number =>
    (widest(context, 'context', (t) => contextLabel(context, t, locale, 'UTC', false)) + 2 * PAD) /
    context.ms;
  const gap = (step: Step): number => {
    if (step.ms * scale < LEAST) return Infinity;
    const name = widest(step, 'fine', (t) => fineLabel(step, t, locale, 'UTC'));
    // No cell holds the name of an instant: it needs as much air as it is wide to belong to its line.
    const own = Math.max(name + 2 * PAD, step.cell ? 0 : 2 * name);
    return Math.max(own, step.context ? room(step.context) * step.ms : 0);
  };
  const { step, fine, context } = ticks(view, width, zone, gap);

  const cells = (row: readonly Tick[]): readonly Cell[] =>
    row.map((tick, i) => {
      const x = toX(view, width, tick.t);
      const next = row[i + 1];
      const right = Math.min(width, next ? toX(view, width, next.t) : width);
      return { tick, x, left: Math.max(0, x), right };
    });

  const fineLabels = cells(fine).flatMap(({ tick: { t }, x, left, right }): AxisLabel[] => {
    const text = fineLabel(step, t, locale, zone);
    const fits = measure(text, 'fine') + 2 * PAD <= right - left && (step.cell || x >= 0);
    const [place, anchor] = step.cell
      ? ([(left + right) / 2, 'middle'] as const)
      : ([x + PAD, 'start'] as const);
    return fits ? [{ x: place, anchor, text, key: t }] : [];
  });

  let dated = false;
  const contextLabels = cells(context).flatMap(({ tick, x, left, right }, i): AxisLabel[] => {
    const before = context[i - 1];
    const full = !dated || (before !== undefined && yearAt(before.wall) !== yearAt(tick.wall));
    for (const isFull of full ? [true, false] : [false]) {
      const text = step.context ? contextLabel(step.context, tick.t, locale, zone, isFull) : '';
      // The one that covers the left edge stays in sight until the next one pushes it out.
      const place = Math.min(left + PAD, right - PAD - measure(text, 'context'));
      if (place < (x < 0 ? 0 : left + PAD)) continue;
      dated ||= isFull;
      return [{ x: place, anchor: 'start', text, key: tick.t }];
    }
    return [];
  });

  const major = new Set(context.map(({ t }) => t));
  const lines = [...new Set([...major, ...fine.map(({ t }) => t)])]
    .map((t) => ({ x: toX(view, width, t), major: major.has(t), key: t }))
    .filter(({ x }) => x >= 0 && x <= width)
    .sort((a, b) => a.x - b.x);
  // Of two that read the same the later one stands: the first may have had no room for its year.
  const told = contextLabels.filter(
    ({ text }, i) => !contextLabels.slice(i + 1).some((one) => one.text === text),
  );
  return { context: told, fine: fineLabels, lines };
};
