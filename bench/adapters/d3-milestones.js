// d3-milestones as it comes: labels around a line, those of a month or an hour together. Neither pans nor zooms.

import milestones from 'd3-milestones';
import 'd3-milestones/build/d3-milestones.css';

export const hasMarks = (stage) => Boolean(stage.querySelector('.milestones__group'));

export const prepare = (events) =>
  events.map(({ title, start }) => ({ timestamp: new Date(start).toISOString().slice(0, 19), text: title }));

const YEAR = 365 * 86_400_000;

export const mount = (stage, input, { start, end }) => {
  const place = document.createElement('div');
  place.id = 'milestones';
  stage.append(place);
  const chart = milestones(place)
    .parseTime('%Y-%m-%dT%H:%M:%S')
    .aggregateBy(end - start > YEAR ? 'month' : 'hour');
  chart.render(input);
  return {
    append: (longer) => void chart.render(longer),
    destroy: () => place.remove(),
  };
};
