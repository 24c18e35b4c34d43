// What the build makes: the manifest, the schema, the examples, the bundles, their licences and their size.

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { budget, gzipSize, verdict } from '../../scripts/size.mjs';
import { licenseText } from '../../scripts/licenses.mjs';
import { readText, root } from './project.mjs';

const json = (path) => JSON.parse(readText(path));

const kinds = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties'];
const elementsOf = ({ modules }) =>
  modules.flatMap(({ declarations }) => declarations).filter(({ customElement }) => customElement);

/** A sentence for each entry of the manifest that says too little. */
const gaps = (manifest) =>
  elementsOf(manifest).flatMap((element) => [
    ...(element.tagName ? [] : ['no tag name']),
    ...kinds.filter((kind) => !element[kind]?.length).map((kind) => `no ${kind}`),
    ...kinds.flatMap((kind) =>
      (element[kind] ?? [])
        .filter(({ description }) => !description?.trim())
        .map(({ name }) => `${kind}: ${name} has no description`),
    ),
    ...['attributes', 'events'].flatMap((kind) =>
      (element[kind] ?? [])
        .filter(({ type }) => !type?.text)
        .map(({ name }) => `${kind}: ${name} has no type`),
    ),
    ...(element.cssProperties ?? [])
      .filter((property) => !property.default)
      .map(({ name }) => `cssProperties: ${name} has no default`),
  ]);

test('the manifest describes every member, attribute, event, slot, part and property', () =>
  assert.deepEqual(gaps(json('dist/custom-elements.json')), []));

test('the manifest is of the current format and names only files that are published', () => {
  const manifest = json('dist/custom-elements.json');
  assert.equal(manifest.schemaVersion, '2.1.0');
  assert.deepEqual(
    elementsOf(manifest).map(({ tagName }) => tagName),
    ['talks-timeline'],
  );
  const paths = [...JSON.stringify(manifest).matchAll(/"(?:path|module)":"([^"]+)"/g)].map(
    ([, path]) => path,
  );
  assert.ok(paths.length > 0);
  assert.deepEqual(
    paths.filter((path) => !existsSync(root + path)),
    [],
  );
});

test('what is internal is in neither the types nor the manifest', () => {
  const internal = [
    ...readText('src/talks-timeline.ts').matchAll(/@internal \*\/\s+(?:get |readonly )?(\w+)/g),
  ].map(([, name]) => name);
  assert.deepEqual(internal, ['reader', 'clicks', 'overview', 'frame', 'data', 'choose']);
  const [element] = elementsOf(json('dist/custom-elements.json'));
  const members = element.members.map(({ name }) => name);
  const types = readText('dist/talks-timeline.d.ts');
  for (const name of internal) {
    assert.ok(!members.includes(name), name);
    assert.doesNotMatch(types, new RegExp(`^ +(get |readonly )?${name}\\b`, 'm'), name);
  }
  assert.match(types, /^ +show\(/m);
});

test('the attributes of the manifest are those the class observes', async () => {
  const { TalksTimeline } = await import('../../dist/element.js');
  const [element] = elementsOf(json('dist/custom-elements.json'));
  const real = new Set(TalksTimeline.observedAttributes);
  assert.deepEqual(new Set(element.attributes.map(({ name }) => name)), real);
});

test('the schema takes every example and refuses broken stories', async (t) => {
  const validate = new Ajv({ strict: false }).compile(json('dist/talks-story.schema.json'));
  const examples = readdirSync(`${root}dist/examples`).filter((name) => name.endsWith('.json'));
  assert.ok(examples.length > 0);
  for (const name of examples) {
    await t.test(name, () =>
      assert.ok(validate(json(`dist/examples/${name}`)), JSON.stringify(validate.errors)),
    );
  }
  const fine = [
    { when: { earliest: '2025-11-28', latest: '2025-11-30' }, status: 'EventPostponed' },
    { when: { latest: '2025-11-30' }, status: 'https://schema.org/EventMovedOnline' },
    { start: '2025-24~', end: 0, status: 'TENTATIVE' },
  ].map((fields, index) => ({ id: `${index}`, title: 'A', ...fields }));
  assert.ok(validate({ events: fine }), JSON.stringify(validate.errors));
  const broken = {
    'no events': { title: 'A' },
    'events that are no list': { events: {} },
    'an event without an id': { events: [{ title: 'A', when: '2025' }] },
    'an unknown status': { events: [{ id: 'a', title: 'A', when: '2025', status: 'maybe' }] },
    'a date with bounds that are no dates': { events: [{ id: 'a', title: 'A', when: { earliest: {} } }] },
    'a date that is a list': { events: [{ id: 'a', title: 'A', when: ['2025'] }] },
    'a revision without its instant': {
      events: [{ id: 'a', title: 'A', when: '2025', revisions: [{ set: {} }] }],
    },
  };
  for (const [name, story] of Object.entries(broken)) {
    await t.test(name, () => assert.equal(validate(story), false));
  }
});

test('the examples as JSON are the modules, to the letter', async () => {
  for (const name of readdirSync(`${root}dist/examples`).filter((file) => file.endsWith('.js'))) {
    const [story] = Object.values(await import(`../../dist/examples/${name}`));
    assert.deepEqual(json(`dist/examples/${name.replace(/\.js$/, '.json')}`), story);
  }
});

test('the licences of the bundles name Lit and D3, and only what is inside', () => {
  const text = readText('dist/cdn/LICENSES.txt');
  for (const name of ['lit-html', 'lit-element', '@lit/reactive-element', 'd3-shape', 'd3-interpolate']) {
    assert.match(text, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
  }
  assert.match(text, /Google LLC/);
  assert.match(text, /Mike Bostock/);
  assert.doesNotMatch(text, /^(d3-geo|rollup|terser|typescript) /m);
});

test('a package without a licence may not be bundled', () =>
  assert.throws(() => licenseText([`${root}test/package/unlicensed`]), /may not be bundled|ENOENT/));

test(`the module for a CDN has at most ${budget} bytes, gzip -9`, () => {
  const { fits, text } = verdict(gzipSize(readText('dist/cdn/talks-timeline.min.js')));
  assert.ok(fits, text);
});

test('the bundles need nothing else', () => {
  for (const name of ['talks-timeline.min.js', 'talks-timeline.classic.min.js']) {
    const text = readText(`dist/cdn/${name}`);
    assert.doesNotMatch(text, /\b(import|require)\s*\(|\bfrom\s*["'][^"',]|\bimport\s*["']/);
  }
});

test('planted faults are found', () => {
  const noise = Array.from({ length: 60_000 }, (_, n) =>
    (Math.imul(n + 1, 2654435761) >>> 5).toString(36),
  ).join('');
  assert.equal(verdict(gzipSize(noise)).fits, false);
  assert.equal(verdict(budget).fits, true);
  assert.equal(verdict(budget + 1).fits, false);
  const manifest = json('dist/custom-elements.json');
  for (const element of elementsOf(manifest)) {
    element.members[0].description = ' ';
    element.slots = [];
    delete element.events[0].type;
  }
  assert.equal(gaps(manifest).length, 3);
});
