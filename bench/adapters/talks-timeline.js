// Ours, as most pages use it: an array of records, their dates as epoch ms.

import { hasMarks, mountWith } from './ours.js';

export { hasMarks };

export const prepare = (events) =>
  events.map(({ id, title, start, end, lane }) =>
    end === undefined
      ? { id, title, start, track: `Lane ${lane}` }
      : { id, title, start, end, track: `Lane ${lane}` },
  );

export const mount = mountWith('events');
