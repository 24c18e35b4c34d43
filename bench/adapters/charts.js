// What the two ways of using ECharts share.

import { createView, HEIGHT, WIDTH } from './view.js';

const OPTIONS = {
  animation: false,
  grid: { left: 0, right: 0, top: 10, bottom: 30 },
  yAxis: { type: 'value', min: -0.5, max: 7.5, show: false },
};

const AXIS = { type: 'time' };

/**
 * @param init of ECharts
 * @param seriesOf the series that shows the data
 */
export const mountWith = (init, seriesOf) => (stage, input, range) => {
  const place = document.createElement('div');
  Object.assign(place.style, { width: `${WIDTH}px`, height: `${HEIGHT}px` });
  stage.append(place);
  const chart = init(place, undefined, { renderer: 'canvas' });
  const finished = () =>
    new Promise((resolve) => {
      const done = () => {
        chart.off('finished', done);
        resolve();
      };
      chart.on('finished', done);
    });
  const ready = finished();
  chart.setOption({
    ...OPTIONS,
    xAxis: { ...AXIS, min: range.start, max: range.end },
    series: [seriesOf(input)],
  });
  return {
    ready,
    ...createView(range, (min, max) => chart.setOption({ xAxis: { min, max } }, { lazyUpdate: false })),
    append(longer) {
      const done = finished();
      chart.setOption({ series: [seriesOf(longer)] });
      return done;
    },
    destroy() {
      chart.dispose();
      place.remove();
    },
  };
};
