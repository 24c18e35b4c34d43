/** The drawing: axis, bands, bars, symbols, leaders, curves, as-of line. Hidden from assistive technology: the list says it all. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Label, Mark, Scene } from '../layout/scene.js';
import type { Face } from '../words/faces.js';
import { symbolPath } from './symbols.js';

/** How many accents there are; tracks beyond begin again. */
export const ACCENTS = 8;

export const accentClass = (track: number): string => `track-${track % ACCENTS}`;

const BAR = 12;
const BAND = 20;

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

const band = ({ parts, y }: Mark): readonly SVGTemplateResult[] =>
  parts.map(
    ({ x0, x1 }) => svg`
      <rect class="band" x=${x0} y=${y - BAND / 2} width=${Math.max(1, x1 - x0)} height=${BAND}></rect>
      <path class="edges" d="M${x0} ${y - BAND / 2}H${x1}M${x0} ${y + BAND / 2}H${x1}"></path>
      <path class="ends" d="M${x0} ${y - BAND / 2 - 3}V${y + BAND / 2 + 3}M${x1} ${y - BAND / 2 - 3}V${y + BAND / 2 + 3}"></path>`,
  );

const span = ({ x0, x1, y, core, openEnd }: Mark, width: number): SVGTemplateResult => svg`
  <rect class="wing" x=${x0} y=${y - BAR / 2} width=${Math.max(1, x1 - x0)} height=${BAR} rx="2"></rect>
  ${core ? svg`<rect class="core" x=${core.x0} y=${y - BAR / 2} width=${Math.max(1, core.x1 - core.x0)} height=${BAR} rx="2"></rect>` : nothing}
  ${openEnd ? svg`<path class="arrow" d="M${Math.min(x1, width) - 9} ${y - 9}l7 9l-7 9"></path>` : nothing}`;

const dayBar = ({ x0, x1, y, sharesBar }: Mark): SVGTemplateResult | typeof nothing =>
  sharesBar
    ? nothing
    : svg`<rect class="bar" x=${x0 + 1} y=${y - BAR / 2} width=${Math.max(1, x1 - x0 - 2)} height=${BAR} rx=${BAR / 2}></rect>`;

const extent = (mark: Mark, width: number): unknown =>
  ({ window: band, span, day: dayBar, point: () => nothing })[mark.shape](mark, width);

const figure = (mark: Mark, face: Face, selected: boolean, width: number): SVGTemplateResult => {
  const { x, y, shape } = mark;
  const symbol = shape === 'point' || shape === 'day';
  const state = [
    face.phase,
    face.approximate ? 'soft-mark' : '',
    face.uncertain ? 'doubtful' : '',
    selected ? 'selected' : '',
  ];
  return svg`
    <g class="mark ${shape} ${accentClass(mark.track)} ${state.filter(Boolean).join(' ')}" part="mark">
      ${extent(mark, width)}
      ${symbol ? svg`<path class="symbol" transform="translate(${x} ${y})" d=${symbolPath(face.kind)}></path>` : nothing}
      ${face.phase === 'cancelled' || face.phase === 'postponed' ? svg`<path class="strike" d="M${x - 11} ${y + 6}L${x + 11} ${y - 6}"></path>` : nothing}
    </g>`;
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
        .filter(({ inView }) => inView)
        .map((mark) => {
          const face = faces.get(mark.id);
          return face ? figure(mark, face, mark.id === selected, width) : nothing;
        })}
      ${asOf ? svg`<line class="as-of-line" part="as-of-line" x1=${asOf.x} x2=${asOf.x} y1=${top} y2=${height}></line>` : nothing}
    </svg>`;
};
