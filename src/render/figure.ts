/**
 * The figure of an event: what its mark says of its date, drawn along one line. The chart, the list and the key draw
 * with it, so that they cannot differ.
 */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Mark, MarkEnd, MarkShape } from '../layout/scene.js';
import type { Face } from '../words/faces.js';
import { symbolPath } from './symbols.js';

type Drawn = Pick<Mark, 'shape' | 'x' | 'y' | 'x0' | 'x1' | 'parts' | 'core' | 'ends' | 'every' | 'past'> & {
  readonly sharesBar?: boolean;
};

/** What of a face is drawn. */
export type Look = Pick<Face, 'phase'> & {
  readonly kind?: string | undefined;
  readonly uncertain?: boolean;
};

/** How far a soft end reaches beyond its bound, and how long what has an unknown end dissolves, CSS px. */
const SOFT = 18;
const DISSOLVE = 24;

/** A transform costs the browser more than the path itself. */
export const line = (name: string, d: string, x = 0): SVGTemplateResult =>
  svg`<path class=${name} transform=${x ? `translate(${x})` : nothing} d=${d}></path>`;

const rect = (name: string, from: number, to: number, half: number, round: number): SVGTemplateResult =>
  svg`<rect class=${name} x=${from} y=${-half} width=${Math.max(1, to - from)} height=${2 * half} rx=${round}></rect>`;

/** An end at x, of what lies to its left (`to` 1) or right (`to` -1). */
const ENDS: Readonly<Record<MarkEnd, (x: number, to: number) => SVGTemplateResult>> = {
  closed: (x) => line('ends', `M${x} -13V13`),
  open: (x, to) => line('arrow', `M${x - 9 * to} -9l${7 * to} 9l${-7 * to} 9`),
  unknown: (x, to) => line('fade', `M${x - DISSOLVE * to} 0h${DISSOLVE * to}`),
  soft: (x, to) => line('fade', `M${x} 0h${SOFT * to}`),
};

/** What can be seen of the line, CSS px. */
type Stretch = readonly [from: number, to: number];

const EXTENTS: Readonly<Record<MarkShape, (mark: Drawn, seen: Stretch) => unknown>> = {
  point: () => nothing,
  day: ({ x0, x1, sharesBar }) => (sharesBar ? nothing : rect('bar', x0 + 1, x1 - 1, 6, 6)),
  window: ({ parts, every }) =>
    parts.map(({ x0, x1 }, i) => {
      const next = parts[i + 1];
      return [
        every
          ? rect('core', x0 + 1, x1 - 1, 6, 2)
          : [rect('band', x0, x1, 10, 0), line('edges', `M${x0} -10H${x1}M${x0} 10H${x1}`)],
        next && [
          line('joint', `M${x1} 0H${next.x0}`),
          every ? nothing : [ENDS.closed(x1, 1), ENDS.closed(next.x0, -1)],
        ],
      ];
    }),
  span: ({ x0, x1, core, ends }, [from, to]) => {
    // What has an unknown end dissolves at the edge of the view.
    const [left, right] = ends.map((end) => (end === 'unknown' ? DISSOLVE : 0)) as [number, number];
    return [
      rect('wing', Math.max(x0, left ? from : x0) + left, Math.min(x1, right ? to : x1) - right, 6, 2),
      core ? rect('core', core.x0, core.x1, 6, 2) : nothing,
    ];
  },
};

/** A symbol, and what is solid, says by itself where it ends. */
const endsOf = (mark: Drawn, seen: Stretch): unknown => {
  const { x0, x1, ends } = mark;
  const plain = hasSymbol(mark) || mark.core || mark.every;
  return ends.map((end, right) => {
    const bound = end === 'closed' || end === 'soft';
    // A bound is where it is, in sight or not; what has none is said at the edge of the view.
    const x = (bound ? [x0, x1] : seen)[right] ?? 0;
    return plain && end === 'closed' ? nothing : ENDS[end](x, right || -1);
  });
};

export const hasSymbol = ({ shape }: Pick<Mark, 'shape'>): boolean => shape === 'point' || shape === 'day';

/** What was called off for good is crossed the other way, too. */
const STRIKE = 'M-11 6L11 -6';

/**
 * @param names classes beside those that the look needs: the accent
 * @param seen where what goes on has its arrow
 */
export const figure = (drawn: Drawn, look: Look, names: string, [from, to]: Stretch): SVGTemplateResult => {
  // Around its own middle: what is moved as a whole changes in one place.
  const { shape, x: middle, y } = drawn;
  const aside = <T extends { readonly x0: number; readonly x1: number }>(part: T): T => ({
    ...part,
    x0: part.x0 - middle,
    x1: part.x1 - middle,
  });
  const mark: Drawn = {
    ...aside(drawn),
    x: 0,
    parts: drawn.parts.map(aside),
    core: drawn.core && aside(drawn.core),
    past: drawn.past.map((old) => ({ ...aside(old), x: old.x - middle })),
  };
  const seen: Stretch = [from - middle, to - middle];
  const { x, x0, x1, past } = mark;
  const { phase } = look;
  const symbol = (at: number): SVGTemplateResult => line('symbol', symbolPath(look.kind), at);
  return svg`
    <g
      class="mark ${shape} ${phase} ${look.uncertain ? 'doubtful' : ''} ${names}"
      part="mark"
      transform="translate(${middle} ${y})"
    >
      ${past.map((old, i) => {
        // Where it was said to be before: hollow and struck, with a line to where it was said to be next.
        const next = past[i + 1] ?? { x, x0, x1 };
        const [from, to] = next.x > old.x ? [old.x1, next.x0] : [old.x0, next.x1];
        return svg`<g class="gone">
          ${line('move', `M${from} 0Q${(from + to) / 2} ${Math.min(22, Math.abs(to - from))} ${to} 0`)}
          ${old.x0 === old.x1 ? symbol(old.x) : line('edges', `M${old.x0} -6H${old.x1}V6H${old.x0}Z`)}
          ${line('strike', STRIKE, old.x)}
        </g>`;
      })}
      ${EXTENTS[shape](mark, seen)} ${endsOf(mark, seen)} ${hasSymbol(mark) ? symbol(x) : nothing}
      ${phase === 'postponed' || phase === 'cancelled' ? line('strike', STRIKE, x) : nothing}
      ${phase === 'cancelled' ? line('strike', 'M-11 -6L11 6', x) : nothing}
    </g>`;
};

/** A figure by itself, centred at the origin and at most 26 px long. */
export const sample = (shape: MarkShape, change: Partial<Drawn & Look> = {}): SVGTemplateResult => {
  const mark: Drawn & Look = {
    x: 0,
    y: 0,
    x0: -12,
    x1: 12,
    parts: [{ x0: -12, x1: 12 }],
    ends: ['closed', 'closed'],
    past: [],
    phase: 'happened',
    ...change,
    shape,
  };
  return figure(mark, mark, '', [-12, 12]);
};
