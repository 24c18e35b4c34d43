// vis-timeline as its users make it faster: not stacked, and clustered.

import { mountWith } from './vis.js';

export { hasMarks, prepare } from './vis.js';

export const mount = mountWith({ stack: false, cluster: {} });
