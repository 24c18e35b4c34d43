// Bundles for a `<script>` tag: Lit, D3 and the element in one minified file, once as a module and once as a classic
// script. The input is what tsc emitted into dist/. Beside them stands the licence of everything they contain.

import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { licenses } from './scripts/licenses.mjs';

/**
 * D3 makes values by calls at the top level of its modules. They do nothing else, but a bundler cannot know it and
 * would keep them, and all they name, where nobody uses them: 6 kB gzip.
 */
const pureD3 = {
  name: 'pure-d3',
  transform(code, id) {
    if (!/[\\/]node_modules[\\/]d3-/.test(id)) return null;
    const calls = this.parse(code)
      .body.flatMap((statement) => statement.declarations ?? [])
      .filter(({ init }) => init?.type === 'CallExpression' || init?.type === 'NewExpression');
    const starts = [0, ...calls.map(({ init }) => init.start), code.length];
    return {
      code: starts
        .slice(1)
        .map((end, i) => code.slice(starts[i], end))
        .join('/* @__PURE__ */ '),
      map: null,
    };
  },
};

const minify = (module) =>
  terser({
    ecma: 2020,
    module,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
    format: {
      comments: false,
      preamble: '/*! talks-timeline, MIT. Contains Lit and D3: see LICENSES.txt. */',
    },
  });

export default {
  input: 'dist/index.js',
  treeshake: {
    moduleSideEffects: (id) => /[\\/]dist[\\/]index\.js$/.test(id),
    propertyReadSideEffects: false,
  },
  // tsc's decorator helper asks for `this` at the top level on purpose.
  onwarn: (warning, warn) => (warning.code === 'THIS_IS_UNDEFINED' ? undefined : warn(warning)),
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    pureD3,
    minifyTemplateLiterals({ include: 'dist/**' }),
    licenses(),
  ],
  output: [
    { file: 'dist/cdn/talks-timeline.min.js', format: 'es', plugins: [minify(true)] },
    {
      file: 'dist/cdn/talks-timeline.classic.min.js',
      format: 'iife',
      name: 'TalksTimeline',
      plugins: [minify(false)],
    },
  ],
};
