/** Problems as they are found: the first thousand one by one, the others counted. */
import { problem, type Problem, type ProblemCode, type ProblemDetail } from './problem.js';

const MOST = 1000;

export interface Problems {
  readonly add: (code: ProblemCode, detail: ProblemDetail) => void;
  /** Those of the story first, then in the caller's order of events; another array whenever it grew. */
  readonly all: readonly Problem[];
  /** A list to go on with, without those of these rows; undefined where that cannot be told, since some were only counted. */
  readonly without: (rows: ReadonlySet<number>) => Problems | undefined;
}

export const createProblems = (before: readonly Problem[] = [], counted = 0): Problems => {
  const found = [...before];
  let more = counted;
  let all: readonly Problem[] | undefined;
  return {
    add(code, detail) {
      all = undefined;
      if (found.length < MOST) found.push(problem(code, detail));
      else more++;
    },
    get all() {
      // The second look at an event finds its faults after those of the others: sorted back.
      return (all ??= [
        ...found.sort((a, b) => (a.index ?? -1) - (b.index ?? -1)),
        ...(more
          ? [problem('more-problems', { field: 'problems', effect: `${more} more are not listed` })]
          : []),
      ]);
    },
    without: (rows) =>
      more && rows.size
        ? undefined
        : createProblems(
            found.filter(({ index = -1 }) => !rows.has(index)),
            more,
          ),
  };
};
