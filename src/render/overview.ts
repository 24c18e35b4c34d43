/**
 * The overview under the chart: a band a track, what is shown of it in a frame, and over the drawing three sliders: the
 * stretch that is shown, its start and its end.
 */
import { html, svg, type TemplateResult } from 'lit';
import type { AxisScene, Band, Sight } from '../layout/scene.js';
import type { Messages } from '../i18n/messages.js';
import { accentClass, axisTexts } from './chart.js';
import { line } from './figure.js';
import { place } from './place.js';

/** Height of the names of the axis, CSS px. */
export const NAMES = 16;

/** Listeners for the strip. */
export interface Hands {
  readonly click: (event: MouseEvent) => void;
  readonly down: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly focusout: () => void;
}

/**
 * @param y of its top in the chart; CSS px, as are all
 * @param asOf x of the as-of line, in sight or not
 * @param texts where each of what can be taken hold of is, in words
 */
export const renderOverview = (
  y: number,
  width: number,
  height: number,
  bands: readonly Band[],
  { from, to, left, right, targets }: Sight,
  { context, fine, lines }: AxisScene,
  asOf: number,
  texts: readonly string[],
  hands: Hands,
  { overview, shown }: Messages,
): TemplateResult => {
  const bottom = height + NAMES;
  const grip = `${height / 2 - 7}v14`;
  const isNamedAbove = context.length > 1;
  const density = bands.map(
    ({ track, path }) => svg`<path class="density ${accentClass(track)}" d=${path}></path>`,
  );
  return html`<div
    class="overview"
    part="overview"
    role="group"
    aria-label=${overview}
    .style=${place({ y })}
    @click=${hands.click}
    @pointerdown=${hands.down}
    @pointermove=${hands.move}
    @keydown=${hands.keydown}
    @focusout=${hands.focusout}
  >
    <svg aria-hidden="true" width=${width} height=${bottom}>
      <g class="axis">
        ${lines.map(({ x, major }) => (major || !isNamedAbove ? line('minor', `M${x} 0V${bottom}`) : ''))}
        ${axisTexts('fine', bottom - 3, isNamedAbove ? context : fine)}
      </g>
      <g opacity="0.4">${density}</g>
      <rect class="ahead" x=${left} width=${right - left} height=${height}></rect>
      <svg x=${from} width=${to - from} height=${height} viewBox="${from} 0 ${to - from} ${height}">
        ${density}
      </svg>
      ${line('frame', `M${left} 0H${right}V${height}H${left}ZM${asOf} 0V${height}`)}
      ${line('rule', `M${from} ${height}H${to}`)} ${line('frame grip', `M${left} ${grip}M${right} ${grip}`)}
    </svg>
    ${targets.map(
      ({ side, now, box }, i) =>
        html`<div
          part="overview-${side ? 'handle' : 'window'}"
          role="slider"
          tabindex="0"
          data-side=${side}
          aria-label=${shown[i]}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow=${now}
          aria-valuetext=${texts[i]}
          .style=${place(box)}
        ></div>`,
    )}
  </div>`;
};
