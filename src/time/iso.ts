/**
 * One date of a text: year, month, day or date-time of ISO 8601, with an offset and an EDTF qualifier where it has one.
 *
 * The outcome is a stretch of wall clock, so that every precision, also one of later EDTF levels, is the same value.
 * Strict: what is not written so, or is no date of the calendar, is no date. The pattern has one way to match.
 */
import { midnight } from './civil.js';

/** A date as written, before it is placed in a zone. */
export interface CivilDate {
  /** First reading of the wall clock that it covers (as epoch ms of the same reading in UTC). */
  readonly from: number;
  /** First reading after it; the same as `from` for a date-time. */
  readonly to: number;
  readonly precision: 'year' | 'month' | 'day' | 'minute' | 'second';
  /** The offset it was written with: `UTC` or such as `+02:00`. */
  readonly offset?: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

const DATE =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d(?::\d\d)?)?)?)?)?([~?%])?$/;

/** Reads `2025`, `2025-11`, `2025-11-27`, `2025-11-27T20:17` with seconds, offset and `~`, `?` or `%` as given. */
export function parseIso(text: string): CivilDate | undefined {
  const match = text.length <= 200 ? DATE.exec(text) : null;
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction, offset, qualifier] = match;
  const [y, m, d, h, mi, s] = [year, month ?? 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0].map(
    Number,
  ) as [number, number, number, number, number, number];
  const date = midnight(y, m, d);
  if (m < 1 || m > 12 || d < 1 || new Date(date).getUTCDate() !== d || h > 23 || mi > 59 || s > 59)
    return undefined;
  const [, oh = '00', om = '00'] = /(\d\d):?(\d\d)?/.exec(offset ?? '') ?? [];
  if (oh > '23' || om > '59') return undefined;
  const from =
    date + h * 3_600_000 + mi * 60_000 + s * 1000 + Math.floor(Number(`0.${fraction ?? 0}`) * 1000);
  return {
    from,
    to: hour ? from : day ? date + 86_400_000 : month ? midnight(y, m + 1, 1) : midnight(y + 1, 1, 1),
    precision: second ? 'second' : hour ? 'minute' : day ? 'day' : month ? 'month' : 'year',
    offset: offset && (`${oh}${om}` === '0000' ? 'UTC' : `${offset.charAt(0)}${oh}:${om}`),
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  };
}
