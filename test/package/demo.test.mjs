// The demo's own pages, served as `npm start` serves them: nothing is said in the console, nothing breaks the policy.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { ensureChromium, launchFlags } from '../../scripts/browsers.mjs';
import { serve, strictHeaders } from '../../scripts/serve.mjs';
import { root } from './project.mjs';

let browser;
let server;

before(async () => {
  const roots = { '/': join(root, 'demo'), '/dist/': join(root, 'dist') };
  server = await serve({ root: roots, headers: strictHeaders });
  browser = await puppeteer.launch({ executablePath: ensureChromium(), args: launchFlags });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

const open = async (path, width = 1200) => {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(server.url + path, { waitUntil: 'networkidle0' });
  return { page, said };
};

for (const width of [390, 1280])
  test(`the demo at ${width} px shows every story, says nothing in the console and scrolls one way only`, async () => {
    const { page, said } = await open('', width);
    const found = await page.evaluate(() => ({
      empty: [...document.querySelectorAll('talks-timeline')]
        .filter(({ shadowRoot }) => !shadowRoot?.querySelector('ol li'))
        .map(({ id }) => id),
      across: document.documentElement.scrollWidth - innerWidth,
    }));
    assert.deepEqual(found, { empty: [], across: 0 });
    assert.deepEqual(said, []);
    await page.close();
  });

test('the page of dates has words, bounds and a mark for each of its examples', async () => {
  const { page, said } = await open('dates.html');
  const rows = await page.evaluate(async () => {
    const mark = document.getElementById('mark');
    const rows = [];
    for (const button of document.querySelectorAll('#examples button')) {
      button.click();
      await mark.updateComplete;
      await new Promise(requestAnimationFrame);
      rows.push({
        date: button.title,
        words: document.getElementById('words').textContent,
        bounds: document.querySelectorAll('#bounds dd').length,
        marks: mark.shadowRoot.querySelectorAll('.figures .mark').length,
        problems: mark.problems.length,
      });
    }
    return rows;
  });
  assert.ok(rows.length > 15);
  for (const { date, words, bounds, marks, problems } of rows)
    assert.ok(words && !/bad-date|problem/.test(words) && bounds === 8 && marks >= 1 && problems === 0, date);
  assert.equal(new Set(rows.map(({ words }) => words)).size, rows.length);
  assert.deepEqual(said, []);
  await page.close();
});

test('the page of dates says what is wrong with a text that is no date', async () => {
  const { page, said } = await open('dates.html');
  await page.focus('#when');
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  const words = await page.$eval('#words', ({ textContent }) => textContent);
  assert.match(words, /^bad-date: not a date/);
  assert.equal(await page.$eval('#mark', ({ hidden }) => hidden), true);
  assert.deepEqual(said, []);
  await page.close();
});

const amount = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.getElementById('many');
    const buttons = [...shadowRoot.querySelectorAll('ol .event-button')];
    return {
      said: document.getElementById('said').textContent,
      counted: buttons.reduce((sum, { dataset }) => sum + Number(dataset.count ?? 1), 0),
      parts: shadowRoot.querySelectorAll('*').length,
      across: document.documentElement.scrollWidth - innerWidth,
    };
  });

/** Clicks, and waits until what was asked for is on the page. */
const ask = async (page, ...selectors) => {
  await page.evaluate((all) => all.forEach((one) => document.querySelector(one).click()), selectors);
  await page.waitForFunction(() => document.getElementById('form').ariaBusy === null);
};

for (const width of [390, 1280])
  for (const as of ['events', 'columns'])
    test(`the page of many events counts every one of them as ${as} at ${width} px, with few elements`, async () => {
      const { page, said } = await open('many.html', width);
      for (const count of [1000, 10_000, 100_000, 1_000_000]) {
        await ask(page, `[value="${count}"]`, `[value=${as}]`);
        const found = await amount(page);
        assert.equal(found.counted, count);
        // A list has a row for each of up to 1,000 events.
        if (width > 480 || count > 1000) assert.ok(found.parts < 2500, `${found.parts} elements`);
        assert.equal(found.across, 0);
        assert.match(found.said, new RegExp(`^${count.toLocaleString('en-GB')} events, .* ms until`));
      }
      await ask(page, '[value="1000"]', `[value=${as}]`);
      await ask(page, '#add');
      assert.match((await amount(page)).said, /^1,001 events, /);
      assert.equal(await page.$eval('#many', ({ selected }) => selected), 'reading-1000');
      assert.deepEqual(said, []);
      await page.close();
    });
