// `npm run bench:dates`: how long dates take to read, side by side in one run.
//
// Times differ from machine to machine; the ratios to the first row are what to look at. Texts of a megabyte are refused
// by their length alone, so hostile input costs no more than a short one.

import { parseEdtf, parseWhen, whenWords } from '../dist/when.js';

const MEGABYTE = 1_000_000;
const fill = (unit, length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const texts = {
  '2025-11-27': '2025-11-27',
  '2025-11-27T20:17+02:00': '2025-11-27T20:17+02:00',
  '[2025-12-01..2025-12-03]': '[2025-12-01..2025-12-03]',
  '156X-12-25': '156X-12-25',
  '?2004-06-~11': '?2004-06-~11',
  'a set of 18 days, 200 characters': `[${fill('2025-11-27,', 198).replace(/,?\d*-?\d*-?$/, '')}]`,
  '200 digits': fill('1234567890', 200),
  '200 X': fill('X', 200),
  '200 brackets': fill('[', 200),
  '1 MB of digits': fill('1234567890', MEGABYTE),
  '1 MB of X': fill('X', MEGABYTE),
  '1 MB of brackets': fill('[{', MEGABYTE),
};

/** Median of five rounds, µs a call. */
const time = (act) => {
  const rounds = Array.from({ length: 5 }, () => {
    const calls = 2000;
    const begun = performance.now();
    for (let call = 0; call < calls; call++) act();
    return ((performance.now() - begun) / calls) * 1000;
  });
  return rounds.sort((a, b) => a - b)[2];
};

const options = { timeZone: 'Europe/Kyiv' };
for (const text of Object.values(texts)) time(() => parseEdtf(text) && parseWhen(text, options));
const yard = time(() => parseWhen(texts['2025-11-27'], options));
console.table(
  Object.entries(texts).map(([name, text]) => {
    const result = parseWhen(text, options);
    const [edtf, when] = [time(() => parseEdtf(text)), time(() => parseWhen(text, options))];
    const words = result.ok ? time(() => whenWords(result.value, { locale: 'en-GB' })) : NaN;
    return {
      text: name,
      date: result.ok ? 'yes' : result.problem.code,
      'parseEdtf µs': Number(edtf.toFixed(2)),
      'parseWhen µs': Number(when.toFixed(2)),
      'whenWords µs': result.ok ? Number(words.toFixed(2)) : '',
      'parseWhen, first row = 1': Number((when / yard).toFixed(2)),
    };
  }),
);
