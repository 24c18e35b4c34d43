// Dates without the element: `talks-timeline/when.js` in plain Node, and every row of the README's tables run.

import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import * as all from '../../dist/when.js';
import { readText } from './project.mjs';

const { parseEdtf, parseWhen, printEdtf, whenWords } = all;

/** Rows of the table whose first heading it is, without the code marks. */
const rows = (heading) => {
  const [, ...lines] = readText('README.md')
    .split(`| \`${heading}\``)[1]
    .split('\n\n')[0]
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  );
};

const iso = (t) =>
  Math.abs(t) <= 8.64e15 ? new Date(t).toISOString().replace(/(:00)?\.000Z$/, 'Z') : String(t);
const bounds = ({ earliestStart, latestEnd }) => `${iso(earliestStart)} … ${iso(latestEnd)}`;
/** Spaces and dashes differ between versions of `Intl`. */
const plain = (text) => text.replaceAll(/\s+/g, ' ').replaceAll(' – ', '–');

test('every row of the table of parseWhen is so', () => {
  const table = rows('parseWhen');
  assert.ok(table.length > 20);
  for (const [input, ...expected] of table) {
    const result = parseWhen(runInNewContext(`(${input})`), { timeZone: 'Europe/Kyiv' });
    const { ok, value } = result;
    const got = ok
      ? [value.shape, value.precision, bounds(value), plain(whenWords(value, { locale: 'en-GB' }))]
      : [result.problem.code, '', '', ''];
    assert.deepEqual(got, expected, input);
  }
});

test('every phrase of the table of dates is shown as the table says', () => {
  const [table] = readText('README.md').split('| what was said')[1].split('\n\n');
  const lines = table.split('\n').slice(2);
  assert.ok(lines.length > 15);
  for (const line of lines) {
    const [, , text, shown] = line.split('|').map((cell) => cell.trim());
    const result = parseWhen(text.slice(1, -1), { timeZone: 'Europe/Kyiv' });
    assert.equal(result.ok && plain(whenWords(result.value, { locale: 'en-GB' })), shown, text);
  }
});

test('every row of the table of parseEdtf is so', () => {
  const table = rows('parseEdtf');
  assert.ok(table.length > 10);
  for (const [input, ...expected] of table) {
    const result = parseEdtf(input);
    const { ok, value } = result;
    const got = ok
      ? [String(value.level), value.precision, bounds(value), printEdtf(value)]
      : [result.problem.code, '', '', ''];
    assert.deepEqual(got, expected, input);
  }
});

test('every text of the table of dates accepted is a date', () => {
  const [table] = readText('README.md').split('### Dates accepted')[1].split('A date without an hour');
  const lines = table.split('\n').filter((line) => /^\| (?!input|-)/.test(line));
  const texts = lines.flatMap((line) =>
    [...line.split('|')[2].matchAll(/`([^`]+)`/g)].map(([, text]) => text),
  );
  assert.ok(texts.length > 30);
  for (const text of texts.filter((each) => !/^(new |Temporal|\d{13}$|\{ )/.test(each)))
    assert.ok(parseWhen(text, { timeZone: 'Europe/Kyiv' }).ok, text);
});

test('words have the phrase, the day it was said, the reader’s clock, and the language asked for', () => {
  const { value } = parseWhen('2025-11-27T20:17', { timeZone: 'Europe/Kyiv' });
  const words = (options) => plain(whenWords(value, options));
  assert.equal(
    words({ locale: 'en-GB', phrase: 'this evening', saidAt: '2025-11-26', timeZone: 'Asia/Bishkek' }),
    '27 November 2025 at 20:17, Kyiv time, your time: 28 November 2025 at 00:17, said 26 November 2025: “this evening”',
  );
  assert.equal(words({ locale: 'de', style: 'date' }), '27. November 2025 um 20:17, Kyiv time');
  assert.equal(words({ locale: 'en-GB', style: 'short', timeZone: 'Europe/Kyiv' }), '27 Nov, 20:17');
  const messages = {
    zoneTime: (time) => time,
    list: (parts) => parts.filter(Boolean).join('; '),
  };
  assert.match(words({ messages }), /^November 27, 2025 at 08:17.PM$/);
});

test('misuse by a developer throws, with the name', () => {
  const { value } = parseWhen('2025');
  assert.throws(() => whenWords(value, { locale: 'not a tag' }), { name: 'TypeError', message: /^locale: / });
  assert.throws(() => whenWords(value, { phrase: 'x', saidAt: 'soon' }), /^TypeError: saidAt: /);
  for (const seasons of [
    { 21: 1.5 },
    { 20: 1 },
    { 42: 1 },
    { 21: '3' },
    { spring: 3 },
    { 21: NaN },
    { 24: -30 },
  ]) {
    assert.throws(() => parseEdtf('2025-21', { seasons }), /^TypeError: seasons: /);
    assert.throws(() => parseWhen('2025-21', { seasons }), /^TypeError: seasons: /);
  }
  assert.equal(parseWhen('2025-24', { seasons: { 24: 0 } }).value.earliestStart, Date.UTC(2024, 11));
});

test('it needs no package and no DOM, and does nothing but export', () => {
  const seen = new Set();
  const bare = [];
  const visit = (path) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const [, from] of readText(path).matchAll(/^(?:import|export)[^;]*?from '([^']+)'/gm)) {
      if (from.startsWith('.')) visit(join(dirname(path), from));
      else bare.push(`${path}: ${from}`);
    }
  };
  visit('dist/when.js');
  assert.ok(seen.size > 8);
  assert.deepEqual(bare, []);
  for (const path of seen) assert.doesNotMatch(readText(path), /\b(window|document|navigator)\./, path);
  assert.deepEqual(Object.keys(all).sort(), ['isDay', 'parseEdtf', 'parseWhen', 'printEdtf', 'whenWords']);
});

test('the element does not carry what only when.js has', () => {
  const bundle = readText('dist/cdn/talks-timeline.min.js');
  assert.doesNotMatch(bundle, /bad-edtf|significantDigits/);
});
