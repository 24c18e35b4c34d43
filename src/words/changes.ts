/** What changed between two as-ofs, in a sentence that is shown and spoken. */
import type { Change } from '../story/changes.js';
import type { EventState } from '../story/story.js';
import { dateWords } from './dates.js';
import type { Language } from './language.js';
import { placeName, stateWords, titleOf } from './names.js';

/** So many events are named; the rest is counted. */
const NAMED = 3;

const changed = (language: Language, before: EventState, after: EventState, { fields }: Change): string => {
  const { messages } = language;
  const title = titleOf(language, after.fields);
  const date = dateWords(language, after.fields.when, 'date');
  const was = dateWords(language, before.fields.when, 'date');
  // Another zone alone is another date that reads the same.
  const earlier = was === date ? undefined : was;
  const place = fields.includes('place') ? placeName(after.fields.place) : '';
  if (fields.includes('outcome') && after.phase === 'happened' && before.phase !== 'happened')
    return messages.tookPlace(title, date, place || undefined, earlier);
  // Another date says by itself that it was rescheduled, and where it stands now.
  const turned = earlier
    ? fields.includes('status') && after.fields.status !== 'rescheduled'
    : fields.includes('status') || fields.includes('phase');
  const said = [
    turned && messages.became(title, messages.list(stateWords(language, after))),
    earlier && messages.redated(title, date, earlier),
    place && !earlier && messages.moved(title, place),
  ].filter(Boolean);
  return said.join('. ') || messages.updated(title);
};

const sentence = (language: Language, change: Change): string => {
  const { messages } = language;
  const { before, after } = change;
  if (before && after) return changed(language, before, after, change);
  if (after)
    return messages.appeared(titleOf(language, after.fields), dateWords(language, after.fields.when, 'date'));
  return messages.disappeared(before ? titleOf(language, before.fields) : change.id);
};

/**
 * @param date the as-of that the story moved to, in words
 * @param others how many came or went that are only counted
 */
export const changeWords = (
  language: Language,
  date: string,
  changes: readonly Change[],
  others = 0,
): string => {
  const { messages } = language;
  if (changes.length + others === 0) return messages.noChange(date);
  const named = changes.slice(0, NAMED).map((change) => sentence(language, change));
  const rest = changes.length + others - named.length;
  return messages.changes(date, rest ? [...named, messages.andMore(rest)] : named);
};
