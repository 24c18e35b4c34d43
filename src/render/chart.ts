/** The drawing: axis, bands, bars, symbols, leaders, curves, as-of line. Hidden from assistive technology: the list says it all. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Label, Scene } from '../layout/scene.js';
import type { Face } from '../words/faces.js';
import { figure } from './figure.js';

/** How many accents there are; tracks beyond begin again. */
export const ACCENTS = 8;

export const accentClass = (track: number): string => `track-${track % ACCENTS}`;

const axis = ({ axis: { context, fine, lines }, width, height, head }: Scene): SVGTemplateResult => {
  const top = head.context;
  const bottom = head.context + head.fine;
  return svg`
    <g class="axis">
      ${lines.map(
        ({ x, major }) =>
          svg`<line class=${major ? 'major' : 'minor'} x1=${x} x2=${x} y1=${major ? 0 : top} y2=${height}></line>`,
      )}
      <line class="rule" x1="0" x2=${width} y1="1" y2="1"></line>
      <line class="minor" x1="0" x2=${width} y1=${bottom} y2=${bottom}></line>
      ${context.map(
        ({ x, text, anchor }) =>
          svg`<text class="context" x=${x} y=${top - 8} text-anchor=${anchor}>${text}</text>`,
      )}
      ${fine.map(
        ({ x, text, anchor }) =>
          svg`<text class="fine" x=${x} y=${bottom - 8} text-anchor=${anchor}>${text}</text>`,
      )}
    </g>`;
};

const periods = ({ periods: all, head, height }: Scene): SVGTemplateResult => {
  const top = head.context + head.fine;
  return svg`<g class="periods">${all.map(
    ({ x0, x1 }) => svg`<rect x=${x0} y=${top} width=${Math.max(0, x1 - x0)} height=${height - top}></rect>`,
  )}</g>`;
};

const ahead = ({ aheadX, width, height, head }: Scene): SVGTemplateResult | typeof nothing => {
  const x = Math.max(0, aheadX);
  const top = head.context + head.fine;
  return x < width
    ? svg`<rect class="ahead" x=${x} y=${top} width=${width - x} height=${height - top}></rect>`
    : nothing;
};

/** Straight down, or aside once between the labels and the lanes. */
const leader = ({ leader: line }: Label): SVGTemplateResult | typeof nothing =>
  line
    ? svg`<path class="leader" d="M${line.x} ${line.y0}${line.jog ? `V${line.jog.y}H${line.jog.x}` : ''}V${line.y1}"></path>`
    : nothing;

const lanes = ({ tracks, width }: Scene): SVGTemplateResult => svg`
  <g class="lanes">${tracks.map(
    ({ track, y, lanes: centres }, index) => svg`
      ${index > 0 ? svg`<line class="minor" x1="0" x2=${width} y1=${y} y2=${y}></line>` : nothing}
      ${centres.map((centre) => svg`<line class="lane ${accentClass(track)}" x1="0" x2=${width} y1=${centre} y2=${centre}></line>`)}`,
  )}</g>`;

export const renderChart = (
  scene: Scene,
  faces: ReadonlyMap<string, Face>,
  selected: string | undefined,
  changed: ReadonlySet<string>,
): SVGTemplateResult => {
  const { width, height, asOf, head } = scene;
  const top = head.context + head.fine;
  return svg`
    <svg class="scene" aria-hidden="true" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      ${ahead(scene)} ${periods(scene)} ${axis(scene)} ${lanes(scene)}
      <g class="curves">${scene.curves.map(
        ({ path, track }) => svg`<path class="curve ${accentClass(track)}" part="curve" d=${path}></path>`,
      )}</g>
      <g class="leaders">${scene.labels.map(leader)}</g>
      ${scene.marks
        .filter(({ inView, past }) => inView || past.length)
        .map((mark) => {
          const face = faces.get(mark.id);
          return face
            ? figure(
                mark,
                face,
                `${accentClass(mark.track)} ${mark.id === selected ? 'selected' : ''} ${changed.has(mark.id) ? 'changed' : ''}`,
                [0, width],
              )
            : nothing;
        })}
      ${asOf ? svg`<line class="as-of-line" part="as-of-line" x1=${asOf.x} x2=${asOf.x} y1=${top} y2=${height}></line>` : nothing}
    </svg>`;
};
