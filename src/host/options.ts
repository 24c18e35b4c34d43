/**
 * Checked properties: a wrong type throws where it is set, with the name, what was expected and what came;
 * `undefined` and `null` set the default again.
 */
import type { LitElement, PropertyDeclaration } from 'lit';
import { asOfInstant } from '../story/moment.js';
import { FACETS, type TalksFilter } from '../story/filter.js';
import type { TalksColumns } from '../story/columns.js';
import type { TalksEvent } from '../story/types.js';

/**
 * A property's check: what it takes, in words, the middle of the error's sentence; whether a value is that; and what
 * it is where nothing was set.
 */
type Check = readonly [expected: string, test: (value: unknown) => boolean, fallback?: unknown];

/** The default of `events`: none were set. */
export const NO_EVENTS: readonly TalksEvent[] = Object.freeze([]);

const isText = (value: unknown): boolean => typeof value === 'string';

const oneOf = (...words: readonly string[]): Check => [
  words.map((word) => `'${word}'`).join(', '),
  (value) => words.includes(value as string),
  words[0],
];

const TEXT: Check = ['a string', isText];

const CONTROLS: readonly string[] = [
  'as-of',
  'zoom',
  'steps',
  'layout',
  'filter',
  'legend',
  'topics',
  'overview',
];

const isList = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const isObject = (value: unknown): boolean => typeof value === 'object' && !Array.isArray(value);

/** By property. */
const CHECKS: Readonly<Record<string, Check>> = {
  src: TEXT,
  heading: TEXT,
  timeZone: TEXT,
  deepLink: TEXT,
  locale: TEXT,
  selected: TEXT,
  layout: oneOf('auto', 'timeline', 'list'),
  order: oneOf('oldest-first', 'newest-first'),
  controls: [
    `'all', 'none' or names of ${CONTROLS.join(', ')}`,
    (value) =>
      value === 'all' ||
      value === 'none' ||
      (isText(value) &&
        (value as string)
          .trim()
          .split(/\s+/u)
          .every((name) => CONTROLS.includes(name))),
    'all',
  ],
  markBudget: [
    'a whole number from 50 up',
    (value) => Number.isInteger(value) && (value as number) >= 50,
    400,
  ],
  headingLevel: [
    'a whole number from 1 to 6',
    (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 6,
    2,
  ],
  asOf: [
    "an ISO date or date-time, a Date, epoch ms or 'now'",
    (value) => value === 'now' || asOfInstant(value, 'UTC') !== undefined,
  ],
  events: ['an array of events', Array.isArray, NO_EVENTS],
  columns: [
    'an object with start, a list of epoch ms',
    (value) => isObject(value) && typeof (value as TalksColumns).start?.length === 'number',
  ],
  filter: [
    `an object with text, or with arrays of ids in ${FACETS.join(', ')}`,
    (value) =>
      isObject(value) &&
      isText((value as TalksFilter).text ?? '') &&
      FACETS.every((facet) => isList((value as TalksFilter)[facet] ?? [])),
  ],
  story: ['a story object', isObject],
};

/** Whether an attribute's text is a value of its property. */
export const fitsAttribute = (attribute: string, text: string): boolean => {
  const name = attribute.replace(/-./g, (dash) => dash.charAt(1).toUpperCase());
  return CHECKS[name]?.[1](/^(headingLevel|markBudget)$/.test(name) ? Number(text) : text) ?? true;
};

/** What came, shortly. */
const shown = (value: unknown): string => {
  if (typeof value === 'string') return `'${value.slice(0, 60)}'`;
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' || typeof value === 'function' ? typeof value : String(value);
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
    const accessor = Object.getOwnPropertyDescriptor(prototype, name);
    if (!CHECKS[name] || !accessor) return;
    const [expected, test, fallback] = CHECKS[name];
    Object.defineProperty(prototype, name, {
      ...accessor,
      set(value: unknown) {
        const given = value ?? fallback;
        if (given !== fallback && !test(given)) throw misuse(name, expected, value);
        accessor.set?.call(this, given);
      },
    });
  };
