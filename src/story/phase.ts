/**
 * The phase of an event at an as-of. Derived, never stored; the first rule that matches decides. What was announced
 * ahead of its time and has no outcome is expected until its time is over, and overdue then: nobody has said that it
 * took place. What nobody announced was reported, so it happened, or goes on as long as it lasts.
 */
import type { EventFields, Phase } from './story.js';

/**
 * @param aheadSince since when it was known ahead of its time, if it was (`Version.aheadSince`)
 * @param asOf epoch ms; this millisecond is included
 */
export function phaseOf(
  { status, outcome, when }: EventFields,
  aheadSince: number | undefined,
  asOf: number,
): Phase {
  if (status === 'cancelled' || status === 'postponed') return status;
  if (outcome) return 'happened';
  if (asOf < when.earliestStart) return 'expected';
  const over = when.latestEnd <= asOf + 1;
  // Of a window without a first moment ("by 1 December") all that was said before its last one was said ahead.
  const isOpen = when.shape === 'within' && when.earliestStart === -Infinity;
  const first = isOpen ? when.latestEnd : when.earliestStart;
  if (aheadSince !== undefined && aheadSince <= first) return over ? 'overdue' : 'expected';
  return when.shape === 'span' && !over ? 'ongoing' : 'happened';
}
