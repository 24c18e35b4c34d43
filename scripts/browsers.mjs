// Finds the browsers that the checks run in, and gets a Chromium where there is none.
//
// `findBrowsers()` only looks, so it is safe to call anywhere. `ensureChromium()` may install: the distribution's
// package on Debian as root, else a headless shell from Chrome for Testing in `.cache/`. Firefox is never fetched.

import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../.cache/browsers/', import.meta.url));

const names = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'],
  firefox: ['firefox-esr', 'firefox'],
};

const { ProgramFiles, 'ProgramFiles(x86)': programFilesX86, LOCALAPPDATA } = process.env;
const windowsRoots = [ProgramFiles, programFilesX86, LOCALAPPDATA].filter(Boolean);

const places = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/snap/bin/chromium',
    ...windowsRoots.map((root) => join(root, 'Google', 'Chrome', 'Application', 'chrome.exe')),
    ...windowsRoots.map((root) => join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe')),
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...windowsRoots.map((root) => join(root, 'Mozilla Firefox', 'firefox.exe')),
  ],
};

const variables = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (name) => {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, file));
};

/** Programs that an earlier run put into the cache, newest folder first. */
const cached = () =>
  existsSync(cache)
    ? readdirSync(cache, { recursive: true })
        .map((file) => join(cache, String(file)))
        .filter((file) => /[\\/]chrome-headless-shell(\.exe)?$/.test(file))
        .sort()
        .reverse()
    : [];

const find = (engine) => {
  const wanted = process.env[variables[engine]];
  if (wanted) return isProgram(wanted) ? wanted : undefined;
  const candidates = [
    ...names[engine].flatMap(onPath),
    ...places[engine],
    ...(engine === 'chromium' ? cached() : []),
  ];
  return candidates.find(isProgram);
};

/** Where each engine is; undefined where it is not installed. */
export const findBrowsers = () => ({ chromium: find('chromium'), firefox: find('firefox') });

const isDebianRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');

const run = (command, args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

/** The path of a Chromium, installed first where there is none; throws with one line that says what to do. */
export const ensureChromium = () => {
  const found = find('chromium');
  if (found) return found;
  console.log('No Chromium or Chrome found: getting one.');
  if (isDebianRoot()) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu']);
  }
  if (!find('chromium')) {
    run('npx', ['--yes', '@puppeteer/browsers', 'install', 'chrome-headless-shell@stable', '--path', cache]);
  }
  const installed = find('chromium');
  if (!installed)
    throw new Error('Install Chromium or Chrome, or set CHROME_PATH to its program, and run again.');
  return installed;
};

/** Flags that make a browser start headless as root, offline and on small machines. */
export const launchFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** The version line of a browser, for reports; an empty string where it does not say. */
export const versionOf = (program) => {
  try {
    return execFileSync(program, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return '';
  }
};
