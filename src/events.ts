/** Names and detail types of the DOM events: all bubble, all are composed, all data is in `detail`. */
import type { Problem } from './story/problem.js';
import type { TalksFilter } from './story/filter.js';
import type { TalksEvent } from './story/types.js';

export interface TalksEventMap {
  /** A story was loaded from `src`. */
  'talks-load': CustomEvent<{ readonly url: string }>;
  /** `src` could not be loaded or read. */
  'talks-error': CustomEvent<{ readonly url: string; readonly message: string }>;
  /** The story is on the page: after the first rendering, and after each new story. */
  'talks-ready': CustomEvent<{ readonly events: number }>;
  /** Details are about to open or close; cancelable where the reader asked for it. */
  'talks-select': CustomEvent<{
    readonly id: string | null;
    readonly record: TalksEvent | undefined;
    readonly byUser: boolean;
  }>;
  /** The visible stretch changed, epoch ms. */
  'talks-view-change': CustomEvent<{
    readonly start: number;
    readonly end: number;
    readonly byUser: boolean;
  }>;
  /** The story is shown as of another instant, epoch ms. */
  'talks-as-of-change': CustomEvent<{ readonly asOf: number; readonly byUser: boolean }>;
  /** Other events are shown, by the filter. */
  'talks-filter-change': CustomEvent<{
    readonly filter: TalksFilter | undefined;
    readonly byUser: boolean;
  }>;
  /** The layout in use changed. */
  'talks-layout-change': CustomEvent<{ readonly layout: 'timeline' | 'list'; readonly byUser: boolean }>;
  /** A link of the story is about to be followed; cancelable. */
  'talks-link': CustomEvent<{ readonly href: string; readonly record: TalksEvent | undefined }>;
  /** The faults found in the data changed. */
  'talks-problems': CustomEvent<{ readonly problems: readonly Problem[] }>;
}

export type TalksEventName = keyof TalksEventMap;

/** What the detail of an event holds. */
export type TalksEventDetail<Name extends TalksEventName> = TalksEventMap[Name]['detail'];

declare global {
  /** So that `addEventListener` knows the details. */
  interface HTMLElementEventMap extends TalksEventMap {}
}
