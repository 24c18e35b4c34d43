/** The controls: native buttons in pairs that never break apart, and the as-of range. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';

/** Names of the controls, as the `controls` property takes them. */
export type Control = 'as-of' | 'zoom' | 'steps' | 'layout' | 'filter' | 'legend' | 'topics';

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

export interface ToolbarPart {
  readonly has: (control: Control) => boolean;
  readonly layout: 'timeline' | 'list';
  readonly asOf: AsOfPart | undefined;
  /** The filter's disclosure, if there is one. */
  readonly filter: TemplateResult | undefined;
  readonly messages: Messages;
}

export interface AsOfPart {
  /** The instants to step over, ascending, and the one that is shown; epoch ms. */
  readonly stops: readonly number[];
  readonly asOf: number;
  /** The as-of in words. */
  readonly date: string;
  readonly playing: boolean;
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

/** A button with an icon, or with a text that begins its name. */
const button = (
  action: Action,
  name: string,
  {
    text,
    pressed,
    disabled,
    icon = ICONS[action],
  }: {
    readonly text?: string;
    readonly pressed?: boolean;
    readonly disabled?: boolean;
    readonly icon?: string | undefined;
  } = {},
): TemplateResult =>
  html`<button
    type="button"
    part="button"
    class=${text === undefined ? 'icon' : nothing}
    data-action=${action}
    aria-label=${name}
    title=${text === name ? nothing : name}
    aria-pressed=${pressed ?? nothing}
    aria-disabled=${disabled || nothing}
  >
    ${
      text ??
      html`<svg aria-hidden="true" width="16" height="16" viewBox="-8 -8 16 16">
        <path d=${icon ?? ''}></path>
      </svg>`
    }
  </button>`;

const asOf = ({ stops, asOf: now, date, playing }: AsOfPart, messages: Messages): TemplateResult => {
  const last = stops.length - 1;
  const isLatest = !stops.some((stop) => stop > now);
  return html` <div class="as-of" part="as-of" role="group" aria-label=${messages.asOfLabel}>
    <label for="as-of">${messages.asOfLabel} <b>${date}</b></label>
    <span class="pair">
      ${button('earlier', messages.earlier, { disabled: !stops.some((stop) => stop < now) })}
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
          .value=${String(stops.findLastIndex((stop) => stop <= now))}
          aria-valuetext=${date}
        />
      </span>
      ${button('later', messages.later, { disabled: isLatest })}
      ${button('latest', messages.latest, { disabled: isLatest })}
      ${button('play', playing ? messages.pause : messages.play, { icon: playing ? PAUSE : ICONS.play })}
    </span>
  </div>`;
};

export const renderToolbar = ({
  has,
  layout,
  asOf: range,
  filter,
  messages,
}: ToolbarPart): TemplateResult | typeof nothing => {
  const inTimeline = layout === 'timeline';
  const groups = [
    has('steps') && [button('previous', messages.previous), button('next', messages.next)],
    has('zoom') &&
      inTimeline && [
        button('zoom-out', messages.zoomOut),
        button('zoom-in', messages.zoomIn),
        button('fit', messages.showAll, { text: messages.all }),
      ],
    has('layout') && [
      button('timeline', messages.timeline, { text: messages.timeline, pressed: inTimeline }),
      button('list', messages.asList, { text: messages.asList, pressed: !inTimeline }),
    ],
  ];
  if (!groups.some(Boolean) && !range && !filter) return nothing;
  return html` <div class="toolbar" part="toolbar" role="group" aria-label=${messages.controls}>
    ${groups.map((group) => (group ? html`<span class="pair">${group}</span>` : nothing))} ${filter}
    ${range ? asOf(range, messages) : nothing}
  </div>`;
};
