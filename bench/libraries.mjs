// What is measured: ours, the peers, and floors that nothing can be below.
//
// `name` is also the name of the adapter in adapters/. `from`: the package whose version is named. `notLike`: what is
// not like for like, said below the tables. `isChart`: a chart of any data, no timeline.
// `hasNoAxis`: it has no axis of time, so its panning is no panning.

export const SIZES = [5, 100, 1000, 10_000, 100_000, 1_000_000, 'usgs'];

export const ours = [
  { name: 'talks-timeline' },
  {
    name: 'talks-timeline-text',
    notLike:
      'the same with dates as ISO texts, which have to be read first; the others are given numbers or `Date`s',
  },
  {
    name: 'talks-timeline-columns',
    notLike: 'the same from columns (typed arrays) that the caller holds already',
  },
];

export const floors = [
  { name: 'floor-blank', notLike: 'nothing at all: what measuring costs' },
  { name: 'floor-canvas', notLike: 'one `fillRect` for each event and frame' },
  { name: 'floor-svg', notLike: 'at most 500 `rect`, moved one by one' },
];

export const peers = [
  { name: 'vis-timeline', from: 'vis-timeline' },
  {
    name: 'vis-timeline-tuned',
    from: 'vis-timeline',
    notLike: 'vis-timeline with `stack: false` and `cluster`',
  },
  {
    name: 'timelinejs',
    from: '@knight-lab/timelinejs',
    notLike: 'a slide beside each mark; zooms in levels, to about 44 times',
  },
  {
    name: 'd3-milestones',
    from: 'd3-milestones',
    notLike:
      'static: neither pans nor zooms; the events of a month share a label, labels overlap (its optimizer is off as it comes; 100 events would take it 3.4 s)',
  },
  { name: 'timelines-chart', from: 'timelines-chart', notLike: 'no labels; one bar for each event' },
  { name: 'event-drops', from: 'event-drops', notLike: 'points only: no durations, no labels' },
  {
    name: 'react-chrono',
    hasNoAxis: true,
    from: 'react-chrono',
    notLike: 'a list of cards without a time axis: pan is scrolling, and there is no zoom',
  },
  {
    name: 'echarts-scatter',
    isChart: true,
    from: 'echarts',
    notLike:
      'bare dots on a canvas (`large`), no durations, no labels; above 5,000 the picture is finished some frames later',
  },
  {
    name: 'echarts-custom',
    isChart: true,
    from: 'echarts',
    notLike: 'bars on a canvas by a custom series, no labels',
  },
  {
    name: 'uplot',
    isChart: true,
    from: 'uplot',
    notLike: 'bare points on a canvas from columns that are made and sorted before the clock starts',
  },
  {
    name: 'uplot-line',
    isChart: true,
    from: 'uplot',
    notLike: 'one line through all events from such columns, drawn as its bounds in each px',
  },
  {
    name: 'observable-plot',
    isChart: true,
    from: '@observablehq/plot',
    notLike: 'static: pans and zooms by being plotted anew',
  },
];

export const libraries = [...ours, ...peers, ...floors];
