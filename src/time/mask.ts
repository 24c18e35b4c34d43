/**
 * Masks: which years, months and days a part written with `X` may be. A mask that no day of the calendar fits, such as
 * 30 February, is no date.
 */

/** A day of the calendar; a part that is not written is 1. */
export type Day = readonly [year: number, month: number, day: number];

const fits = (mask: string, n: number): boolean =>
  Array.from(mask).every(
    (c, i) => c === 'X' || c === String(Math.abs(n)).padStart(mask.length, '0').charAt(i),
  );

/** Numbers from 1 on that a mask may be, in the order asked for; 1 where there is no mask. */
const choices = (mask: string, last: number, back: boolean): readonly number[] => {
  const all = Array.from({ length: mask ? last : 1 }, (_, i) => i + 1).filter((n) => fits(mask, n));
  return back ? all.reverse() : all;
};

const isLeap = (year: number): boolean => !(year % 4) && (year % 100 !== 0 || !(year % 400));

const daysOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);

/**
 * The first day that the masks fit, or the last one. Only 29 February has to look at more than one year.
 *
 * @param year digits with `X`; empty where every year from `first` to `last` is meant
 * @param month two digits with `X`; empty where none is written; `day` likewise
 */
export function edge(
  year: string,
  month: string,
  day: string,
  first: number,
  last: number,
  back = false,
): Day | undefined {
  const months = choices(month, 12, back);
  const days = choices(day, 31, back);
  for (let y = back ? last : first; y >= first && y <= last; y += back ? -1 : 1) {
    if (!fits(year, y)) continue;
    for (const m of months) for (const d of days) if (d <= daysOf(y, m)) return [y, m, d];
    if (!months.includes(2)) break;
  }
  return undefined;
}
