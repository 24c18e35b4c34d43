// Browser tests: every test/**/*.test.ts in Chromium, and in Firefox where it is installed.
//
// Under CI (CI=1, or .ci/run) a missing Firefox fails; a local run says that it was left out.
// ENGINES=chromium or ENGINES=firefox runs one engine alone. Each engine runs one page at a time, both engines at
// once: of two pages in one browser the one behind gets no frames, and real wheel and touch input waits for a frame.

import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { ensureChromium, findBrowsers, launchFlags } from './scripts/browsers.mjs';
import { commands, createFocusedPage, withFreshPages } from './test/support/commands.mjs';
import { strictPages } from './test/support/strict.mjs';

const wanted = (process.env.ENGINES ?? 'chromium,firefox').split(',');
const { firefox } = findBrowsers();
const browsers = [];

if (wanted.includes('chromium')) {
  browsers.push(
    withFreshPages(
      chromeLauncher({
        launchOptions: { executablePath: ensureChromium(), args: launchFlags },
        createPage: createFocusedPage,
        concurrency: 1,
      }),
    ),
  );
}
if (wanted.includes('firefox')) {
  if (firefox) {
    browsers.push(
      puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath: firefox }, concurrency: 1 }),
    );
  } else if (process.env.CI) {
    throw new Error('Firefox is not installed, and under CI every engine must run.');
  } else {
    console.log('Firefox is not installed: its tests are left out of this local run.');
  }
}

export default {
  files: ['test/**/*.test.ts', '!test/rules/**', '!test/package/**'],
  browsers,
  concurrency: 1,
  concurrentBrowsers: 2,
  nodeResolve: { exportConditions: ['production', 'default'] },
  middleware: [strictPages],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  testFramework: { config: { timeout: 20_000 } },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    commands(),
  ],
};
