// ECharts, the way of its own timelines: a custom series draws a bar for each event.

import { graphic, init, use } from 'echarts/core';
import { CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { mountWith } from './charts.js';

use([CustomChart, GridComponent, CanvasRenderer]);

export const prepare = (events) => events.map(({ start, end, lane }) => [start, end ?? start, lane]);

const renderItem = (params, api) => {
  const [x, y] = api.coord([api.value(0), api.value(2)]);
  const [end] = api.coord([api.value(1), api.value(2)]);
  const { x: left, y: top, width, height } = params.coordSys;
  const shape = graphic.clipRectByRect(
    { x, y: y - 5, width: Math.max(4, end - x), height: 10 },
    { x: left, y: top, width, height },
  );
  return shape && { type: 'rect', shape, style: { fill: '#5470c6' } };
};

export const mount = mountWith(init, (data) => ({
  type: 'custom',
  renderItem,
  encode: { x: [0, 1], y: 2 },
  data,
}));
