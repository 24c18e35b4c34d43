/** The list layout, and the details of an event in both layouts. */
import { css } from './css.js';

export const list = css`
  .in-list .chart,
  .as-of-row {
    border-top: 2px solid var(--_ink);
  }
  .group {
    padding: 16px 8px 4px;
  }
  .in-list .event-button {
    display: grid;
    grid-template-columns: 20px 1fr;
    gap: 10px;
    width: 100%;
    min-height: 44px;
    padding: 8px;
  }
  .in-list .event {
    border-bottom: 1px solid var(--_hairline);
  }
  .in-list .title {
    font-size: 1.0625rem;
    text-wrap: balance;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .list-symbol {
    margin-top: 1px;
  }
  .ahead-row {
    background: var(--_ahead);
  }
  .as-of-row {
    margin: 0;
    padding: 8px;
    font-weight: 700;
  }
  .details {
    position: relative;
    padding: 4px 8px 18px 38px;
    overflow-wrap: anywhere;
  }
  .in-list .close {
    display: none;
  }
  .in-timeline .details {
    display: grid;
    grid-template-columns: minmax(0, 2.4fr) minmax(0, 1fr);
    gap: 32px;
    margin-top: 16px;
    padding: 16px 48px 8px 0;
    border-top: 1px solid var(--_hairline);
  }
  .in-timeline .close {
    position: absolute;
    top: 12px;
    right: 0;
    padding: 0;
    font-size: 1.1rem;
  }
  .details :is(p, figure) {
    margin: 0 0 10px;
  }
  .details-title {
    margin-bottom: 8px;
    font-size: 1.3em;
  }
  .details-summary,
  .details-outcome,
  .quote {
    max-width: 42em;
  }
  .quote {
    margin: 0 0 12px;
    padding-inline-start: 13px;
    border-inline-start: 3px solid var(--_accent);
  }
  .quote blockquote {
    margin: 0 0 4px;
  }
  .more-quotes summary {
    min-height: 24px;
    margin-bottom: 8px;
    cursor: pointer;
  }
  .details-side {
    margin: 0;
  }
  .details-side dt {
    margin-top: 10px;
  }
  .details-side dt:first-child {
    margin-top: 0;
  }
  .details-side dd {
    margin: 0 0 3px;
    color: var(--_ink);
  }
  .details-side .soft {
    display: block;
  }
`;
