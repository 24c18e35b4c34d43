/**
 * When something is: the normal form that every accepted input is read into.
 *
 * A date in the news is rarely an instant. Four instants say what is known of it: the earliest and latest moment at
 * which it may begin, and the earliest and latest at which it may end. Ends are exclusive; numbers are epoch
 * milliseconds; ±Infinity where a side is open.
 */

/** How finely a date is given. */
export type Precision =
  | 'millennium'
  | 'century'
  | 'decade'
  | 'year'
  | 'half'
  | 'quadrimester'
  | 'quarter'
  | 'season'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second';

/** A part of a year that has a code of its own in EDTF. */
export interface Grouping {
  /**
   * EDTF sub-year code: 21–24 spring to winter, 25–28 the same in the north, 29–32 in the south, 33–36 quarters, 37–39
   * four months each, 40 and 41 halves.
   */
  readonly code?: number;
  /** The year it is counted to; a winter may end in the next one. Absent where the year is not one. */
  readonly year?: number;
}

/** One member of a set: the stretch from `start` to `end` (exclusive), epoch ms; ±Infinity where it is open. */
export interface Member extends Grouping {
  readonly start: number;
  readonly end: number;
  readonly precision: Precision;
}

/** A date in normal form. */
export interface When extends Grouping {
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
  /** Precision of the start; of the whole where there is one date only; of the end where the start is not given. */
  readonly precision: Precision;
  /** Precision of the end of a span, where it has one. */
  readonly endPrecision?: Precision;
  /** Sub-year code and year of the end of a span. */
  readonly endGrouping?: Grouping;
  /** Why a span has no start: it has always gone on (`open`), or its start is not known (`unknown`). */
  readonly start?: 'open' | 'unknown';
  /** Why a span has no end: it goes on (`open`), or it has one that is not known (`unknown`). */
  readonly end?: 'open' | 'unknown';
  /** EDTF `~`: the bounds are soft ("about"). */
  readonly approximate: boolean;
  /** EDTF `?`: the source is in doubt. */
  readonly uncertain: boolean;
  /**
   * EDTF `X` or significant digits: one year, month or day, whichever `precision` is, out of the several inside the
   * bounds. `2025-11-XX` is some day of November, whereas `2025-11` is November. In a span, its start or its end is
   * such. Absent where nothing is.
   */
  readonly masked?: true;
  /** Members of a set, in time order; present only for a set. A set is a window. */
  readonly members?: readonly Member[];
  /** The set is `{…}`: all of its members, not one of them. */
  readonly every?: true;
}

/** A `Temporal` object, recognised by its shape. */
export type TemporalInput =
  | { readonly epochMilliseconds: number }
  | { readonly year: number; readonly month: number; readonly calendarId: string };

/**
 * What is accepted as a date: EDTF, ISO 8601, RFC 9557 or iCalendar text; epoch ms; a `Date`; a `Temporal` Instant,
 * ZonedDateTime, PlainDateTime, PlainDate or PlainYearMonth; start and end; or the earliest and the latest it may be.
 */
export type WhenInput =
  | string
  | number
  | Date
  | TemporalInput
  | { readonly start: WhenInput; readonly end?: WhenInput }
  | { readonly earliest: WhenInput; readonly latest?: WhenInput }
  | { readonly latest: WhenInput };

/** Whether it is one known day whose hour is not given. */
export const isDay = ({ shape, precision, members, masked }: When): boolean =>
  shape === 'within' && precision === 'day' && !members && !masked;
