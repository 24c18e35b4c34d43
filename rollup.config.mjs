// Bundles for a `<script>` tag: Lit, D3 and the element in one minified file, once as a module and once as a classic
// script. The input is what tsc emitted into dist/. Beside them stands the licence of everything they contain.

import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { licenses } from './scripts/licenses.mjs';

/**
 * D3 makes values by calls at the top level of its modules. They do nothing else, but a bundler cannot know it and
 * would keep them, and all they name, where nobody uses them: 6 kB gzip. Neither does it know that a method is hung
 * on something unused.
 */
const pureD3 = {
  name: 'pure-d3',
  transform(code, id) {
    if (!/[\\/]node_modules[\\/]d3-/.test(id)) return null;
    const { body } = this.parse(code);
    const calls = body
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ init }) => init?.type === 'CallExpression' || init?.type === 'NewExpression')
      .map(({ init: { start } }) => ({ start, end: start, text: '/* @__PURE__ */ ' }));
    const methods = body
      .filter(({ start }) => UNUSED.some((name) => code.startsWith(name, start)))
      .map(({ start, end }) => ({ start, end, text: '' }));
    let at = 0;
    const kept = [...calls, ...methods]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, text }) => {
        const before = code.slice(at, start);
        at = end;
        return before + text;
      });
    return { code: kept.join('') + code.slice(at), map: null };
  },
};

const UNUSED = ['(MonotoneY.prototype = '];

/**
 * tsc's decorator helper serves every kind of decorator; ours are like Lit's `property`, which does all of its work on
 * the prototype when it is called: so it is called.
 */
const plainDecorators = {
  name: 'plain-decorators',
  transform: (code) => ({
    code: code
      .replace(/^var __decorate = [^]*?^};$/m, '')
      .replace(/__decorate\(\[\s*([^]*?)\s*\], (\w+\.prototype, "\w+"), (?:void 0|null)\)/g, '$1($2)'),
    map: null,
  }),
};

/** `const` serves people; with `let` alone, declarations join and compress better. Rollup has refused reassignments. */
const letOnly = {
  name: 'let-only',
  renderChunk(code) {
    let at = 0;
    let out = '';
    const visit = (node) => {
      if (node?.type === 'VariableDeclaration' && node.kind === 'const') {
        out += `${code.slice(at, node.start)}let`;
        at = node.start + 'const'.length;
      }
      for (const value of Object.values(node ?? {})) if (typeof value === 'object') visit(value);
    };
    visit(this.parse(code));
    return { code: out + code.slice(at), map: null };
  },
};

const minify = (module) =>
  terser({
    ecma: 2020,
    module,
    compress: { passes: 2, pure_getters: true, unsafe: true, unsafe_arrows: true },
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
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    pureD3,
    plainDecorators,
    minifyTemplateLiterals({ include: 'dist/**' }),
    licenses(),
  ],
  output: [
    { file: 'dist/cdn/talks-timeline.min.js', format: 'es', plugins: [letOnly, minify(true)] },
    {
      file: 'dist/cdn/talks-timeline.classic.min.js',
      format: 'iife',
      name: 'TalksTimeline',
      plugins: [letOnly, minify(false)],
    },
  ],
};
