/** What changed between two snapshots of a story: events that came, went, or are told differently, in time order. */
import { byTime } from './as-of.js';
import type { EventState, Snapshot } from './story.js';

export type ChangedField = 'date' | 'outcome' | 'place' | 'status' | 'phase' | 'text';

/** What changed of one event. */
export interface Change {
  readonly kind: 'appeared' | 'disappeared' | 'changed';
  readonly id: string;
  readonly before?: EventState;
  readonly after?: EventState;
  /** What of it changed; empty where it appeared or disappeared. */
  readonly fields: readonly ChangedField[];
}

/** What each name stands for; every other field is text. */
function aspects({ fields, phase }: EventState): Readonly<Record<ChangedField, unknown>> {
  const { when, outcome, place, status, updated: _, ...text } = fields;
  return { date: when, outcome, place, status, phase, text };
}

function fieldsBetween(before: EventState, after: EventState): readonly ChangedField[] {
  if (before.fields === after.fields && before.phase === after.phase) return [];
  const [old, now] = [aspects(before), aspects(after)];
  const names = Object.keys(now) as ChangedField[];
  return names.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]));
}

/** The changes on the way from one snapshot to another of the same story. */
export function changesBetween(before: Snapshot, after: Snapshot): readonly Change[] {
  const earlier = new Map(before.events.map((state) => [state.id, state]));
  const changes: Change[] = [];
  for (const state of after.events) {
    const { id } = state;
    const old = earlier.get(id);
    earlier.delete(id);
    const fields = old ? fieldsBetween(old, state) : [];
    if (!old) changes.push({ kind: 'appeared', id, after: state, fields });
    else if (fields.length) changes.push({ kind: 'changed', id, before: old, after: state, fields });
  }
  for (const [id, old] of earlier) changes.push({ kind: 'disappeared', id, before: old, fields: [] });
  return changes.sort((a, b) => {
    const [one, other] = [a.after ?? a.before, b.after ?? b.before];
    return one && other ? byTime(one, other) : 0;
  });
}
