// `npm test`: every check, one after another, and a table of what came out. Fails where one of them fails.
//
// `npm test -- types lint` runs the named checks only. Each check is one command that also works by itself.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(join(root, 'package.json'));

/** The file behind a package's program; read from disk, since not every package exports its package.json. */
const bin = (name, program = name) => {
  const folder = require.resolve.paths(name).map((path) => join(path, name));
  const manifest = folder.map((path) => join(path, 'package.json')).find((path) => exists(path));
  const { bin: programs } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof programs === 'string' ? programs : programs[program]);
};

const exists = (path) => {
  try {
    return Boolean(readFileSync(path));
  } catch {
    return false;
  }
};

/** Named one by one: what `node --test` makes of a folder differs between versions of Node. */
const testsIn = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => join(folder, name));

const checks = {
  types: [bin('typescript', 'tsc'), '--noEmit', '-p', '.'],
  lint: [bin('oxlint'), '--type-aware', '--deny-warnings', 'src', 'test', 'demo', 'scripts', 'bench'],
  format: [bin('prettier'), '--check', '--log-level', 'warn', '.'],
  build: ['scripts/build.mjs'],
  rules: ['--test', '--test-reporter', 'spec', ...testsIn('test/rules')],
  package: ['--test', '--test-reporter', 'spec', ...testsIn('test/package')],
  publint: [bin('publint'), '--strict'],
  // A style sheet has no types.
  attw: [
    bin('@arethetypeswrong/cli', 'attw'),
    '--pack',
    '.',
    '--profile',
    'esm-only',
    '--exclude-entrypoints',
    './talks-timeline.css',
  ],
  size: ['scripts/size.mjs'],
  browsers: [bin('@web/test-runner', 'wtr'), '--config', 'web-test-runner.config.mjs'],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in checks));
if (unknown.length)
  throw new Error(`No such check: ${unknown.join(', ')}. There are ${Object.keys(checks).join(', ')}.`);

process.env.CHROME_PATH ??= ensureChromium();
const results = Object.entries(checks)
  .filter(([name]) => asked.length === 0 || asked.includes(name))
  .map(([name, args]) => {
    console.log(`\n=== ${name}`);
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
    return {
      check: name,
      result: status === 0 ? 'ok' : 'FAILED',
      seconds: Math.round((performance.now() - start) / 1000),
    };
  });

console.table(results);
const failed = results.filter(({ result }) => result !== 'ok').map(({ check }) => check);
console.log(failed.length ? `Failed: ${failed.join(', ')}.` : 'All checks passed.');
process.exitCode = failed.length ? 1 : 0;
