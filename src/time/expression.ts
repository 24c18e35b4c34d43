/** What `edtf.ts` makes of a date text: dates as written, and what joins them. */
import type { When } from './when.js';

/** A date as written, before it is placed in a zone. */
export interface CivilDate {
  /** First reading of the wall clock that it covers (as epoch ms of the same reading in UTC). */
  readonly from: number;
  /** First reading after it; the same as `from` for a date-time. */
  readonly to: number;
  /** Year, month or code, and day as written, with `X`; the later two are empty where they are not written. */
  readonly parts: readonly [year: string, month: string, day: string];
  /** Of each part, 1 uncertain, 2 approximate, 3 both. */
  readonly doubts: readonly number[];
  /** Significant digits of the year, where stated. */
  readonly significant: string;
  /** `hh:mm`, `hh:mm:ss`; empty for a date. */
  readonly clock: string;
  /** The offset it was written with: `UTC` or such as `+02:00`. */
  readonly offset?: string | undefined;
  /** The zone it was written with in brackets. */
  readonly zone?: string | undefined;
  /** What it says in any zone. */
  readonly said: Pick<When, 'precision' | 'approximate' | 'uncertain' | 'masked' | 'code' | 'year'>;
}

export type End = CivilDate | 'open' | 'unknown';
/** From the first to the second; one date is both. */
export type Range = readonly [End, End];

/** A date text, taken apart. */
export interface Expression {
  /** Nothing for a date, `/` for an interval, what closes a set: `]` for one of it, `}` for all of it. */
  readonly mark: string;
  /** One, or those of the set. */
  readonly ranges: readonly Range[];
}
