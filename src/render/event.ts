/**
 * One event in the list: its button, and its details while they are open. The list is the chart: in timeline layout
 * the button stands at its mark and carries the label, in list layout it is a row.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Label, Mark } from '../layout/scene.js';
import type { Face } from '../words/faces.js';
import { accentClass } from './chart.js';
import { place } from './place.js';
import { sample } from './figure.js';

export interface EventRow {
  readonly face: Face;
  readonly index: number;
  /** Only in timeline layout. */
  readonly mark: Mark | undefined;
  readonly label: Label | undefined;
  readonly open: boolean;
  /** The one button of the list that the Tab key reaches. */
  readonly current: boolean;
  /** Just changed with the as-of. */
  readonly changed: boolean;
  readonly ahead: boolean;
  /** What stands before it in list layout: the group's heading, the as-of row. */
  readonly before: unknown;
  readonly details: unknown;
}

const listSymbol = ({ face }: EventRow): TemplateResult =>
  html`<svg class="list-symbol" aria-hidden="true" width="20" height="20" viewBox="-14 -14 28 28">
    ${sample(face.window ? 'window' : 'point', face)}
  </svg>`;

const label = (row: EventRow, inList: boolean): TemplateResult => {
  const { face, mark, label: box } = row;
  const target = mark?.target;
  return html`<span
    class="label"
    part="label"
    .style=${place(box && target && { x: box.x - target.x, y: box.y - target.y, width: box.width, height: box.height })}
    ><span class="meta" part="meta">${inList ? face.listMeta : face.meta}</span>
    <span class="title" part="title" lang=${face.lang ?? nothing}>${face.title}</span>
    ${face.phrase ? html`<span class="phrase" part="phrase" lang=${face.lang ?? nothing}>${face.phrase}</span>` : nothing}</span
  >`;
};

const classes = (row: EventRow, inList: boolean): string =>
  [
    'event',
    accentClass(row.face.track),
    row.face.phase,
    row.open ? 'open' : '',
    row.changed ? 'changed' : '',
    inList && row.ahead ? 'ahead-row' : '',
  ]
    .filter(Boolean)
    .join(' ');

export const renderEvent = (row: EventRow): TemplateResult => {
  const { face, mark, index } = row;
  const inList = mark === undefined;
  const shown = inList || row.label !== undefined;
  return html`<li class=${classes(row, inList)} part="event">
    ${row.before}
    <button
      type="button"
      class="event-button"
      part="event-button"
      id="event-${index}"
      data-index=${index}
      tabindex=${row.current ? 0 : -1}
      aria-label=${inList ? face.listName : face.name}
      aria-expanded=${row.open ? 'true' : 'false'}
      aria-controls=${row.open ? `details-${index}` : nothing}
      title=${shown ? nothing : `${face.meta} · ${face.title}`}
      .style=${place(mark?.target)}
    >
      ${inList ? listSymbol(row) : nothing}${shown ? label(row, inList) : nothing}
    </button>
    ${row.details}
  </li>`;
};
