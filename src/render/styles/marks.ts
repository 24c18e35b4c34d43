/** Marks: solid, light, dashed, faded, hollow. Shape says what the date is; the accent only says whose row it is. */
import { css } from './css.js';

export const marks = css`
  .mark,
  .curve,
  .leader,
  .frame,
  .icon {
    fill: none;
    stroke: var(--_accent);
  }
  rect {
    stroke: none;
  }
  .bar,
  .wing {
    fill: color-mix(in srgb, var(--_accent) 24%, transparent);
  }
  .band {
    fill: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  .doubtful {
    stroke-dasharray: 2.5 2;
  }
  .doubtful rect {
    stroke: var(--_accent);
  }
  .edges,
  .move {
    stroke-dasharray: 3 3;
  }
  .core,
  .symbol {
    fill: var(--_accent);
    stroke-width: 1.5;
  }
  g:is(.doubtful, :not(.happened, .ongoing)) :is(.core, .symbol) {
    fill: Canvas;
    stroke: var(--_accent);
  }
  g:not(.happened, .ongoing, .doubtful) > .core {
    fill: color-mix(in srgb, var(--_accent) 14%, Canvas);
  }
  :is(.cancelled, .postponed) :is(.wing, .band) {
    fill: none;
    stroke: var(--_accent);
  }
  .fade {
    stroke: color-mix(in srgb, var(--_accent) 64%, transparent);
    stroke-width: 12;
    stroke-dasharray: 6 2 4 3 2 4 1 99;
  }
  .window .fade {
    stroke-width: 20;
  }
  .rule,
  .as-of-line,
  .strike {
    stroke: var(--_ink);
  }
  .rule,
  .as-of-line,
  .strike,
  .ends,
  .arrow,
  .icon {
    stroke-width: 2;
  }
  g.selected :is(.symbol, .ends) {
    stroke: var(--_ink);
    stroke-width: 2.5;
  }
  .leader {
    stroke: var(--_soft);
  }
  @media (forced-colors: active) {
    [class*='track-'] {
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
    g.selected .symbol {
      stroke: CanvasText;
    }
  }
`;
