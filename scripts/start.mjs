// `npm start`: builds, then serves the demo under the strict headers, so that the demo itself is the proof.
// PORT sets the port, 8000 else; where it is taken, another one is used.

import { fileURLToPath } from 'node:url';
import { serve, strictHeaders } from './serve.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

await import('./build.mjs');
const { url } = await serve({
  root: { '/': folder('../demo/'), '/dist/': folder('../dist/') },
  headers: strictHeaders,
  port: Number(process.env.PORT ?? 8000),
});
console.log(`\nThe demo is at ${url} (Ctrl+C ends it)`);
