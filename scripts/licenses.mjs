// Rollup plugin: writes LICENSES.txt beside a bundle, made from the packages whose code is really in it.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the package that a module belongs to; undefined for our own modules and virtual ones. */
const packageOf = (id) => {
  if (!id.includes('node_modules')) return undefined;
  let folder = dirname(id.replace(/\0/g, ''));
  while (!isPackage(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
  return folder;
};

/** Some packages keep nameless package.json files in sub-folders: those do not count. */
const isPackage = (file) => existsSync(file) && Boolean(JSON.parse(readFileSync(file, 'utf8')).name);

const textOf = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  if (!file) throw new Error(`${name} comes without a licence file: it may not be bundled.`);
  return {
    name,
    title: `${name} ${version} (${license})`,
    text: readFileSync(join(folder, file), 'utf8').trim(),
  };
};

const rule = '-'.repeat(80);

/** One text for all packages: those that share the very same words are listed above them together. */
export const licenseText = (folders) => {
  const packages = [...new Set(folders)].map(textOf).sort((a, b) => (a.name < b.name ? -1 : 1));
  const titles = groupBy(packages, ({ text }) => text);
  const parts = [...titles].map(
    ([text, same]) => `${same.map(({ title }) => title).join('\n')}\n\n${text}\n`,
  );
  return ['The bundles in this folder contain the packages below.\n', ...parts].join(`\n${rule}\n`);
};

const groupBy = (items, key) => {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

export const licenses = (fileName = 'LICENSES.txt') => ({
  name: 'licenses',
  generateBundle(_options, bundle) {
    const rendered = Object.values(bundle)
      .flatMap(({ modules = {} }) => Object.entries(modules))
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([id]) => packageOf(id))
      .filter(Boolean);
    this.emitFile({ type: 'asset', fileName, source: licenseText(rendered) });
  },
});
