// The README's tables and the manifest say the same: every public name is in both.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { read, root } from './sources.mjs';

/** README heading → names in the manifest. */
const tables = {
  'Properties and attributes': ({ members }) =>
    members.filter(({ kind }) => kind === 'field').map(({ name }) => name),
  Methods: ({ members }) => members.filter(({ kind }) => kind === 'method').map(({ name }) => name),
  'DOM events': ({ events }) => events.map(({ name }) => name),
  Slots: ({ slots }) => (slots ?? []).map(({ name }) => name || '(default)'),
  'CSS parts': ({ cssParts }) => (cssParts ?? []).map(({ name }) => name),
  'CSS custom properties': ({ cssProperties }) => (cssProperties ?? []).map(({ name }) => name),
};

/** The section below a heading, up to the next heading. */
const section = (markdown, heading) => {
  const after = markdown.split(new RegExp(`^#+ ${heading}$`, 'm'))[1];
  return after?.split(/^#+ /m)[0];
};

/** Rows of the tables in a text, each as its cells. */
const rowsOf = (markdown = '') =>
  markdown
    .split('\n')
    .filter((line) => /^\s*\|/.test(line) && !/^[\s|:-]+$/.test(line))
    .slice(1)
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const names = (cell = '') =>
  cell === '(default)' ? [cell] : [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);

/** A sentence for each name that only one side has. */
const differences = (markdown, element) =>
  Object.entries(tables).flatMap(([heading, pick]) => {
    const said = rowsOf(section(markdown, heading)).flatMap(([first]) => names(first));
    const real = pick(element);
    return [
      ...real
        .filter((name) => !said.includes(name))
        .map((name) => `${heading}: ${name} is not in the README`),
      ...said
        .filter((name) => !real.includes(name))
        .map((name) => `${heading}: ${name} is not in the manifest`),
    ];
  });

/** Attributes stand in the second column of the properties. */
const attributeDifferences = (markdown, { attributes }) => {
  const rows = rowsOf(section(markdown, 'Properties and attributes'));
  const said = rows.flatMap(([, second]) => names(second)).sort();
  const real = attributes.map(({ name }) => name).sort();
  return said.join() === real.join() ? [] : [`README: ${said.join()}; manifest: ${real.join()}`];
};

const elementOf = ({ modules }) =>
  modules.flatMap(({ declarations }) => declarations).find(({ customElement }) => customElement);

const manifestFile = `${root}dist/custom-elements.json`;
const element = () => {
  assert.ok(existsSync(manifestFile), 'Build first: npm run build.');
  return elementOf(JSON.parse(readFileSync(manifestFile, 'utf8')));
};

test('every public name is in the README, and nothing else', () =>
  assert.deepEqual(differences(read('README.md'), element()), []));

test('every attribute is in the README, and nothing else', () =>
  assert.deepEqual(attributeDifferences(read('README.md'), element()), []));

test('planted faults are found', () => {
  const real = {
    members: [
      { kind: 'field', name: 'src' },
      { kind: 'method', name: 'fit' },
    ],
    attributes: [{ name: 'src' }],
    events: [{ name: 'talks-load' }],
    slots: [],
  };
  const markdown = `## Properties and attributes\n\n| property | attribute |\n| --- | --- |\n| \`src\` | \`src\` |\n\n## Methods\n\n| method |\n| - |\n| \`fit\` |\n\n## DOM events\n\n| event |\n| - |\n| \`talks-load\` |\n`;
  assert.deepEqual(differences(markdown, real), []);
  assert.deepEqual(attributeDifferences(markdown, real), []);
  assert.match(
    differences(markdown.replace('`fit`', '`fits`'), real).join(),
    /fit is not in the README.*fits is not in/,
  );
  assert.match(
    differences(markdown, { ...real, cssParts: [{ name: 'axis' }] }).join(),
    /axis is not in the README/,
  );
  assert.equal(attributeDifferences(markdown, { ...real, attributes: [] }).length, 1);
});
