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

// No range is given: with one, it measures item after item, and takes four times as long.
export const mountWith = (options) => (stage, input) => {
  const items = new DataSet(input);
  let complete;
  const ready = new Promise((resolve) => {
    complete = resolve;
  });
  const timeline = new Timeline(stage, items, groups, {
    height: HEIGHT,
    zoomMin: 1,
    ...options,
    onInitialDrawComplete: () => complete(),
  });
  // The fitted range is painted at the next redraw, which else comes up to a second later.
  timeline.on('changed', function again() {
    timeline.off('changed', again);
    requestAnimationFrame(() => timeline.redraw());
  });
  let view;
  /** What it has chosen to show, once it has. */
  const seen = () => {
    const { start, end } = timeline.getWindow();
    view ??= createView({ start: Number(start), end: Number(end) }, (from, to) =>
      timeline.setWindow(from, to, { animation: false }),
    );
    return view;
  };
  return {
    ready,
    pan: (px) => seen().pan(px),
    zoom: (factor) => seen().zoom(factor),
    append: (_, one) => void items.add(one),
    destroy: () => timeline.destroy(),
  };
};
