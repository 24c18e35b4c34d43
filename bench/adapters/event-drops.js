// event-drops: a dot for each lane and px. Zooming and panning call what its own zoom handler calls.

import * as d3 from 'd3';
import eventDrops from 'event-drops';
import 'event-drops/dist/style.css';
import { createView, HEIGHT, WIDTH } from './view.js';

export const hasMarks = (stage) => Boolean(stage.querySelector('.drop'));

export const prepare = (events) =>
  events.map(({ title, start, lane }) => ({ title, lane, date: new Date(start) }));

const lanesOf = (drops) => {
  const lanes = Array.from({ length: 8 }, (_, lane) => ({ name: `Lane ${lane}`, data: [] }));
  for (const drop of drops) lanes[drop.lane].data.push(drop);
  return lanes;
};

const format = d3.timeFormat('%d %B %Y');
const plain = (name) => d3.timeFormat(name);

/** Complete, since `draw` takes no defaults. No blur: without it, it is faster. */
const settings = ({ start, end }) => ({
  drops: ({ data }) => data,
  drop: {
    color: null,
    radius: 5,
    date: ({ date }) => date,
    onClick() {},
    onMouseOver() {},
    onMouseOut() {},
  },
  metaballs: false,
  bound: { format },
  axis: {
    formats: {
      milliseconds: '%L',
      seconds: ':%S',
      minutes: '%I:%M',
      hours: '%I %p',
      days: '%a %d',
      weeks: '%b %d',
      months: '%B',
      year: '%Y',
    },
  },
  label: { padding: 20, text: ({ name, data }) => `${name} (${data.length})`, width: 200 },
  indicator: { previousText: '◀', nextText: '▶' },
  line: { color: (_, index) => d3.schemeCategory10[index], height: Math.floor(HEIGHT / 9) },
  margin: { top: 20, right: 10, bottom: 20, left: 10 },
  range: { start: new Date(start), end: new Date(end) },
  zoom: { onZoomStart: null, onZoom: null, onZoomEnd: null, minimumScale: 0, maximumScale: Infinity },
  numberDisplayedTicks: { small: 3, medium: 5, large: 7, extra: 12 },
  locale: LOCALE,
});

const LOCALE = {
  dateTime: '%x, %X',
  date: '%-m/%-d/%Y',
  time: '%-I:%M:%S %p',
  periods: ['AM', 'PM'],
  days: Array.from({ length: 7 }, (_, day) => plain('%A')(new Date(2017, 0, 1 + day))),
  shortDays: Array.from({ length: 7 }, (_, day) => plain('%a')(new Date(2017, 0, 1 + day))),
  months: Array.from({ length: 12 }, (_, month) => plain('%B')(new Date(2017, month, 1))),
  shortMonths: Array.from({ length: 12 }, (_, month) => plain('%b')(new Date(2017, month, 1))),
};

export const mount = (stage, input, range) => {
  const place = document.createElement('div');
  place.style.width = `${WIDTH}px`;
  stage.append(place);
  const config = settings(range);
  const chart = eventDrops({ d3, ...config });
  const show = (drops) =>
    d3
      .select(place)
      .data([lanesOf(drops)])
      .call(chart);
  show(input);
  const scale = chart.scale().copy();
  return {
    ...createView(range, (start, end) => {
      const seen = scale.copy().domain([new Date(start), new Date(end)]);
      d3.select(place).selectAll('svg').call(chart.draw(config, seen));
    }),
    append: (longer) => void show(longer),
    destroy() {
      chart.destroy();
      place.remove();
    },
  };
};
