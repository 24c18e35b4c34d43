/** Marks: solid, light, dashed, faded, hollow. Shape says what the date is; the accent only says whose row it is. */
import { css } from './css.js';

export const marks = css`
  .bar,
  .wing {
    fill: color-mix(in srgb, var(--_accent) 24%, transparent);
  }
  .band {
    fill: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  .symbol,
  .edges,
  .ends,
  .arrow,
  .curve,
  .joint,
  .leader {
    fill: none;
    stroke: var(--_accent);
  }
  .edges {
    stroke-dasharray: 3 3;
  }
  .ends,
  .arrow {
    stroke-width: 2;
  }
  .core,
  .symbol {
    fill: var(--_accent);
    stroke-width: 1.5;
  }
  :is(.expected, .overdue, .cancelled, .postponed, .doubtful) :is(.core, .symbol) {
    fill: Canvas;
    stroke: var(--_accent);
  }
  :is(.expected, .overdue, .cancelled, .postponed):not(.doubtful) .core {
    fill: color-mix(in srgb, var(--_accent) 14%, Canvas);
  }
  .doubtful :is(.core, .symbol) {
    stroke-dasharray: 2.5 2;
  }
  :is(.cancelled, .postponed) :is(.wing, .band) {
    fill: none;
  }
  .doubtful .bar,
  :is(.doubtful, .cancelled, .postponed) :is(.wing, .band) {
    stroke: var(--_accent);
  }
  .doubtful :is(.bar, .wing, .band, .ends) {
    stroke-dasharray: 2.5 2;
  }
  .fade {
    fill: none;
    stroke: color-mix(in srgb, var(--_accent) 24%, transparent);
    stroke-width: 12;
    stroke-dasharray: 6 2 4 3 2 4 1 99;
  }
  .window .fade {
    stroke-width: 20;
  }
  .gone .symbol {
    fill: Canvas;
  }
  .move {
    fill: none;
    stroke: var(--_accent);
    stroke-dasharray: 3 3;
  }
  .strike {
    stroke: var(--_ink);
    stroke-width: 1.75;
  }
  .selected :is(.symbol, .ends) {
    stroke: var(--_ink);
    stroke-width: 2.5;
  }
  .leader {
    stroke: var(--_soft);
  }
  @media (forced-colors: active) {
    [class*='track-'],
    .legend {
      --_accent: CanvasText;
    }
    .bar,
    .wing,
    .band {
      fill: none;
      stroke: CanvasText;
    }
    .strike,
    .fade,
    .leader,
    .selected .symbol {
      stroke: CanvasText;
    }
  }
`;
