// `npm run bench`: talks-timeline and its peers side by side, with the same events, in one headless Chromium.
//
// Installs the bench's own packages and builds the element where they are missing. Options: --only=name,name
// --sizes=5,100,usgs --rounds=5 --cap=60 (seconds for an act) --out=bench/results.json --quick --no-leak.
// Results are written as JSON and, beside it, as tables: bench/results.json and bench/RESULTS.md.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { libraries } from './libraries.mjs';
import { readOptions } from './options.mjs';
import { root } from './paths.mjs';
import { report } from './report.mjs';

const bench = join(root, 'bench');

const prepare = async () => {
  if (!existsSync(join(bench, 'node_modules', '.package-lock.json'))) {
    console.log('Installing the peers (npm ci in bench/).');
    execFileSync('npm', ['ci'], { cwd: bench, stdio: 'inherit', shell: process.platform === 'win32' });
  }
  if (!existsSync(join(root, 'dist/cdn/talks-timeline.min.js'))) await import('../scripts/build.mjs');
};

/** Slow cells run fewer times: every run of them says the same. */
const runsFor = ({ mount, dnf }, rounds) => {
  if (dnf || mount.wall > 10_000) return 1;
  return mount.wall > 2000 ? Math.min(3, rounds) : rounds;
};

const round = (value) =>
  typeof value === 'number'
    ? Number(value.toFixed(3))
    : typeof value === 'object' && value
      ? rounded(value)
      : value;
const rounded = (cell) => Object.fromEntries(Object.entries(cell).map(([key, value]) => [key, round(value)]));

const line = ({ load, mount, pan, zoom, append, dnf, why }) =>
  dnf
    ? `DNF at ${dnf}: ${why}`
    : [
        ['load', load],
        ['mount', mount],
        ['pan', pan && { cpu: pan.cpu / pan.frames }],
        ['zoom', zoom && { cpu: zoom.cpu / zoom.frames }],
        ['append', append],
      ]
        .filter(([, act]) => act)
        .map(([name, { cpu }]) => `${name} ${cpu.toFixed(1)}`)
        .join(', ');

const machine = (browser) => ({
  cores: cpus().length,
  processor: cpus()[0].model,
  system: platform(),
  node: process.version,
  browser,
});

const options = readOptions(process.argv.slice(2));
await prepare();
const { bundle, shipped, versionOfPackage } = await import('./bundle.mjs');
const { createBrowser } = await import('./browser.mjs');
const { runCell, runLeak } = await import('./cell.mjs');

const asked = libraries.filter(({ name }) => options.only.includes(name));
await bundle(asked.map(({ name }) => name));
const browser = await createBrowser(options);
const begun = Date.now();

/** Compressed once: it takes seconds. */
const sizes = new Map(
  asked.filter(({ name }) => !name.startsWith('floor')).map(({ name }) => [name, shipped(name)]),
);
const cells = new Map();
const absent = new Set();
const cellOf = (library, size) => {
  const key = `${library} ${size}`;
  if (!cells.has(key)) cells.set(key, { library, size, runs: [] });
  return cells.get(key);
};

/** A library that did not get there with fewer events has no chance with more. */
const hasNoChance = (library, size) =>
  [...cells.values()].some(
    (cell) =>
      cell.library === library &&
      cell.size < size &&
      cell.runs.some(({ dnf }) => dnf === 'mount' || dnf === 'prepare'),
  );

const results = (leaks = {}) => ({
  date: new Date(begun).toISOString().slice(0, 10),
  minutes: round((Date.now() - begun) / 60_000),
  command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
  machine: machine(browser.version),
  rounds: options.rounds,
  cap: options.cap,
  libraries: asked
    .filter(({ name }) => !absent.has(name))
    .map(({ name, from }) => ({
      name,
      version: name.startsWith('floor') ? undefined : versionOfPackage(from),
      shipped: sizes.get(name),
      leak: leaks[name],
    })),
  cells: [...cells.values()],
});

const write = (leaks) => {
  const out = resolve(root, options.out);
  mkdirSync(dirname(out), { recursive: true });
  const all = results(leaks);
  const text = JSON.stringify({ ...all, cells: undefined }, undefined, 1).replace(/\n\}$/, '');
  const rows = all.cells.map((cell) => `  ${JSON.stringify(cell)}`).join(',\n');
  writeFileSync(out, `${text},\n "cells": [\n${rows}\n ]\n}\n`);
  writeFileSync(join(dirname(out), 'RESULTS.md'), report(all));
};

for (let at = 0; at < options.rounds; at++)
  for (const size of options.sizes)
    for (const { name } of asked) {
      if (absent.has(name)) continue;
      const { runs } = cellOf(name, size);
      if (runs[0] && runs.length >= runsFor(runs[0], options.rounds)) continue;
      const isLost = hasNoChance(name, size);
      const cell = isLost
        ? { dnf: 'mount', why: 'not tried: fewer events took too long' }
        : await runCell(browser, name, size);
      if (!cell) {
        absent.add(name);
        cells.delete(`${name} ${size}`);
        console.log(`${name}: not in this build`);
        continue;
      }
      runs.push(rounded(cell));
      console.log(`${at + 1}/${options.rounds} ${name} ${size}: ${line(cell)}`);
      if (!isLost) write();
    }

const leaks = {};
if (!options['no-leak'])
  for (const { name } of asked.filter((library) => !absent.has(library.name))) {
    leaks[name] = rounded((await runLeak(browser, name)) ?? {});
    console.log(`${name} left behind by a mount: ${JSON.stringify(leaks[name])}`);
  }
write(leaks);
await browser.close();
console.log(`Written: ${options.out} and RESULTS.md beside it.`);
