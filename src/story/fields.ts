/**
 * Field readers: from a value of unknown type to a checked and bounded one, or to a problem.
 *
 * A record is read by a table of its known fields, each an own property that is looked at once; nothing else of it is
 * touched, nothing is merged, and no reader follows the depth of its input. A field that is absent has no key in the
 * outcome; one that is empty (`''`, `null`) has the key with `undefined`; one that is faulty is reported and has none.
 */
import { parseWhen, type WhenResult } from '../time/parse-when.js';
import type { When } from '../time/when.js';
import { isZone } from '../time/zone.js';
import { safeLink } from './links.js';
import { lastMoment } from './moment.js';
import type { ProblemCode } from './problem.js';
import type { StorySource } from './story.js';

export type Report = (code: ProblemCode, field?: string, got?: unknown, effect?: string) => void;

/** What reading a field may need to know of the story around it. */
export interface Reading {
  readonly report: Report;
  /** The story's zone. */
  readonly zone?: string;
  readonly floatingZone: string;
  readonly sources: ReadonlyMap<string, StorySource>;
  /** Name of a party by its id. */
  readonly partyName: (id: string) => string | undefined;
  readonly hasTopic: (id: string) => boolean;
  /** Index of a track; an unknown one is reported and has the place of those without one, as has `''`. */
  readonly track: (id: string, report: Report, field: string) => number;
  /** Earliest start of an event of the story. */
  readonly startOf: (id: string) => number | undefined;
  /** Takes one off the revisions that a story may have; false, and reported once, where none is left. */
  readonly mayRevise: (report: Report, field: string) => boolean;
}

export type Reader<T> = (value: unknown, at: Reading, field: string) => T | undefined;
export type Shape<T> = { readonly [K in keyof T]-?: Reader<NonNullable<T[K]>> };

/** The value as an object that is no array. */
export const objectOf = (value: unknown): object | undefined => {
  return typeof value === 'object' && value && !isArray(value) ? value : undefined;
};

/** An own property, read safely. */
export const get = (from: object, key: PropertyKey, at: Reading, field = String(key)): unknown => {
  try {
    return Object.hasOwn(from, key) ? (from as Readonly<Record<PropertyKey, unknown>>)[key] : undefined;
  } catch {
    at.report('bad-field', field);
    return undefined;
  }
};

export const isBlank = (value: unknown): value is undefined | null | '' =>
  value === undefined || value === null || value === '';

/** Reads the known fields of a record over `defaults`, which also hold for what is empty. */
export const fields = <T, K extends keyof T = never>(
  from: object,
  shape: Shape<T>,
  at: Reading,
  prefix = '',
  defaults = {} as Pick<T, K>,
): Partial<T> & Required<Pick<T, K>> => {
  const out = { ...defaults } as Partial<T>;
  for (const key of Object.keys(shape) as (keyof T & string)[]) {
    const field = prefix + key;
    const value = get(from, key, at, field);
    if (value === undefined) continue;
    const result = isBlank(value) ? out[key] : shape[key](value, at, field);
    if (result !== undefined || isBlank(value)) out[key] = result;
  }
  return out as Partial<T> & Required<Pick<T, K>>;
};

/** Reads one field of a record. */
export const field = <T>(
  from: object,
  name: string,
  read: Reader<T>,
  at: Reading,
  prefix = '',
): T | undefined => {
  const value = get(from, name, at, prefix + name);
  return isBlank(value) ? undefined : read(value, at, prefix + name);
};

/** Reads one field of which the caller reports the fault. */
export const quietly = <T>(from: object, name: string, read: Reader<T>, at: Reading): T | undefined =>
  field(from, name, read, { ...at, report: () => undefined });

/** A part that has the fields it needs; else the first one missing is at fault, or with a `code` the part as a whole. */
export const record = <T>(
  needed: Partial<Shape<T>>,
  other: Partial<Shape<T>>,
  code?: ProblemCode,
  defaults: Partial<T> = {},
): Reader<T> => {
  const shape = { ...needed, ...other } as Shape<T>;
  return (value, at, path) => {
    const from = objectOf(value);
    if (!from) return bad(at, code ?? 'not-an-object', path, value);
    const part: Partial<T> = fields(from, shape, at, `${path}.`, defaults as T);
    const missing = Object.keys(needed).find((name) => part[name as keyof T] === undefined);
    if (missing) return bad(at, code ?? 'bad-field', code ? path : `${path}.${missing}`);
    return part as T;
  };
};

/** Whether it is an array; a revoked proxy is none. */
export const isArray = (value: unknown): value is readonly unknown[] => {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
};

/** A list of at most so many items; faulty ones are left out. */
export const list = <T>(
  item: (value: unknown, at: Reading, field: string, index: number) => T | undefined,
  most = 100,
  code: ProblemCode = 'bad-field',
): Reader<readonly T[]> => {
  return (value, at, field) => {
    if (!isArray(value)) return bad(at, code, field, value);
    const length = Number(get(value, 'length', at, field)) || 0;
    if (length > most) at.report('too-many', field, length, `only the first ${most} are read`);
    const out: T[] = [];
    for (let i = 0; i < Math.min(length, most); i++) {
      const path = `${field}[${i}]`;
      const result = item(get(value, i, at, path), at, path, i);
      if (result !== undefined) out.push(result);
    }
    return out;
  };
};

/** Reports, and is the nothing that a reader gives then. */
export const bad = (
  at: Reading,
  code: ProblemCode,
  field: string,
  got?: unknown,
  effect?: string,
): undefined => {
  at.report(code, field, got, effect);
};

/** Text, cut at its limit without splitting a character. */
export const text = (limit: number): Reader<string> => {
  return (value, at, field) => {
    if (typeof value !== 'string') return bad(at, 'bad-field', field, value);
    if (value.length <= limit) return /\S/.test(value) ? value : undefined;
    at.report('text-cut', field, value.length, `cut to ${limit} characters`);
    return `${value.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  };
};

/** A reader of what passes a test. */
const such =
  <T>(passes: (value: unknown) => value is T, code: ProblemCode = 'bad-field'): Reader<T> =>
  (value, at, field) =>
    passes(value) ? value : bad(at, code, field, value);

const isText = (value: unknown): value is string => typeof value === 'string';

/** A short text that is never cut, since something is found by it. */
export const key = such((value): value is string => isText(value) && value.length <= 500 && /\S/.test(value));

export const oneOf = <T extends string>(names: readonly T[], code: ProblemCode): Reader<T> =>
  such((value): value is T => names.includes(value as T), code);

export const flag = such((value): value is boolean => typeof value === 'boolean');

/** A number from 0 to 1. */
export const share = such((value): value is number => typeof value === 'number' && value >= 0 && value <= 1);

export const zone = such(isZone, 'unknown-zone');

export const language = such(
  (value): value is string => isText(value) && /^[a-z]{2,8}(-[a-z\d]{1,8}){0,8}$/i.test(value),
  'unknown-locale',
);

export const link: Reader<string> = (value, at, field) =>
  safeLink(value) ?? bad(at, 'bad-link', field, value);

export const whenIn = (value: unknown, at: Reading, timeZone = at.zone): WhenResult =>
  parseWhen(value, { timeZone, floatingZone: at.floatingZone });

/** A date in the story's zone. */
export const date: Reader<When> = (value, at, field) => {
  const when = whenIn(value, at);
  return when.ok ? when.value : bad(at, when.problem.code, field, value);
};

/** One instant; a date alone is the end of its day. */
export const moment: Reader<number> = (value, at, field) => {
  const when = date(value, at, field);
  return when && (lastMoment(when) ?? bad(at, 'bad-date', field, value));
};
