/** The timeline layout: drawing below, buttons and labels over it, the open details in flow under both. */
import { css } from './css.js';

export const timeline = css`
  .chart {
    position: relative;
  }
  .in-timeline .chart {
    overflow-x: clip;
  }
  .figures,
  .scene,
  .overview,
  [role='slider'],
  .in-timeline .event-button {
    position: absolute;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .scene,
  .figures,
  .overview,
  .pair {
    /* Time runs from left to right on every page. */
    direction: ltr;
  }
  .in-timeline .chart {
    cursor: grab;
  }
  .density {
    fill: var(--_accent);
  }
  .grip {
    stroke-width: 5;
    stroke-linecap: round;
  }
  [role='slider'] {
    top: 0;
    height: 30px;
    cursor: grab;
  }
  [part$='handle'] {
    cursor: ew-resize;
  }
  .in-timeline .meta,
  .axis,
  .context,
  .track,
  .as-of-label,
  .period {
    font-family: var(--_meta-font);
    font-size: 12px;
    line-height: 16px;
  }
  .axis {
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
  .lane {
    stroke: color-mix(in srgb, var(--_accent) 35%, transparent);
  }
  .ahead {
    fill: var(--_ahead);
  }
  .periods {
    fill: var(--talks-period, color-mix(in srgb, var(--_ink) 6%, transparent));
  }
  .event-button {
    text-align: start;
  }
  .cluster .event-button {
    --_share: 8%;
    border: 1.5px solid var(--_accent);
    border-radius: 12px;
    background: color-mix(in srgb, var(--_accent) var(--_share), Canvas);
    font-size: 12px;
    font-weight: 700;
    font-variant-numeric: lining-nums tabular-nums;
    text-align: center;
  }
  .of-1 .event-button {
    --_share: 12%;
  }
  .of-2 .event-button {
    --_share: 16%;
  }
  .of-3 .event-button {
    --_share: 22%;
  }
  .of-4 .event-button {
    --_share: 28%;
  }
  .of-5 .event-button {
    --_share: 34%;
  }
  :is(.of-6, .of-7, .of-8) .event-button {
    --_share: 40%;
  }
  .cluster .label {
    font-weight: 400;
  }
  .cluster .event-button:hover {
    border-color: var(--_ink);
  }
  .beyond .event-button {
    border-color: var(--_hairline);
    background: Canvas;
    padding: 0 10px;
    height: 24px;
  }
  .later .event-button {
    right: 0;
  }
  .in-timeline .label {
    position: absolute;
    text-align: left;
  }
  .meta,
  .title,
  .phrase,
  .position,
  dd .soft {
    display: block;
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
  .period,
  .undated {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .cancelled .title,
  .postponed .title {
    text-decoration: line-through;
  }
  .event-button:is(:hover, :focus-visible) .title,
  .open .title {
    text-decoration: underline 2px;
    text-underline-offset: 3px;
  }
  .track,
  .as-of-label,
  .period {
    position: absolute;
    pointer-events: none;
  }
  .track,
  .as-of-label,
  .period,
  .in-timeline .phrase {
    white-space: nowrap;
  }
  .track {
    inset-inline: 6px;
    display: flex;
    align-items: center;
    gap: 8px;
    height: 24px;
  }
  .track-name {
    color: var(--_accent);
    font-weight: 700;
  }
  .more,
  .undated {
    pointer-events: auto;
    background: Canvas;
  }
  .more {
    flex: none;
    min-height: 24px;
    border-radius: 12px;
    touch-action: pan-y;
  }
  .as-of-label,
  .period {
    line-height: 20px;
  }
  .period {
    padding: 0 4px;
  }
  .undated {
    margin-inline-start: auto;
    padding-inline-start: 8px;
  }
  .more-list p {
    font-weight: 700;
  }
  .more-list ul {
    columns: 18em;
  }
  .more-list li {
    padding: 4px 0;
    break-inside: avoid;
  }
  @media (prefers-reduced-motion: no-preference) {
    .in-timeline .changed .title,
    .mark.changed {
      animation: changed 2s;
    }
    /* Crossing a level fades; by turns, so that each crossing begins anew. */
    .level-0 {
      animation: even 0.2s;
    }
    .level-1 {
      animation: odd 0.2s;
    }
  }
  @keyframes even {
    from {
      opacity: 0.5;
    }
  }
  @keyframes odd {
    from {
      opacity: 0.5;
    }
  }
  @keyframes changed {
    from {
      background: color-mix(in srgb, var(--_accent) 24%, transparent);
      filter: drop-shadow(0 0 6px var(--_accent));
    }
  }
`;
