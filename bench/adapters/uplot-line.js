// uPlot with one line through all events, which it draws as bounds in each px.

import { mountWith, prepareWith } from './plots.js';

export { one } from './plots.js';

export const prepare = prepareWith(({ lane }) => lane);

export const mount = mountWith({ stroke: '#335', points: { show: false } });
