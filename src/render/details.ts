/** The details of the open event: under its button in the list, in a card below the chart in the timeline. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { DetailText, LinkText, QuoteText } from '../words/details.js';
import { heading } from './heading.js';
import { place } from './place.js';

/** Text is text; only a checked address, or another event, becomes a link. */
export const renderLink = ({ text, href, show, struck, note }: LinkText): unknown => {
  if (show) return html`<a class="jump" href="#${show}" data-show=${show}>${text}</a>`;
  if (href)
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
const renderQuotes = ([first, ...rest]: readonly QuoteText[], messages: Messages): unknown => [
  first ? renderQuote(first, messages) : nothing,
  rest.length
    ? html`<details class="more-quotes">
        <summary>${messages.moreQuotes(rest.length)}</summary>
        ${rest.map((quote) => renderQuote(quote, messages))}
      </details>`
    : nothing,
];

/** @param level of its heading; the list needs none, the button stands above */
export const renderDetails = (
  { title, lang, date, machineDate, facts, phrase, summary, outcome, quotes, entries }: DetailText,
  index: number,
  level: number | undefined,
  messages: Messages,
  shift?: number,
): TemplateResult =>
  html`<div class="details" part="details" id="details-${index}" .style=${place({ ...(shift && { shift }) })}>
    <div class="details-main">
      <p class="details-meta">
        ${machineDate ? html`<time datetime=${machineDate}>${date}</time>` : date}${facts.map((fact) => ` · ${fact}`)}
      </p>
      ${level ? heading(level, title, 'details-title', 'details-title', lang) : nothing}
      ${phrase ? html`<p class="details-phrase">${phrase}</p>` : nothing}
      ${summary ? html`<p class="details-summary" lang=${lang ?? nothing}>${summary}</p>` : nothing}
      ${outcome ? html`<p class="details-outcome" lang=${lang ?? nothing}><b lang=${lang ? messages.language : nothing}>${messages.outcome}</b> ${outcome}</p>` : nothing}
      ${renderQuotes(quotes, messages)}
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
