/**
 * The rows in the order of the index: by track, longer length classes first, then by start, then by row.
 *
 * A radix sort from the last digit of a key of 96 bits (the class, then the start as bits that ascend), in digits of
 * 11. It is exact for any numbers, has no bad case, and leaves out the digits that are the same in all rows: of dates
 * within decades four or five of nine vary. Starts that ascend already are not sorted at all.
 */
import type { Columns } from './columns.js';

/** Rows between two pauses: about a millisecond. */
export const SLICE = 32768;

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
export const classOf = ({ track, start, end }: Columns, row: number): number => {
  float[0] = (end[row] as number) - (start[row] as number);
  const exponent = (((half[1] as number) >>> 20) & MASK) - 1023;
  return (track[row] as number) * RADIX + 1024 - Math.max(0, exponent);
};

/** The track and the exponent of such a number. */
export const trackOf = (key: number): number => key >>> DIGIT;
export const exponentOf = (key: number): number => {
  const exponent = 1024 - (key & MASK);
  return exponent < 1024 ? exponent : Infinity;
};

/** Rows in order, and how many of them count: those without a start and those that `shown` leaves out come last. */
export interface Order {
  readonly rows: Uint32Array;
  readonly count: number;
  /** The class of each row, by row. */
  readonly kind: Uint32Array;
}

/** Sorts the rows of so many tracks; yields the share that is done. */
export function* order(columns: Columns, tracks: number, shown?: Uint8Array): Generator<number, Order> {
  const { size, start } = columns;
  const column = () => new Uint32Array(size);
  const [low, high, kind] = [column(), column(), column()];
  let [rows, dealt] = [column(), column()];
  let [count, last, sorted] = [0, -Infinity, true];
  /** The bits that are not the same in all rows. */
  let [inLow, inHigh, inKind] = [0, 0, 0];
  for (let row = 0; row < size; row++) {
    if (row % SLICE === 0) yield row / size / 10;
    const time = start[row] as number;
    rows[row] = row;
    kind[row] = tracks * RADIX;
    if (shown?.[row] !== 0 && time === time) {
      kind[row] = classOf(columns, row);
      // -0 becomes 0. Negative numbers are turned over, so that the bits ascend as the numbers do.
      float[0] = time + 0;
      const turn = (half[1] as number) >> 31;
      low[row] = (half[0] as number) ^ turn;
      high[row] = (half[1] as number) ^ (turn | 0x80000000);
      sorted &&= last <= time;
      last = time;
      count++;
    }
    inLow |= (low[row] as number) ^ (low[0] as number);
    inHigh |= (high[row] as number) ^ (high[0] as number);
    inKind |= (kind[row] as number) ^ (kind[0] as number);
  }
  const digits = [
    [low, sorted ? 0 : inLow] as const,
    [high, sorted ? 0 : inHigh] as const,
    [kind, inKind] as const,
  ].flatMap(([key, bits]) =>
    [0, DIGIT, 2 * DIGIT].filter((shift) => (bits >>> shift) & MASK).map((shift) => ({ key, shift })),
  );
  let done = 1;
  for (const { key, shift } of digits) {
    const places = new Uint32Array(RADIX + 1);
    for (let row = 0; row < size; row++) (places[(((key[row] as number) >>> shift) & MASK) + 1] as number)++;
    for (let i = 0; i < RADIX; i++) (places[i + 1] as number) += places[i] as number;
    for (let i = 0; i < size; i++) {
      if (i % SLICE === 0) yield (done + i / size) / (digits.length + 1);
      const row = rows[i] as number;
      dealt[(places[((key[row] as number) >>> shift) & MASK] as number)++] = row;
    }
    [rows, dealt] = [dealt, rows];
    done++;
  }
  return { rows, count, kind };
}
