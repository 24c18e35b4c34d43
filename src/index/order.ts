/**
 * The rows in the order of the index: by track, longer length classes first, then by start, then by row.
 *
 * A radix sort from the last digit of a key of 96 bits (the class, then the start as bits that ascend), in digits of
 * 11. It is exact for any numbers, has no bad case, and leaves out the digits that are the same in all rows: of dates
 * within decades four or five of nine vary. Starts that ascend already are not sorted at all.
 *
 * What goes over all rows is a plain function over a slice of them: engines compile that sooner than a generator.
 */
import type { Columns } from './columns.js';
import { slices } from './slices.js';

const DIGIT = 11;
const RADIX = 2048;
const MASK = RADIX - 1;

/** The two halves of a number as it is kept, the lower first. */
const float = new Float64Array(1);
const half = new Uint32Array(float.buffer);

/**
 * A row's track and length class as one number, which ascends with the track and within it as lengths get shorter.
 * The class is the exponent of the length as it is kept in binary: 1024 where it is infinite, 0 for all below 2 ms.
 */
export const kindOf = ({ track, start, end }: Columns, row: number): number => {
  float[0] = (end[row] as number) - (start[row] as number);
  const exponent = (((half[1] as number) >>> 20) & MASK) - 1023;
  return (track[row] as number) * RADIX + 1024 - Math.max(0, exponent);
};

/** The track and the exponent of such a number. */
export const trackOf = (kind: number): number => kind >>> DIGIT;
export const exponentOf = (kind: number): number => {
  const exponent = 1024 - (kind & MASK);
  return exponent < 1024 ? exponent : Infinity;
};

const ascend = (numbers: Float64Array, size: number): boolean => {
  let last = -Infinity;
  for (let i = 0; i < size; i++) {
    const number = numbers[i] as number;
    if (number < last) return false;
    if (number > last) last = number;
  }
  return true;
};

/** The bits that are not the same in all of the numbers. */
const varied = (numbers: Uint32Array): number => {
  let bits = 0;
  for (let i = 1; i < numbers.length; i++) bits |= (numbers[i] as number) ^ (numbers[0] as number);
  return bits;
};

/** For each digit the place of the first row that has it. */
const tally = (key: Uint32Array, shift: number): Uint32Array => {
  const places = new Uint32Array(RADIX + 1);
  for (let row = 0; row < key.length; row++)
    (places[(((key[row] as number) >>> shift) & MASK) + 1] as number)++;
  for (let i = 0; i < RADIX; i++) (places[i + 1] as number) += places[i] as number;
  return places;
};

/** Rows in order, and the kind of each row, by row. */
export interface Order {
  readonly rows: Uint32Array;
  readonly kinds: Uint32Array;
}

/**
 * Sorts the rows of so many tracks; yields the share that is done. Those without a start and those that have 0 in
 * `shown` come last, as if they were of one more track.
 */
export function* order(columns: Columns, tracks: number, shown?: Uint8Array): Generator<number, Order> {
  const { size, start } = columns;
  const column = () => new Uint32Array(size);
  const [low, high, kinds] = [column(), column(), column()];
  let [rows, dealt] = [column(), column()];
  yield* slices(size, 0, 0.1, (row, to) => {
    for (; row < to; row++) {
      const time = start[row] as number;
      const counts = shown?.[row] !== 0 && time === time;
      rows[row] = row;
      kinds[row] = counts ? kindOf(columns, row) : tracks * RADIX;
      // -0 becomes 0. Negative numbers are turned over, so that the bits ascend as the numbers do.
      float[0] = time + 0;
      const turn = (half[1] as number) >> 31;
      low[row] = (half[0] as number) ^ turn;
      high[row] = (half[1] as number) ^ (turn | 0x80000000);
    }
  });
  const digits = (ascend(start, size) ? [kinds] : [low, high, kinds]).flatMap((key) => {
    const bits = varied(key);
    return [0, DIGIT, 2 * DIGIT].filter((shift) => (bits >>> shift) & MASK).map((shift) => ({ key, shift }));
  });
  for (const [i, { key, shift }] of digits.entries()) {
    const [given, taken, places] = [rows, dealt, tally(key, shift)];
    yield* slices(size, 0.1 + (0.7 * i) / digits.length, 0.7 / digits.length, (place, to) => {
      for (; place < to; place++) {
        const row = given[place] as number;
        taken[(places[((key[row] as number) >>> shift) & MASK] as number)++] = row;
      }
    });
    [rows, dealt] = [taken, given];
  }
  return { rows, kinds };
}
