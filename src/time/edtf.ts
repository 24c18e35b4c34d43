/**
 * Expressions: what a date text may be besides one date. One-of sets (`[a..b]`, `[a,b]`, `[a,b..c]`) and intervals
 * (`a/b`, `a/..` that goes on, `a/` whose end is not known).
 *
 * Grammar only, no zones: further EDTF (seasons, unspecified digits, open sets) is an addition here and in `iso.ts`.
 */
import { parseIso, type CivilDate } from './iso.js';

/** A date text, taken apart. */
export type Expression =
  | { readonly form: 'date'; readonly date: CivilDate }
  | { readonly form: 'set'; readonly members: readonly (readonly [CivilDate, CivilDate])[] }
  | { readonly form: 'interval'; readonly start: CivilDate; readonly end: CivilDate | 'open' | 'unknown' };

const ENDS: Readonly<Record<string, 'open' | 'unknown'>> = { '..': 'open', '': 'unknown' };

/** Takes a text apart; `undefined` where it is no expression that we know. */
export function parseExpression(text: string): Expression | undefined {
  if (text.length > 200) return undefined;
  if (text.startsWith('[') && text.endsWith(']')) {
    const members: (readonly [CivilDate, CivilDate])[] = [];
    for (const part of text.slice(1, -1).split(',')) {
      const ends = part.trim().split('..');
      const from = parseIso(ends[0] ?? '');
      const to = parseIso(ends[1] ?? ends[0] ?? '');
      if (!from || !to || ends.length > 2) return undefined;
      members.push([from, to]);
    }
    return { form: 'set', members };
  }
  const [first = '', last, more] = text.split('/');
  const start = parseIso(first);
  if (!start || more !== undefined) return undefined;
  if (last === undefined) return { form: 'date', date: start };
  const end = Object.hasOwn(ENDS, last) ? ENDS[last] : parseIso(last);
  return end && { form: 'interval', start, end };
}
