// One rectangle for each event on a canvas, whether it is in sight or not.

import { createView, HEIGHT, WIDTH } from './view.js';

const LANE = HEIGHT / 8;

export const prepare = (events) => events;

export const mount = (stage, input, range) => {
  let events = input;
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
  const context = canvas.getContext('2d');
  context.fillStyle = '#335';
  let seen = range;
  const show = (start, end) => {
    seen = { start, end };
    const scale = WIDTH / (end - start);
    context.clearRect(0, 0, WIDTH, HEIGHT);
    for (const event of events) {
      const x = (event.start - start) * scale;
      const width = event.end === undefined ? 4 : Math.max(4, (event.end - event.start) * scale);
      context.fillRect(x, event.lane * LANE + 20, width, 8);
    }
  };
  show(range.start, range.end);
  stage.append(canvas);
  return {
    ...createView(range, show),
    append(longer) {
      events = longer;
      show(seen.start, seen.end);
    },
    destroy: () => canvas.remove(),
  };
};
