// The options of the command line: `--name=value`, and flags.

import { libraries, SIZES } from './libraries.mjs';

const listOf = (text) => text.split(',').filter(Boolean);

const sizeOf = (text) => {
  const size = text === 'usgs' ? text : Number(text.replaceAll('_', ''));
  if (size !== 'usgs' && !(Number.isInteger(size) && size > 0))
    throw new Error(`--sizes: expected numbers of events or usgs, got ${text}.`);
  return size;
};

const nameOf = (text) => {
  if (libraries.every(({ name }) => name !== text))
    throw new Error(
      `--only: there is no ${text}. There are ${libraries.map(({ name }) => name).join(', ')}.`,
    );
  return text;
};

const numberOf = (text) => {
  if (!(Number(text) > 0)) throw new Error(`Expected a number greater than 0, got ${text}.`);
  return Number(text);
};

const READERS = {
  only: (text) => listOf(text).map(nameOf),
  sizes: (text) => listOf(text).map(sizeOf),
  rounds: numberOf,
  cap: numberOf,
  out: String,
  quick: () => true,
  'no-leak': () => true,
};

/** What `--quick` stands for. */
const QUICK = { sizes: [5, 100, 1000], rounds: 1 };

const DEFAULTS = {
  only: libraries.map(({ name }) => name),
  sizes: SIZES,
  rounds: 5,
  /** Seconds that one act may take. */
  cap: 60,
  out: 'bench/results.json',
};

/** @param {readonly string[]} args */
export const readOptions = (args) => {
  const given = args.map((text) => {
    const [, name, , value = ''] = /^--([\w-]+)(=(.*))?$/.exec(text) ?? [];
    if (!name || !(name in READERS))
      throw new Error(
        `No such option: ${text}. There are ${Object.keys(READERS)
          .map((each) => `--${each}`)
          .join(', ')}.`,
      );
    return [name, READERS[name](value)];
  });
  const asked = Object.fromEntries(given);
  return { ...DEFAULTS, ...(asked.quick ? QUICK : {}), ...asked };
};
