// TimelineJS: slides above, marks below. It pans by being dragged, and zooms in levels.

import { Timeline } from '@knight-lab/timelinejs/src/js/timeline/Timeline.js';
import '@knight-lab/timelinejs/dist/css/timeline.css';

export const hasMarks = (stage) => Boolean(stage.querySelector('.tl-timemarker'));

const dateOf = (t) => {
  const date = new Date(t);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
};

export const prepare = (events) =>
  events.map(({ id, title, start, end, lane }) => ({
    unique_id: id,
    start_date: dateOf(start),
    ...(end === undefined ? {} : { end_date: dateOf(end) }),
    text: { headline: title },
    group: `Lane ${lane}`,
  }));

const createDrag = (stage) => {
  let x = 600;
  let slider;
  const send = (type) =>
    slider.dispatchEvent(
      new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: 450, screenX: x }),
    );
  return (px) => {
    if (!slider) {
      slider = stage.querySelector('.tl-timenav-slider-background');
      send('mousedown');
    }
    x -= px;
    send('mousemove');
  };
};

export const mount = (stage, input) => {
  const place = document.createElement('div');
  Object.assign(place.style, { width: '1200px', height: '500px' });
  stage.append(place);
  const timeline = new Timeline(place, { events: input }, { font: '', language: 'en' });
  return {
    ready: new Promise((resolve) => {
      timeline.on('loaded', resolve);
    }),
    pan: createDrag(place),
    zoom: (factor) => (factor > 1 ? timeline.zoomIn() : timeline.zoomOut()),
    append: (_, one) => timeline.add(one),
    destroy: () => place.remove(),
  };
};
