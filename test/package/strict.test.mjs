// The bundles as pages load them: under a strict policy with Trusted Types, twice on one page, and from disk.
//
// A page is opened in Chromium, used with a real mouse and keyboard, and must not break its policy once. Each kind of
// breach is planted in a page of its own, and must be noticed.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { ensureChromium, launchFlags } from '../../scripts/browsers.mjs';
import { serve, strictHeaders } from '../../scripts/serve.mjs';
import { root } from './project.mjs';

const head = (...scripts) => `<!doctype html><html lang="en-GB"><title>A strict page</title>
  <meta name="viewport" content="width=device-width"><link rel="icon" href="icon.svg">
  <script src="watch.js"></script>${scripts.join('')}<body><main><h1>A strict page</h1>`;
const esm = '<script type="module" src="/dist/cdn/talks-timeline.min.js"></script>';
const classic = '<script src="/dist/cdn/talks-timeline.classic.min.js"></script>';
const tag = '<talks-timeline src="/dist/examples/peace-talks-2025.json"></talks-timeline>';

const files = {
  'watch.js': `window.violations = []; window.faults = [];
    addEventListener('error', ({ message }) => faults.push(message));
    addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
    addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      violations.push(violatedDirective + ' ' + sample));`,
  'esm.html': `${head(esm)}${tag}`,
  'classic.html': `${head(classic)}${tag}`,
  'both.html': `${head(classic, esm, `<script type="module" src="/dist/cdn/talks-timeline.min.js?again"></script>`)}${tag}`,
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'style.html': `${head()}<p style="color: red">A style attribute</p>`,
  'script.html': `${head()}<button onclick="this.title = 'x'">A handler in the page</button><script>1</script>`,
  'html.html': head('<script defer src="html.js"></script>'),
  'html.js': `document.body.innerHTML = '<p>HTML made from text</p>'`,
  'request.html': head('<script defer src="request.js"></script>'),
  'request.js': `fetch('http://127.0.0.1:9/').catch(() => undefined)`,
};

let browser;
let server;
// Each bundle has a Lit of its own, and each Lit its policy of the same name.
let twice;
let folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'talks-strict-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const roots = { '/': folder, '/dist/': join(root, 'dist') };
  const policy = strictHeaders['content-security-policy'];
  const withPolicy = (text) => ({ ...strictHeaders, 'content-security-policy': text });
  server = await serve({ root: roots, headers: withPolicy(policy) });
  const lenient = policy.replace('trusted-types lit-html', "$& 'allow-duplicates'");
  twice = await serve({ root: roots, headers: withPolicy(lenient) });
  browser = await puppeteer.launch({ executablePath: ensureChromium(), args: launchFlags });
});

after(async () => {
  await browser?.close();
  await server?.close();
  await twice?.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (address) => {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 1400 });
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  page.said = [];
  page.requests = requests;
  page.on('console', (message) => page.said.push(message.text()));
  page.on('pageerror', (error) => page.said.push(String(error)));
  await page.goto(address, { waitUntil: 'load' });
  return page;
};

/** Waits until something in the shadow root, given as the body of a function of it, is true. */
const until = (page, test) =>
  page.waitForFunction(
    (text) => {
      const [, find, count] = /^(.*?)(?: × (\d+))?$/.exec(text);
      const found = document.querySelector('talks-timeline')?.shadowRoot?.querySelectorAll(find).length ?? 0;
      return count === undefined ? found > 0 : found === Number(count);
    },
    { timeout: 10_000, polling: 50 },
    test,
  );

/** The middle of the first thing in the shadow root that a selector finds. */
const middleOf = (page, selector) =>
  page.evaluate((wanted) => {
    const found = document.querySelector('talks-timeline').shadowRoot.querySelector(wanted);
    found.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, selector);

const click = async (page, selector) => {
  const { x, y } = await middleOf(page, selector);
  await page.mouse.click(x, y);
};

const viewOf = (page) => page.evaluate(() => JSON.stringify(document.querySelector('talks-timeline').view));

const changes = async (page, act) => {
  const view = await viewOf(page);
  await act();
  await page.waitForFunction(
    (before) => JSON.stringify(document.querySelector('talks-timeline').view) !== before,
    { timeout: 10_000, polling: 50 },
    view,
  );
};

/** Waits until the view has been the same for a while. */
const landed = async (page) => {
  for (let view = ''; view !== (view = await viewOf(page));)
    await new Promise((done) => setTimeout(done, 300));
};

/** Everything that a reader can do, once. */
const use = async (page) => {
  await until(page, 'ol > li × 5');
  await click(page, '#event-0');
  await until(page, '#event-0[aria-expanded=true]');
  await click(page, '.more-quotes summary');
  await until(page, '.more-quotes[open]');
  await click(page, '[data-action=later]');
  await until(page, 'ol > li × 6');
  await changes(page, () => click(page, '[data-action=zoom-in]'));
  const middle = await middleOf(page, 'svg.scene');
  await changes(page, async () => {
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + 120, middle.y, { steps: 4 });
    await page.mouse.up();
  });
  await changes(page, async () => {
    await page.keyboard.down('Control');
    await page.mouse.wheel({ deltaY: -120 });
    await page.keyboard.up('Control');
  });
  await changes(page, () => click(page, '[data-action=fit]'));
  // Where a flight ends, the page may scroll: nothing is pressed before.
  await landed(page);
  await click(page, '.details .close');
  await until(page, '.details × 0');
  await click(page, '[data-action=list]');
  await until(page, 'section.in-list');
  await click(page, '#event-1');
  await until(page, '#event-1[aria-expanded=true]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await until(page, '.details × 0');
  await page.setViewport({ width: 360, height: 800 });
  await until(page, '.topics .card × 3');
};

const verdict = async (page) => {
  const seen = await page.evaluate(() => ({ violations: window.violations, faults: window.faults }));
  await page.close();
  return { ...seen, said: page.said };
};

for (const name of ['esm', 'classic', 'both'])
  test(`${name}: all that a reader can do breaks no policy, and asks for nothing but the story`, async () => {
    const { url: site } = name === 'both' ? twice : server;
    const page = await open(`${site}${name}.html`);
    await use(page);
    const elsewhere = page.requests.filter((url) => !url.startsWith(site));
    const stories = page.requests.filter((url) => url.endsWith('.json'));
    assert.deepEqual(await verdict(page), { violations: [], faults: [], said: [] });
    assert.deepEqual(elsewhere, []);
    assert.equal(stories.length, 1);
  });

test('both bundles under a policy that allows one Lit: the first one works, the policy stops the other', async () => {
  const page = await open(`${server.url}both.html`);
  await use(page);
  const { violations } = await verdict(page);
  assert.deepEqual([...new Set(violations.map((text) => text.trim()))], ['trusted-types lit-html']);
});

const planted = [
  ['style', /^style-src/],
  ['script', /^script-src/],
  ['html', /^require-trusted-types-for/],
  ['request', /^connect-src/],
];
for (const [name, directive] of planted)
  test(`a page that breaks its policy by ${name} is noticed`, async () => {
    const page = await open(`${server.url}${name}.html`);
    await page.waitForFunction(() => window.violations.length > 0, { timeout: 10_000, polling: 50 });
    const { violations } = await verdict(page);
    assert.ok(
      violations.some((text) => directive.test(text)),
      violations.join(),
    );
  });

test('the bare page opens from disk, with the classic bundle', async () => {
  const page = await open(pathToFileURL(join(root, 'demo/bare.html')).href);
  await until(page, 'ol > li × 3');
  const names = await page.evaluate(() =>
    [...document.querySelector('talks-timeline').shadowRoot.querySelectorAll('ol button')].map(
      (button) => button.ariaLabel,
    ),
  );
  assert.match(names[0], /Northland calls for talks on the river/);
  await click(page, '#event-2');
  await until(page, '.details');
  assert.deepEqual(
    page.requests.filter((url) => !url.startsWith('file:')),
    [],
  );
  assert.deepEqual(page.said, []);
  await page.close();
});
