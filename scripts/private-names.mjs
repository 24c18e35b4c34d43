// Names that the bundle may shorten: members of our own interfaces that nobody outside can meet. Not those of the
// public types, nor any that is anywhere written as text (something may be found by it), nor those that Lit or D3
// know; and only names of two words or more, which the platform, whose own names terser keeps, is unlikely to share.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const PUBLIC = [
  'story/types.ts',
  'story/problem.ts',
  'view/view.ts',
  'events.ts',
  'talks-timeline.ts',
  'index.ts',
];
const INSIDE = ['time', 'story', 'layout', 'words', 'render', 'host', 'i18n'];
const PACKAGES = [
  'lit',
  'lit-html',
  'lit-element',
  '@lit/reactive-element',
  'd3-time',
  'd3-shape',
  'd3-interpolate',
];

const filesOf = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter(
      (name) => name.endsWith(ending) && !name.includes('node_modules') && !name.includes('development'),
    )
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));

const matches = (texts, pattern) =>
  new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name)));

/** @returns {readonly string[]} */
export const privateNames = () => {
  const sources = filesOf('src', '.ts');
  const members = matches(
    INSIDE.flatMap((folder) => filesOf(join('src', folder), '.ts')),
    /^ *readonly (\w+)\??:/gm,
  );
  const taken = matches(
    [
      ...PUBLIC.map((name) => readFileSync(join(root, 'src', name), 'utf8')),
      ...PACKAGES.flatMap((name) => filesOf(join('node_modules', name), 'js')),
    ],
    /([A-Za-z_$][\w$]*)/g,
  );
  const written = matches(sources, /['"`]([\w$]+)['"`]/g);
  return [...members].filter((name) => /[a-z][A-Z]/.test(name) && !taken.has(name) && !written.has(name));
};
