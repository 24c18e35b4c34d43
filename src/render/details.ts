/** The details of the open event: under its button in the list, in a card below the chart in the timeline. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { DetailText, EventLink, LinkText, QuoteText } from '../words/details.js';
import { heading } from './heading.js';

export interface DetailRow {
  readonly text: DetailText;
  readonly index: number;
  readonly track: string;
  /** Level of its heading; the list needs none, the button stands above. */
  readonly level: number | undefined;
  /** Id of the button of an event. */
  readonly buttonOf: (id: string) => string;
  readonly messages: Messages;
}

/** Text is text, and only a checked address becomes a link. */
export const renderLink = ({ text, href }: LinkText): TemplateResult =>
  href === undefined
    ? html`<span>${text}</span>`
    : html`<a
        part="link"
        class="link"
        href=${href}
        rel="noopener"
        referrerpolicy="strict-origin-when-cross-origin"
        >${text}</a
      >`;

export const renderQuote = ({ text, by, lang, source }: QuoteText, messages: Messages): TemplateResult =>
  html` <figure class="quote" part="quote">
    <blockquote lang=${lang ?? nothing}>${messages.quoted(text)}</blockquote>
    <figcaption>${by}${source ? [' · ', renderLink(source)] : nothing}</figcaption>
  </figure>`;

/** At most one quote stands open; the others are a click away. */
const quotes = ([first, ...rest]: readonly QuoteText[], messages: Messages): unknown => [
  first ? renderQuote(first, messages) : nothing,
  rest.length
    ? html`<details class="more-quotes">
        <summary>${messages.moreQuotes(rest.length)}</summary>
        ${rest.map((quote) => renderQuote(quote, messages))}
      </details>`
    : nothing,
];

const entry = (term: string, values: readonly unknown[]): TemplateResult | typeof nothing =>
  values.length
    ? html`<dt>${term}</dt>
        ${values.map((value) => html`<dd>${value}</dd>`)}`
    : nothing;

const some = (value: unknown): readonly unknown[] => (value ? [value] : []);

export const renderDetails = ({
  text,
  index,
  track,
  level,
  buttonOf,
  messages,
}: DetailRow): TemplateResult => {
  const jump = ({ id, text: label }: EventLink): TemplateResult =>
    html`<a class="jump" href="#${buttonOf(id)}" data-show=${id}>${label}</a>`;
  const date = text.machineDate
    ? html`<time datetime=${text.machineDate}>${text.date}</time>`
    : html`<span>${text.date}</span>`;
  return html` <div class="details ${track}" part="details" id="details-${index}">
    <div class="details-main">
      <p class="details-meta">
        ${date}${[text.readerDate, text.kind, text.place, text.state].filter(Boolean).map((part) => ` · ${part}`)}
      </p>
      ${level === undefined ? nothing : heading(level, html`<span lang=${text.lang ?? nothing}>${text.title}</span>`, 'details-title')}
      ${text.phrase ? html`<p class="details-phrase">${text.phrase}</p>` : nothing}
      ${text.summary ? html`<p class="details-summary" lang=${text.lang ?? nothing}>${text.summary}</p>` : nothing}
      ${text.outcome ? html`<p class="details-outcome"><b>${messages.outcome}</b> ${text.outcome}</p>` : nothing}
      ${quotes(text.quotes, messages)}
    </div>
    <dl class="details-side">
      ${entry(messages.who, text.who)} ${entry(messages.announces, text.announces.map(jump))}
      ${entry(messages.announcedBy, text.announcedBy.map(jump))} ${entry(messages.topics, text.topics)}
      ${entry(
        messages.before,
        text.before.map(
          ({ text: words, struck, note }) =>
            html`${struck ? html`<s>${words}</s>` : words}${note ? html` <span class="soft">${note}</span>` : nothing}`,
        ),
      )}
      ${entry(messages.sources, text.sources.map(renderLink))}
      ${entry(messages.readMore, some(text.more && renderLink({ text: text.more, href: text.more })))}
      ${text.updated ? html`<dd class="soft">${text.updated}</dd>` : nothing}
    </dl>
    <button
      type="button"
      class="close"
      part="button"
      data-action="close"
      aria-label=${messages.close}
      title=${messages.close}
    >
      ×
    </button>
  </div>`;
};
