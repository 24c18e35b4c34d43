/** Where the items of the list are along time. */
import { bisect } from '../index/bisect.js';
import type { LengthIndex } from '../index/length-index.js';
import { middleOf } from '../layout/marks.js';
import { isGroup, LATER, type Item } from './frame.js';

/** Where along time it is, epoch ms. */
export const placeOf = (item: Item): number =>
  'event' in item
    ? middleOf(item.fields.when)
    : isGroup(item)
      ? item.start
      : 'track' in item
        ? (item.start + item.end) / 2
        : item.id === LATER
          ? Infinity
          : -Infinity;

/** When it begins, or the first of its events. */
export const startOf = (item: Item): number =>
  'event' in item ? item.fields.when.earliestStart : 'start' in item ? item.start : placeOf(item);

/** Undefined where it is of all tracks. */
export const trackOf = (item: Item): number | undefined =>
  'event' in item ? item.fields.track : 'track' in item ? item.track : undefined;

/** The last start before `t`, or the first after it. */
export const beyond = ({ runs }: LengthIndex, t: number, later: boolean): number =>
  runs
    .flatMap(({ starts }) => {
      const place = bisect(starts, t);
      return starts[later ? place : place - 1] ?? [];
    })
    .reduce((one, other) => (later ? Math.min(one, other) : Math.max(one, other)));
