/** The controls: native buttons in pairs that never break apart, and the as-of range. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';

/** Names of the controls, as the `controls` property takes them. */
export type Control = 'as-of' | 'zoom' | 'steps' | 'layout' | 'filter' | 'legend' | 'topics' | 'overview';

/** What a button of the toolbar does, as its `data-action` says it. */
export type Action =
  | 'previous'
  | 'next'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'timeline'
  | 'list'
  | 'earlier'
  | 'later'
  | 'latest'
  | 'play';

/** What the as-of control needs of the frame. */
export interface AsOf {
  /** The instants to step over, ascending, and the one that is shown; epoch ms. */
  readonly stops: readonly number[];
  readonly snapshot: { readonly asOf: number };
  /** The as-of in words. */
  readonly asOfDate: string;
}

/** More of them would be a grey bar. */
const MOST_TICKS = 40;

const ICONS: Partial<Record<Action, string>> = {
  previous: 'M5 -6L-3 0L5 6',
  earlier: 'M5 -6L-3 0L5 6',
  next: 'M-5 -6L3 0L-5 6',
  later: 'M-5 -6L3 0L-5 6',
  latest: 'M-6 -6L2 0L-6 6M5 -6V6',
  play: 'M-4 -6L6 0L-4 6Z',
  'zoom-in': 'M-6 0H6M0 -6V6',
  'zoom-out': 'M-6 0H6',
};

const PAUSE = 'M-4 -6V6M4 -6V6';

/**
 * A button with an icon, or with a text that begins its name.
 *
 * @param text undefined for an icon
 */
const button = (
  action: Action,
  name: string,
  text?: string,
  pressed?: boolean,
  disabled?: boolean,
  icon = ICONS[action],
): TemplateResult =>
  html`<button
    type="button"
    part="button"
    class=${text ? nothing : 'icon'}
    data-action=${action}
    aria-label=${name}
    title=${text === name ? nothing : name}
    aria-pressed=${pressed ?? nothing}
    aria-disabled=${disabled || nothing}
  >
    ${
      text ??
      html`<svg aria-hidden="true" width="16" height="16" viewBox="-8 -8 16 16">
        <path d=${icon ?? nothing}></path>
      </svg>`
    }
  </button>`;

const iconButton = (action: Action, name: string, disabled?: boolean, icon?: string): TemplateResult =>
  button(action, name, undefined, undefined, disabled, icon);

export const renderAsOf = (
  { stops, snapshot: { asOf }, asOfDate }: AsOf,
  playing: boolean,
  messages: Messages,
): TemplateResult => {
  const last = stops.length - 1;
  const at = stops.findLastIndex((stop) => stop <= asOf);
  const isLatest = at === last;
  return html` <div class="as-of" part="as-of" role="group" aria-label=${messages.asOfLabel}>
    <label for="as-of">${messages.asOfLabel} <b>${asOfDate}</b></label>
    <span class="pair">
      ${iconButton('earlier', messages.earlier, !stops.some((stop) => stop < asOf))}
      <span class="range">
        <svg aria-hidden="true" width="100%" height="12">
          ${stops.map((_, stop) => {
            const x = `${(100 * stop) / last}%`;
            return last < MOST_TICKS ? svg`<line x1=${x} x2=${x} y1="0" y2="12"></line>` : nothing;
          })}
        </svg>
        <input
          id="as-of"
          type="range"
          part="as-of-range"
          min="0"
          max=${last}
          step="1"
          .value=${String(at)}
          aria-valuetext=${asOfDate}
        />
      </span>
      ${iconButton('later', messages.later, isLatest)} ${iconButton('latest', messages.latest, isLatest)}
      ${iconButton('play', playing ? messages.pause : messages.play, false, playing ? PAUSE : undefined)}
    </span>
  </div>`;
};

/** @param more the filter's disclosure and the as-of control, if there are any */
export const renderToolbar = (
  has: (control: Control) => boolean,
  inTimeline: boolean,
  more: readonly (TemplateResult | false)[],
  messages: Messages,
): TemplateResult | typeof nothing => {
  const groups = [
    has('steps') && [iconButton('previous', messages.previous), iconButton('next', messages.next)],
    has('zoom') &&
      inTimeline && [
        iconButton('zoom-out', messages.zoomOut),
        iconButton('zoom-in', messages.zoomIn),
        button('fit', messages.showAll, messages.all),
      ],
    has('layout') && [
      button('timeline', messages.timeline, messages.timeline, inTimeline),
      button('list', messages.asList, messages.asList, !inTimeline),
    ],
  ].filter(Boolean);
  return [...groups, ...more].some(Boolean)
    ? html` <div class="toolbar" part="toolbar" role="group" aria-label=${messages.controls}>
        ${groups.map((group) => html`<span class="pair">${group}</span>`)}
        ${more.map((each) => each || nothing)}
      </div>`
    : nothing;
};
