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

/** The last start before `t`, or the first after it. */
export const beyond = ({ runs }: LengthIndex, t: number, later: boolean): number =>
  runs
    .flatMap(({ starts }) => {
      const place = bisect(starts, t);
      return starts[later ? place : place - 1] ?? [];
    })
    .reduce((one, other) => (later ? Math.min(one, other) : Math.max(one, other)));
