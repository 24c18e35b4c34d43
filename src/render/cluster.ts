/** A button of the list that stands for several events: a cluster at its place in the chart, or all beyond the view. */
import { html, type TemplateResult } from 'lit';
import type { ClusterFace } from '../words/clusters.js';
import { place } from './place.js';

/**
 * @param names classes: its track, or its side
 * @param current the one button of the list that the Tab key reaches
 * @param listed its members are listed below; undefined where it opens by looking closer
 */
export const renderCluster = (
  { text, name }: ClusterFace,
  count: number,
  index: number,
  names: string,
  current: boolean,
  box: Parameters<typeof place>[0],
): TemplateResult =>
  html`<li class="event cluster ${names}" part="event">
    <button
      type="button"
      class="event-button count"
      part="cluster"
      id="event-${index}"
      data-index=${index}
      data-count=${count}
      tabindex=${current ? 0 : -1}
      aria-label=${name}
      title=${name}
      .style=${place(box)}
    >
      ${text}
    </button>
  </li>`;
