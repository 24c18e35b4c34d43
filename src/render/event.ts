/**
 * One event in the list: its button, and its details while they are open. The list is the chart: in timeline layout
 * the button stands at its mark and carries the label, in list layout it is a row.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Label, Mark } from '../layout/scene.js';
import type { Face } from '../words/faces.js';
import { accentClass } from './chart.js';
import { sample } from './figure.js';
import { place } from './place.js';

/**
 * @param names classes beside those that the face needs
 * @param current the one button of the list that the Tab key reaches
 * @param before what stands before it in list layout: the group's heading, the as-of row
 * @param details while they are open
 * @param mark only in timeline layout, as its label
 */
export const renderEvent = (
  face: Face,
  index: number,
  names: string,
  current: boolean,
  before: unknown,
  details: TemplateResult | undefined,
  mark: Mark | undefined,
  label: Label | undefined,
): TemplateResult => {
  const { meta, title, phrase, lang = nothing } = face;
  const target = mark?.target;
  const shown = !target || label;
  return html`<li class="event ${accentClass(face.track)} ${face.phase} ${names}" part="event">
    ${before}
    <button
      type="button"
      class="event-button"
      part="event-button"
      id="event-${index}"
      data-index=${index}
      tabindex=${current ? 0 : -1}
      aria-label=${target ? face.name : face.listName}
      aria-expanded=${Boolean(details)}
      aria-controls=${details ? `details-${index}` : nothing}
      title=${shown ? nothing : `${meta} · ${title}`}
      .style=${place(target)}
    >
      ${
        target
          ? nothing
          : html`<svg class="list-symbol" aria-hidden="true" width="20" height="20" viewBox="-14 -14 28 28">
              ${sample(face.window ? 'window' : 'point', face)}
            </svg>`
      }${
        shown
          ? html`<span
              class="label"
              part="label"
              .style=${place(target && label && { x: label.x - target.x, y: label.y - target.y, width: label.width, height: label.height })}
              ><span class="meta" part="meta">${target ? meta : face.listMeta}</span>
              <span class="title" part="title" lang=${lang}>${title}</span>
              ${phrase ? html`<span class="phrase" part="phrase" lang=${lang}>${phrase}</span>` : nothing}</span
            >`
          : nothing
      }
    </button>
    ${details}
  </li>`;
};
