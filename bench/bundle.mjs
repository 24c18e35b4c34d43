// Makes each adapter one file with its library inside, as a page would ship it, and says how large that is.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundles, root } from './paths.mjs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const esbuild = () => import('esbuild');

/** @param {readonly string[]} names of adapters */
export const bundle = async (names, options = {}) => {
  const { build } = await esbuild();
  await build({
    entryPoints: names.map((name) => join(root, 'bench', 'adapters', `${name}.js`)),
    outdir: bundles,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: {
      '.woff': 'file',
      '.woff2': 'file',
      '.eot': 'file',
      '.ttf': 'file',
      '.svg': 'file',
      '.png': 'file',
      '.gif': 'file',
    },
    external: ['/dist/*'],
    logLevel: 'error',
    ...options,
  });
};

/** Address of the style sheet beside a bundle; undefined where it has none. */
export const styleOf = (name) =>
  existsSync(join(bundles, `${name}.css`)) ? `/bundles/${name}.css` : undefined;

const sizesOf = (contents) => {
  const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);
  return {
    raw: sum(contents.map(({ length }) => length)),
    gzip: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
    brotli: sum(contents.map((content) => brotliCompressSync(content).length)),
  };
};

/** Bytes of script and style that a page with this library loads; fonts and pictures are not counted. */
export const shipped = (name) => {
  const files = name.startsWith('talks-timeline')
    ? [join(root, 'dist/cdn/talks-timeline.min.js')]
    : ['js', 'css'].map((ending) => join(bundles, `${name}.${ending}`)).filter(existsSync);
  return sizesOf(files.map((file) => readFileSync(file)));
};

/** The version of a package that the bench has installed; of ours where none is named. */
export const versionOfPackage = (name) => {
  const file = name ? join(root, 'bench/node_modules', name, 'package.json') : join(root, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
};
