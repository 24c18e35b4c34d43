/**
 * Masks: which years, months and days a part written with `X` may be. A mask that no day of the calendar fits, such as
 * 30 February, is no date.
 */
import { need } from './fault.js';

/** A day of the calendar; a part that is not written is 1. */
export type Day = readonly [year: number, month: number, day: number];

const fits = (mask: string, n: number): boolean =>
  Array.from(mask).every((c, i) => c === 'X' || c === String(n).padStart(2, '0').charAt(i));

/** Numbers from 1 on that a mask may be, in the order asked for; 1 where there is no mask. */
const choices = (mask: string, last: number, back: boolean): readonly number[] => {
  // Few dates have an X, and all are read: a plain number is not searched for.
  if (!mask.includes('X')) return [Number(mask || 1)].filter((n) => n > 0 && n <= last);
  const all = Array.from({ length: last }, (_, i) => i + 1).filter((n) => fits(mask, n));
  return back ? all.reverse() : all;
};

const isLeap = (year: number): boolean => !(year % 4) && (year % 100 !== 0 || !(year % 400));

const daysOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);

/**
 * The first day that the masks fit, or the last one; a fault where none does.
 *
 * Only 29 February has to look at more than one year, and at no more than ten: of ten years that differ in one digit
 * alone, the last one with an `X`, one is a leap year, or none of all that fit the mask is.
 *
 * @param year the first year that its mask fits, or the last one
 * @param step to the next year that fits; 0 where there is none
 * @param month two digits with `X`; empty where none is written; `day` likewise
 */
export function edge(year: number, step: number, month: string, day: string, back = false): Day {
  const months = choices(month, 12, back);
  const days = choices(day, 31, back);
  for (let i = 0; i < 10; i++) {
    const y = year + (back ? -i : i) * step;
    for (const m of months) for (const d of days) if (d <= daysOf(y, m)) return [y, m, d];
  }
  need(false);
}
