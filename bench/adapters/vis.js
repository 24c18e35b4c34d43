// What the two ways of using vis-timeline share.

import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { createView, HEIGHT } from './view.js';

export const hasMarks = (stage) => Boolean(stage.querySelector('.vis-item'));

export const prepare = (events) =>
  events.map(({ id, title, start, end, lane }) => ({
    id,
    content: title,
    start,
    ...(end === undefined ? {} : { end }),
    group: lane,
  }));

const groups = Array.from({ length: 8 }, (_, lane) => ({ id: lane, content: `Lane ${lane}` }));

export const mountWith = (options) => (stage, input, range) => {
  const items = new DataSet(input);
  let complete;
  const ready = new Promise((resolve) => {
    complete = resolve;
  });
  const timeline = new Timeline(stage, items, groups, {
    ...range,
    height: HEIGHT,
    zoomMin: 1,
    ...options,
    onInitialDrawComplete: () => complete(),
  });
  // It shows itself at the second redraw, which else comes up to a second later.
  timeline.on('changed', function again() {
    timeline.off('changed', again);
    requestAnimationFrame(() => timeline.redraw());
  });
  return {
    ready,
    ...createView(range, (start, end) => timeline.setWindow(start, end, { animation: false })),
    append: (_, one) => void items.add(one),
    destroy: () => timeline.destroy(),
  };
};
