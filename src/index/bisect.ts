/** The first place from `from` on, before `to`, that does not come before something; of those that do, none stands after it. */
export const halve = (isBefore: (place: number) => boolean, to: number, from = 0): number => {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isBefore(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** The first place in a stretch of ascending numbers whose value is at least `x`; the end of the stretch where none is. */
export const bisect = (numbers: Float64Array, x: number, from = 0, to = numbers.length): number =>
  halve((i) => (numbers[i] as number) < x, to, from);
