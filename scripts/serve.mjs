// A small static server for the demo and the checks: files only, correct types, the same headers on every answer.
//
// `roots` maps a path prefix to a folder, the longest prefix first. Nothing outside those folders is ever read.

import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

/** Headers of a strict page: what the element must work under without one violation. */
export const strictHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

export const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

const isInside = (folder, file) =>
  file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** The file that a path names; undefined where there is none, or where it lies outside its folder. */
const fileOf = (roots, path) => {
  const prefix = Object.keys(roots)
    .filter((candidate) => path.startsWith(candidate))
    .sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined || path.includes('\0')) return undefined;
  const wanted = join(roots[prefix], path.slice(prefix.length));
  try {
    const folder = realpathSync(roots[prefix]);
    const file = realpathSync(statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted);
    return isInside(folder, file) ? { file, size: statSync(file).size } : undefined;
  } catch {
    return undefined;
  }
};

const decode = (path) => {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
};

const handler = (roots, headers) => (request, response) => {
  const end = (status, text) =>
    response.writeHead(status, { ...headers, 'content-type': types['.txt'] }).end(`${text}\n`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, 'Method not allowed');
  const found = fileOf(roots, decode(new URL(request.url ?? '/', 'http://localhost').pathname));
  if (!found) return end(404, 'Not found');
  response.writeHead(200, {
    ...headers,
    'content-type': types[extname(found.file)] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': 'no-cache',
  });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
};

const listen = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });

/**
 * Serves folders until `close()`; where the port is taken, on any free one.
 * @param {{root: string | Record<string, string>, headers?: Record<string, string>, port?: number, host?: string}} options
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>}
 */
export const serve = async ({ root, headers = {}, port = 0, host = 'localhost' }) => {
  const server = createServer(handler(typeof root === 'string' ? { '/': root } : root, headers));
  const taken = await listen(server, port, host).catch((error) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    return listen(server, 0, host);
  });
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://${host}:${taken}/`, port: taken, close };
};
