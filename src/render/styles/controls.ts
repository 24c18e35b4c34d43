/** The as-of range and the filter. */
import { css } from './css.js';

export const controls = css`
  .as-of {
    gap: 6px 10px;
    margin-inline-start: auto;
  }
  .range {
    position: relative;
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
    height: 100%;
    margin: 0;
    color: inherit;
    background: linear-gradient(var(--_soft), var(--_soft)) center / calc(100% - 16px) 1px no-repeat;
    cursor: pointer;
  }
  .range input::-webkit-slider-thumb {
    appearance: none;
    box-sizing: border-box;
    width: 16px;
    height: 16px;
    border: 2px solid currentColor;
    border-radius: 50%;
    background: Canvas;
  }
  .range input::-moz-range-thumb {
    appearance: none;
    box-sizing: border-box;
    width: 16px;
    height: 16px;
    border: 2px solid currentColor;
    border-radius: 50%;
    background: Canvas;
  }
  .filter summary {
    cursor: pointer;
  }
  .filter summary::after {
    content: '▾' / '';
  }
  .filter .button {
    grid-auto-flow: column;
    gap: 6px;
  }
  .filter[open] {
    order: 1;
    flex-basis: 100%;
  }
  .filter-panel {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 12px 32px;
    padding: 12px 0 4px;
    accent-color: var(--_ink);
  }
  .filter :is(fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
    font-weight: 700;
  }
  .filter label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 26px;
    font-weight: 400;
  }
  .filter input {
    font: inherit;
  }
`;
