// An empty project with the package installed from its tarball, as somebody who uses it has it.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export const readText = (path) => readFileSync(join(root, path), 'utf8');

/** Runs a program; what it said is in the error where it fails. */
const run = (command, args, cwd) => {
  try {
    return execFileSync(command, args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, npm_config_loglevel: 'error' },
    });
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')}\n${error.stdout}\n${error.stderr}`, { cause: error });
  }
};

export const node = (args, cwd) => run(process.execPath, args, cwd);

/** Packs the package; the files in it, and where the tarball is. */
export const pack = (folder) => {
  const [{ filename, files, size }] = JSON.parse(
    run('npm', ['pack', '--json', '--pack-destination', folder], root),
  );
  return { tarball: join(folder, filename), files: files.map(({ path }) => path), size };
};

/** Makes the project; `remove()` takes it away again. */
export const createProject = () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'talks-project-')));
  const write = (path, content) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, undefined, 2));
  };
  write('package.json', { name: 'project', version: '1.0.0', private: true, type: 'module' });
  const packed = pack(folder);
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', packed.tarball],
    folder,
  );
  return { folder, write, packed, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Code of a Markdown text that is marked `snippet:name`, by language. */
export const snippetsOf = (markdown, language) =>
  [...markdown.matchAll(/^```(\w+) snippet:(\S+)\n([\s\S]*?)^```$/gm)]
    .filter(([, found]) => found === language)
    .map(([, , name, code]) => ({ name, code }));
