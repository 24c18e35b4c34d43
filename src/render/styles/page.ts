/** Heading, summary, controls, states, topics and notes: what stands around the chart. */
import { css } from './css.js';

export const page = css`
  .heading,
  .topics-heading,
  .details-title,
  .card-heading,
  .group {
    margin: 0;
    font: inherit;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  .toolbar,
  .status,
  .legend,
  .topics table,
  .notes,
  .topic-sources,
  .group,
  .in-list .meta,
  .as-of-row,
  .details-meta,
  .details-side,
  .quote figcaption,
  .more-quotes summary {
    font-family: var(--_meta-font);
    font-size: 0.8125rem;
  }
  .card dl,
  .more-list {
    font-family: var(--_meta-font);
    font-size: 0.875rem;
  }
  .soft,
  .summary,
  .status,
  .legend,
  .card dt,
  .notes,
  .meta,
  .phrase,
  .period,
  .group,
  .details-meta,
  .details-side,
  .quote figcaption {
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
  .summary {
    margin: 0.35em 0 0;
    max-width: 46em;
    text-wrap: pretty;
  }
  .summary p {
    margin: 0 0 0.15em;
  }
  .toolbar,
  .as-of,
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .toolbar {
    margin-top: 14px;
  }
  .pair,
  .legend li {
    display: inline-flex;
    align-items: center;
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
    border-radius: var(--_radius);
  }
  .button,
  .pair button,
  .close {
    display: inline-grid;
    place-items: center;
  }
  .pair .icon {
    padding: 0;
  }
  .button:hover,
  .pair button:hover,
  .close:hover {
    border-color: currentColor;
  }
  .pair button[aria-pressed='true'] {
    border-color: currentColor;
    box-shadow: inset 0 0 0 1px currentColor;
    font-weight: 700;
  }
  .pair button[aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }
  .icon path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .status {
    min-height: 1.5em;
    margin: 8px 0;
  }
  .status:empty {
    margin: 4px 0;
  }
  .state {
    padding: 1.5em 0;
    border-block: 1px solid var(--_hairline);
  }
  .legend {
    gap: 4px 18px;
    margin-top: 10px;
    --_accent: var(--_ink);
  }
  .topics {
    margin-top: 32px;
  }
  .topics-heading {
    font-size: 1.15em;
  }
  .topics table {
    width: 100%;
    margin-top: 10px;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .topics :is(th, td) {
    padding: 10px 16px 10px 0;
    border-block: 1px solid var(--_hairline);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .topics tbody th {
    font-weight: 400;
  }
  .position {
    display: block;
  }
  .card {
    padding: 14px 0;
    border-bottom: 1px solid var(--_hairline);
  }
  .card dl {
    display: grid;
    grid-template-columns: minmax(6em, 30%) 1fr;
    gap: 6px 12px;
    margin: 8px 0 0;
  }
  .card dd {
    margin: 0;
  }
  .notes {
    max-width: 60em;
    margin-top: 14px;
  }
  .notes p {
    margin: 0 0 4px;
  }
  .link,
  .jump {
    color: inherit;
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
    overflow-wrap: anywhere;
  }
  .probes {
    position: absolute;
    width: 0;
    visibility: hidden;
  }
  .probe {
    float: left;
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
