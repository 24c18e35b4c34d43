// A headless Chromium for cells: each gets a context, so a process, of its own. Where a cell hangs, the browser is ended
// and another one started.

import puppeteer from 'puppeteer-core';
import { join } from 'node:path';
import { ensureChromium, launchFlags, versionOf } from '../scripts/browsers.mjs';
import { serve } from '../scripts/serve.mjs';
import { bundles, root } from './paths.mjs';

export class OutOfTime extends Error {}

const VIEWPORT = { width: 1280, height: 800 };

/** With these the clock of the page ticks in 5 µs instead of 100 µs. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Some libraries ask other hosts for fonts: they get none, on every machine. */
const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';

const within = (promise, seconds) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new OutOfTime(`longer than ${seconds} s`)), seconds * 1000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

const MB = 1_000_000;

/** What can be asked of an open page. */
const createDesk = (page, session, cap) => {
  /** Seconds that the main thread of the page has computed, and that its tasks have taken. */
  const clocks = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name) => metrics.find((metric) => metric.name === name).value;
    return { cpu: value('ThreadTime'), tasks: value('TaskDuration') };
  };
  const run = (act, ...args) => {
    const text = args.map((arg) => JSON.stringify(arg)).join(', ');
    return within(page.evaluate(`bench.${act}(${text})`), cap);
  };
  return {
    page,
    session,
    run,
    /** The same, with the ms that the main thread computed meanwhile. */
    async timed(act, ...args) {
      const before = await clocks();
      const result = await run(act, ...args);
      const after = await clocks();
      const ms = (name) => (after[name] - before[name]) * 1000;
      return result && { cpu: ms('cpu'), tasks: ms('tasks'), ...result };
    },
    /** MB after collection: JavaScript objects, what the DOM holds outside of them, and array buffers. */
    async heap() {
      for (let at = 0; at < 4; at++) {
        await within(session.send('HeapProfiler.collectGarbage'), cap);
        // The DOM's own heap is swept little by little, in tasks.
        await page.evaluate('new Promise((resolve) => setTimeout(resolve, 50))');
      }
      const { usedSize, embedderHeapUsedSize, backingStorageSize } =
        await session.send('Runtime.getHeapUsage');
      return {
        js: usedSize / MB,
        dom: embedderHeapUsedSize / MB,
        buffers: backingStorageSize / MB,
      };
    },
    /** DOM nodes and listeners that are alive. */
    async counters() {
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      return { nodes, listeners: jsEventListeners };
    },
  };
};

/** Opens pages one after another, until `close()`. @param folder where the bundles are */
export const createBrowser = async ({ cap, folder = bundles }) => {
  const executablePath = ensureChromium();
  const server = await serve({
    root: {
      '/': join(root, 'bench'),
      '/dist/': join(root, 'dist'),
      '/bundles/': folder,
    },
    headers: ISOLATED,
  });
  const launch = () =>
    puppeteer.launch({
      executablePath,
      headless: true,
      args: [...launchFlags, NO_NETWORK],
      defaultViewport: VIEWPORT,
      protocolTimeout: 600_000,
    });
  let browser = await launch();
  // Whoever ends the run ends it whole: a browser that is gone would else be taken for one that hangs.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

  const end = async () => {
    browser.process()?.kill('SIGKILL');
    browser = await launch();
  };

  return {
    version: versionOf(executablePath),
    /** Runs `work` with a page of its own; throws `OutOfTime` where an act takes too long. */
    async withPage(work) {
      const context = await browser.createBrowserContext();
      let hangs = false;
      try {
        const page = await context.newPage();
        const faults = [];
        page.on('pageerror', (error) => faults.push(String(error)));
        const session = await page.createCDPSession();
        await session.send('Performance.enable');
        await page.goto(`${server.url}page/page.html`);
        await page.waitForFunction('window.bench !== undefined');
        const result = await work(createDesk(page, session, cap));
        return faults.length ? { ...result, faults } : result;
      } catch (error) {
        hangs = true;
        throw error;
      } finally {
        await (hangs ? end() : context.close());
      }
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
};
