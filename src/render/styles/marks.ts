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
  .soft-mark :is(.core, .wing, .bar) {
    filter: blur(2px);
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
      fill: Canvas;
      stroke: CanvasText;
    }
    .strike,
    .leader,
    .selected .symbol {
      stroke: CanvasText;
    }
  }
`;
