/** Which data is shown: the properties, else `src`, else a JSON child. */
import type { SourceState } from '../input/source.js';
import { problem, type Problem } from '../story/problem.js';
import type { TalksColumns } from '../story/columns.js';
import type { TalksEvent } from '../story/types.js';

export interface Data {
  readonly story: unknown;
  readonly events: unknown;
  readonly columns: unknown;
  readonly state: 'none' | 'ready' | 'loading' | 'failed';
  /** Why it failed. */
  readonly message: string;
  readonly problems: readonly Problem[];
}

const NONE: Data = {
  story: undefined,
  events: undefined,
  columns: undefined,
  state: 'none',
  message: '',
  problems: [],
};

/** What stands for a JSON `null`, so that it is read, and reported, as no story. */
const NO_STORY: unknown = 'null';

const ofChild = (text: string): Data => {
  try {
    return { ...NONE, story: JSON.parse(text) ?? NO_STORY, state: 'ready' };
  } catch {
    const fault = problem('bad-json', { field: 'script' });
    return { ...NONE, state: 'failed', message: fault.message, problems: [fault] };
  }
};

const ofSource = (source: SourceState): Data =>
  source.status === 'loaded'
    ? { ...NONE, story: source.story ?? NO_STORY, state: 'ready' }
    : source.status === 'failed'
      ? { ...NONE, state: 'failed', message: source.message }
      : { ...NONE, state: 'loading' };

/** @param events undefined where the page set none */
export const dataOf = (
  story: unknown,
  events: readonly TalksEvent[] | undefined,
  src: string | undefined,
  source: SourceState,
  child: string | undefined,
  columns?: TalksColumns,
): Data => {
  if (story !== undefined || events !== undefined || columns !== undefined)
    return { ...NONE, story, events, columns, state: 'ready' };
  if (src !== undefined) return ofSource(source);
  return child === undefined ? NONE : ofChild(child);
};
