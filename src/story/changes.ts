/** What changed between two snapshots of a story: events that came, went, or are told differently, in time order. */
import { byTime } from './as-of.js';
import type { EventState, Snapshot } from './story.js';

export type ChangedField = 'date' | 'outcome' | 'place' | 'status' | 'phase' | 'text';

/** What changed of one event: it came, went, or is told differently. */
export interface Change {
  readonly id: string;
  readonly before?: EventState;
  readonly after?: EventState;
  /** What of it changed; empty where it came or went. */
  readonly fields: readonly ChangedField[];
}

/** What each name stands for; every other field is text. */
const aspects = ({ fields, phase }: EventState): Readonly<Record<ChangedField, unknown>> => {
  const { when, outcome, place, status, updated: _, ...text } = fields;
  return { date: when, outcome, place, status, phase, text };
};

const fieldsBetween = (before: EventState, after: EventState): readonly ChangedField[] => {
  if (before.fields === after.fields && before.phase === after.phase) return [];
  const [old, now] = [aspects(before), aspects(after)];
  const names = Object.keys(now) as ChangedField[];
  return names.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]));
};

/** The changes on the way from one snapshot to another of the same story. */
export const changesBetween = (before: Snapshot, after: Snapshot): readonly Change[] => {
  const byId = ({ events }: Snapshot) => new Map(events.map((state) => [state.id, state]));
  const [old, now] = [byId(before), byId(after)];
  return [...new Map([...old, ...now]).values()].sort(byTime).flatMap(({ id }) => {
    const [a, b] = [old.get(id), now.get(id)];
    const fields = a && b ? fieldsBetween(a, b) : [];
    return a && b && !fields.length ? [] : { id, before: a, after: b, fields };
  });
};
