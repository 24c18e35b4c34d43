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
  .edges {
    fill: none;
    stroke: var(--_accent);
    stroke-dasharray: 3 3;
  }
  .ends,
  .arrow {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .core,
  .symbol {
    fill: var(--_accent);
    stroke: var(--_accent);
    stroke-width: 1.5;
  }
  .core {
    stroke: none;
  }
  .expected .symbol,
  .overdue .symbol,
  .cancelled .symbol,
  .postponed .symbol {
    fill: Canvas;
  }
  .expected .core,
  .overdue .core,
  .cancelled .core,
  .postponed .core {
    fill: color-mix(in srgb, var(--_accent) 14%, Canvas);
    stroke: var(--_accent);
    stroke-width: 1.5;
  }
  .doubtful .symbol,
  .doubtful .core {
    fill: Canvas;
    stroke: var(--_accent);
    stroke-dasharray: 2.5 2;
  }
  .soft-mark .core,
  .soft-mark .wing,
  .soft-mark .bar {
    filter: blur(2px);
  }
  .strike {
    stroke: var(--_ink);
    stroke-width: 1.75;
  }
  .selected .symbol,
  .selected .ends {
    stroke: var(--_ink);
    stroke-width: 2.5;
  }
  .curve {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1;
  }
  .leader {
    fill: none;
    stroke: var(--_soft);
  }
  @media (forced-colors: active) {
    .bar,
    .wing,
    .band {
      fill: Canvas;
      stroke: CanvasText;
    }
    .core,
    .symbol {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .expected .symbol,
    .overdue .symbol,
    .cancelled .symbol,
    .postponed .symbol,
    .expected .core,
    .overdue .core,
    .doubtful .symbol,
    .doubtful .core {
      fill: Canvas;
    }
    .edges,
    .ends,
    .arrow,
    .curve,
    .strike,
    .leader,
    .selected .symbol {
      stroke: CanvasText;
    }
  }
`;
