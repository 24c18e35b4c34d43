// timelines-chart: a bar for each event, without labels.

import TimelinesChart from 'timelines-chart';
import { createView, WIDTH } from './view.js';

const DAY = 86_400_000;

export const hasMarks = (stage) => Boolean(stage.querySelector('.series-segment'));

const segment = ({ start, end, lane }) => ({
  lane,
  timeRange: [start, end ?? start + DAY],
  val: `Lane ${lane}`,
});

export const prepare = (events) => events.map(segment);

const linesOf = (segments) => {
  const lines = Array.from({ length: 8 }, (_, lane) => ({ label: `Lane ${lane}`, data: [] }));
  for (const one of segments) lines[one.lane].data.push(one);
  return [{ group: 'All', data: lines }];
};

export const mount = (stage, input, range) => {
  const place = document.createElement('div');
  stage.append(place);
  const chart = new TimelinesChart(place)
    .width(WIDTH)
    .maxHeight(500)
    .maxLineHeight(50)
    .enableAnimations(false)
    .zQualitative(true)
    .data(linesOf(input));
  return {
    ...createView(range, (start, end) => chart.zoomX([new Date(start), new Date(end)])),
    append: (longer) => void chart.data(linesOf(longer)),
    destroy: () => place.remove(),
  };
};
