/**
 * The story as it stood at an instant: of each event the latest version known by then, with what was said before. Pure,
 * so that going there and back shows the same.
 */
import { phaseOf } from './phase.js';
import type { EventState, Past, Snapshot, Story, Version } from './story.js';
import type { When } from '../time/when.js';

type Placed = Pick<EventState, 'event' | 'fields'>;

/** Time order: earliest start, latest end, importance (high first), the caller's order. */
export const byTime = (a: Placed, b: Placed): number => {
  const [one, other] = [a.fields, b.fields];
  // The difference of two equal infinities is no number: they are told apart by what comes next.
  return (
    one.when.earliestStart - other.when.earliestStart ||
    one.when.latestEnd - other.when.latestEnd ||
    other.importance - one.importance ||
    a.event.index - b.event.index
  );
};

/** Whether two dates have no millisecond in common; an instant is one millisecond. */
export const apart = (a: When, b: When): boolean => {
  const end = ({ earliestStart, latestEnd }: When): number => Math.max(latestEnd, earliestStart + 1);
  return end(a) <= b.earliestStart || end(b) <= a.earliestStart;
};

/**
 * Whether an event that says nothing of it is known: since its start, or always where that was ahead when the story was
 * told. False where the start is NaN.
 */
export const isKnown = (start: number, told: number, asOf: number): boolean => start > told || start <= asOf;

const pastOf = (version: Version, { fields: after, knownAt: until }: Version): Past => {
  const { fields: before } = version;
  const turned = after.status !== before.status && (after.status ?? 'scheduled') !== 'scheduled';
  return { version, until, contradicted: turned || apart(before.when, after.when) };
};

/** @param asOf epoch ms; all that became known up to and including this millisecond */
export const snapshotAt = (story: Story, asOf: number): Snapshot => {
  const states = story.events
    .flatMap((event) => {
      const known = event.versions.filter(({ knownAt }) => knownAt <= asOf);
      const last = known.at(-1);
      if (!last) return [];
      const { fields, aheadSince } = last;
      const history = known.slice(1).map((next, i) => pastOf(known[i] as Version, next));
      const phase = phaseOf(fields, aheadSince, asOf);
      return { event, id: event.id, fields, phase, history, announces: [] as string[] };
    })
    .sort(byTime);
  const byId = new Map(states.map((state) => [state.id, state]));
  const events = states.map((state) => {
    const by = byId.get(state.fields.announcedBy ?? '');
    by?.announces.push(state.id);
    return { ...state, announcedBy: by?.id };
  });
  const topics = story.topics.map((topic) => ({
    ...topic,
    positions: topic.positions.filter(({ knownSince }) => knownSince <= asOf),
  }));
  return { asOf, events, topics };
};

/**
 * The instants at which something became known, and the story's own as-of; ascending, each once. Where there are
 * several and all are before `now`, that is one more: the way back.
 */
export const stops = ({ events, topics, asOf }: Story, now = -Infinity): readonly number[] => {
  const known = events.flatMap(({ versions }) => versions.map(({ knownAt }) => knownAt));
  const held = topics.flatMap(({ positions }) => positions.map(({ knownSince }) => knownSince));
  const all = [...new Set([...known, ...held, asOf ?? NaN].filter(isFinite))].sort((a, b) => a - b);
  return all.length > 1 && now > (all.at(-1) as number) ? [...all, now] : all;
};
