/** Stages with their last result: each runs again only when one of its inputs is another value. */

interface Last<Args extends readonly unknown[], Result> {
  readonly args: Args;
  readonly result: Result;
}

const isOf = <Args extends readonly unknown[], Result>(
  last: Last<Args, Result> | undefined,
  args: Args,
): last is Last<Args, Result> => !!last && args.every((arg, index) => Object.is(arg, last.args[index]));

export const memo = <Args extends readonly unknown[], Result>(
  stage: (...args: Args) => Result,
): ((...args: Args) => Result) => {
  let last: Last<Args, Result> | undefined;
  return (...args) => (isOf(last, args) ? last : (last = { args, result: stage(...args) })).result;
};

/** The same for a stage that can pause. */
export const memoSteps = <Args extends readonly unknown[], Result>(
  stage: (...args: Args) => Generator<number, Result>,
): ((...args: Args) => Generator<number, Result>) => {
  let last: Last<Args, Result> | undefined;
  return function* (...args) {
    return (isOf(last, args) ? last : (last = { args, result: yield* stage(...args) })).result;
  };
};
