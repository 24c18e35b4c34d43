// Ours, with dates as texts, as JSON brings them.

import { hasMarks, mountWith } from './ours.js';

export { hasMarks };

const text = (t) => new Date(t).toISOString();

export const prepare = (events) =>
  events.map(({ id, title, start, end, lane }) =>
    end === undefined
      ? { id, title, start: text(start), track: `Lane ${lane}` }
      : { id, title, start: text(start), end: text(end), track: `Lane ${lane}` },
  );

export const mount = mountWith('events');
