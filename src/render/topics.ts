/** What is still open: a table with a row a question and a column a party; narrow, a card a question. */
import { html, nothing } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { QuoteText } from '../words/details.js';
import type { TopicsText } from '../words/topics.js';
import { renderLink, renderQuote } from './details.js';
import { heading } from './heading.js';

/** @param lang of what parties and questions are told in, where it needs one */
export const renderTopics = (
  { parties, topics, sources }: TopicsText,
  quotes: readonly QuoteText[],
  level: number,
  narrow: boolean,
  lang: unknown,
  messages: Messages,
): unknown => {
  const said = quotes.map((quote) => renderQuote(quote, messages));
  if (!topics.length) return said;
  const cell = (held: readonly string[] | undefined): unknown =>
    held?.map((text) => html`<span class="position" lang=${lang}>${text}</span>`) ??
    html`<span class="soft">${messages.notInSources}</span>`;
  return html` <div class="topics" part="topics">
    ${heading(level, messages.openQuestions, 'topics-heading')}
    ${
      narrow
        ? topics.map(
            ({ id, question, positions }) =>
              html`<div class="card">
                ${heading(level + 1, question, 'card-heading', `topic-${id}`, lang)}
                <dl>
                  ${parties.map(
                    (party, index) =>
                      html`<dt>${party}</dt>
                        <dd>${cell(positions[index])}</dd>`,
                  )}
                </dl>
              </div>`,
          )
        : html` <table part="topics-table" aria-labelledby="topics-heading">
            <thead>
              <tr>
                <th scope="col">${messages.question}</th>
                ${parties.map((party) => html`<th scope="col">${party}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${topics.map(
                ({ question, positions }) =>
                  html`<tr>
                    <th scope="row" lang=${lang}>${question}</th>
                    ${positions.map((held) => html`<td>${cell(held)}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${
      sources.length
        ? html`<p class="soft topic-sources">
            ${messages.sources}:
            ${sources.map((source, index) => [index ? ' · ' : nothing, renderLink(source)])}
          </p>`
        : nothing
    }
    ${said}
  </div>`;
};
