// uPlot with a point for each event.

import { mountWith, prepareWith } from './plots.js';

export { one } from './plots.js';

export const prepare = prepareWith(({ lane }) => lane);

export const mount = mountWith({ paths: () => null, points: { show: true, size: 4, fill: '#335' } });
