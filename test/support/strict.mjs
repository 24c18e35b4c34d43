// Middleware of the test server: pages under /strict/ carry the strict headers and come as they are on disk.
//
// /strict/ is test/support/strict/, /strict/dist/ is dist/, /strict/demo/ is demo/. Answered before the test runner
// can put anything of its own into a page.

import { createReadStream, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strictHeaders, types } from '../../scripts/serve.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

const roots = [
  ['/strict/dist/', folder('../../dist/')],
  ['/strict/demo/', folder('../../demo/')],
  ['/strict/', folder('./strict/')],
];

const fileOf = (path) => {
  const [prefix, root] = roots.find(([start]) => path.startsWith(start)) ?? [];
  if (!root) return undefined;
  const rest = normalize(decodeURIComponent(path.slice(prefix.length)) || 'index.html');
  const file = rest.startsWith('..') ? undefined : join(root, rest);
  return file && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
};

export const strictPages = (context, next) => {
  if (!context.path.startsWith('/strict/')) return next();
  const file = fileOf(context.path);
  context.set(strictHeaders);
  context.status = file ? 200 : 404;
  context.type = types[extname(file ?? '.txt')] ?? 'application/octet-stream';
  context.body = file ? createReadStream(file) : 'Not found';
  return undefined;
};
