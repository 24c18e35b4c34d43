// Ours, for callers who hold their events as columns already.

import { canColumns, hasMarks, mountWith } from './ours.js';

export { canColumns as can, hasMarks };

const columns = (events) => ({
  start: Float64Array.from(events, ({ start }) => start),
  end: Float64Array.from(events, ({ start, end }) => end ?? start),
  track: Uint16Array.from(events, ({ lane }) => lane),
  title: (index) => events[index].title,
});

const extended = ({ start, end, track, title }, one) => {
  const { length } = start;
  const longer = (column, value) => {
    const copy = new column.constructor(length + 1);
    copy.set(column);
    copy[length] = value;
    return copy;
  };
  return {
    start: longer(start, one.start),
    end: longer(end, one.end ?? one.start),
    track: longer(track, one.lane),
    title: (index) => (index < length ? title(index) : one.title),
  };
};

export const prepare = columns;
export const one = (event) => event;

const mountColumns = mountWith('columns');

export const mount = (stage, input) => {
  const handle = mountColumns(stage, input);
  return { ...handle, append: (same, added) => handle.append(extended(same, added)) };
};
