// The bench without a browser: its events are the same every time, its options are read, and its tables say what the
// results say.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { earthquakes, LANES, makeEvents, RANGE, rangeOf } from '../../bench/events.js';
import { libraries, SIZES } from '../../bench/libraries.mjs';
import { readOptions } from '../../bench/options.mjs';
import { report } from '../../bench/report.mjs';
import { verdicts } from '../../bench/verdicts.mjs';
import { list, read } from './sources.mjs';

test('the same seed gives the same events, another one others', () => {
  assert.deepEqual(makeEvents(50), makeEvents(50));
  assert.deepEqual(makeEvents(50, 7), makeEvents(50, 7));
  assert.notDeepEqual(makeEvents(50, 7), makeEvents(50, 8));
  assert.deepEqual(makeEvents(3)[0], {
    id: 'e0',
    title: 'Report on water, Northland',
    start: 1586396796280,
    end: 1587809936322,
    lane: 4,
  });
});

test('fewer events are the first of more', () => assert.deepEqual(makeEvents(9), makeEvents(90).slice(0, 9)));

test('the events are as the tables say', () => {
  const events = makeEvents(10_000);
  const lasting = events.filter(({ end }) => end !== undefined);
  assert.ok(Math.abs(lasting.length - 3000) < 150, `${lasting.length}`);
  assert.ok(lasting.every(({ start, end }) => start < end && end <= RANGE.end));
  assert.ok(events.every(({ start }) => start >= RANGE.start && start < RANGE.end));
  assert.equal(new Set(events.map(({ lane }) => lane)).size, LANES);
  assert.equal(new Set(events.map(({ id }) => id)).size, events.length);
  assert.ok(events.some(({ start }, at) => at > 0 && start < events[at - 1].start));
});

test('the earthquakes are read whole', () => {
  const events = earthquakes(JSON.parse(read('bench/data/usgs-earthquakes-1707.json')));
  assert.equal(events.length, 1707);
  assert.equal(new Set(events.map(({ id }) => id)).size, 1707);
  assert.equal(new Set(events.map(({ lane }) => lane)).size, LANES);
  const { start, end } = rangeOf(events);
  assert.deepEqual(
    [start, end].map((t) => new Date(t).toISOString().slice(0, 10)),
    ['2018-01-31', '2018-02-07'],
  );
});

test('every library has its adapter, of the packages that are pinned', () => {
  const adapters = list('bench/adapters').map((path) => path.replace(/^.*\/|\.js$/g, ''));
  const { dependencies } = JSON.parse(read('bench/package.json'));
  for (const { name, from } of libraries) {
    assert.ok(adapters.includes(name), name);
    if (from) assert.match(dependencies[from], /^\d+\.\d+\.\d+$/, from);
  }
});

test('options are read, and wrong ones refused', () => {
  assert.deepEqual(readOptions([]).sizes, SIZES);
  assert.deepEqual(readOptions(['--quick']).sizes, [5, 100, 1000]);
  const { only, sizes, rounds, out } = readOptions([
    '--only=uplot,talks-timeline',
    '--sizes=5,1_000,usgs',
    '--rounds=2',
    '--out=x.json',
  ]);
  assert.deepEqual(only, ['uplot', 'talks-timeline']);
  assert.deepEqual(sizes, [5, 1000, 'usgs']);
  assert.equal(rounds, 2);
  assert.equal(out, 'x.json');
  assert.throws(() => readOptions(['--only=nothing']), /there is no nothing/);
  assert.throws(() => readOptions(['--sizes=many']), /got many/);
  assert.throws(() => readOptions(['--rounds=0']), /got 0/);
  assert.throws(() => readOptions(['--fast']), /No such option: --fast/);
});

const act = (cpu, more = {}) => ({ cpu, wall: 33.4, longest: 0, longTasks: 0, ...more });
const frames = (cpu, of, done = of) => ({ cpu: cpu * done, frames: done, of, wall: 16.7, p95: 17.2 });

const run = (events, mount, pan, more = {}) => ({
  events,
  load: act(4),
  mount: act(mount, { first: 20, shown: events }),
  pan: frames(pan, 60),
  zoom: frames(pan, 30),
  append: act(7, { shown: events + 1 }),
  memory: { js: 1, dom: 0.5, buffers: 0.25, elements: 200 },
  ...more,
});

const results = (cells) => ({
  date: '2026-01-02',
  minutes: 3,
  command: 'npm run bench',
  machine: { cores: 2, processor: 'Some', system: 'linux', node: 'v20', browser: 'Chromium 1' },
  rounds: 3,
  cap: 60,
  libraries: [
    {
      name: 'talks-timeline',
      version: '1.0.0',
      shipped: { raw: 100_000, gzip: 43_000, brotli: 39_000 },
      leak: { nodes: 0, listeners: 0.4, js: 0.004, dom: 0.0005, buffers: 0, inBody: 0 },
    },
    { name: 'uplot', version: '2.0.0' },
    { name: 'floor-blank' },
  ],
  cells,
});

const fixture = results([
  { library: 'talks-timeline', size: 5, runs: [run(5, 30, 2), run(5, 10, 8), run(5, 18, 4)] },
  { library: 'uplot', size: 5, runs: [run(5, 17, 1.5), run(5, 17, 1.5), run(5, 17, 1.5)] },
  { library: 'floor-blank', size: 5, runs: [{ events: 5, load: act(1), mount: act(1.5) }] },
  { library: 'talks-timeline', size: 1000, runs: [run(1000, 3000, 2, { pan: frames(400, 60, 25) })] },
  { library: 'uplot', size: 1000, runs: [{ events: 1000, dnf: 'mount', why: 'longer than 60 s' }] },
  {
    library: 'talks-timeline',
    size: 1_000_000,
    runs: [run(1_000_000, 500, 2.5, { mount: act(500, { first: 90, shown: 400 }) })],
  },
]);

const rowOf = (text, section, library) =>
  text
    .split(`## ${section}`)[1]
    .split('\n## ')[0]
    .split('\n')
    .find((line) => line.startsWith(`| ${library} |`));

test('a figure is the median, with the number of runs where they were fewer', () => {
  const text = report(fixture);
  assert.equal(
    rowOf(text, 'Mount', 'talks-timeline'),
    '| talks-timeline | 33 (18) | 33 (3.0 s)¹ | 33 (500)¹ |',
  );
  assert.equal(rowOf(text, 'Mount', 'floor-blank'), '| floor-blank | 33 (1.5)¹ |  |  |');
});

test('an act that was not finished is DNF, one with fewer frames is marked', () => {
  const text = report(fixture);
  for (const section of ['Mount', 'Pan', 'Zoom', 'Append', 'Memory'])
    assert.match(rowOf(text, section, 'uplot'), /\| DNF \|/, section);
  assert.equal(
    rowOf(text, 'Pan', 'talks-timeline'),
    '| talks-timeline | 17/17 (4.0) | 17/17 (400)¹† | 17/17 (2.5)¹ |',
  );
  assert.match(text, /`uplot`, 1,000: did not finish at mount \(longer than 60 s\)/);
});

test('what a library cannot do is left empty', () => {
  assert.equal(rowOf(report(fixture), 'Pan', 'floor-blank'), undefined);
});

test('targets are judged by the medians, beside the best peer', () => {
  const rows = verdicts(fixture).map((cells) => cells.join(' | '));
  for (const row of [
    'mount until complete, CPU | 5 | ≤ 20 | 18 | met, 0.90 × | – | uplot 17',
    'pan, CPU a frame | 5 | ≤ 3 | 4.0 | missed, 1.33 × | – | uplot 1.5',
    'mount until complete, CPU | 1,000 | ≤ 50 | 3.0 s¹ | missed, 60.00 × | – | –',
    'pan, CPU a frame | 1,000 | ≤ 6 | 400¹† | missed, 66.67 × | – | –',
    'zoom, a frame at 1,000,000 against one at 1,000 |  | ≤ 1.5 times | 1.25 times | met | – | –',
    'left behind by a mount, nodes | 1,000 | 0 | 0.0 | met | – | –',
    'left behind by a mount, listeners | 1,000 | 0 | 0.4 | missed | – | –',
    'left behind by a mount, kB of JavaScript | 1,000 | ≤ 5 | 4.0 | met | – | –',
    'bytes that a page loads, gzip -9 |  | ≤ 44,000 | 43,000 | met | – | –',
  ])
    assert.ok(rows.includes(row), `${row}\n\n${rows.join('\n')}`);
});

test('a fast picture that lacks events has not met its target', () => {
  const rows = verdicts(fixture).map((cells) => cells.join(' | '));
  const row =
    'mount until complete, CPU | 1,000,000 | ≤ 600 | 500¹ | not complete: 400 of 1,000,000 events | – | –';
  assert.ok(rows.includes(row), rows.join('\n'));
});
