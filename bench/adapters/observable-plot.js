// Observable Plot: static, so every change is another plot.

import { barX, dot, plot } from '@observablehq/plot';
import { createView, HEIGHT, WIDTH } from './view.js';

export const hasMarks = (stage) => Boolean(stage.querySelector('circle, rect'));

export const prepare = (events) =>
  events.map(({ title, start, end, lane }) => ({
    title,
    start: new Date(start),
    end: end === undefined ? undefined : new Date(end),
    lane,
  }));

const chart = (events, start, end) =>
  plot({
    width: WIDTH,
    height: HEIGHT,
    x: { type: 'utc', domain: [new Date(start), new Date(end)] },
    y: { type: 'band', domain: [0, 1, 2, 3, 4, 5, 6, 7] },
    marks: [
      barX(events, {
        filter: ({ end: last }) => last !== undefined,
        x1: 'start',
        x2: 'end',
        y: 'lane',
        title: 'title',
        clip: true,
      }),
      dot(events, {
        filter: ({ end: last }) => last === undefined,
        x: 'start',
        y: 'lane',
        r: 3,
        title: 'title',
        clip: true,
      }),
    ],
  });

export const mount = (stage, input, range) => {
  let events = input;
  let seen = range;
  const show = (start, end) => {
    seen = { start, end };
    stage.replaceChildren(chart(events, start, end));
  };
  show(range.start, range.end);
  return {
    ...createView(range, show),
    append(longer) {
      events = longer;
      show(seen.start, seen.end);
    },
    destroy: () => stage.replaceChildren(),
  };
};
