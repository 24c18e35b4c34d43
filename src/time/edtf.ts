/**
 * Date texts, taken apart: EDTF (ISO 8601-2:2019 in the text of the Library of Congress, levels 0 to 2), and in the
 * liberal reading the neighbours that people write as well: ISO 8601 date-times to the minute or with fractions, also
 * in intervals and sets, the basic form of iCalendar, years of six digits, and the annotations of RFC 9557.
 *
 * One scanner that never goes back: it looks at every character once or twice, so its work grows with the length of
 * the text, which is capped. Grammar only: zones come later (`parse-when.ts`).
 */
import { midnight } from './civil.js';
import { edge } from './mask.js';
import type { Precision } from './when.js';

/** A date as written, before it is placed in a zone. */
export interface CivilDate {
  /** First reading of the wall clock that it covers (as epoch ms of the same reading in UTC). */
  readonly from: number;
  /** First reading after it; the same as `from` for a date-time. */
  readonly to: number;
  readonly precision: Precision;
  /** Year, month or code, and day as written, with `X`; the later two are empty where they are not written. */
  readonly parts: readonly [year: string, month: string, day: string];
  /** Of each part, 1 uncertain, 2 approximate, 3 both. */
  readonly doubts: readonly number[];
  /** Significant digits of the year, where stated. */
  readonly significant: string;
  /** `hh:mm`, `hh:mm:ss`; empty for a date. */
  readonly clock: string;
  /** The offset it was written with: `UTC` or such as `+02:00`. */
  readonly offset?: string;
  /** The zone it was written with in brackets. */
  readonly zone?: string;
  /** EDTF sub-year code, 21 to 41, and the year it is counted to where that is one. */
  readonly code?: number;
  readonly year?: number;
  /** Some year, month or day of several that `X` or significant digits leave. */
  readonly masked: boolean;
}

/** One date, or those from the first to the second; a side that is missing is open. */
export type Range = readonly [CivilDate | undefined, CivilDate | undefined];
export type End = CivilDate | 'open' | 'unknown';

/** A date text, taken apart. */
export type Expression =
  | { readonly form: 'date'; readonly date: CivilDate }
  | { readonly form: 'set'; readonly every: boolean; readonly members: readonly Range[] }
  | { readonly form: 'interval'; readonly start: End; readonly end: End };

/**
 * Months in which sub-year groupings begin, by code; 0 is the December before and 13 the January after. Set what
 * differs from the rule, for instance `{ 24: 0 }` for winters that are counted to the year of their January.
 */
export type Seasons = Readonly<Partial<Record<number, number>>>;

/** Longest text that is read, characters. */
export const LONGEST = 200;

const DIGITS = '0123456789';
const DOUBTS = '?~%';
/** First months of the codes from 21 on; meteorological seasons. Winter begins in the December of its year. */
const FIRST_MONTHS = [3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7];
const MASKED_YEARS: readonly Precision[] = ['year', 'decade', 'century', 'millennium'];
/** Years that a double can tell the days of; beyond them they are reckoned by their mean length. */
const VAST = 1e12;

const begin = (year: number, month: number, day: number): number =>
  Math.abs(year) < VAST ? midnight(year, month, day) : (year - 1970) * 31_556_952_000;

/**
 * Takes a text apart; `undefined` where it is no expression.
 *
 * @param text a string, or whatever gives its characters
 * @param strict EDTF and nothing else
 */
export function readExpression(
  text: ArrayLike<string>,
  strict: boolean,
  seasons: Seasons = {},
): Expression | undefined {
  let at = 0;
  let failed = text.length > LONGEST;
  const eat = (wanted: string): string => {
    const c = text[at];
    return !failed && c !== undefined && wanted.includes(c) ? (at++, c) : '';
  };
  const need = (found: unknown): void => {
    failed ||= !found;
  };
  /** So many characters out of the wanted ones. */
  const run = (wanted: string, least: number, most = least): string => {
    let out = '';
    for (let c; out.length < most && (c = eat(wanted));) out += c;
    need(out.length >= least);
    return out;
  };
  const two = (most: number): string => {
    const out = run(DIGITS, 2);
    need(Number(out) <= most);
    return out;
  };
  const isDigit = (ahead = 0): boolean => DIGITS.includes(text[at + ahead] ?? ' ');
  const dots = (): boolean => {
    const first = eat('.');
    if (first) need(eat('.'));
    return !!first;
  };

  function date(): CivilDate {
    const doubts = [0, 0, 0];
    /** A qualifier to the left of a part is of that part alone, one to the right of it of all up to it. */
    const doubt = (first: number, last: number): void => {
      const value = DOUBTS.indexOf(eat(DOUBTS) || ' ') + 1;
      for (let i = first; i <= last; i++) doubts[i] = (doubts[i] ?? 0) | value;
    };
    doubt(0, 0);
    const letter = eat('Y');
    const sign = eat(strict || letter ? '-' : '+-');
    const body = letter
      ? run(DIGITS, 1, LONGEST)
      : run(`${DIGITS}X`, 4) + (sign && !strict ? run(DIGITS, 0, 2) : '');
    const exponent = letter && eat('E') && run(DIGITS, 1, 3);
    const significant = eat('S') && run(DIGITS, 1, 3);
    const size = (digit: string): number => Number(`${body.replaceAll('X', digit)}e${exponent || 0}`);
    let [low, high] = [size('0'), size('9')];
    // A number has no leading zeros; a letter is for years of more than four digits. Exponents may write any year.
    if (letter) need(body[0] !== '0' && (exponent || low > 9999));
    need(exponent[0] !== '0' && significant[0] !== '0' && low < 1e99);
    // Years of six digits have a sign.
    need(letter || body.length === 4 || body.length === 6);
    if (body.length === 6 && !letter) need(!body.includes('X'));
    else need(sign !== '+');
    need(sign !== '-' || high);
    if (significant) {
      const unit = 10 ** (body.length + Number(exponent) - Number(significant));
      need(unit >= 1 && low === high);
      low = Math.floor(low / unit) * unit;
      high = low + unit - 1;
    }
    doubt(0, 0);
    let month = '';
    let day = '';
    let dash = '';
    const basic = !strict && body.length === 4 && !sign && isDigit();
    if (!letter && !significant && (basic || (dash = eat('-')))) {
      doubt(1, 1);
      month = run(`${DIGITS}X`, 2);
      doubt(0, 1);
      if (basic || eat(dash)) {
        doubt(2, 2);
        day = run(`${DIGITS}X`, 2);
        doubt(0, 2);
      }
    }
    const code = Number(month) > 20 ? Number(month) : 0;
    const last = body.lastIndexOf('X');
    const step = last < 0 ? 0 : 10 ** (body.length - 1 - last);
    const months = code ? '' : month;
    // There is no year -0.
    const a = edge(sign === '-' ? -high : low, step, months, day);
    const b = edge(sign === '-' ? -low || -step : high, step, months, day, true);
    need(a && b && !(code && (code > 41 || day)));
    const [year, m1, d1] = a ?? [0, 1, 1];
    const [lastYear, m2, d2] = b ?? [0, 1, 1];
    let precision: Precision = day ? 'day' : month ? 'month' : 'year';
    let from = begin(year, m1, d1);
    let to = day
      ? begin(lastYear, m2, d2 + 1)
      : month
        ? begin(lastYear, m2 + 1, 1)
        : begin(lastYear + 1, 1, 1);
    let masked = year !== lastYear || m1 !== m2 || d1 !== d2;
    if (code) {
      precision = code < 33 ? 'season' : code < 37 ? 'quarter' : code < 40 ? 'quadrimester' : 'half';
      const start = seasons[code] ?? FIRST_MONTHS[code - 21] ?? 1;
      from = begin(year, start, 1);
      to = begin(lastYear, start + (code < 37 ? 3 : code < 40 ? 4 : 6), 1);
    } else if (masked && !month && !significant && /^\d+X+$/.test(body)) {
      precision = MASKED_YEARS[body.split('X').length - 1] ?? 'year';
      masked = false;
    }

    let clock = '';
    let offset: string | undefined;
    if (day && eat('T')) {
      const colon = (): string => (basic || eat(':') ? ':' : '');
      need(!masked && !doubts.some(Boolean));
      clock = two(23) + colon() + two(59);
      need(clock.length === 5);
      precision = 'minute';
      if (basic ? isDigit() : eat(':')) {
        const seconds = two(59);
        const fraction = !strict && isDigit(1) && eat('.') ? `.${run(DIGITS, 1, 9)}` : '';
        clock += `:${seconds}${fraction}`;
        // iCalendar always has seconds: a whole minute is shown as such.
        if (!basic || Number(seconds)) precision = 'second';
        from += Number(seconds + `${fraction || '.'}000`.slice(1, 4));
      } else need(!strict);
      from += Number(clock.slice(0, 2)) * 3_600_000 + Number(clock.slice(3, 5)) * 60_000;
      to = from;
      const side = eat('Z+-');
      if (side) {
        const hours = side === 'Z' ? '00' : two(23);
        const minutes = side !== 'Z' && (eat(':') || (!strict && isDigit())) ? two(59) : '00';
        offset = hours + minutes === '0000' ? 'UTC' : `${side}${hours}:${minutes}`;
      }
      if (!strict) doubt(0, 2);
    }
    let zone: string | undefined;
    while (!strict && eat('[')) {
      const critical = eat('!');
      let name = '';
      for (let c; (c = text[at]) !== undefined && c !== ']'; at++) name += c;
      need(eat(']') && name);
      // RFC 9557, 3.3: what is critical and not understood must not be passed over; the calendar is Gregorian here.
      if (!name.includes('=')) zone ??= name;
      else need(!critical || /^u-ca=(iso8601|gregory)$/.test(name));
    }
    return {
      from,
      to,
      precision,
      parts: [`${letter}${sign}${body}${exponent && 'E'}${exponent}`, month, day],
      doubts,
      significant,
      clock,
      offset,
      zone,
      masked,
      ...(code && { code, year: masked ? undefined : year }),
    };
  }

  function set(close: string): Expression {
    const members: Range[] = [];
    do {
      // A space after a comma is common; it is not in the canonical text.
      if (members.length) eat(' ');
      const from = dots() ? undefined : date();
      // Only the first member may be open before it, only the last one after it.
      need(from || !members.length);
      const to =
        from && !dots() ? from : from && (text[at] === close || text[at] === ',') ? undefined : date();
      if (!to) need(text[at] === close);
      // Library of Congress: what a double dot stands between has the same precision.
      if (strict && from && to) need(from.precision === to.precision || !(from.parts[1] + to.parts[1]));
      if (strict) need(!from?.clock && !to?.clock);
      members.push([from, to]);
    } while (eat(','));
    need(eat(close));
    return { form: 'set', every: close === '}', members };
  }

  function side(): End {
    return at === text.length || text[at] === '/' ? 'unknown' : dots() ? 'open' : date();
  }

  const bracket = eat('[{');
  let out: Expression;
  if (bracket) out = set(bracket === '[' ? ']' : '}');
  else {
    const start = side();
    if (eat('/')) {
      const end = side();
      const ends = [start, end].map((each) => typeof each !== 'string' && each);
      need(ends.some(Boolean) && !(strict && ends.some((each) => each && each.clock)));
      out = { form: 'interval', start, end };
    } else {
      need(typeof start !== 'string');
      out = { form: 'date', date: start as CivilDate };
    }
  }
  need(at === text.length);
  return failed ? undefined : out;
}
