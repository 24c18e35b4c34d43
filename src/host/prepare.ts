/**
 * What is done before anything is looked at: read, put on stage, indexed. All of it at once where it is little, else in
 * slices; until they are done a sample of the records is shown, or what was there before.
 */
import type { Columns } from '../index/columns.js';
import { edit as editIndex } from '../index/edit.js';
import { buildIndex } from '../index/length-index.js';
import { drain } from '../index/slices.js';
import { snapshotAt } from '../story/as-of.js';
import { casting } from '../story/cast.js';
import type { Edit } from '../story/edit.js';
import { filterEvents, type Filtered, type TalksFilter } from '../story/filter.js';
import { asOfInstant } from '../story/moment.js';
import type { Problem } from '../story/problem.js';
import { reading, type Result } from '../story/read.js';
import type { Snapshot, Story } from '../story/story.js';
import type { Material, Preparation, Prepared } from './frame.js';
import { memo, memoSteps } from './memo.js';
import { countOf, sampleOf } from './sample.js';

/** More records than this are read in slices of so many milliseconds. */
const AT_ONCE = 50_000;
const SLICE = 10;
/** How often is said how far it is. */
const TOLD = 5;
/** So many records are shown before. */
const SAMPLE = 2000;
const NONE: readonly Problem[] = [];

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  let i = a.length === b.length ? 0 : -1;
  while (i >= 0 && i < a.length && a[i] === b[i]) i++;
  return i === a.length;
};

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
  let last: Result | undefined;
  let made: (Prepared & { readonly filter: TalksFilter | undefined }) | undefined;
  // A story without an as-of is told at the moment it comes; it is not read again with each minute.
  let now = 0;
  const take = memoSteps(function* (story: unknown, events: unknown, columns: unknown, floatingZone: string) {
    return (last = yield* reading({ story, events, columns }, { floatingZone, now }, last));
  });
  /** What changed of what was made last, where that is all that changed. */
  let edit: Edit | undefined;
  const stage = memoSteps(function* (
    story: Story,
    snapshot: Snapshot,
    filtered: Filtered,
    filter: TalksFilter | undefined,
  ) {
    const cast = yield* casting(story, snapshot, filtered, filter, made?.cast, edit);
    // The clock alone changes nothing of what is indexed.
    return made && sameBytes(made.cast.shown, cast.shown) ? { ...cast, shown: made.cast.shown } : cast;
  });
  const sort = memoSteps(function* (columns: Columns, tracks: number, shown: Uint8Array) {
    // Where all columns are those of the rows, an edit of the rows is one of the index.
    if (!edit || !made || columns !== last?.story.rows || made.index.columns !== made.story.rows)
      return yield* buildIndex(columns, tracks, shown);
    return editIndex(
      made.index,
      columns,
      edit.added.filter((row) => shown[row]),
      edit.removed,
    );
  });
  return function* (material) {
    ({ now } = material);
    const { filter, floatingZone } = material;
    const before = last?.story;
    const result = yield* until(
      0.6,
      0,
      take(material.story, material.events, material.columns, floatingZone),
    );
    const { story, problems } = result;
    // What is no instant is 'now'.
    const asOf =
      (material.asOf === undefined
        ? story.asOf
        : asOfInstant(material.asOf, story.timeZone ?? floatingZone)) ?? now;
    const snapshot = stand(story, asOf);
    const filtered = filterAll(story, snapshot, filter);
    const isOn =
      made?.story === before &&
      made?.cast.asOf === asOf &&
      made.story.told === story.told &&
      made.filter === filter &&
      made.story.events.length === story.events.length;
    edit = isOn && story !== before ? result.edit : undefined;
    const cast = yield* until(0.7, 0.6, stage(story, snapshot, filtered, filter));
    const index = yield* until(1, 0.7, sort(cast.columns, story.tracks.length, cast.shown));
    return (made = { story, problems, snapshot, filtered, cast, index, filter });
  };
};

/** The same but for the clock. */
const isSame = (a: Material, b: Material): boolean =>
  (Object.keys(a) as (keyof Material)[]).every((key) => key === 'now' || a[key] === b[key]);

interface Job {
  readonly material: Material;
  readonly steps: Generator<number, Prepared>;
  share: number;
  /** What there is to look at meanwhile. */
  shown: Prepared;
}

/**
 * @param later does a step now and then until it says that it was the last
 * @param changed there is more to look at, or all
 */
export const createPreparer = (
  later: (step: () => boolean) => void,
  changed: () => void,
): ((material: Material) => Preparation) => {
  const work = createStages();
  /** Of so many records, while all are read; its faults are told with all the others. */
  const sample = (material: Material, size: number): Prepared => ({
    ...drain(createStages()(sampleOf(material, size))),
    problems: NONE,
  });
  let done: { readonly material: Material; readonly prepared: Prepared } | undefined;
  let job: Job | undefined;

  const step = (own: Job): boolean => {
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
      // At first nothing but that there will be something: each of these takes as long as a page may be busy at once.
      const own: Job = (job = { material, steps, share: 0, shown: done?.prepared ?? sample(material, 0) });
      let isFirst = !done;
      if (isFirst || step(own))
        later(() => {
          if (isFirst) {
            isFirst = false;
            own.shown = sample(material, SAMPLE);
            changed();
            return true;
          }
          const before = Math.floor(own.share * TOLD);
          const goesOn = step(own);
          if (!goesOn || Math.floor(own.share * TOLD) > before) changed();
          return goesOn;
        });
    }
    const prepared = job?.shown ?? done?.prepared ?? sample(material, 0);
    return { ...prepared, busy: job?.share };
  };
};
