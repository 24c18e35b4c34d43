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
  'not-an-object': 'not an object',
  'missing-id': 'an event needs an id of 1 to 500 characters',
  'missing-title': 'an event needs a title',
  'missing-date': 'an event needs when, or start',
  'duplicate-id': 'not the first with this id',
  'unknown-track': 'not a track of the story',
  'unknown-status': 'not a status such as postponed',
  'unknown-certainty': 'not a certainty, eos0 to eos6',
  'unknown-topic': 'not a topic of the story',
  'unknown-party': 'not a party of the story',
  'unknown-event': 'not another event of the story',
  'unknown-source': 'not a source of the story',
  'unknown-locale': 'not a language such as en-GB',
  'bad-link': 'not a whole http, https or mailto address',
  'bad-revision': 'a revision needs knownAt and set, and dates that can be read',
  'bad-quote': 'a quote needs text and speaker',
  'bad-field': 'missing, of another type, or out of range',
  'bad-attribute': 'not a value of this attribute',
  'bad-json': 'not JSON',
  'text-cut': 'over its limit',
  'too-many': 'over its limit',
  'too-many-revisions': 'over 2,000 revisions in a story',
  'more-problems': 'over 1,000',
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
