// d3-milestones as it comes: labels around a line. Neither pans nor zooms.

import milestones from 'd3-milestones';
import 'd3-milestones/build/d3-milestones.css';

export const hasMarks = (stage) => Boolean(stage.querySelector('.milestones__group'));

export const prepare = (events) =>
  events.map(({ title, start }) => ({ timestamp: new Date(start).toISOString().slice(0, 19), text: title }));

export const mount = (stage, input) => {
  const place = document.createElement('div');
  place.id = 'milestones';
  stage.append(place);
  const chart = milestones(place).parseTime('%Y-%m-%dT%H:%M:%S').aggregateBy('second');
  chart.render(input);
  return {
    append: (longer) => void chart.render(longer),
    destroy: () => place.remove(),
  };
};
