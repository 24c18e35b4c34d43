/** Types of tracker.js, for those who import it from TypeScript. */
import type { TalksStory } from '../src/story/types.js';

export type TrackerStory = TalksStory;

/** A story of `count` invented events; the same for the same seed and count. */
export declare const makeTracker: (seed?: number, count?: number) => TalksStory;
