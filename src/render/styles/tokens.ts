/** What a page may set, with its default; everything else is made of these and of the page's own ink, paper and type. */
import { css } from './css.js';

export const tokens = css`
  :host {
    --_ink: var(--talks-ink, currentColor);
    --_soft: var(--talks-soft-ink, color-mix(in srgb, var(--_ink) 76%, transparent));
    --_hairline: var(--talks-hairline, color-mix(in srgb, var(--_ink) 15%, transparent));
    --_ahead: var(--talks-ahead, color-mix(in srgb, var(--_ink) 4.5%, transparent));
    --_meta-font: var(--talks-meta-font, system-ui, sans-serif);
    --_accent: var(--_ink);
    display: block;
    text-align: start;
    line-height: 1.4;
  }
  :host([hidden]),
  .in-list .close {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  button,
  fieldset {
    border: 0;
  }
  button {
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .track-0 {
    --_accent: var(--talks-accent-1, light-dark(#6b46a8, #b79cf0));
  }
  .track-1 {
    --_accent: var(--talks-accent-2, light-dark(#0b7268, #5cc8b8));
  }
  .track-2 {
    --_accent: var(--talks-accent-3, light-dark(#b0413e, #f08a80));
  }
  .track-3 {
    --_accent: var(--talks-accent-4, light-dark(#2c5f9e, #86b6f2));
  }
  .track-4 {
    --_accent: var(--talks-accent-5, light-dark(#8a5a00, #dcae4f));
  }
  .track-5 {
    --_accent: var(--talks-accent-6, light-dark(#a8327d, #ec8ac8));
  }
  .track-6 {
    --_accent: var(--talks-accent-7, light-dark(#4b6b1f, #a5c86a));
  }
  .track-7 {
    --_accent: var(--talks-accent-8, light-dark(#4f5666, #b5bac8));
  }
  /* All tracks together, in the overview. */
  .track--1 {
    --_accent: color-mix(in srgb, var(--_ink) 50%, transparent);
  }
  @media print {
    .toolbar,
    .close,
    .more {
      display: none;
    }
  }
`;
