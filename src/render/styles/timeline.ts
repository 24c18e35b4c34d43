/** The timeline layout: drawing below, buttons and labels over it, the open details in flow under both. */
import { css } from './css.js';

export const timeline = css`
  .chart {
    position: relative;
  }
  .in-timeline .chart {
    overflow-x: clip;
  }
  .scene,
  .in-timeline .event-button {
    position: absolute;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .scene {
    top: 0;
    left: 0;
    cursor: grab;
  }
  .axis,
  .context {
    font-family: var(--_meta-font);
    font-size: 12px;
    fill: var(--_soft);
  }
  .context {
    font-weight: 700;
    fill: var(--_ink);
  }
  .minor,
  .major {
    stroke: var(--_hairline);
  }
  .rule,
  .as-of-line {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .as-of-line {
    stroke-width: 1.5;
  }
  .lane {
    stroke: color-mix(in srgb, var(--_accent) 35%, transparent);
  }
  .ahead {
    fill: var(--_ahead);
  }
  .periods {
    fill: var(--talks-period, color-mix(in srgb, var(--_ink) 6%, transparent));
  }
  .in-timeline .events {
    position: relative;
    pointer-events: none;
  }
  .in-timeline .events li > *,
  .more,
  .undated {
    pointer-events: auto;
  }
  .event-button {
    text-align: start;
  }
  .in-timeline .label {
    position: absolute;
  }
  .meta,
  .title,
  .phrase {
    display: block;
  }
  .in-timeline .meta,
  .track,
  .as-of-label,
  .period {
    font-family: var(--_meta-font);
    font-size: 12px;
    line-height: 16px;
  }
  .in-timeline :is(.meta, .title) {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .title,
  .in-timeline .phrase,
  .details-title {
    font-family: var(--talks-title-font, inherit);
  }
  .title {
    font-weight: 700;
  }
  .in-timeline .title {
    font-size: 15px;
    line-height: 19px;
  }
  .in-timeline .phrase {
    font-size: 14px;
    line-height: 18px;
  }
  .in-timeline .phrase,
  .period {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .event-button:is(:hover, :focus-visible) .title,
  .open > .event-button .title {
    text-decoration: underline 2px;
    text-underline-offset: 3px;
  }
  .cancelled .title,
  .postponed .title {
    text-decoration: line-through;
  }
  .track,
  .as-of-label,
  .period {
    position: absolute;
    pointer-events: none;
  }
  .as-of-label,
  .period,
  .in-timeline .phrase {
    white-space: nowrap;
  }
  .track {
    left: 6px;
    right: 6px;
    display: flex;
    align-items: center;
    gap: 10px;
    height: 24px;
    white-space: nowrap;
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
    border-radius: 12px;
    background: Canvas;
    line-height: 1;
    touch-action: pan-y;
  }
  .as-of-label {
    line-height: 22px;
  }
  .period {
    padding: 0 4px;
    line-height: 20px;
  }
  .track > :not(.undated) {
    flex: none;
  }
  .undated {
    overflow: hidden;
    margin-inline-start: auto;
    padding-inline-start: 8px;
    background: Canvas;
    text-overflow: ellipsis;
  }
  .more-list {
    position: relative;
    margin-top: 12px;
    padding: 12px 48px 12px 0;
    border-top: 1px solid var(--_hairline);
  }
  .more-list p {
    margin: 0 0 6px;
    font-weight: 700;
  }
  .more-list ul {
    columns: 18em;
  }
  .more-list li {
    padding: 2px 0;
    break-inside: avoid;
  }
  @media (prefers-reduced-motion: no-preference) {
    .in-timeline .changed .title {
      animation: changed 2s;
    }
    .mark.changed {
      animation: glow 2s;
    }
  }
  @keyframes glow {
    from {
      filter: drop-shadow(0 0 6px var(--_accent));
    }
  }
  @keyframes changed {
    from {
      background: color-mix(in srgb, var(--_accent) 30%, transparent);
    }
  }
`;
