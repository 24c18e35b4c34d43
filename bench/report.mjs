// The results as Markdown: what was measured, ours against the targets, a table for each act, and what is not like for
// like. Made from the JSON alone: `node bench/report.mjs [results.json]` writes RESULTS.md beside it once more.

import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figureOf, marks, megabytes, ms, say, whole } from './figures.mjs';
import { libraries as known } from './libraries.mjs';
import { verdicts } from './verdicts.mjs';

const NAMES = { usgs: 'earthquakes (1,707)' };
const sizeName = (size) => NAMES[size] ?? size.toLocaleString('en');

const table = (head, rows) =>
  [
    `| ${head.join(' | ')} |`,
    `| ${head.map((_, at) => (at ? '--:' : '---')).join(' | ')} |`,
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');

/** A row for each library that has any of the figures, a column for each number of events. */
const bySize = (results, say) => {
  const sizes = [...new Set(results.cells.map(({ size }) => size))];
  const rows = results.libraries
    .map(({ name }) => [name, ...sizes.map((size) => say(name, size))])
    .filter(([, ...cells]) => cells.some(Boolean));
  return table(['library', ...sizes.map(sizeName)], rows);
};

const timed = (results, wall, cpu) =>
  bySize(results, (library, size) => {
    const [outer, inner] = [wall, cpu].map((name) => figureOf(results, library, size, name));
    if (!outer || outer.isDnf) return say(outer ?? inner, results.rounds);
    return `${ms(outer.value)} (${ms(inner.value)})${marks(inner, results.rounds)}`;
  });

const frames = (results, act) =>
  bySize(results, (library, size) => {
    const [middle, p95, cpu] = [`${act}Wall`, `${act}P95`, act].map((name) =>
      figureOf(results, library, size, name),
    );
    if (!cpu || cpu.isDnf) return say(cpu, results.rounds);
    return `${Math.round(middle.value)}/${Math.round(p95.value)} (${ms(cpu.value)})${marks(cpu, results.rounds)}`;
  });

const memory = (results) =>
  bySize(results, (library, size) => {
    const [js, dom, elements] = ['js', 'dom', 'elements'].map((name) =>
      figureOf(results, library, size, name),
    );
    if (!js || js.isDnf) return say(js, results.rounds);
    return `${megabytes(js.value)} + ${megabytes(dom.value)} / ${whole(elements.value)}`;
  });

const kB = (bytes) => (bytes / 1000).toFixed(1);

const shipped = (results) => {
  const smallest = results.cells[0]?.size;
  return table(
    [
      'library',
      'version',
      'raw kB',
      'gzip kB',
      'brotli kB',
      'import ms CPU',
      'kept JS kB',
      'kept DOM kB',
      'nodes',
      'listeners',
      'left in body',
    ],
    results.libraries.map(({ name, version = '', shipped: sizes, leak }) => [
      name,
      version,
      ...(sizes ? [sizes.raw, sizes.gzip, sizes.brotli].map(kB) : ['', '', '']),
      say(figureOf(results, name, smallest, 'load'), results.rounds),
      ...(leak === undefined
        ? ['', '', '', '', '']
        : leak.dnf
          ? ['DNF', '', '', '', '']
          : [
              Math.max(0, (leak.js + leak.buffers) * 1000).toFixed(1),
              Math.max(0, leak.dom * 1000).toFixed(1),
              Number(leak.nodes.toFixed(1)),
              Number(leak.listeners.toFixed(1)),
              leak.inBody,
            ]),
    ]),
  );
};

const notLike = ({ libraries }) =>
  known
    .filter(({ name, notLike: text }) => text && libraries.some((one) => one.name === name))
    .map(({ name, notLike: text }) => `- \`${name}\`: ${text}.`)
    .join('\n');

const faults = ({ cells }) => {
  const rows = cells.flatMap(({ library, size, runs }) => {
    const [why] = runs
      .filter(({ dnf }) => dnf)
      .map(({ dnf, why: text }) => `did not finish at ${dnf} (${text})`);
    const [fault] = runs.flatMap(({ faults: all = [] }) => all);
    return [why, fault]
      .filter(Boolean)
      .map((text) => `- \`${library}\`, ${sizeName(size)}: ${text.split('\n')[0]}`);
  });
  return rows.length ? rows.join('\n') : '- none';
};

/** @param results what `run.mjs` writes as JSON */
export const report = (results) => {
  const { date, minutes, command, machine, rounds, cap } = results;
  return `# talks-timeline and its peers

Measured ${date} in ${Math.max(1, Math.round(minutes))} min by \`${command}\`: ${machine.browser.trim()}, headless, drawing in software, on
${machine.cores} cores (${machine.processor}), ${machine.system}, Node ${machine.node}. This file is made from
\`results.json\`, which has every single run.

A cell is one library with one number of events on a page of its own, in a browser context of its own; rounds go over all
libraries, so that what else the machine does hits all alike. Figures are medians of ${rounds}; a raised number says how many
runs a slow cell had, † that an act ended after 10 s with fewer frames, DNF that it took more than ${cap} s (or that fewer
events did). The stage is 1200 × 500 px. Generated events: ten years, eight lanes, three of ten with an end, unsorted, the same
for all; the earthquakes are one real week.

CPU is what the main thread of the page computed (\`ThreadTime\` of the browser: neither what else the machine does is in it,
nor what the browser does on other threads, such as raster). Wall time comes in display frames of 16.7 ms, and two of them are
the least. What turns the events into what a library takes (columns, its own records) is done before the clock starts, for all.

## Ours against the targets

Best timeline: the least of the peers that are timelines, in this run; best peer: of all, bare dots without labels included.

${table(['what', 'events', 'target', 'talks-timeline', 'verdict', 'best timeline', 'best peer'], verdicts(results))}

## Mount until the picture is complete, ms wall (CPU)

Ours is complete when \`talks-ready\` has fired, nothing inside is busy, two frames have passed, and marks and counts of
clusters add up to all events.

${timed(results, 'mountWall', 'mount')}

## First marks, ms wall

On a canvas: the first paint of anything.

${bySize(results, (library, size) => say(figureOf(results, library, size, 'first'), rounds))}

## Longest task of mounting, ms wall

${bySize(results, (library, size) => say(figureOf(results, library, size, 'longest'), rounds, (value) => (value > 0 ? ms(value) : '< 50')))}

## Pan, everything in view: 60 frames, median/p95 of a frame in ms (CPU a frame)

${frames(results, 'pan')}

## Zoom, 1 × to 1000 × and back in 30 steps: median/p95 of a frame in ms (CPU a frame)

${frames(results, 'zoom')}

## Append one event, ms wall until painted (CPU)

A copy of the caller's list with one more is part of it for all, whether they take lists or not.

${timed(results, 'appendWall', 'append')}

## Memory: JavaScript and array buffers + DOM, MB / elements

After collection, beyond what the caller holds.

${memory(results)}

## What a page loads, and what 20 mounts of 1,000 events leave behind, for each

Script and style, no fonts. Import: CPU of loading, compiling and running it. Ten mounts before the 20 are not counted.
The DOM's own heap goes up and down by some hundred kB between collections, so up to about 20 kB a mount there mean nothing.

${shipped(results)}

## Not like for like

${notLike(results)}

## What failed

${faults(results)}
`;
};

const self = fileURLToPath(import.meta.url);
if (process.argv[1] && realpathSync(process.argv[1]) === self) {
  const file = process.argv[2] ?? join(dirname(self), 'results.json');
  writeFileSync(join(dirname(file), 'RESULTS.md'), report(JSON.parse(readFileSync(file, 'utf8'))));
}
