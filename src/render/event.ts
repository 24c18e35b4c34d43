/**
 * One button of the list: an event with its details while they are open, or a cluster. The list is the chart: in
 * timeline layout the button stands at its mark and carries the label, in list layout it is a row.
 *
 * One template for all, so that what comes in with another view takes over the nodes of what went.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Label, Mark } from '../layout/scene.js';
import type { ClusterFace } from '../words/clusters.js';
import type { Face } from '../words/faces.js';
import { accentClass } from './chart.js';
import { sample } from './figure.js';
import { place } from './place.js';

type Box = Parameters<typeof place>[0];

/** What of an item differs. */
interface Shown {
  readonly names: string;
  readonly name: string;
  readonly title?: string;
  /** How many events it stands for, where it is not one. */
  readonly count?: number;
  readonly box: Box;
  readonly text?: string;
  readonly symbol?: TemplateResult | undefined;
  readonly label?: unknown;
  /** What stands before it in list layout: the group's heading, the as-of row. */
  readonly before?: unknown;
  /** While they are open. */
  readonly details?: TemplateResult | undefined;
}

/** @param current the one button of the list that the Tab key reaches */
const renderItem = (
  index: number,
  current: boolean,
  { names, name, title, count, box, text, symbol, label, before, details }: Shown,
): TemplateResult =>
  html`<li class="event ${names}" part=${count ? 'event cluster' : 'event'}>
    ${before}
    <button
      type="button"
      class="event-button"
      part="event-button"
      id="event-${index}"
      data-index=${index}
      data-count=${count ?? nothing}
      tabindex=${current ? 0 : -1}
      aria-label=${name}
      aria-expanded=${count ? nothing : Boolean(details)}
      aria-controls=${details ? `details-${index}` : nothing}
      title=${title ?? nothing}
      .style=${place(box)}
    >
      ${text}${symbol}${label}
    </button>
    ${details}
  </li>`;

/** Its text, placed from its button's corner in the chart. */
const renderLabel = (
  meta: string,
  { title, phrase }: Pick<Face, 'title' | 'phrase'>,
  lang: unknown,
  target: Mark['target'] | undefined,
  label: Label | undefined,
): TemplateResult =>
  html`<span
    class="label"
    part="label"
    .style=${place(target && label && { x: label.x - target.x, y: label.y - target.y, width: label.width, height: label.height })}
    ><span class="meta" part="meta">${meta}</span>
    <span class="title" part="title" lang=${lang}>${title}</span>
    ${phrase ? html`<span class="phrase" part="phrase" lang=${lang}>${phrase}</span>` : nothing}</span
  >`;

/**
 * @param names classes: its track, or the side of what lies beyond the view
 * @param label of the most important one of its events
 */
export const renderCluster = (
  face: Pick<ClusterFace, 'text' | 'name'> & Partial<ClusterFace>,
  count: number,
  index: number,
  names: string,
  current: boolean,
  box: Box,
  target?: Mark['target'],
  label?: Label,
): TemplateResult =>
  // By half powers of ten.
  renderItem(index, current, {
    names: `cluster of-${Math.min(8, Math.floor(2 * Math.log10(count)))} ${names}`,
    name: face.name,
    count,
    box,
    text: face.text,
    label:
      label && face.title
        ? renderLabel(face.meta ?? '', { title: face.title, phrase: '' }, nothing, target, label)
        : nothing,
  });

/**
 * @param names classes beside those that the face needs
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
  const { meta, title, lang = nothing } = face;
  const target = mark?.target;
  const shown = !target || label;
  return renderItem(index, current, {
    names: `${accentClass(face.track)} ${face.phase} ${names}`,
    name: target ? face.name : face.listName,
    ...(!shown && { title: `${meta} · ${title}` }),
    box: target,
    before,
    details,
    symbol: target
      ? undefined
      : html`<svg class="list-symbol" aria-hidden="true" width="20" height="20" viewBox="-14 -14 28 28">
          ${sample(face.window ? 'window' : 'point', face)}
        </svg>`,
    label: shown ? renderLabel(target ? meta : face.listMeta, face, lang, target, label) : nothing,
  });
};
