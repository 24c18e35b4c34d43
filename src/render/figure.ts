/**
 * The figure of an event: what its mark says of its date, drawn along one line. The chart, the list and the key draw
 * with it, so that they cannot differ.
 */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Mark, MarkShape } from '../layout/scene.js';
import type { Face } from '../words/faces.js';
import { symbolPath } from './symbols.js';

type Drawn = Pick<Mark, 'shape' | 'x' | 'y' | 'x0' | 'x1' | 'parts' | 'core' | 'openEnd' | 'sharesBar'>;

/** What of a face is drawn. */
export type Look = Pick<Face, 'kind' | 'phase' | 'approximate' | 'uncertain'>;

const rect = (name: string, from: number, to: number, half: number, round: number): SVGTemplateResult =>
  svg`<rect class=${name} x=${from} y=${-half} width=${Math.max(1, to - from)} height=${2 * half} rx=${round}></rect>`;

const EXTENTS: Readonly<Record<MarkShape, (mark: Drawn, width: number) => unknown>> = {
  point: () => nothing,
  day: ({ x0, x1, sharesBar }) => (sharesBar ? nothing : rect('bar', x0 + 1, x1 - 1, 6, 6)),
  window: ({ parts }) =>
    parts.map(({ x0, x1 }) => [
      rect('band', x0, x1, 10, 0),
      svg`<path class="edges" d="M${x0} -10H${x1}M${x0} 10H${x1}"></path>
        <path class="ends" d="M${x0} -13V13M${x1} -13V13"></path>`,
    ]),
  span: ({ x0, x1, core, openEnd }, width) => [
    rect('wing', x0, x1, 6, 2),
    core ? rect('core', core.x0, core.x1, 6, 2) : nothing,
    openEnd ? svg`<path class="arrow" d="M${Math.min(x1, width) - 9} -9l7 9l-7 9"></path>` : nothing,
  ],
};

export const isOff = ({ phase }: Look): boolean => phase === 'cancelled' || phase === 'postponed';

export const hasSymbol = ({ shape }: Pick<Mark, 'shape'>): boolean => shape === 'point' || shape === 'day';

/**
 * @param names classes beside those that the look needs: the accent
 * @param width of the drawing, CSS px: what goes on does so inside it
 */
export const figure = (mark: Drawn, look: Look, names: string, width: number): SVGTemplateResult => svg`
  <g
    class="mark ${mark.shape} ${look.phase} ${look.approximate ? 'soft-mark' : ''} ${look.uncertain ? 'doubtful' : ''} ${names}"
    part="mark"
    transform="translate(0 ${mark.y})"
  >
    ${EXTENTS[mark.shape](mark, width)}
    ${hasSymbol(mark) ? svg`<path class="symbol" transform="translate(${mark.x})" d=${symbolPath(look.kind)}></path>` : nothing}
    ${isOff(look) ? svg`<path class="strike" transform="translate(${mark.x})" d="M-11 6L11 -6"></path>` : nothing}
  </g>`;

/** A figure by itself, centred at the origin and at most 26 px long. */
export const sample = (
  shape: MarkShape,
  look: Partial<Look> = {},
  more: Partial<Drawn> = {},
): SVGTemplateResult =>
  figure(
    {
      shape,
      x: 0,
      y: 0,
      x0: -13,
      x1: 13,
      parts: [{ x0: -11, x1: 11 }],
      openEnd: false,
      sharesBar: false,
      ...more,
    },
    { kind: undefined, phase: 'happened', approximate: false, uncertain: false, ...look },
    '',
    13,
  );
