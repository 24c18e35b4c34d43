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
  .heading {
    font-size: 1.6em;
  }
  .summary {
    margin: 0.35em 0 0;
    max-width: 46em;
    color: var(--_soft);
    text-wrap: pretty;
  }
  .summary p {
    margin: 0 0 0.15em;
  }
  .soft {
    color: var(--_soft);
  }
  .toolbar,
  .status,
  .legend,
  .topics table,
  .notes,
  .topic-sources,
  .pair,
  .more,
  .close {
    font-family: var(--_meta-font);
    font-size: 0.8125rem;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-top: 14px;
  }
  .pair {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .pair button,
  .close {
    font: inherit;
    display: inline-grid;
    place-items: center;
    min-width: 32px;
    min-height: 32px;
    padding: 0 10px;
    border: 1px solid color-mix(in srgb, var(--_ink) 50%, transparent);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    cursor: pointer;
  }
  .pair .icon {
    padding: 0;
  }
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
  .as-of {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    margin-inline-start: auto;
  }
  .range {
    position: relative;
    display: inline-block;
    width: 168px;
    height: 32px;
  }
  .range svg {
    position: absolute;
    top: 10px;
    left: 8px;
    width: calc(100% - 16px);
    overflow: visible;
  }
  .range line {
    stroke: var(--_soft);
  }
  .range input {
    appearance: none;
    position: absolute;
    inset: 0;
    width: 100%;
    height: 32px;
    margin: 0;
    color: inherit;
    background: linear-gradient(var(--_soft), var(--_soft)) center / calc(100% - 16px) 1px no-repeat;
    cursor: pointer;
  }
  .range input::-webkit-slider-thumb {
    appearance: none;
    width: 16px;
    height: 16px;
    border: 2px solid currentColor;
    border-radius: 50%;
    background: Canvas;
  }
  .range input::-moz-range-thumb {
    box-sizing: border-box;
    width: 16px;
    height: 16px;
    border: 2px solid currentColor;
    border-radius: 50%;
    background: Canvas;
  }
  .status {
    min-height: 1.5em;
    margin: 8px 0;
    color: var(--_soft);
  }
  .status:empty {
    margin: 4px 0;
  }
  .state {
    padding: 1.5em 0;
    border-block: 1px solid var(--_hairline);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    margin: 10px 0 0;
    padding: 0;
    list-style: none;
    color: var(--_soft);
    --_accent: var(--_ink);
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
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
  .topics th,
  .topics td {
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
  .position::first-letter {
    text-transform: uppercase;
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
    font-family: var(--_meta-font);
    font-size: 0.875rem;
  }
  .card dt {
    color: var(--_soft);
  }
  .card dd {
    margin: 0;
  }
  .notes {
    max-width: 60em;
    margin: 14px 0 0;
    color: var(--_soft);
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
    height: 0;
    overflow: hidden;
    visibility: hidden;
  }
  @media (pointer: coarse) {
    .pair button,
    .close {
      min-width: 44px;
      min-height: 44px;
    }
  }
`;
