// What the two ways of using uPlot share: columns in, sorted, which is not timed.

import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { createView, HEIGHT, WIDTH } from './view.js';

export const one = (event) => event;

/** @param yOf where an event stands */
export const prepareWith = (yOf) => (events) => {
  const sorted = events.toSorted((a, b) => a.start - b.start);
  return {
    columns: [Float64Array.from(sorted, ({ start }) => start / 1000), Float64Array.from(sorted, yOf)],
    yOf,
  };
};

/** Columns with one value more, at its place. */
const inserted = ([xs, ys], x, y) => {
  const at = xs.findLastIndex((other) => other <= x) + 1;
  return [
    [xs, x],
    [ys, y],
  ].map(([column, value]) => {
    const copy = new Float64Array(column.length + 1);
    copy.set(column.subarray(0, at));
    copy[at] = value;
    copy.set(column.subarray(at), at + 1);
    return copy;
  });
};

export const mountWith =
  (series) =>
  (stage, { columns, yOf }, range) => {
    const options = {
      width: WIDTH,
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { min: range.start / 1000, max: range.end / 1000 }, y: { range: [-1, 9] } },
      series: [{}, series],
    };
    const plot = new UPlot(options, columns, stage);
    let seen = range;
    const look = (start, end) => {
      seen = { start, end };
      plot.setScale('x', { min: start / 1000, max: end / 1000 });
    };
    return {
      ...createView(range, look),
      append(_, event) {
        plot.setData(inserted(columns, event.start / 1000, yOf(event)), false);
        look(seen.start, seen.end);
      },
      destroy: () => plot.destroy(),
    };
  };
