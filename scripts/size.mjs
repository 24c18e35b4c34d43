// The size that a reader downloads: the self-contained module, compressed, against its budget.

import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * Bytes, `gzip -9`, with Lit and D3 inside. The goal is 44,000; this is where it stands. Versions of zlib differ by
 * some hundred bytes.
 */
export const budget = 63_000;

/** @param {Uint8Array | string} content */
export const gzipSize = (content) => gzipSync(content, { level: 9 }).length;

/** A sentence about a size, and whether it fits. */
export const verdict = (size, most = budget) => ({
  fits: size <= most,
  text: `${size.toLocaleString('en')} of ${most.toLocaleString('en')} bytes (gzip -9), ${Math.abs(most - size).toLocaleString('en')} ${size <= most ? 'left' : 'too many'}`,
});

const self = fileURLToPath(import.meta.url);
if (process.argv[1] && realpathSync(process.argv[1]) === self) {
  const { fits, text } = verdict(
    gzipSize(readFileSync(new URL('../dist/cdn/talks-timeline.min.js', import.meta.url))),
  );
  console.log(`dist/cdn/talks-timeline.min.js: ${text}`);
  process.exitCode = fits ? 0 : 1;
}
