/** Faces and the sizes of their labels, made when they are asked for and kept. */
import { labelSize, type LabelText, type Measure } from '../layout/label-size.js';
import type { LabelSize } from '../layout/scene.js';
import type { Cast } from '../story/cast.js';
import type { EventState, Story } from '../story/story.js';
import { kept } from '../time/kept.js';
import type { ClusterFace } from '../words/clusters.js';
import { faceOf, type Face } from '../words/faces.js';
import type { Language } from '../words/language.js';
import type { Lookup } from './frame.js';

/** So many faces are kept. */
const KEPT = 2000;

const lookup = <T>(make: (id: string) => T | undefined): Lookup<T> => {
  const made = new Map<string, T>();
  return {
    get(id) {
      const known = made.get(id) ?? make(id);
      if (known) made.set(id, known);
      return known;
    },
  };
};

/** Faces that were made, by all that they say: another list of events has most of them still. */
export const facesIn = (
  language: Language,
  zone: string,
  style: 'dated' | 'short',
): ((story: Story, state: EventState) => Face) => {
  const made = new Map<string, Face>();
  return (story, state) => {
    const { id, phase, fields } = state;
    return kept(made, KEPT, JSON.stringify([id, phase, fields, story.tracks[fields.track]?.label]), () =>
      faceOf(language, story, state, zone, style),
    );
  };
};

export const facesOf = ({ story, state }: Cast, face: ReturnType<typeof facesIn>): Lookup<Face> =>
  lookup((id) => {
    const one = state(story.rows.find(id));
    return one && face(story, one);
  });

/** Of events, and of the clusters that name one of theirs. */
export const sizesOf = (
  faces: Lookup<Face>,
  clusters: Lookup<ClusterFace>,
  sizeOf: (text: LabelText) => LabelSize,
): Lookup<LabelSize> =>
  lookup((id) => {
    const text = clusters.get(id) ?? faces.get(id);
    return text?.title ? sizeOf(text) : undefined;
  });

/** Sizes of labels, as long as their faces are kept. */
export const sizesIn = (measure: Measure, _fonts: number): ((text: LabelText) => LabelSize) => {
  const made = new WeakMap<LabelText, LabelSize>();
  return (text) => {
    const size = made.get(text) ?? labelSize(text, measure);
    made.set(text, size);
    return size;
  };
};
