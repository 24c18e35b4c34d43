/**
 * What is done before anything is looked at: read, put on stage, indexed. All of it at once where it is little, else in
 * slices; until they are done a sample of the records is shown, or what was there before.
 */
import { buildIndex } from '../index/length-index.js';
import { drain } from '../index/slices.js';
import { snapshotAt } from '../story/as-of.js';
import { casting } from '../story/cast.js';
import { filterEvents } from '../story/filter.js';
import { asOfInstant } from '../story/moment.js';
import type { Problem } from '../story/problem.js';
import { reading, type Result } from '../story/read.js';
import type { Material, Preparation, Prepared } from './frame.js';
import { memo, memoSteps } from './memo.js';
import { countOf, sampleOf } from './sample.js';

/** More records than this are read in slices of so many milliseconds. */
const AT_ONCE = 50_000;
const SLICE = 10;
/** How often is said how far it is. */
const TOLD = 5;
const NONE: readonly Problem[] = [];

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** A part of the work, and the share of the whole that it ends at. */
function* until<T>(share: number, before: number, work: Generator<number, T>): Generator<number, T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield before + value * (share - before);
  }
}

/** The stages, each with its last result. */
const createStages = (): ((material: Material) => Generator<number, Prepared>) => {
  const stand = memo(snapshotAt);
  const filterAll = memo(filterEvents);
  const stage = memoSteps(casting);
  const sort = memoSteps(buildIndex);
  let shown: Uint8Array = new Uint8Array();
  let last: Result | undefined;
  // A story without an as-of is told at the moment it comes; it is not read again with each minute.
  let now = 0;
  const take = memoSteps(function* (story: unknown, events: unknown, columns: unknown, floatingZone: string) {
    return (last = yield* reading({ story, events, columns }, { floatingZone, now }, last));
  });
  return function* (material) {
    ({ now } = material);
    const { filter, floatingZone } = material;
    const { story, problems } = yield* until(
      0.6,
      0,
      take(material.story, material.events, material.columns, floatingZone),
    );
    // What is no instant is 'now'.
    const asOf =
      (material.asOf === undefined
        ? story.asOf
        : asOfInstant(material.asOf, story.timeZone ?? floatingZone)) ?? now;
    const snapshot = stand(story, asOf);
    const filtered = filterAll(story, snapshot, filter);
    const cast = yield* until(0.7, 0.6, stage(story, snapshot, filtered, filter));
    if (!sameBytes(shown, cast.shown)) ({ shown } = cast);
    const index = yield* until(1, 0.7, sort(cast.columns, story.tracks.length, shown));
    return { story, problems, snapshot, filtered, cast, index };
  };
};

/** The same but for the clock. */
const isSame = (a: Material, b: Material): boolean =>
  (Object.keys(a) as (keyof Material)[]).every((key) => key === 'now' || a[key] === b[key]);

/**
 * @param later does a step now and then until it says that it was the last
 * @param changed there is more to look at, or all
 */
export const createPreparer = (
  later: (step: () => boolean) => void,
  changed: () => void,
): ((material: Material) => Preparation) => {
  const work = createStages();
  const sample = memo((material: Material) => drain(createStages()(sampleOf(material))));
  let done: { readonly material: Material; readonly prepared: Prepared } | undefined;
  let job:
    { readonly material: Material; readonly steps: Generator<number, Prepared>; share: number } | undefined;

  const step = (own: NonNullable<typeof job>): boolean => {
    const end = performance.now() + SLICE;
    while (job === own && performance.now() < end) {
      const { done: isDone, value } = own.steps.next();
      if (isDone) {
        done = { material: own.material, prepared: value };
        job = undefined;
      } else own.share = value;
    }
    return job === own;
  };

  return (material) => {
    const follows = done && done.prepared.snapshot.asOf === done.material.now;
    if (done && isSame(done.material, material) && !(follows && done.material.now !== material.now)) {
      job = undefined;
      return { ...done.prepared, busy: undefined };
    }
    if (!job || !isSame(job.material, material)) {
      const steps = work(material);
      if (countOf(material) <= AT_ONCE) {
        job = undefined;
        done = { material, prepared: drain(steps) };
        return { ...done.prepared, busy: undefined };
      }
      const own = (job = { material, steps, share: 0 });
      if (step(own))
        later(() => {
          const before = Math.floor(own.share * TOLD);
          const goesOn = step(own);
          if (!goesOn || Math.floor(own.share * TOLD) > before) changed();
          return goesOn;
        });
    }
    // The faults of a sample are told with all the others.
    const prepared = done?.prepared ?? { ...sample(job?.material ?? material), problems: NONE };
    return { ...prepared, busy: job?.share };
  };
};
