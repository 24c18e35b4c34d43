/** What is still open: a table with a row a question and a column a party; narrow, a card a question. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { QuoteText } from '../words/details.js';
import type { TopicsText } from '../words/topics.js';
import { renderLink, renderQuote } from './details.js';
import { heading } from './heading.js';

export interface TopicsPart {
  readonly text: TopicsText;
  readonly quotes: readonly QuoteText[];
  readonly level: number;
  readonly narrow: boolean;
  /** The `lang` of what parties and questions are told in, where it needs one. */
  readonly lang: string | typeof nothing;
  readonly messages: Messages;
}

type Held = readonly string[] | undefined;

const cell = (held: Held, { messages, lang }: TopicsPart): TemplateResult =>
  held
    ? html`${held.map((text) => html`<span class="position" lang=${lang}>${text}</span>`)}`
    : html`<span class="soft">${messages.notInSources}</span>`;

const table = (part: TopicsPart): TemplateResult => {
  const {
    text: { parties, topics },
    messages,
    lang,
  } = part;
  return html` <table part="topics-table" aria-labelledby="topics-heading">
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
            ${positions.map((held) => html`<td>${cell(held, part)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
};

const cards = (part: TopicsPart): readonly TemplateResult[] =>
  part.text.topics.map(
    ({ id, question, positions }) =>
      html`<div class="card">
        ${heading(part.level + 1, question, 'card-heading', `topic-${id}`, part.lang)}
        <dl>
          ${part.text.parties.map(
            (party, index) =>
              html`<dt>${party}</dt>
                <dd>${cell(positions[index], part)}</dd>`,
          )}
        </dl>
      </div>`,
  );

export const renderTopics = (part: TopicsPart): TemplateResult | typeof nothing => {
  const { text, quotes, level, narrow, messages } = part;
  const said = quotes.map((quote) => renderQuote(quote, messages));
  if (text.topics.length === 0) return html`${said}`;
  return html` <div class="topics" part="topics">
    ${heading(level, messages.openQuestions, 'topics-heading')} ${narrow ? cards(part) : table(part)}
    ${
      text.sources.length
        ? html`<p class="soft topic-sources">
            ${messages.sources}:
            ${text.sources.map((source, index) => html`${index ? ' · ' : nothing}${renderLink(source)}`)}
          </p>`
        : nothing
    }
    ${said}
  </div>`;
};
