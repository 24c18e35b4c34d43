// What happens inside the page of one cell. The runner calls these one by one and reads the clocks in between.

import { earthquakes, makeEvents, rangeOf, RANGE } from '/events.js';
import { countElements } from './elements.js';
import { everyFrame, firstMarks, frame, longTasksSince, twoFrames } from './frames.js';

/** An act that takes longer than this, ms, ends with the frames that were done. */
const LONGEST_ACT = 10_000;
/** There, back beyond, and there again, in px a frame: at the end everything stands where it stood. */
const PAN = [...Array(15).fill(6), ...Array(30).fill(-6), ...Array(15).fill(6)];
const CLOSER = 1000 ** (1 / 15);
const ZOOM = [...Array(15).fill(CLOSER), ...Array(15).fill(1 / CLOSER)];

const stage = document.querySelector('#stage');
let adapter;
let events;
let input;
let one;
let range;
let handle;

const round = (number, digits = 2) => Number(number.toFixed(digits));

const load = async (file, css) => {
  const begun = performance.now();
  const styled = css
    ? new Promise((resolve, reject) => {
        const link = Object.assign(document.createElement('link'), {
          rel: 'stylesheet',
          href: css,
          onload: resolve,
          onerror: reject,
        });
        document.head.append(link);
      })
    : undefined;
  adapter = await import(file);
  await styled;
  return { wall: round(performance.now() - begun), can: adapter.can ? adapter.can() : true };
};

/** Makes the events and what the library takes them as; none of it is timed. */
const prepare = async (size) => {
  const isCount = typeof size === 'number';
  events = isCount
    ? makeEvents(size)
    : earthquakes(await (await fetch('/data/usgs-earthquakes-1707.json')).json());
  range = isCount ? RANGE : rangeOf(events);
  const middle = (range.start + range.end) / 2;
  const added = { id: 'added', title: 'One event more', start: middle, end: undefined, lane: 3 };
  input = adapter.prepare(events, range);
  one = adapter.one ? adapter.one(added) : adapter.prepare([added], range)[0];
  return { events: events.length };
};

const mount = async () => {
  const begun = performance.now();
  const painted = firstMarks(adapter.hasMarks && (() => adapter.hasMarks(stage)));
  handle = adapter.mount(stage, input, range);
  await handle?.ready;
  while (handle?.isBusy?.()) await frame();
  await twoFrames();
  const end = performance.now();
  const first = adapter.isBlank ? undefined : await painted;
  return {
    wall: round(end - begun),
    first: first === undefined ? undefined : round(first - begun),
    ...(await longTasksSince(begun)),
    shown: handle?.shown?.(),
  };
};

const steps = async (numbers, step) => {
  const begun = performance.now();
  const lengths = await everyFrame(numbers.length, (at) => step(numbers[at]), LONGEST_ACT);
  await frame();
  const sorted = lengths.toSorted((a, b) => a - b);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
  return {
    frames: lengths.length,
    of: numbers.length,
    wall: at(0.5),
    p95: at(0.95),
    ...(await longTasksSince(begun)),
  };
};

const pan = () => (handle?.pan ? steps(PAN, handle.pan) : undefined);
const zoom = () => (handle?.zoom ? steps(ZOOM, handle.zoom) : undefined);

/** A copy of the caller's list with one more is part of it for all that take a list. */
const append = async () => {
  if (!handle?.append) return undefined;
  const begun = performance.now();
  const longer = [...(Array.isArray(input) ? input : events), one];
  await handle.append(Array.isArray(input) ? longer : input, one);
  while (handle.isBusy?.()) await frame();
  await twoFrames();
  const end = performance.now();
  return { wall: round(end - begun), ...(await longTasksSince(begun)), shown: handle.shown?.() };
};

const elements = () => countElements(stage);

/** Mounts and takes away again, over and over. */
const cycles = async (count) => {
  for (let at = 0; at < count; at++) {
    handle = adapter.mount(stage, input, range);
    await handle?.ready;
    while (handle?.isBusy?.()) await frame();
    await twoFrames();
    handle?.destroy?.();
    handle = undefined;
    stage.replaceChildren();
    await frame();
  }
  // What was begun and not ended has the time to end.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return { inBody: document.body.childElementCount - 1 };
};

Object.assign(window, { bench: { load, prepare, mount, pan, zoom, append, elements, cycles } });
