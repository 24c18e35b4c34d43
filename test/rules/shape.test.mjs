// The shape of the code: short files that say what they are, and nothing that a strict page would refuse.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { list, read, sources } from './sources.mjs';

const longest = 300;
const median = 150;

const linesOf = ({ text }) => text.trimEnd().split('\n').length;

const tooLong = (files) => files.filter((file) => linesOf(file) > longest).map(({ path }) => path);

const medianOf = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A file begins with a comment: what it is, its one idea. */
const silent = (files) => files.filter(({ text }) => !/^\/(\*\*|\/)/.test(text)).map(({ path }) => path);

const refused = {
  'unsafeHTML and its like': /\bunsafe(HTML|SVG|Static)\b/,
  'HTML from text': /\.(innerHTML|outerHTML)\b|\binsertAdjacentHTML\b|\bdocument\.write\b/,
  'code from text': /\beval\(|\bnew Function\b/,
  styleMap: /\bstyleMap\b/,
  'a style attribute': /\sstyle=["'$]|setAttribute\(['"]style['"]/,
  'a default export': /^export default\b/m,
  'an any': /(:|<|\bas) any\b/,
};

/** Comments may name what is refused. */
const code = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const refusals = (files) =>
  files.flatMap(({ path, text }) =>
    Object.entries(refused)
      .filter(([, pattern]) => pattern.test(code(text)))
      .map(([name]) => `${path}: ${name}`),
  );

test('no source file is longer than 300 lines', () => assert.deepEqual(tooLong(sources()), []));

test('half of the source files are shorter than 150 lines', () =>
  assert.ok(medianOf(sources().map(linesOf)) < median));

test('every source file begins with a comment', () => assert.deepEqual(silent(sources()), []));

test('nothing in the sources would be refused by a strict page', () =>
  assert.deepEqual(refusals(sources()), []));

test('no scripts or styles inside the pages of the demo', () => {
  const inline = list('demo', /\.html$/).filter((path) =>
    /<script(?![^>]*\b(src=|type="application\/json"))|<style|\sstyle=|\son[a-z]+=/i.test(
      read(path).replace(/<pre[\s\S]*?<\/pre>/g, ''),
    ),
  );
  assert.deepEqual(inline, []);
});

test('planted faults are found', () => {
  const path = 'src/x.ts';
  const texts = [
    'unsafeHTML(text)',
    'node.innerHTML = text',
    'const a = styleMap({})',
    'html`<p style="color: red">`',
    'html`<p style=${x}>`',
    'const x: any = 1',
    'export default 1',
  ];
  for (const text of texts) assert.equal(refusals([{ path, text }]).length, 1, text);
  assert.deepEqual(refusals([{ path, text: '/** No styleMap here. */\nconst style = 1;' }]), []);
  assert.deepEqual(tooLong([{ path, text: 'x\n'.repeat(301) }]), [path]);
  assert.deepEqual(tooLong([{ path, text: 'x\n'.repeat(300) }]), []);
  assert.deepEqual(silent([{ path, text: 'export const a = 1;' }]), [path]);
});
