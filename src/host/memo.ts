/** A stage with its last result: it runs again only when one of its inputs is another value. */
export const memo = <Args extends readonly unknown[], Result>(
  stage: (...args: Args) => Result,
): ((...args: Args) => Result) => {
  let last: { readonly args: Args; readonly result: Result } | undefined;
  return (...args) => {
    if (!last || args.some((arg, index) => !Object.is(arg, last?.args[index])))
      last = { args, result: stage(...args) };
    return last.result;
  };
};

/** The same for a stage that can pause. */
export const memoSteps = <Args extends readonly unknown[], Result>(
  stage: (...args: Args) => Generator<number, Result>,
): ((...args: Args) => Generator<number, Result>) => {
  let last: { readonly args: Args; readonly result: Result } | undefined;
  return function* (...args) {
    if (!last || args.some((arg, index) => !Object.is(arg, last?.args[index])))
      last = { args, result: yield* stage(...args) };
    return last.result;
  };
};
