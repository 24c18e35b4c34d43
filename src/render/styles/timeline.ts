/** The timeline layout: drawing below, buttons and labels over it, the open details in flow under both. */
import { css } from './css.js';

export const timeline = css`
  .chart {
    position: relative;
  }
  .in-timeline .chart {
    overflow-x: clip;
  }
  .scene {
    position: absolute;
    inset: 0 auto auto 0;
    display: block;
    cursor: grab;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .axis text,
  .probe.axis,
  .probe.context {
    font-family: var(--_meta-font);
    font-size: 12px;
    fill: var(--_soft);
  }
  .axis text.context,
  .probe.context {
    font-weight: 700;
    fill: var(--_ink);
  }
  .minor,
  .major {
    stroke: var(--_hairline);
  }
  .rule {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .lane {
    stroke: color-mix(in srgb, var(--_accent) 35%, transparent);
  }
  .ahead {
    fill: var(--_ahead);
  }
  .periods rect {
    fill: var(--talks-period, color-mix(in srgb, var(--_ink) 6%, transparent));
  }
  .as-of-line {
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .in-timeline .events {
    position: relative;
    margin: 0;
    padding: 0;
    list-style: none;
    pointer-events: none;
  }
  .in-timeline .events li > * {
    pointer-events: auto;
  }
  .in-timeline .event-button {
    position: absolute;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .in-timeline .label {
    position: absolute;
    display: block;
    pointer-events: auto;
  }
  .meta,
  .title,
  .phrase {
    display: block;
  }
  .in-timeline .meta,
  .probe.meta,
  .track,
  .as-of-label,
  .period {
    font-family: var(--_meta-font);
    font-size: 12px;
    line-height: 16px;
  }
  .in-timeline .meta,
  .in-timeline .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .meta {
    color: var(--_soft);
  }
  .in-timeline .title,
  .probe.title {
    font-family: var(--talks-title-font, inherit);
    font-size: 15px;
    font-weight: 700;
    line-height: 19px;
  }
  .in-timeline .phrase,
  .probe.phrase {
    overflow: hidden;
    font-family: var(--talks-title-font, inherit);
    font-size: 14px;
    font-style: italic;
    line-height: 18px;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .phrase {
    color: var(--_soft);
  }
  .event-button:hover .title,
  .open > .event-button .title,
  .event-button:focus-visible .title {
    text-decoration: underline 2px;
    text-underline-offset: 3px;
  }
  .cancelled .title,
  .postponed .title {
    text-decoration: line-through;
  }
  .in-timeline .changed .title {
    animation: changed 2s 1;
  }
  @keyframes changed {
    from {
      background: color-mix(in srgb, var(--_accent) 30%, transparent);
    }
  }
  .track {
    position: absolute;
    left: 6px;
    display: flex;
    align-items: center;
    gap: 10px;
    height: 24px;
    pointer-events: none;
  }
  .track-name {
    color: var(--_accent);
    font-weight: 700;
    letter-spacing: 0.03em;
  }
  .more {
    min-width: 24px;
    min-height: 24px;
    padding: 0 8px;
    border: 1px solid color-mix(in srgb, var(--_ink) 50%, transparent);
    border-radius: 12px;
    background: Canvas;
    color: inherit;
    font-size: 12px;
    line-height: 1;
    cursor: pointer;
    pointer-events: auto;
    touch-action: pan-y;
  }
  .as-of-label,
  .period {
    position: absolute;
    white-space: nowrap;
    pointer-events: none;
  }
  .as-of-label {
    line-height: 22px;
  }
  .as-of-label b {
    font-weight: 700;
  }
  .period {
    overflow: hidden;
    padding: 0 4px;
    color: var(--_soft);
    line-height: 20px;
    text-overflow: ellipsis;
  }
  .more-list {
    position: relative;
    margin-top: 12px;
    padding: 12px 48px 12px 0;
    border-top: 1px solid var(--_hairline);
    font-family: var(--_meta-font);
    font-size: 0.875rem;
  }
  .more-list p {
    margin: 0 0 6px;
    font-weight: 700;
  }
  .more-list ul {
    columns: 18em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .more-list li {
    padding: 2px 0;
    break-inside: avoid;
  }
  @media (prefers-reduced-motion: reduce) {
    .in-timeline .changed .title {
      animation: none;
    }
  }
`;
