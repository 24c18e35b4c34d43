/**
 * Masks: which years, months and days a part written with `X` may be. A mask that no day of the calendar fits, such as
 * 30 February, is no date.
 */
import { civil, midnight } from './civil.js';
import { need } from './fault.js';

/** A day of the calendar; a part that is not written is 1. */
export type Day = readonly [year: number, month: number, day: number];

/** Numbers from 1 on that a mask may be, in the order asked for; 1 where there is no mask. */
const choices = (mask: string, last: number, back: boolean): readonly number[] => {
  // Few dates have an X, and all are read: a plain number is not searched for.
  if (!mask.includes('X')) return [Number(mask || 1)];
  const fits = new RegExp(mask.replaceAll('X', '.'));
  const all = Array.from({ length: last }, (_, i) => i + 1);
  return (back ? all.reverse() : all).filter((n) => fits.test(String(n).padStart(2, '0')));
};

const exists = (year: number, month: number, day: number): boolean => {
  const [, m, d] = civil(midnight(year, month, day));
  return m === month && d === day;
};

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
  // A year alone may be one that no calendar reaches.
  for (let i = 0; i < 10; i++) {
    const y = year + (back ? -i : i) * step;
    for (const m of months) for (const d of days) if (!month || exists(y, m, d)) return [y, m, d];
  }
  need(false);
}
