/** A group of the list: a button that says its stretch and its count, and what is in it while it is open. */
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from './heading.js';

/**
 * @param words its accessible name, its stretch, its count
 * @param level of its heading
 * @param current the one button of the list that the Tab key reaches
 * @param before what stands before it: the as-of row
 * @param content while it is open
 */
export const renderGroup = (
  [name, stretch, count]: readonly [name: string, stretch: string, count: string],
  index: number,
  level: number,
  names: string,
  current: boolean,
  before: unknown,
  content: unknown,
): TemplateResult =>
  html`<li class="event stretch ${names}">
    ${before}
    ${heading(
      level,
      html`<button
        type="button"
        class="event-button group-button"
        part="group-button"
        id="event-${index}"
        data-index=${index}
        tabindex=${current ? 0 : -1}
        aria-label=${name}
        aria-expanded=${Boolean(content)}
      >
        <span class="group-name">${stretch}</span> <span class="group-count">${count}</span>
      </button>`,
      'group',
      `group-${index}`,
    )}
    ${
      content
        ? html`<ol role="list">
            ${content}
          </ol>`
        : nothing
    }
  </li>`;

/** The button of what of a group is not shown yet. */
export const renderRest = (
  text: string,
  index: number,
  names: string,
  current: boolean,
  before: unknown,
): TemplateResult =>
  html`<li class="event ${names}">
    ${before}
    <button
      type="button"
      class="event-button rest"
      part="event-button"
      id="event-${index}"
      data-index=${index}
      tabindex=${current ? 0 : -1}
    >
      ${text}
    </button>
  </li>`;
