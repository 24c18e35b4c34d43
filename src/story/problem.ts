/**
 * Problems: faults in the data, each with a code, where it is, and a sentence that says what was expected, what came
 * and what was done about it. They are reported and survived; nothing here throws.
 */
import { WHEN_MESSAGES } from '../time/parse-when.js';

/** A fault in the data. */
export interface Problem {
  /** Stable name of the kind of fault, such as `missing-title`. */
  readonly code: string;
  /** A sentence for the one who keeps the data. English. */
  readonly message: string;
  /** Position of the event among the caller's records; absent where the fault is not in an event. */
  readonly index?: number;
  /** Id of the event, where it has one. */
  readonly id?: string;
  /** Path of the field inside the event, or inside the story: `quotes[0].source`. */
  readonly field?: string;
}

const CODES = {
  ...WHEN_MESSAGES,
  'not-an-object': 'expected an object',
  'missing-id': 'an event needs an id, a text of 1 to 500 characters',
  'missing-title': 'an event needs a title',
  'missing-date': 'an event needs a date: when, or start',
  'duplicate-id': 'another one before it has this id',
  'unknown-track': 'not among the tracks of the story',
  'unknown-status': 'not a status (scheduled, rescheduled, postponed, cancelled, moved-online)',
  'unknown-certainty': 'not a certainty (eos0 to eos6)',
  'unknown-topic': 'not among the topics of the story',
  'unknown-party': 'not among the parties of the story',
  'unknown-event': 'not the id of another event of the story',
  'unknown-source': 'not among the sources of the story',
  'unknown-locale': 'not a language (expected BCP 47 such as en-GB)',
  'bad-link': 'not a link (expected a whole http, https or mailto address)',
  'bad-revision': 'a revision needs knownAt, a set of fields, and dates that can be read',
  'bad-quote': 'a quote needs text and speaker',
  'bad-field': 'missing, of another type than expected, or out of range',
  'bad-as-of': 'not an instant (expected a date, a date-time or now)',
  'bad-attribute': 'not a value of this attribute',
  'bad-json': 'not JSON',
  'text-cut': 'longer than its limit',
  'too-many': 'more than its limit',
  'too-many-revisions': 'more than 2,000 revisions in a story',
} as const satisfies Readonly<Record<string, string>>;

export type ProblemCode = keyof typeof CODES;

/** Where a fault is, what came, and what was done. */
export interface ProblemDetail {
  readonly index?: number;
  readonly id?: string;
  readonly field?: string;
  /** What came; only text, numbers and booleans are shown, and only their beginning. */
  readonly got?: unknown;
  /** What was done. Default `left out`. */
  readonly effect?: string;
}

function show(got: unknown): string {
  if (typeof got === 'string') return ` (got "${got.length > 40 ? `${got.slice(0, 39)}…` : got}")`;
  return typeof got === 'number' || typeof got === 'boolean' ? ` (got ${got})` : '';
}

/** Makes a problem; its message has the sentence of the code. */
export function problem(
  code: ProblemCode,
  { got, effect = 'left out', ...place }: ProblemDetail = {},
): Problem {
  return { code, message: `${place.field ?? 'event'}: ${CODES[code]}${show(got)}; ${effect}.`, ...place };
}
