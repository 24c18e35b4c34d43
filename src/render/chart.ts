/** The drawing: axis, bands, bars, symbols, leaders, curves, as-of line. Hidden from assistive technology: the list says it all. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AxisLabel, AxisScene, Label, Scene } from '../layout/scene.js';
import type { Face } from '../words/faces.js';
import { figure, line } from './figure.js';

/** How many accents there are; tracks beyond begin again. */
export const ACCENTS = 8;

export const accentClass = (track: number): string => `track-${track % ACCENTS}`;

/** Straight down, or aside once between the labels and the lanes. */
const leader = ({ leader: at }: Label): SVGTemplateResult | typeof nothing =>
  at ? line('leader', `M${at.x} ${at.y0}${at.jog ? `V${at.jog.y}H${at.jog.x}` : ''}V${at.y1}`) : nothing;

export const axisTexts = (
  name: string,
  y: number,
  labels: readonly AxisLabel[],
): readonly SVGTemplateResult[] =>
  labels.map(
    ({ x, text, anchor }) => svg`<text class=${name} x=${x} y=${y} text-anchor=${anchor}>${text}</text>`,
  );

const across = (name: string, width: number, y: number): SVGTemplateResult =>
  svg`<line class=${name} x1="0" x2=${width} y1=${y} y2=${y}></line>`;

/**
 * What stands still behind the plane: grounds, axis and the lines between tracks.
 *
 * @param x where the plane begins, CSS px from the left edge
 */
export const renderGround = (
  { periods, tracks, height, aheadX, head }: Scene,
  axis: AxisScene,
  width: number,
  x: number,
): SVGTemplateResult => {
  const top = head.context + head.fine;
  const ground = (name: string, from: number, to: number): SVGTemplateResult =>
    svg`<rect class=${name} x=${from} y=${top} width=${Math.max(0, to - from)} height=${height - top}></rect>`;
  return svg`
    <svg class="scene" aria-hidden="true" width=${width} height=${height}>
      ${ground('ahead', Math.max(0, aheadX + x), width)} ${periods.map(({ x0, x1 }) => ground('periods', x0 + x, x1 + x))}
      <g class="axis">
        ${axis.lines.map(
          ({ x: at, major }) =>
            svg`<line class=${major ? 'major' : 'minor'} x1=${at} x2=${at} y1=${major ? 0 : head.context} y2=${height}></line>`,
        )}
        ${across('rule', width, 1)} ${across('minor', width, top)} ${axisTexts('context', head.context - 8, axis.context)}
        ${axisTexts('fine', top - 8, axis.fine)}
      </g>
      ${tracks.map(({ track, y, lanes }, index) => [
        index ? across('minor', width, y) : nothing,
        lanes.map((lane) => across(`lane ${accentClass(track)}`, width, lane)),
      ])}
    </svg>`;
};

/** @param seen what of it is in the view, px: what goes on has its arrow there */
export const renderChart = (
  { curves, labels, marks, width, height, asOfX, head }: Scene,
  faces: { readonly get: (id: string) => Face | undefined },
  selected: string | undefined,
  changed: ReadonlySet<string>,
  seen: readonly [from: number, to: number],
): SVGTemplateResult => svg`
    <svg class="figures" aria-hidden="true" width=${width} height=${height}>
      ${curves.map(({ path, track }) => svg`<path class="curve ${accentClass(track)}" part="curve" d=${path}></path>`)}
      ${labels.map(leader)}
      ${repeat(
        marks,
        ({ id }) => id,
        (mark) => {
          const { id, track } = mark;
          const face = faces.get(id);
          return face && (mark.inView || mark.past.length)
            ? figure(
                mark,
                face,
                `${accentClass(track)} ${id === selected ? 'selected' : ''} ${changed.has(id) ? 'changed' : ''}`,
                seen,
              )
            : nothing;
        },
      )}
      ${
        asOfX === undefined
          ? nothing
          : svg`<line class="as-of-line" part="as-of-line" x1=${asOfX} x2=${asOfX} y1=${head.context + head.fine} y2=${height}></line>`
      }
    </svg>`;
