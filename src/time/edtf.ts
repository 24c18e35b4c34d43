/**
 * Date texts, taken apart: EDTF (ISO 8601-2:2019 in the text of the Library of Congress, levels 0 to 2), and in the
 * liberal reading the neighbours that people write as well: ISO 8601 date-times to the minute or with fractions, also
 * in intervals and sets, the basic form of iCalendar, years of six digits, and the annotations of RFC 9557.
 *
 * One scanner that never goes back: it looks at every character once or twice, so its work grows with the length of
 * the text, which is capped. Grammar only: zones come later (`parse-when.ts`).
 */
import { midnight } from './civil.js';
import type { CivilDate, End, Expression, Range } from './expression.js';
import { need } from './fault.js';
import { edge } from './mask.js';
import type { Precision } from './when.js';

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
/** What a year alone, and months and codes below so many, are, and of how many months. */
const UNITS: readonly (readonly [below: number, precision: Precision, months: number])[] = [
  [1, 'year', 12],
  [21, 'month', 1],
  [33, 'season', 3],
  [37, 'quarter', 3],
  [40, 'quadrimester', 4],
  [42, 'half', 6],
];
/** What a year is from whose second, third or fourth digit on there are `X`. */
const MASKED_YEARS: readonly Precision[] = ['millennium', 'century', 'decade'];
/** Years that a double can tell the days of; beyond them they are reckoned by their mean length. */
const VAST = 1e12;

const begin = (year: number, month: number, day: number): number =>
  Math.abs(year) < VAST ? midnight(year, month, day) : (year - 1970 + (month - 1) / 12) * 31_556_952_000;

/**
 * Takes a text apart; throws a fault where it is no expression.
 *
 * @param text a string, or whatever gives its characters
 * @param strict EDTF without the neighbours
 */
export function scan(text: ArrayLike<string>, strict: boolean, seasons: Seasons = {}): Expression {
  let at = 0;
  need(text.length <= LONGEST);
  const eat = (wanted: string): string => {
    const c = text[at];
    return c !== undefined && wanted.includes(c) ? (at++, c) : '';
  };
  /** So many characters out of the wanted ones. */
  const run = (wanted: string, least: number, most = least): string => {
    let out = '';
    for (let c; out.length < most && (c = eat(wanted));) out += c;
    need(out.length >= least);
    return out;
  };
  /** A number without leading zeros. */
  const whole = (most: number): string => run(DIGITS.slice(1), 1) + run(DIGITS, 0, most - 1);
  const two = (most: number): string => {
    const out = run(DIGITS, 2);
    need(Number(out) <= most);
    return out;
  };
  const isDigit = (ahead = 0): boolean => DIGITS.includes(text[at + ahead] ?? ' ');
  const dots = (): boolean => !!eat('.') && !!run('.', 1);

  function date(): CivilDate {
    const doubts = [0, 0, 0];
    /** A qualifier to the left of a part is of that part alone, one to the right of it of all up to it. */
    const doubt = (first: number, last: number): void => {
      const value = DOUBTS.indexOf(eat(DOUBTS) || ' ') + 1;
      for (let i = first; i <= last; i++) doubts[i] = (doubts[i] as number) | value;
    };
    doubt(0, 0);
    const letter = eat('Y');
    const sign = eat(strict || letter ? '-' : '+-');
    let body = letter ? whole(LONGEST) : run(`${DIGITS}X`, 4);
    // Years of six digits have a sign.
    if (sign && !strict && isDigit()) {
      body += run(DIGITS, 2);
      need(!body.includes('X'));
    } else need(sign !== '+');
    const exponent = letter && eat('E') && `E${whole(3)}`;
    const significant = eat('S') && whole(3);
    const size = (digit: string): number => Number(body.replaceAll('X', digit) + exponent);
    let [low, high] = [size('0'), size('9')];
    // A letter is for years of more than four digits. Exponents may write any year.
    need((!letter || exponent || low > 9999) && low < 1e99 && (sign !== '-' || high));
    if (significant) {
      const unit = 10 ** (body.length + Number(exponent.slice(1)) - Number(significant));
      need(unit >= 1 && low === high);
      low = Math.floor(low / unit) * unit;
      high = low + unit - 1;
    }
    doubt(0, 0);
    const basic = !strict && !sign && isDigit();
    const part = (i: number): string => {
      if (!basic && !eat('-')) return '';
      doubt(i, i);
      const out = run(`${DIGITS}X`, 2);
      doubt(0, i);
      return out;
    };
    const month = letter || significant ? '' : part(1);
    const day = month && part(2);
    const number = month ? Number(month) || 1 : 0;
    const unit = UNITS.find(([below]) => number < below);
    const code = number > 20 ? number : undefined;
    need(unit && !(code && day));
    const x = body.lastIndexOf('X');
    const step = x < 0 ? 0 : 10 ** (body.length - 1 - x);
    // There is no year -0.
    if (sign === '-') [low, high] = [-high, -low || -step];
    const start = edge(low, step, code ? '' : month, day);
    const end = edge(high, step, code ? '' : month, day, true);
    const [year, m1, d1] = start;
    const [lastYear, m2, d2] = end;
    const shift = code ? (seasons[code] ?? (FIRST_MONTHS[code - 21] as number)) - 1 : 0;
    let from = begin(year, m1 + shift, d1);
    let to = day ? begin(lastYear, m2, d2 + 1) : begin(lastYear, m2 + shift + unit[2], 1);
    let precision = day ? 'day' : unit[1];
    let masked = String(start) !== String(end);
    if (!month && !significant && /^\d+X+$/.test(body)) {
      precision = MASKED_YEARS[body.indexOf('X') - 1] ?? 'year';
      masked = false;
    }

    let clock = '';
    let offset: string | undefined;
    if (day && eat('T')) {
      const colon = (): string => {
        need(basic || eat(':'));
        return ':';
      };
      need(!masked && !doubts.some(Boolean));
      clock = two(23) + colon() + two(59);
      precision = 'minute';
      if (basic ? isDigit() : eat(':')) {
        const seconds = two(59);
        clock += `:${seconds}`;
        if (!strict && isDigit(1) && eat('.')) clock += `.${run(DIGITS, 1, 9).padEnd(3, '0').slice(0, 3)}`;
        // iCalendar always has seconds: a whole minute is shown as such.
        if (!basic || Number(seconds)) precision = 'second';
      } else need(!strict);
      from += Date.parse(`1970-01-01T${clock}Z`);
      to = from;
      const side = eat('Z+-');
      if (side === 'Z') offset = 'UTC';
      else if (side) {
        const hours = two(23);
        const minutes = eat(':') || (!strict && isDigit()) ? two(59) : '00';
        offset = `${side}${hours}:${minutes}`.replace(/.00:00/, 'UTC');
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
      parts: [letter + sign + body + exponent, month, day],
      doubts,
      significant,
      clock,
      offset,
      zone,
      said: {
        precision,
        approximate: doubts.some((value) => value & 2),
        uncertain: doubts.some((value) => value & 1),
        code,
        year: code && !masked ? year : undefined,
        ...(masked && { masked }),
      },
    };
  }

  const side = (): End => (at === text.length || text[at] === '/' ? 'unknown' : dots() ? 'open' : date());
  const ranges: Range[] = [];
  let mark = eat('[') ? ']' : eat('{') && '}';
  if (mark) {
    do {
      // A space after a comma is common; it is not in the canonical text.
      if (ranges.length) eat(' ');
      const from = dots() ? 'open' : date();
      // Only the first member may be open before it, only the last one after it.
      need(from !== 'open' || !ranges.length);
      const isOne = from !== 'open' && !dots();
      ranges.push([from, isOne ? from : from !== 'open' && text[at] === mark ? 'open' : date()]);
    } while (eat(','));
    need(eat(mark));
  } else {
    const from = side();
    mark = eat('/');
    const to = mark ? side() : from;
    need(typeof from !== 'string' || typeof to !== 'string');
    ranges.push([from, to]);
  }
  need(at === text.length);
  return { mark, ranges };
}

/** The same; `undefined` where it is no expression. */
export function readExpression(...input: Parameters<typeof scan>): Expression | undefined {
  try {
    return scan(...input);
  } catch {
    return undefined;
  }
}
