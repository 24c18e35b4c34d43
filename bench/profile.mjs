// `npm run bench:profile -- --size=1000 --act=pan`: where the time of one act goes, by function, by file and by kind of
// work. The act is one of mount, pan, zoom, append; --of names another of our adapters; --top how many rows.
//
// Samples are taken every 100 µs from an unminified bundle of dist/, so build first. Figures are a little higher than
// without a profile.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBrowser } from './browser.mjs';
import { bundle } from './bundle.mjs';
import { profiled, root } from './paths.mjs';
import { trace } from './trace.mjs';

const INTERVAL = 100;
const ACTS = ['mount', 'pan', 'zoom', 'append'];

const readArgs = (args) => {
  const given = Object.fromEntries(args.map((text) => text.replace(/^--/, '').split('=')));
  const { act = 'pan', size = '1000', of = 'talks-timeline', top = '25' } = given;
  if (!ACTS.includes(act)) throw new Error(`--act: expected one of ${ACTS.join(', ')}, got ${act}.`);
  return { act, size: size === 'usgs' ? size : Number(size), of, top: Number(top) };
};

/** The element's own modules in place of the bundle, names kept. */
const unminified = {
  minify: false,
  outdir: profiled,
  plugins: [
    {
      name: 'own-modules',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^\/dist\/cdn\// }, () => ({ path: join(root, 'dist/index.js') })),
    },
  ],
};

/** In which module each line of a bundle stands: the bundler writes its path before it. */
const modulesOf = (text) => {
  let module = '';
  return text.split('\n').map((row) => {
    const [, path] = /^\/\/ (\S+\.m?js)$/.exec(row) ?? [];
    module = path ? path.replace(/^.*node_modules\//, '').replace(/^(\.\.\/)*dist\//, '') : module;
    return module;
  });
};

const add = (sums, key, value) => sums.set(key, (sums.get(key) ?? 0) + value);

/** ms by function and by file: `self` without, `total` with what is called from there. */
const sumUp = ({ nodes, samples, timeDeltas }, modules) => {
  const byId = new Map(nodes.map((node) => [node.id, { ...node, self: 0 }]));
  samples.forEach((id, at) => {
    byId.get(id).self += timeDeltas[at] / 1000;
  });
  const [functions, totals, files] = [new Map(), new Map(), new Map()];
  const fileOf = ({ url, lineNumber }) =>
    url.includes('/bundles/') ? modules[lineNumber] : url ? 'the bench itself' : '(browser)';
  const labelOf = ({ callFrame }) =>
    callFrame.url
      ? `${callFrame.functionName || '(anonymous)'}  ${fileOf(callFrame)}:${callFrame.lineNumber + 1}`
      : callFrame.functionName;
  const walk = (id, trail) => {
    const node = byId.get(id);
    const label = labelOf(node);
    add(functions, label, node.self);
    add(files, node.callFrame.url ? fileOf(node.callFrame) : node.callFrame.functionName, node.self);
    // What calls itself is counted once.
    const inner = trail.has(label) ? trail : new Set([...trail, label]);
    const total = node.self + (node.children ?? []).reduce((sum, child) => sum + walk(child, inner), 0);
    if (!trail.has(label)) add(totals, label, total);
    return total;
  };
  walk(nodes[0].id, new Set());
  return { functions, totals, files };
};

const IDLE = ['(idle)', '(root)'];

const table = (sums, top, also) => {
  const rows = [...sums]
    .filter(([name, value]) => !IDLE.includes(name) && value >= 0.05)
    .sort((a, b) => b[1] - a[1]);
  for (const [name, value] of rows.slice(0, top))
    console.log(
      `${value.toFixed(1).padStart(9)} ${also ? also.get(name).toFixed(1).padStart(9) : ''}  ${name}`,
    );
};

const DURATIONS = {
  script: 'ScriptDuration',
  style: 'RecalcStyleDuration',
  layout: 'LayoutDuration',
  'all tasks': 'TaskDuration',
  'main-thread CPU': 'ThreadTime',
};

const durations = async (session) => {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.values(DURATIONS).map((name) => metrics.find((metric) => metric.name === name).value);
};

// Whoever reads the first lines only has seen enough.
process.stdout.on('error', () => process.exit());

const { act, size, of, top } = readArgs(process.argv.slice(2));
await bundle([of], unminified);
const modules = modulesOf(readFileSync(join(profiled, `${of}.js`), 'utf8'));
const browser = await createBrowser({ cap: 300, folder: profiled });

const lead = async ({ run }) => {
  await run('load', `/bundles/${of}.js`);
  await run('prepare', size);
  for (const before of ACTS.slice(0, ACTS.indexOf(act))) await run(before);
};

await browser.withPage(async (desk) => {
  const { run, session } = desk;
  await lead(desk);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  const before = await durations(session);
  const result = await run(act);
  const after = await durations(session);
  const { profile } = await session.send('Profiler.stop');
  const { functions, totals, files } = sumUp(profile, modules);
  const frames = result.frames ?? 1;
  console.log(`${of}, ${size} events, ${act}${frames > 1 ? `, ${frames} frames together` : ''}; ms`);
  Object.keys(DURATIONS).forEach((name, at) => {
    const ms = (after[at] - before[at]) * 1000;
    console.log(
      `${ms.toFixed(1).padStart(9)}  ${name}${frames > 1 ? `: ${(ms / frames).toFixed(2)} a frame` : ''}`,
    );
  });
  console.log('\n     self  by file; (program): style, layout, paint and the like');
  table(files, top);
  console.log('\n     self     total  by function, most self time first');
  table(functions, top, totals);
  console.log('\n    total  by function, most time with all that it calls first');
  table(totals, top);
  return {};
});
await browser.withPage(async (desk) => {
  await lead(desk);
  const times = await trace(desk.page, () => desk.run(act));
  console.log('\n     self  by the work of the browser, CPU of a second run');
  table(times, 14);
  return {};
});
await browser.close();
