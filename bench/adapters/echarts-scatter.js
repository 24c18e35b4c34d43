// ECharts, the fast way: bare dots, `large`.

import { init, use } from 'echarts/core';
import { ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { mountWith } from './charts.js';

use([ScatterChart, GridComponent, CanvasRenderer]);

export const prepare = (events) => events.map(({ start, lane }) => [start, lane]);

export const mount = mountWith(init, (data) => ({
  type: 'scatter',
  symbolSize: 3,
  large: true,
  largeThreshold: 2000,
  data,
}));
