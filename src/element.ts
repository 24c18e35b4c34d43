/** The class alone, without registering it: for subclasses, scoped registries, or a tag name of your own. */
export { TalksTimeline } from './talks-timeline.js';
export type * from './events.js';
