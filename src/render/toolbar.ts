/** The controls: native buttons in pairs that never break apart, and the as-of range. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';

/** Names of the controls, as the `controls` property takes them. */
export type Control = 'as-of' | 'zoom' | 'steps' | 'layout' | 'legend' | 'topics';

/** What a button of the toolbar does, as its `data-action` says it. */
export type Action =
  'previous' | 'next' | 'zoom-in' | 'zoom-out' | 'fit' | 'timeline' | 'list' | 'earlier' | 'later' | 'close';

export interface ToolbarPart {
  readonly has: (control: Control) => boolean;
  readonly layout: 'timeline' | 'list';
  readonly asOf: AsOfPart | undefined;
  readonly messages: Messages;
}

export interface AsOfPart {
  /** How many instants there are to step over. */
  readonly count: number;
  /** The latest one not after the as-of; -1 before the first. */
  readonly index: number;
  /** The as-of in words. */
  readonly date: string;
  readonly canGoEarlier: boolean;
  readonly canGoLater: boolean;
}

/** More of them would be a grey bar. */
const MOST_TICKS = 40;

const ICONS: Partial<Record<Action, string>> = {
  previous: 'M5 -6L-3 0L5 6',
  earlier: 'M5 -6L-3 0L5 6',
  next: 'M-5 -6L3 0L-5 6',
  later: 'M-5 -6L3 0L-5 6',
  'zoom-in': 'M-6 0H6M0 -6V6',
  'zoom-out': 'M-6 0H6',
};

const iconButton = (action: Action, name: string, disabled = false): TemplateResult =>
  html` <button
    type="button"
    part="button"
    class="icon"
    data-action=${action}
    aria-label=${name}
    title=${name}
    aria-disabled=${disabled ? 'true' : nothing}
  >
    <svg aria-hidden="true" width="16" height="16" viewBox="-8 -8 16 16">
      ${svg`<path d=${ICONS[action] ?? ''}></path>`}
    </svg>
  </button>`;

const asOf = (
  { count, index, date, canGoEarlier, canGoLater }: AsOfPart,
  messages: Messages,
): TemplateResult =>
  html` <div class="as-of" part="as-of" role="group" aria-label=${messages.asOfLabel}>
    <label for="as-of">${messages.asOfLabel} <b>${date}</b></label>
    <span class="pair">
      ${iconButton('earlier', messages.earlier, !canGoEarlier)}
      <span class="range">
        <svg aria-hidden="true" width="100%" height="12">
          ${Array.from({ length: count > MOST_TICKS ? 0 : count }, (_, stop) => {
            const x = `${count > 1 ? (100 * stop) / (count - 1) : 50}%`;
            return svg`<line x1=${x} x2=${x} y1="0" y2="12"></line>`;
          })}
        </svg>
        <input
          id="as-of"
          type="range"
          part="as-of-range"
          min="0"
          max=${Math.max(0, count - 1)}
          step="1"
          .value=${String(Math.max(0, index))}
          aria-valuetext=${date}
        />
      </span>
      ${iconButton('later', messages.later, !canGoLater)}
    </span>
  </div>`;

const toggle = (action: 'timeline' | 'list', text: string, pressed: boolean): TemplateResult =>
  html` <button type="button" part="button" data-action=${action} aria-pressed=${pressed ? 'true' : 'false'}>
    ${text}
  </button>`;

export const renderToolbar = ({
  has,
  layout,
  asOf: range,
  messages,
}: ToolbarPart): TemplateResult | typeof nothing => {
  const inTimeline = layout === 'timeline';
  const groups = [
    has('steps') && html`${iconButton('previous', messages.previous)}${iconButton('next', messages.next)}`,
    has('zoom') &&
      inTimeline &&
      html`${iconButton('zoom-out', messages.zoomOut)}${iconButton('zoom-in', messages.zoomIn)}
        <button
          type="button"
          part="button"
          data-action="fit"
          aria-label=${messages.showAll}
          title=${messages.showAll}
        >
          ${messages.all}
        </button>`,
    has('layout') &&
      html`${toggle('timeline', messages.timeline, inTimeline)}${toggle('list', messages.asList, !inTimeline)}`,
  ].filter(Boolean);
  if (groups.length === 0 && !range) return nothing;
  return html` <div class="toolbar" part="toolbar" role="group" aria-label=${messages.controls}>
    ${groups.map((group) => html`<span class="pair">${group}</span>`)}
    ${range ? asOf(range, messages) : nothing}
  </div>`;
};
