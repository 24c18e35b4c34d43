/** The order of the list: by time, or in list layout from the newest. */
import type { EventState } from '../story/story.js';
import type { Frame } from './pipeline.js';

export const ordered = (
  { layout, filtered: { events } }: Frame,
  newestFirst: boolean,
): readonly EventState[] => (newestFirst && layout === 'list' ? events.toReversed() : events);
