// Builds everything that is published into dist/: modules and types by tsc, the bundles by rollup out of those, then
// what is generated from the sources: the manifest, the JSON Schema and the examples as JSON.
//
// Starts from an empty dist/ and depends on nothing but the sources, so the same sources give the same bytes.

import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);

/** Runs the program of an installed package with this Node. */
const program = (name, bin, ...args) => {
  const file = join(dirname(require.resolve(`${name}/package.json`)), bin);
  execFileSync(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
};

const writeJson = (file, value) =>
  writeFileSync(join(dist, file), `${JSON.stringify(value, undefined, 2)}\n`);

const bundle = async () => {
  const { rollup } = await import('rollup');
  const { default: config } = await import('../rollup.config.mjs');
  const build = await rollup(config);
  for (const output of config.output) await build.write(output);
  await build.close();
};

const manifest = () =>
  program(
    '@custom-elements-manifest/analyzer',
    'cem.js',
    'analyze',
    '--config',
    'custom-elements-manifest.config.mjs',
    '--quiet',
  );

const schema = async () => {
  const { createGenerator } = await import('ts-json-schema-generator');
  const generator = createGenerator({
    path: join(root, 'src/story/types.ts'),
    tsconfig: join(root, 'tsconfig.schema.json'),
    type: 'TalksStoryJson',
    topRef: false,
    skipTypeCheck: true,
    additionalProperties: true,
    sortProps: true,
    extraTags: ['example'],
  });
  const { $schema, ...rest } = generator.createSchema('TalksStoryJson');
  writeJson('talks-story.schema.json', { $schema, title: 'A story for talks-timeline', ...rest });
};

/** Each example module exports one story: the same story as JSON. */
const examples = async () => {
  const folder = join(dist, 'examples');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const [story] = Object.values(await import(pathToFileURL(join(folder, file)).href));
    writeJson(`examples/${file.replace(/\.js$/, '.json')}`, story);
  }
};

const steps = {
  types: () => program('typescript', 'bin/tsc', '-p', 'tsconfig.build.json'),
  css: () => copyFileSync(join(root, 'src/talks-timeline.css'), join(dist, 'talks-timeline.css')),
  bundles: bundle,
  manifest,
  schema,
  examples,
};

rmSync(dist, { recursive: true, force: true });
for (const [name, step] of Object.entries(steps)) {
  const start = performance.now();
  await step();
  console.log(`build: ${name.padEnd(9)} ${Math.round(performance.now() - start)} ms`);
}
