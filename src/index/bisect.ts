/** The first place in a stretch of ascending numbers whose value is at least `x`; the end of the stretch where none is. */
export const bisect = (numbers: Float64Array, x: number, from = 0, to = numbers.length): number => {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] as number) < x) from = middle + 1;
    else to = middle;
  }
  return from;
};
