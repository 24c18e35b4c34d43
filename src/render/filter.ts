/** The filter: a native disclosure with a search field and a box for each value, told apart by `data-filter`. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { FacetText } from '../words/filter.js';

/** @param shown how many events are shown, in words; empty where nothing is filtered */
export const renderFilter = (
  facets: readonly FacetText[],
  text: string | undefined,
  shown: string,
  messages: Messages,
): TemplateResult =>
  html`<details class="filter" part="filter">
    <summary class="button" part="button">${messages.filter}${shown && `: ${shown}`}</summary>
    <div class="filter-panel">
      <label>${messages.search} <input type="search" data-filter="text" .value=${text ?? ''} /></label>
      ${facets.map(
        ({ facet, text: name, choices }) =>
          html`<fieldset>
            <legend>${name}</legend>
            ${choices.map(
              (choice) =>
                html`<label
                  ><input
                    type="checkbox"
                    data-filter=${facet}
                    .value=${choice.value}
                    .checked=${choice.chosen}
                  />
                  ${choice.text} <span class="soft">${choice.count}</span></label
                >`,
            )}
          </fieldset>`,
      )}
      ${
        shown
          ? html`<button type="button" class="button" part="button" data-action="unfilter">
              ${messages.unfilter}
            </button>`
          : nothing
      }
    </div>
  </details>`;
