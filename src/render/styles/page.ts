/** Heading, summary, controls, states, topics and notes: what stands around the chart. */
import { css } from './css.js';

export const page = css`
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  .in-list .title {
    font-size: 1em;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  .toolbar,
  .status,
  .legend,
  .notes,
  .meta,
  .group,
  .rest,
  .as-of-row,
  .details-meta,
  .more-list,
  .topics p,
  dl,
  figcaption,
  summary,
  table {
    font-family: var(--_meta-font);
    font-size: 0.8125rem;
  }
  .soft,
  .summary,
  .status,
  .legend,
  .notes,
  .meta,
  .phrase,
  .period,
  .group,
  .details-meta,
  dt,
  figcaption {
    color: var(--_soft);
  }
  .group::first-letter,
  .position::first-letter {
    text-transform: uppercase;
  }
  .phrase,
  .details-phrase {
    font-style: italic;
  }
  .heading {
    font-size: 1.6em;
  }
  .details-title,
  .topics-heading {
    font-size: 1.2em;
  }
  .summary {
    max-width: 46rem;
  }
  :is(.summary, .notes) p {
    margin-top: 4px;
  }
  .toolbar,
  .as-of,
  .legend,
  .filter-panel {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .toolbar,
  .legend,
  .notes {
    margin-top: 12px;
  }
  .button,
  .pair,
  .pair button,
  .close,
  .more,
  .legend li {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
  }
  .button,
  .pair button,
  .close,
  .more {
    min-width: 32px;
    min-height: 32px;
    padding: 0 10px;
    border: 1px solid color-mix(in srgb, var(--_ink) 50%, transparent);
    border-radius: var(--talks-radius, 4px);
  }
  .pair .icon {
    padding: 0;
  }
  .button:hover,
  .pair button:is(:hover, [aria-pressed='true']),
  .close:hover {
    border-color: currentColor;
  }
  [aria-pressed='true'] {
    box-shadow: inset 0 0 0 1px;
    font-weight: 700;
  }
  [aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--talks-focus, var(--_ink));
    outline-offset: 2px;
  }
  .status {
    min-height: 1.5em;
    margin: 8px 0;
  }
  .state {
    padding: 1.5em 0;
    border-block: 1px solid var(--_hairline);
  }
  .topics {
    margin-top: 32px;
  }
  table {
    width: 100%;
    margin-top: 12px;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th,
  td {
    padding: 10px 16px 10px 0;
    border-block: 1px solid var(--_hairline);
    text-align: start;
    vertical-align: top;
    hyphens: auto;
  }
  tbody th {
    font-weight: 400;
  }
  .card {
    padding: 12px 0;
    border-bottom: 1px solid var(--_hairline);
  }
  .card dl {
    display: grid;
    grid: auto / 30% 1fr;
    gap: 4px 16px;
    margin-top: 8px;
  }
  .in-list,
  .details,
  .more-list,
  .topics {
    overflow-wrap: anywhere;
  }
  :is(.details, .topics) p,
  .details-title,
  .more-quotes,
  .details dt,
  figure {
    max-width: 46rem;
    margin-top: 10px;
  }
  a {
    color: inherit;
    text-underline-offset: 3px;
  }
  .probe {
    position: absolute;
    visibility: hidden;
  }
  @media (pointer: coarse) {
    .button,
    .pair button,
    .close,
    .filter :is(label, input) {
      min-width: 44px;
      min-height: 44px;
    }
  }
`;
