/** The details of the open event: under its button in the list, in a card below the chart in the timeline. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { DetailText, LinkText, QuoteText } from '../words/details.js';
import { heading } from './heading.js';

export interface DetailRow {
  readonly text: DetailText;
  readonly index: number;
  readonly track: string;
  /** Level of its heading; the list needs none, the button stands above. */
  readonly level: number | undefined;
  readonly messages: Messages;
}

/** Text is text; only a checked address, or another event, becomes a link. */
export const renderLink = ({ text, href, show, struck, note }: LinkText): unknown => {
  if (show !== undefined) return html`<a class="jump" href="#${show}" data-show=${show}>${text}</a>`;
  if (href !== undefined)
    return html`<a
      part="link"
      class="link"
      href=${href}
      rel="noopener"
      referrerpolicy="strict-origin-when-cross-origin"
      >${text}</a
    >`;
  return [
    struck ? html`<s>${text}</s>` : text,
    note ? html`${' '}<span class="soft">${note}</span>` : nothing,
  ];
};

export const renderClose = (action: string, { close }: Messages): TemplateResult =>
  html`<button
    type="button"
    class="close"
    part="button"
    data-action=${action}
    aria-label=${close}
    title=${close}
  >
    ×
  </button>`;

export const renderQuote = ({ text, by, lang, source }: QuoteText, messages: Messages): TemplateResult =>
  html`<figure class="quote" part="quote">
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

export const renderDetails = ({ text, index, track, level, messages }: DetailRow): TemplateResult => {
  const { title, lang = nothing, date, machineDate, facts, phrase, summary, outcome, entries } = text;
  return html`<div class="details ${track}" part="details" id="details-${index}">
    <div class="details-main">
      <p class="details-meta">
        ${machineDate ? html`<time datetime=${machineDate}>${date}</time>` : date}${facts.map((fact) => ` · ${fact}`)}
      </p>
      ${level === undefined ? nothing : heading(level, title, 'details-title', 'details-title', text.lang)}
      ${phrase ? html`<p class="details-phrase">${phrase}</p>` : nothing}
      ${summary ? html`<p class="details-summary" lang=${lang}>${summary}</p>` : nothing}
      ${outcome ? html`<p class="details-outcome" lang=${lang}><b lang=${text.lang ? messages.language : nothing}>${messages.outcome}</b> ${outcome}</p>` : nothing}
      ${quotes(text.quotes, messages)}
    </div>
    <dl class="details-side">
      ${entries.map(
        ([term, items]) =>
          html`<dt>${term}</dt>
            ${items.map((item) => html`<dd lang=${item.lang ?? nothing}>${renderLink(item)}</dd>`)}`,
      )}
    </dl>
    ${renderClose('close', messages)}
  </div>`;
};
