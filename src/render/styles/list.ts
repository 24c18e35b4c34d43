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
    display: flex;
    gap: 8px;
    width: 100%;
    min-height: 44px;
    padding: 8px;
  }
  .list-symbol {
    flex: none;
  }
  .in-list .event {
    border-bottom: 1px solid var(--_hairline);
  }
  .group:has(button) {
    padding: 0;
    color: inherit;
  }
  .stretch > ol {
    margin-inline-start: 12px;
  }
  .group-button,
  .rest {
    align-items: center;
  }
  .group-name {
    flex: 1;
  }
  .group-count,
  .rest {
    color: var(--_soft);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .group-button::after {
    width: 7px;
    height: 7px;
    margin: 0 4px 4px;
    border: solid var(--_soft);
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    content: '';
  }
  .group-button[aria-expanded='true']::after {
    rotate: 225deg;
    translate: 0 4px;
  }
  .ahead-row {
    background: var(--_ahead);
  }
  .as-of-row {
    padding: 8px;
    font-weight: 700;
  }
  .details,
  .more-list {
    position: relative;
  }
  .details {
    padding: 0 8px 20px 36px;
  }
  .in-timeline .details,
  .more-list {
    margin-top: 12px;
    padding: 12px 48px 12px 0;
    border-top: 1px solid var(--_hairline);
  }
  .in-timeline .details {
    display: grid;
    grid: auto / 5fr 2fr;
    gap: 32px;
  }
  .close {
    position: absolute;
    top: 12px;
    right: 0;
  }
  dd {
    margin-bottom: 4px;
  }
  figure {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_accent);
  }
`;
