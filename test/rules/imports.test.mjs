// Who may import whom. The table is the one of ARCHITECTURE.md: folders of ours, packages, and whether only types.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importsOf, sources } from './sources.mjs';

const folders = 'time story words index view layout render input i18n host'.split(' ');

/** `name` allows all, `name:types` types only, `folder/file` that file alone. */
const table = {
  time: { ours: [], npm: [] },
  index: { ours: [], npm: ['d3'] },
  story: { ours: ['time', 'index'], npm: [] },
  view: { ours: ['time:types'], npm: ['d3'] },
  layout: { ours: ['time', 'story', 'index', 'view'], npm: ['d3'] },
  words: { ours: ['time', 'story:types', 'i18n:types'], npm: [] },
  render: { ours: ['layout/scene:types', 'story:types', 'i18n:types', 'words:types'], npm: ['lit', 'd3'] },
  input: { ours: ['view', 'layout/scene:types'], npm: ['d3', 'lit:types'] },
  i18n: { ours: [], npm: [] },
  examples: { ours: ['story:types'], npm: [] },
  host: { ours: [...folders, 'events:types'], npm: ['lit'] },
  'talks-timeline': { ours: [...folders, 'events'], npm: ['lit'] },
  events: { ours: ['story:types', 'view:types'], npm: [] },
  element: { ours: ['talks-timeline', 'events', ...folders.map((name) => `${name}:types`)], npm: [] },
  index_: { ours: ['talks-timeline', 'events', ...folders.map((name) => `${name}:types`)], npm: [] },
  define: { ours: ['index_'], npm: [] },
  when: { ours: ['time', 'words', 'i18n'], npm: [] },
};

/** `src/time/when.ts` is in `time`, `src/element.ts` in `element`; the entry is no folder `index`. */
const placeOf = (path) => {
  const [, first] = path.split('/');
  return first === 'index.ts' ? 'index_' : first.replace(/\.ts$/, '');
};

const allows = (rules, names, types) =>
  rules.some((rule) => names.includes(rule.replace(/:types$/, '')) && (types || !rule.endsWith(':types')));

const namesOf = ({ from, ours }) =>
  ours
    ? [placeOf(from), from.replace(/^src\//, '').replace(/\.ts$/, '')].filter(
        (name) => from !== 'src/index.ts' || name !== 'index',
      )
    : [from.split('/')[0]];

/** A sentence for each import that the table does not allow. */
const breaches = (files) =>
  files.flatMap((file) => {
    const rules = table[placeOf(file.path)];
    if (!rules) return [`${file.path}: its folder is not in the table`];
    return importsOf(file)
      .filter((entry) => !(entry.ours && placeOf(entry.from) === placeOf(file.path)))
      .filter((entry) => !allows(entry.ours ? rules.ours : rules.npm, namesOf(entry), entry.types))
      .map(({ from, types }) => `${file.path}: may not import ${types ? 'types of ' : ''}${from}`);
  });

/** Files that import themselves over others, as a path; types count, too. */
const cycles = (files) => {
  const graph = new Map(
    files.map((file) => [
      file.path,
      importsOf(file)
        .filter(({ ours }) => ours)
        .map(({ from }) => from),
    ]),
  );
  const done = new Set();
  const found = [];
  const walk = (path, trail) => {
    if (trail.includes(path)) return found.push([...trail.slice(trail.indexOf(path)), path].join(' > '));
    if (done.has(path)) return undefined;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    return done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
};

test('every import is one that the table allows', () => assert.deepEqual(breaches(sources()), []));

test('no file imports itself over others', () => assert.deepEqual(cycles(sources()), []));

test('every import of ours names a file that is there', () => {
  const paths = new Set(sources().map(({ path }) => path));
  const missing = sources().flatMap((file) =>
    importsOf(file)
      .filter(({ ours, from }) => ours && !paths.has(from))
      .map(({ from }) => `${file.path}: ${from}`),
  );
  assert.deepEqual(missing, []);
});

test('planted faults are found', () => {
  const planted = [
    ['src/time/a.ts', "import { html } from 'lit';", /may not import lit/],
    ['src/layout/a.ts', "import { x } from '../render/chart.js';", /may not import src\/render\/chart\.ts/],
    ['src/render/a.ts', "import { layout } from '../layout/layout.js';", /layout\/layout/],
    ['src/render/a.ts', "import { dateWords } from '../words/dates.js';", /words\/dates/],
    ['src/input/a.ts', "import { html } from 'lit';", /may not import lit/],
    ['src/host/a.ts', "import { TalksTimeline } from '../talks-timeline.js';", /talks-timeline/],
    ['src/story/a.ts', "import type { T } from '../talks-timeline.js';", /types of src\/talks-timeline/],
    ['src/story/a.ts', "export * from '../index.js';", /src\/index\.ts/],
    ['src/elsewhere/a.ts', '', /not in the table/],
    ['src/when.ts', "import { read } from './story/read.js';", /story/],
    ['src/when.ts', "import { html } from 'lit';", /may not import lit/],
    ['src/time/a.ts', "import {\n  type A,\n  b,\n} from '../view/view.js';", /may not import src\/view/],
  ];
  for (const [path, text, sentence] of planted) assert.match(breaches([{ path, text }]).join('\n'), sentence);
  assert.deepEqual(breaches([{ path: 'src/input/a.ts', text: "import { type A } from 'lit';" }]), []);
  const ring = ['a', 'b', 'c'].map((name, index) => ({
    path: `src/time/${name}.ts`,
    text: `import { x } from './${'bca'[index]}.js';`,
  }));
  assert.equal(cycles(ring).length, 1);
});
