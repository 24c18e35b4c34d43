/**
 * When something is: the normal form that every accepted input is read into.
 *
 * A date in the news is rarely an instant. Four instants say what is known of it: the earliest and latest moment at
 * which it may begin, and the earliest and latest at which it may end. Ends are exclusive; numbers are epoch
 * milliseconds; ±Infinity where a side is open.
 */

/** How finely a date is given. */
export type Precision =
  'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** One member of a one-of set: the stretch from `start` to `end` (exclusive), epoch ms. */
export interface Member {
  readonly start: number;
  readonly end: number;
  readonly precision: Precision;
}

/** A date in normal form. */
export interface When {
  /**
   * `instant`: a point in time. `within`: a moment or stretch somewhere inside the bounds, its length not stated.
   * `span`: it lasts from its start to its end.
   */
  readonly shape: 'instant' | 'within' | 'span';
  readonly earliestStart: number;
  readonly latestStart: number;
  readonly earliestEnd: number;
  readonly latestEnd: number;
  /** The zone its calendar date is in: an IANA name, `UTC`, or an offset such as `+03:00`. */
  readonly zone: string;
  /** Precision of the start; of the whole where there is one date only. */
  readonly precision: Precision;
  /** Precision of the end of a span, where it has one. */
  readonly endPrecision?: Precision;
  /** Why a span has no end: it goes on (`open`), or it has one that is not known (`unknown`). */
  readonly end?: 'open' | 'unknown';
  /** EDTF `~`: the bounds are soft ("about"). */
  readonly approximate: boolean;
  /** EDTF `?`: the source is in doubt. */
  readonly uncertain: boolean;
  /** Members of a one-of set `[…]`, in time order; present only for a set. A set is a window. */
  readonly members?: readonly Member[];
}

/** What is accepted as a date: ISO 8601 or EDTF text, epoch ms, a `Date`, or start and end. */
export type WhenInput = string | number | Date | { readonly start: WhenInput; readonly end?: WhenInput };
