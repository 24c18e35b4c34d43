/**
 * Checked properties: a wrong type throws where it is set, with the name, what was expected and what came;
 * `undefined` and `null` set the default again.
 */
import type { LitElement, PropertyDeclaration } from 'lit';
import { asOfInstant } from '../story/moment.js';
import { FACETS, type TalksFilter } from '../story/filter.js';
import type { TalksEvent } from '../story/types.js';

/** A property's check. */
export interface Check {
  /** What it takes, in words: the middle of the error's sentence. */
  readonly expected: string;
  readonly test: (value: unknown) => boolean;
  /** What it is where nothing was set. */
  readonly fallback?: unknown;
}

/** The default of `events`: none were set. */
export const NO_EVENTS: readonly TalksEvent[] = Object.freeze([]);

const isText = (value: unknown): boolean => typeof value === 'string';

const oneOf = (words: readonly string[], fallback: string): Check => ({
  expected: words.map((word) => `'${word}'`).join(', '),
  test: (value) => words.includes(value as string),
  fallback,
});

const text: Check = { expected: 'a string', test: isText };

export const CONTROLS = ['as-of', 'zoom', 'steps', 'layout', 'filter', 'legend', 'topics'] as const;

const isList = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const isFilter = (filter: TalksFilter): boolean =>
  typeof filter === 'object' &&
  !Array.isArray(filter) &&
  isText(filter.text ?? '') &&
  FACETS.every((facet) => isList(filter[facet] ?? []));

/** By property. */
const CHECKS: Readonly<Record<string, Check>> = {
  src: text,
  heading: text,
  timeZone: text,
  deepLink: text,
  locale: text,
  selected: text,
  layout: oneOf(['auto', 'timeline', 'list'], 'auto'),
  order: oneOf(['oldest-first', 'newest-first'], 'oldest-first'),
  controls: {
    expected: `'all', 'none' or names of ${CONTROLS.join(', ')}`,
    test: (value) =>
      value === 'all' ||
      value === 'none' ||
      (isText(value) &&
        (value as string)
          .trim()
          .split(/\s+/u)
          .every((name) => (CONTROLS as readonly string[]).includes(name))),
    fallback: 'all',
  },
  headingLevel: {
    expected: 'a whole number from 1 to 6',
    test: (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 6,
    fallback: 2,
  },
  asOf: {
    expected: "an ISO date or date-time, a Date, epoch ms or 'now'",
    test: (value) => value === 'now' || asOfInstant(value, 'UTC') !== undefined,
  },
  events: { expected: 'an array of events', test: Array.isArray, fallback: NO_EVENTS },
  filter: {
    expected: `an object with text, or with arrays of ids in ${FACETS.join(', ')}`,
    test: (value) => isFilter(value as TalksFilter),
  },
  story: {
    expected: 'a story object',
    test: (value) => typeof value === 'object' && !Array.isArray(value),
  },
};

/** Whether an attribute's text is a value of its property. */
export const fitsAttribute = (attribute: string, text: string): boolean => {
  const name = attribute.replace(/-./g, (dash) => dash.charAt(1).toUpperCase());
  return CHECKS[name]?.test(name === 'headingLevel' ? Number(text) : text) ?? true;
};

/** What came, shortly. */
const shown = (value: unknown): string => {
  if (typeof value === 'string') return `'${value.slice(0, 60)}'`;
  if (typeof value === 'object' || typeof value === 'function')
    return Array.isArray(value) ? 'an array' : typeof value;
  return String(value);
};

export const misuse = (name: string, expected: string, value: unknown): TypeError =>
  new TypeError(`<talks-timeline> ${name}: expected ${expected}, got ${shown(value)}`);

/**
 * Makes a reactive property of Lit's with the check of its name in front. Lit's own decorator serves more kinds of
 * decorators than we have.
 */
export const property =
  (declaration?: PropertyDeclaration) =>
  (prototype: LitElement, name: string): void => {
    (prototype.constructor as typeof LitElement).createProperty(name, declaration);
    const check = CHECKS[name];
    const accessor = Object.getOwnPropertyDescriptor(prototype, name);
    if (!check || !accessor) return;
    Object.defineProperty(prototype, name, {
      ...accessor,
      set(value: unknown) {
        const given = value ?? check.fallback;
        if (given !== undefined && given !== check.fallback && !check.test(given))
          throw misuse(name, check.expected, value);
        accessor.set?.call(this, given);
      },
    });
  };
