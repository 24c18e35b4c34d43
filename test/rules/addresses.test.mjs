// What may not be written into a public repository: where packages were fetched from, folders of one machine.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { read, root } from './sources.mjs';

const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((path) => /\.(m?[jt]s|cjs|json|md|css|html|rc|npmrc)$|rc$|\.ci\/run$/.test(path));

const downloads = (text) => text.match(/"resolved":\s*"https?:[^"]*"/g) ?? [];

/** Home folders and mounts of one machine; `/usr`, `/etc` and the like are the same everywhere. */
const machinePath = /(?<![\w.$}])(\/home\/\w|\/root\/|\/Users\/\w|\/work\/\w|[A-Z]:\\\\?Users\\)/;

test('the lockfiles name no download address', () => {
  assert.deepEqual(downloads(read('package-lock.json')), []);
  assert.deepEqual(downloads(read('bench/package-lock.json')), []);
});

test('the npm settings name no registry', () => {
  assert.doesNotMatch(read('.npmrc'), /registry\s*=|_auth/);
  assert.doesNotMatch(read('bench/.npmrc'), /registry\s*=|_auth/);
});

test('no file names a folder of one machine', () => {
  const found = files.filter((path) => !path.endsWith('addresses.test.mjs') && machinePath.test(read(path)));
  assert.deepEqual(found, []);
});

test('planted faults are found', () => {
  assert.equal(downloads('{"resolved": "https://example.org/a.tgz"}').length, 1);
  assert.match("from '/home/jane/x'", machinePath);
  assert.match('see /Users/jane/x', machinePath);
  assert.doesNotMatch("'https://example.org/home/x' and ../work/x", machinePath);
});
