/** Registers `<talks-timeline>`, once a page, and exports the public names. */
import { TalksTimeline } from './talks-timeline.js';

export { TalksTimeline };
export type * from './events.js';
export type { TalksColumns } from './story/columns.js';
export type { TalksFilter } from './story/filter.js';
export type * from './story/types.js';
export type { Problem } from './story/problem.js';
export type { View } from './view/view.js';

declare global {
  interface HTMLElementTagNameMap {
    'talks-timeline': TalksTimeline;
  }
}

if (!customElements.get('talks-timeline')) customElements.define('talks-timeline', TalksTimeline);
