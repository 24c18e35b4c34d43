// At most 500 rectangles in an SVG, moved one by one.

import { createView, HEIGHT, WIDTH } from './view.js';

const MOST = 500;
const LANE = HEIGHT / 8;
const SVG = 'http://www.w3.org/2000/svg';

export const prepare = (events) => events;

export const hasMarks = (stage) => Boolean(stage.querySelector('rect'));

export const mount = (stage, input, range) => {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', WIDTH);
  svg.setAttribute('height', HEIGHT);
  const marks = [];
  let seen = range;
  const add = (event) => {
    const rect = document.createElementNS(SVG, 'rect');
    rect.setAttribute('y', event.lane * LANE + 20);
    rect.setAttribute('height', 8);
    svg.append(rect);
    marks.push({ rect, event });
  };
  const show = (start, end) => {
    seen = { start, end };
    const scale = WIDTH / (end - start);
    for (const { rect, event } of marks) {
      rect.setAttribute('x', (event.start - start) * scale);
      rect.setAttribute('width', Math.max(4, ((event.end ?? event.start) - event.start) * scale));
    }
  };
  for (const event of input.slice(0, MOST)) add(event);
  show(range.start, range.end);
  stage.append(svg);
  return {
    ...createView(range, show),
    append(_, one) {
      add(one);
      show(seen.start, seen.end);
    },
    destroy: () => svg.remove(),
  };
};
