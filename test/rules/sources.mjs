// The source files as the rules see them: path, text, imports.

import { readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export const read = (path) => readFileSync(root + path, 'utf8');

/** Paths below a folder, from the root, with forward slashes. */
export const list = (folder, test = /./) =>
  readdirSync(root + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.slice(root.length).split(sep).join('/'), entry.name))
    .filter((path) => test.test(path))
    .sort();

const statement = /^(?:import|export)\s+(type\s+)?((?:[^'";]*?\sfrom\s+)?)'([^']+)'/gm;

/** Whether the names of an import are all types: `import type …`, or `{ type A, type B }`. */
const onlyTypes = (keyword, names) => {
  if (keyword) return true;
  const inner = /^\{([\s\S]*)\}\s*from/.exec(names.trim())?.[1];
  return (
    Boolean(inner?.trim()) && inner.split(',').every((name) => !name.trim() || /^type\s/.test(name.trim()))
  );
};

/** What a file imports or exports from elsewhere. Ours are given as paths from the root, ending in .ts. */
export const importsOf = ({ path, text }) =>
  [...text.matchAll(statement)].map(([, keyword, names, from]) => ({
    from: from.startsWith('.') ? posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts') : from,
    ours: from.startsWith('.'),
    types: onlyTypes(keyword, names),
  }));

export const sources = () => list('src', /\.ts$/).map((path) => ({ path, text: read(path) }));
