// The package as somebody else has it: installed from its tarball into an empty project.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch } from 'puppeteer-core';
import { ensureChromium, launchFlags } from '../../scripts/browsers.mjs';
import { serve, strictHeaders } from '../../scripts/serve.mjs';
import { createProject, node, readText, snippetsOf } from './project.mjs';

const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
const vite = join(dirname(require.resolve('vite/package.json')), 'bin/vite.js');

const options = {
  target: 'es2022',
  lib: ['es2022', 'DOM', 'DOM.Iterable'],
  types: [],
  strict: true,
  skipLibCheck: false,
  noEmit: true,
};

const use = `
import 'talks-timeline';
import type { TalksEvent, TalksStory, TalksTimeline } from 'talks-timeline';
import { peaceTalks2025 } from 'talks-timeline/examples/peace-talks-2025.js';

const element: TalksTimeline = document.createElement('talks-timeline');
const event: TalksEvent = { id: 'a', title: 'A', when: '2025-11-28' };
const story: TalksStory = peaceTalks2025;
element.events = [event];
element.story = story;
element.addEventListener('talks-select', ({ detail }) => {
  const id: string | null = detail.id;
  const byUser: boolean = detail.byUser;
  console.log(id, byUser);
});
// @ts-expect-error a status that does not exist
export const wrong: TalksEvent = { id: 'a', title: 'A', when: '2025', status: 'maybe' };
export const wrongLayout = () => {
  // @ts-expect-error a layout that does not exist
  element.layout = 'round';
};
document.body.append(element);
`;

const page = (body) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Snippet</title><link rel="icon" href="/favicon.svg" /></head>
  <body>
${body}
  </body>
</html>
`;

describe('the package, installed from its tarball', { timeout: 240_000 }, () => {
  let project;
  let server;
  let browser;

  before(async () => {
    project = createProject();
    server = await serve({ root: project.folder, headers: strictHeaders });
    browser = await launch({ executablePath: ensureChromium(), args: launchFlags });
    project.write('favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg" />');
  });

  after(async () => {
    await browser?.close();
    await server?.close();
    project?.remove();
  });

  /** Opens a page and waits for the list of events; errors and violations of the strict headers count. */
  const visit = async (url) => {
    const tab = await browser.newPage();
    const errors = [];
    tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    tab.on('pageerror', (error) => errors.push(String(error)));
    await tab.goto(url);
    const count = await tab
      .waitForFunction(
        () =>
          [...document.querySelectorAll('*')]
            .find((node) => node.shadowRoot)
            ?.shadowRoot.querySelectorAll('ol > li').length,
        { timeout: 15_000 },
      )
      .then((handle) => handle.jsonValue())
      .catch(() => 0);
    await tab.close();
    return { count, errors };
  };

  it('holds what is used, and nothing else', () => {
    const { files } = project.packed;
    const expected = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'package.json',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/define.js',
      'dist/element.js',
      'dist/when.js',
      'dist/when.d.ts',
      'dist/talks-timeline.css',
      'dist/talks-story.schema.json',
      'dist/custom-elements.json',
      'dist/cdn/talks-timeline.min.js',
      'dist/cdn/talks-timeline.classic.min.js',
      'dist/cdn/LICENSES.txt',
      'dist/examples/peace-talks-2025.js',
      'dist/examples/peace-talks-2025.json',
    ];
    assert.deepEqual(
      expected.filter((file) => !files.includes(file)),
      [],
    );
    const known =
      /^(dist|src)\/[\w./-]+\.(js|ts|json|map|css|txt)$|^(CHANGELOG|README)\.md$|^LICENSE$|^package\.json$/;
    assert.deepEqual(
      files.filter((file) => !known.test(file)),
      [],
    );
  });

  it('brings no types of D3 along, and needs none', () =>
    assert.equal(existsSync(join(project.folder, 'node_modules/@types/d3')), false));

  it('every entry of package.json is a file', () => {
    const { exports } = JSON.parse(readText('package.json'));
    const targets = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? entry : Object.values(entry),
    );
    const missing = targets.filter(
      (target) =>
        !target.includes('*') && !existsSync(join(project.folder, 'node_modules/talks-timeline', target)),
    );
    assert.deepEqual(missing, []);
  });

  it('is imported by plain Node without a look at window or document', () => {
    project.write(
      'plain.js',
      `const seen = [];
for (const name of ['window', 'document', 'navigator', 'matchMedia', 'ResizeObserver', 'localStorage']) {
  const get = () => {
    if (/node_modules.talks-timeline/.test(new Error().stack ?? '')) seen.push(name);
    return undefined;
  };
  Object.defineProperty(globalThis, name, { get, configurable: true });
}
const all = await import('talks-timeline');
await import('talks-timeline/element.js');
await import('talks-timeline/when.js');
console.log(JSON.stringify({ seen, type: typeof all.TalksTimeline }));
`,
    );
    assert.deepEqual(JSON.parse(node(['plain.js'], project.folder)), { seen: [], type: 'function' });
  });

  for (const [name, modules] of Object.entries({
    nodenext: { module: 'nodenext' },
    bundler: { module: 'esnext', moduleResolution: 'bundler' },
  })) {
    it(`has right types with ${name} resolution, strictly, libraries checked, README too`, () => {
      project.write('use.ts', use);
      for (const snippet of snippetsOf(readText('README.md'), 'ts'))
        project.write(`snippet-${snippet.name}.ts`, snippet.code);
      project.write('tsconfig.json', { compilerOptions: { ...options, ...modules }, include: ['*.ts'] });
      node([tsc, '-p', '.'], project.folder);
    });
  }

  it('is built by Vite, where the bare import registers the tag', async () => {
    project.write('index.html', page('<script type="module" src="/use.ts"></script>'));
    project.write('use.ts', use);
    node([vite, 'build', '--logLevel', 'error'], project.folder);
    const site = await serve({ root: join(project.folder, 'dist'), headers: strictHeaders });
    const { count, errors } = await visit(`${site.url}index.html`);
    await site.close();
    assert.deepEqual(errors, []);
    assert.ok(count > 0, 'no events are shown');
  });

  for (const { name, code } of snippetsOf(readText('README.md'), 'html')) {
    it(`README: ${name} shows events on a strict page, and the console stays empty`, async () => {
      project.write(`${name}.html`, page(code));
      const { count, errors } = await visit(`${server.url}${name}.html`);
      assert.deepEqual(errors, []);
      assert.ok(count > 0, 'no events are shown');
    });
  }

  it('README has snippets of both kinds, and each has a name of its own', () => {
    const all = ['html', 'ts'].flatMap((language) => snippetsOf(readText('README.md'), language));
    assert.ok(all.length >= 4);
    assert.equal(new Set(all.map(({ name }) => name)).size, all.length);
  });

  it('a page that breaks the strict rules is caught', async () => {
    project.write('broken.html', page('<p style="color: red">Text</p><script>1;</script>'));
    const tab = await browser.newPage();
    const errors = [];
    tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await tab.goto(`${server.url}broken.html`);
    await tab.close();
    assert.equal(errors.length, 2);
  });
});
