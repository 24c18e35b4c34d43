// vis-timeline as it comes: events stacked in their lanes.

import { mountWith } from './vis.js';

export { hasMarks, prepare } from './vis.js';

export const mount = mountWith({});
