/** The as-of range and the filter. */
import { css } from './css.js';

export const controls = css`
  .as-of {
    margin-inline-start: auto;
  }
  .range,
  .range input {
    position: relative;
    width: 168px;
    height: 32px;
  }
  .range svg {
    position: absolute;
    inset: 10px 8px;
    width: 152px;
    overflow: visible;
  }
  .range line {
    stroke: var(--_soft);
  }
  .range input {
    appearance: none;
    color: inherit;
    background: linear-gradient(var(--_soft), var(--_soft)) center / 152px 1px no-repeat;
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
  summary {
    min-height: 24px;
    cursor: pointer;
  }
  .filter summary::after {
    content: '▾' / '';
  }
  .filter[open] {
    order: 1;
    flex-basis: 100%;
  }
  .filter-panel {
    align-items: start;
    gap: 8px 32px;
    padding: 12px 0;
    accent-color: var(--_ink);
  }
  fieldset {
    font-weight: 700;
  }
  .filter label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 26px;
    font-weight: 400;
  }
  .filter input {
    padding: 1px 2px;
    font: inherit;
  }
`;
