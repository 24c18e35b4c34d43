/** Types of scenarios.js, for those who import it from TypeScript. */
import type { TalksStory } from '../src/story/types.js';

export declare const tracker: TalksStory;

export declare const earthquakes: (collection: {
  readonly features: readonly {
    readonly id: string;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}) => TalksStory;

export declare const marks: TalksStory;

export declare const deepTime: TalksStory;

/** Faulty on purpose: it does not fit `TalksStory`. */
export declare const faulty: Readonly<Record<string, unknown>> & { readonly events: readonly unknown[] };

export declare const faultyShown: readonly string[];
