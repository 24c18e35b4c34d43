/** Names of the tracks, the "+n more" buttons, the as-of line's own words, and names of periods: text over the drawing. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { Scene } from '../layout/scene.js';
import type { Story } from '../story/story.js';
import type { LinkText } from '../words/details.js';
import type { Face } from '../words/faces.js';
import { accentClass } from './chart.js';
import { renderClose, renderLink } from './details.js';
import { place } from './place.js';

/** Most events without a date that a track names; the others are counted, and stand struck at their old places. */
const MOST_UNDATED = 3;

/** @param listed the track whose events without a label are listed */
export const renderTracks = (
  { tracks }: Scene,
  faces: { readonly get: (id: string) => Face | undefined },
  names: Story['tracks'],
  lang: unknown,
  listed: string | undefined,
  messages: Messages,
): readonly TemplateResult[] =>
  tracks.map(({ track, y, more, undated }) => {
    const name = names[track]?.label ?? '';
    return html`<div class="track ${accentClass(track)}" .style=${place({ y })}>
      <span class="track-name" part="track-name" lang=${lang}>${name}</span>
      ${
        more.length
          ? html`<button
              type="button"
              class="more"
              part="more"
              data-more=${track}
              aria-expanded=${listed === String(track)}
              aria-label=${messages.moreIn(more.length, name)}
            >
              ${messages.more(more.length)}
            </button>`
          : nothing
      }
      ${
        undated.length
          ? html`<span class="undated" part="undated"
              >${messages.toBeAnnounced}:
              ${undated.slice(0, MOST_UNDATED).map((id, at) => {
                const face = faces.get(id);
                return html`${at ? ', ' : ''}<span lang=${face?.lang ?? nothing}
                    >${renderLink({ text: face?.title ?? id, show: id })}</span
                  >`;
              })}${undated.length > MOST_UNDATED ? ` ${messages.andMore(undated.length - MOST_UNDATED)}` : nothing}</span
            >`
          : nothing
      }
    </div>`;
  });

/** @param x its left edge; undefined where the line is not in sight */
export const renderAsOfLabel = (
  scene: Scene,
  x: number | undefined,
  text: string,
): TemplateResult | typeof nothing =>
  x !== undefined
    ? html`<span
        class="as-of-label"
        part="as-of-label"
        .style=${place({ x, y: scene.head.context + scene.head.fine + scene.head.periods })}
        >${text}</span
      >`
    : nothing;

/**
 * @param width of the view, CSS px
 * @param shift where the plane begins
 */
export const renderPeriods = (
  scene: Scene,
  width: number,
  shift: number,
  lang: unknown,
): readonly TemplateResult[] =>
  scene.periods.map(({ x0, x1, label }) => {
    const x = Math.max(0, x0 + shift);
    return html`<span
      class="period"
      part="period"
      lang=${lang}
      .style=${place({ x, y: scene.head.context + scene.head.fine, width: Math.max(0, Math.min(width, x1 + shift) - x) })}
      >${label}</span
    >`;
  });

/**
 * The list behind "+n more" and behind a cluster: links to the buttons of the events.
 *
 * @param rest how many are not listed yet, in words; empty where all are
 */
export const renderMoreList = (
  heading: string,
  links: readonly LinkText[],
  rest: string,
  messages: Messages,
): TemplateResult =>
  html`<div class="more-list" part="more-list">
    <p>${heading}</p>
    <ul role="list">
      ${links.map((link) => html`<li lang=${link.lang ?? nothing}>${renderLink(link)}</li>`)}
    </ul>
    ${rest ? html`<button type="button" class="button" part="button" data-action="more">${rest}</button>` : nothing}
    ${renderClose('close-more', messages)}
  </div>`;
