/**
 * Field readers: from a value of unknown type to a checked and bounded one, or to a problem.
 *
 * A record is read by a table of its known fields, each an own property that is looked at once; nothing else of it is
 * touched, nothing is merged, and no reader follows the depth of its input. A field that is absent has no key in the
 * outcome; one that is empty (`''`, `null`) has the key with `undefined`; one that is faulty is reported and has none.
 */
import { parseWhen } from '../time/parse-when.js';
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
export function objectOf(value: unknown): object | undefined {
  return typeof value === 'object' && value && !isArray(value) ? value : undefined;
}

/** An own property, read safely. */
export function get(from: object, key: PropertyKey, at: Reading, field = String(key)): unknown {
  try {
    return Object.hasOwn(from, key) ? (Reflect.get(from, key) as unknown) : undefined;
  } catch {
    at.report('bad-field', field);
    return undefined;
  }
}

export const isBlank = (value: unknown): value is undefined | null | '' =>
  value === undefined || value === null || value === '';

/** Reads the known fields of a record. */
export function fields<T>(from: object, shape: Shape<T>, at: Reading, prefix = ''): Partial<T> {
  const out: Partial<T> = {};
  for (const key of Object.keys(shape) as (keyof T & string)[]) {
    const field = prefix + key;
    const value = get(from, key, at, field);
    if (value === undefined) continue;
    const result = isBlank(value) ? undefined : shape[key](value, at, field);
    if (result !== undefined || isBlank(value)) out[key] = result;
  }
  return out;
}

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

/** A part that has the fields it needs; else the first one missing is at fault, or with a `code` the part as a whole. */
export function record<T>(
  shape: Shape<T>,
  needed: readonly (keyof T & string)[],
  code?: ProblemCode,
): Reader<T> {
  return (value, at, path) => {
    const from = objectOf(value);
    if (!from) return bad(at, code ?? 'not-an-object', path, value);
    const part = fields(from, shape, at, `${path}.`);
    const missing = needed.find((name) => part[name] === undefined);
    if (missing) return bad(at, code ?? 'bad-field', code ? path : `${path}.${missing}`);
    return part as T;
  };
}

/** Whether it is an array; a revoked proxy is none. */
export function isArray(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** The items of an array, at most so many, each with its path and index. */
export function* items(
  array: readonly unknown[],
  at: Reading,
  field: string,
  most: number,
): Generator<readonly [item: unknown, path: string, index: number]> {
  const length = Number(get(array, 'length', at, field)) || 0;
  if (length > most) at.report('too-many', field, length, `only the first ${most} are read`);
  for (let i = 0; i < Math.min(length, most); i++) {
    const path = `${field}[${i}]`;
    yield [get(array, i, at, path), path, i];
  }
}

/** A list whose faulty items are left out. */
export function list<T>(item: Reader<T>, most = 100): Reader<readonly T[]> {
  return (value, at, field) => {
    if (!isArray(value)) return bad(at, 'bad-field', field, value);
    const out: T[] = [];
    for (const [one, path] of items(value, at, field, most)) {
      const result = item(one, at, path);
      if (result !== undefined) out.push(result);
    }
    return out;
  };
}

/** Reports, and is the nothing that a reader gives then. */
export function bad(at: Reading, code: ProblemCode, field: string, got?: unknown): undefined {
  at.report(code, field, got);
}

/** Text, cut at its limit without splitting a character. */
export function text(limit: number): Reader<string> {
  return (value, at, field) => {
    if (typeof value !== 'string') return bad(at, 'bad-field', field, value);
    if (value.length <= limit) return /\S/.test(value) ? value : undefined;
    at.report('text-cut', field, value.length, `cut to ${limit} characters`);
    return `${value.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  };
}

/** A short text that is never cut, since something is found by it. */
export const key: Reader<string> = (value, at, field) =>
  typeof value === 'string' && value.length <= 500 && /\S/.test(value)
    ? value
    : bad(at, 'bad-field', field, value);

export function oneOf<T extends string>(names: readonly T[], code: ProblemCode): Reader<T> {
  return (value, at, field) => names.find((name) => name === value) ?? bad(at, code, field, value);
}

export const flag: Reader<boolean> = (value, at, field) =>
  typeof value === 'boolean' ? value : bad(at, 'bad-field', field, value);

/** A number from 0 to 1. */
export const share: Reader<number> = (value, at, field) =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : bad(at, 'bad-field', field, value);

export const link: Reader<string> = (value, at, field) =>
  (typeof value === 'string' ? safeLink(value) : undefined) ?? bad(at, 'bad-link', field, value);

export const zone: Reader<string> = (value, at, field) =>
  isZone(value) ? value : bad(at, 'unknown-zone', field, value);

export const language: Reader<string> = (value, at, field) =>
  typeof value === 'string' && /^[a-z]{2,8}(-[a-z\d]{1,8}){0,8}$/i.test(value)
    ? value
    : bad(at, 'unknown-locale', field, value);

/** A date in the story's zone. */
export const date: Reader<When> = (value, at, field) => {
  const when = parseWhen(value, { timeZone: at.zone, floatingZone: at.floatingZone });
  return when.ok ? when.value : bad(at, when.problem.code, field, value);
};

/** One instant; a date alone is the end of its day. */
export const moment: Reader<number> = (value, at, field) => {
  const when = date(value, at, field);
  return when && (lastMoment(when) ?? bad(at, 'bad-date', field, value));
};
