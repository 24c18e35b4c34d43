/** EDTF by its text: what each feature means, what is refused, that printing is the way back, and that work is linear. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { LONGEST, readExpression } from '../../src/time/edtf.js';
import { parseEdtf, type Edtf, type EdtfOptions } from '../../src/time/parse-edtf.js';
import { printEdtf } from '../../src/time/print-edtf.js';

const read = (text: string, options?: EdtfOptions): Edtf => {
  const result = parseEdtf(text, options);
  if (!result.ok) throw new Error(`${text}: ${result.problem.code}`);
  return result.value;
};
const code = (text: string): string => {
  const result = parseEdtf(text);
  return result.ok ? 'ok' : result.problem.code;
};
const iso = (t: number): string => (Number.isFinite(t) ? new Date(t).toISOString().slice(0, -14) : String(t));
const outer = (text: string, options?: EdtfOptions): string => {
  const { earliestStart, latestEnd } = read(text, options);
  return `${iso(earliestStart)} ${iso(latestEnd)}`;
};

type Row = readonly [text: string, level: number, precision: string, outer: string, canonical?: string];

/** Ends are exclusive. */
const ROWS: readonly Row[] = [
  ['1985-04-12', 0, 'day', '1985-04-12 1985-04-13'],
  ['0000', 0, 'year', '0000-01-01 0001-01-01'],
  ['2004-02-01/2005', 0, 'day', '2004-02-01 2006-01-01'],
  ['Y12000', 1, 'year', '+012000-01-01 +012001-01-01'],
  ['2001-21', 1, 'season', '2001-03-01 2001-06-01'],
  ['2001-24', 1, 'season', '2001-12-01 2002-03-01'],
  ['2011-24~', 1, 'season', '2011-12-01 2012-03-01'],
  ['201X', 1, 'decade', '2010-01-01 2020-01-01'],
  ['-01XX', 1, 'century', '-000199-01-01 -000099-01-01'],
  ['-000X', 1, 'decade', '-000009-01-01 0000-01-01'],
  ['2004-XX', 1, 'month', '2004-01-01 2005-01-01'],
  ['1985-02-XX', 1, 'day', '1985-02-01 1985-03-01'],
  ['1985-XX-XX', 1, 'day', '1985-01-01 1986-01-01'],
  ['1985/..', 1, 'year', '1985-01-01 Infinity'],
  ['/1985-04', 1, 'month', '-Infinity 1985-05-01'],
  ['2004-02-01~/2004-06?', 1, 'day', '2004-02-01 2004-07-01'],
  ['Y-17E3', 2, 'year', '-017000-01-01 -016999-01-01'],
  ['Y20E2', 2, 'year', '2000-01-01 2001-01-01'],
  ['1950S2', 2, 'year', '1900-01-01 2000-01-01'],
  ['-1950S2', 2, 'year', '-001999-01-01 -001899-01-01'],
  ['1950S4', 2, 'year', '1950-01-01 1951-01-01'],
  ['Y12345S2', 2, 'year', '+012000-01-01 +013000-01-01'],
  ['2001-25', 2, 'season', '2001-03-01 2001-06-01'],
  ['2001-29', 2, 'season', '2001-09-01 2001-12-01'],
  ['2001-30', 2, 'season', '2001-12-01 2002-03-01'],
  ['2001-32', 2, 'season', '2001-06-01 2001-09-01'],
  ['2001-33', 2, 'quarter', '2001-01-01 2001-04-01'],
  ['2001-36', 2, 'quarter', '2001-10-01 2002-01-01'],
  ['2001-37', 2, 'quadrimester', '2001-01-01 2001-05-01'],
  ['2001-39', 2, 'quadrimester', '2001-09-01 2002-01-01'],
  ['2001-40', 2, 'half', '2001-01-01 2001-07-01'],
  ['2001-41', 2, 'half', '2001-07-01 2002-01-01'],
  ['1XXX', 2, 'millennium', '1000-01-01 2000-01-01'],
  ['XXXX', 2, 'year', '0000-01-01 +010000-01-01'],
  ['156X-12-25', 2, 'day', '1560-12-25 1569-12-26'],
  ['XXXX-12-XX', 2, 'day', '0000-12-01 +010000-01-01'],
  ['1XXX-XX', 2, 'month', '1000-01-01 2000-01-01'],
  ['1984-1X', 2, 'month', '1984-10-01 1985-01-01'],
  ['1985-XX-31', 2, 'day', '1985-01-31 1986-01-01'],
  ['1985-04-3X', 2, 'day', '1985-04-30 1985-05-01'],
  ['190X-02-29', 2, 'day', '1904-02-29 1908-03-01'],
  ['200X-21', 2, 'season', '2000-03-01 2009-06-01'],
  ['2004-06-XX/2004-07-03', 2, 'day', '2004-06-01 2004-07-04'],
  ['1985-04-XX/..', 2, 'day', '1985-04-01 Infinity'],
  ['[1667,1760-12]', 2, 'year', '1667-01-01 1761-01-01'],
  ['[1667, 1668]', 2, 'year', '1667-01-01 1669-01-01', '[1667,1668]'],
  ['[..1984]', 2, 'year', '-Infinity 1985-01-01'],
  ['{..1983-12-31,1984-10-10..1984-11-01}', 2, 'day', '-Infinity 1984-11-02'],
  ['{1960,1961-12..}', 2, 'year', '1960-01-01 Infinity'],
  ['[1760-12-03~,1760-12-2X]', 2, 'day', '1760-12-03 1760-12-30'],
  ['2004-06~-11', 2, 'day', '2004-06-11 2004-06-12'],
  ['?2004-06-~11', 2, 'day', '2004-06-11 2004-06-12', '2004?-06-~11'],
  ['~2004-~06-~11', 1, 'day', '2004-06-11 2004-06-12', '2004-06-11~'],
  ['?2004', 1, 'year', '2004-01-01 2005-01-01', '2004?'],
  ['?2004~', 1, 'year', '2004-01-01 2005-01-01', '2004%'],
];

describe('EDTF', () => {
  for (const [text, level, precision, bounds, canonical = text] of ROWS)
    it(`${text}: level ${level}, ${precision}, ${bounds}, printed ${canonical}`, () => {
      expect(read(text)).to.include({ level, precision });
      expect(outer(text)).to.equal(bounds);
      expect(printEdtf(read(text))).to.equal(canonical);
    });

  it('has the four bounds of an interval, and no end before the start inside them', () => {
    const { earliestStart, latestStart, earliestEnd, latestEnd } = read('2004-02/2004-06-11');
    expect([earliestStart, latestStart, earliestEnd, latestEnd].map(iso)).to.deep.equal([
      '2004-02-01',
      '2004-03-01',
      '2004-06-11',
      '2004-06-12',
    ]);
    expect(iso(read('../1985').latestStart)).to.equal('1986-01-01');
    expect(iso(read('1985/').earliestEnd)).to.equal('1985-01-01');
  });

  it('has the qualifiers of each part: on the right of all up to it, on the left of it alone', () => {
    const cases = {
      '2004-06-11%': { year: '%', month: '%', day: '%' },
      '2004-06~-11': { year: '~', month: '~' },
      '2004?-06-11': { year: '?' },
      '?2004-06-~11': { year: '?', day: '~' },
      '2004-%06-11': { month: '%' },
      '2004?-~06-11': { year: '?', month: '~' },
      '2004-~06?-11': { year: '?', month: '%' },
      'Y17000~': { year: '~' },
    };
    for (const [text, qualifiers] of Object.entries(cases))
      expect((read(text) as { qualifiers: object }).qualifiers, text).to.deep.equal(qualifiers);
  });

  it('has the parts as written', () => {
    expect(read('156X-12-2X')).to.include({ type: 'date', year: '156X', month: '12', day: '2X' });
    expect(read('Y3388E2S3')).to.include({ year: 'Y3388E2', significantDigits: 3 });
    expect(read('2001-34')).to.include({ year: '2001', month: '34' }).and.not.have.property('day');
    expect(read('1985-04-12T23:20:30-04')).to.include({ time: '23:20:30', offset: '-04:00' });
    expect(read('../1985')).to.include({ type: 'interval', start: 'open' });
    expect(read('1985/')).to.include({ end: 'unknown' });
    expect(read('{1960,1961-12}')).to.include({ type: 'set', every: true });
    const { members } = read('[1960,1961..1963,1970..]') as { members?: readonly object[] } & Edtf;
    expect(
      members?.map((each) => Object.keys(each).filter((key) => /^(type|year|start|end)$/.test(key))),
    ).to.deep.equal([
      ['type', 'year'],
      ['type', 'start', 'end'],
      ['type', 'start'],
    ]);
  });

  it('a date-time is at its instant and lasts its second', () => {
    const { earliestStart, latestEnd } = read('1985-04-12T23:20:30+04:30');
    expect(new Date(earliestStart).toISOString()).to.equal('1985-04-12T18:50:30.000Z');
    expect(latestEnd - earliestStart).to.equal(1000);
    expect(read('1985-04-12T23:20:30Z').earliestStart).to.equal(read('1985-04-12T23:20:30').earliestStart);
  });

  it('years beyond those of Date have bounds, in order', () => {
    const years = ['Y-99E90', 'Y-17E14', 'Y-17E7', 'Y-300000', 'Y300000', 'Y17E7', 'Y17E14', 'Y99E90'];
    const starts = years.map((text) => read(text).earliestStart);
    expect(starts.every(Number.isFinite)).to.equal(true);
    expect(starts).to.deep.equal(starts.toSorted((a, b) => a - b));
    expect(code('Y1E400')).to.equal('bad-edtf');
  });

  it('seasons are those of the table unless others are given', () => {
    expect(outer('2001-24', { seasons: { 24: 0 } })).to.equal('2000-12-01 2001-03-01');
    expect(outer('2001-21', { seasons: { 21: 9 } })).to.equal('2001-09-01 2001-12-01');
    expect(outer('2001-28', { seasons: { 24: 0 } })).to.equal('2001-12-01 2002-03-01');
    expect(outer('2001-24/2001-21', { seasons: { 24: 0 } })).to.equal('2000-12-01 2001-06-01');
    expect(code('2001-24/2001-21')).to.equal('end-before-start');
  });

  it('refuses what the text does not have', () => {
    const bad = [
      '', ' ', ' 2004', '2004 ', '2004 / 2005', '[ 1667]', '[1667 ,1668]', '[1667,  1668]', '201', '20', '2004-6', '04-06',
      '20040611', '2004-', '2004-06-', '2004-0611', '2004--06', '+2004', '2004-13', '2004-00', '2004-20', '2004-42', '2004-99',
      '2004-02-30', '2003-02-29', '1900-02-29', '2004-06-00', '2004-06-32', '2004-21-05', '-0000', '-0000-01', '2004-06-11T',
      '2004-06-11T24:00:00', '2004-06-11T10:60:00', '2004-06-11T10:10:60', '2004-06-11T10:10', '2004-06-11T10:10:10.5Z',
      '2004-06-11T10:10:10z', '2004-06-11T10:10:10+24:00', '2004-06-11T10:10:10+0430', '2004-06-11T10:10:10~', '2004-06T10:10:10',
      '2004-06-1XT10:10:10', '2004~-06-11T10:10:10', '2004-06-11 10:10:10', 'Y', 'Y-', 'Y2004', 'Y-2004', 'Y02004', 'Y012345',
      'Y12345-06', '-Y12345', 'Y--12345', 'y12345', 'Y12E', 'Y12E0', 'Y12E-3', 'Y0E3', 'Y12e3', '12E3', 'Y1234X', '2004S0', '2004S5', '2004S',
      '2004S2-06', '200XS2', '2004p2', '12-X2', '156X-13', '2004-X', '2004-XX-X', '2004-2X', '2004-4X', '2004-X3-31X', 'XX01-02-29',
      'XXXX-02-30', '2004-06-4X', '2004-06-uu', '200x', '2004?~', '2004~~', '2004?-~', '~', '2004-?',
      '/', '//', '..', '../', '/..', '../..', '2004/2005/2006', '2004..2005', '2004/..2005', '2004-06-11T10:10:10/2005', '2004/P1Y', 'P1Y',
      '[', ']', '[]', '{}', '[2004', '2004]', '[2004}', '[2004,]', '[,2004]', '[..]', '[2004..2005..2006]', '[2004,..2005]', '[2004..,2005]',
      '[1667..1760-12]', '[2004/2005]', '[[2004]]', '[2004-06-11T10:10:10]', '2004-(06)?-11', '2004-W23', '2004-163', '2004-06-11[Asia/Bishkek]',
      '2004\n', '２００４', 'constructor', '__proto__', 'NaN', 'unknown/2004', '2004/open',
    ]; // prettier-ignore
    for (const text of bad) expect(code(text), JSON.stringify(text)).to.equal('bad-edtf');
    for (const text of ['2005/2004', '2004-02/2004-01', '2005/2004-06~', '[1990..1985]', '{1990..1985,2000}'])
      expect(code(text), text).to.equal('end-before-start');
    for (const input of [undefined, null, 2004, {}, ['2004']])
      expect(code(input as unknown as string)).to.equal('bad-edtf');
  });

  it('reads texts of at most 200 characters', () => {
    const longest = `[${Array.from({ length: 39 }, () => '2004').join(',')},2005]`;
    expect(longest.length).to.equal(201);
    expect(code(longest)).to.equal('bad-edtf');
    expect(code(longest.replace('2004,', '').replace(']', '~]'))).to.equal('ok');
    expect(LONGEST).to.equal(200);
  });
});

const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));
const qualifier = fc.constantFrom('', '', '', '?', '~', '%');
const year = fc.oneof(
  fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0')),
  fc.integer({ min: 1, max: 9999 }).map((n) => `-${String(n).padStart(4, '0')}`),
  fc.constantFrom('201X', '20XX', '1XXX', '1X5X', '-01XX'),
);
const doubted = (part: fc.Arbitrary<string>) =>
  fc.tuple(qualifier, part, qualifier).map((all) => all.join(''));
const date = fc.oneof(
  doubted(year),
  fc
    .tuple(doubted(year), doubted(fc.oneof(two(1, 12), two(21, 41), fc.constant('XX'))))
    .map((all) => all.join('-')),
  fc
    .tuple(
      doubted(year),
      doubted(fc.oneof(two(1, 12), fc.constant('XX'))),
      doubted(fc.oneof(two(1, 28), fc.constantFrom('XX', '1X'))),
    )
    .map((all) => all.join('-')),
  fc.integer({ min: 10_000, max: 10 ** 12 }).map((n) => `Y${n}`),
  fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 })).map(([m, e]) => `Y-${m}E${e}`),
  fc.integer({ min: 1000, max: 9999 }).map((n) => `${n}S${1 + (n % 4)}`),
);
const moment = fc
  .tuple(two(1, 12), two(1, 28), two(0, 23), two(0, 59), fc.constantFrom('', 'Z', '-04', '+04:30'))
  .map(([m, d, h, s, zone]) => `1985-${m}-${d}T${h}:${s}:${s}${zone}`);
const end = fc.oneof(date, fc.constantFrom('..', ''));
const member = fc.oneof(
  date,
  fc.tuple(date, date).map((all) => all.join('..')),
);
const text = fc.oneof(
  date,
  moment,
  fc.tuple(end, end).map((all) => all.join('/')),
  fc
    .tuple(
      fc.constantFrom('[]', '{}'),
      fc.array(member, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([brackets, members, before, after]) => {
      const all = [...(before ? ['..1985'] : []), ...members, ...(after ? ['1985-06..'] : [])];
      return `${brackets.charAt(0)}${all.join(',')}${brackets.charAt(1)}`;
    }),
);

describe('EDTF, whatever is written', () => {
  it('is read again, the same, from its canonical text; the bounds ascend; enough of it is valid', () => {
    let valid = 0;
    fc.assert(
      fc.property(text, (input) => {
        const result = parseEdtf(input);
        if (!result.ok) return;
        valid++;
        const { value } = result;
        expect(read(printEdtf(value)), input).to.deep.equal(value);
        expect(printEdtf(read(printEdtf(value)))).to.equal(printEdtf(value));
        const { earliestStart, latestStart, earliestEnd, latestEnd } = value;
        expect(earliestStart <= latestStart && latestStart <= latestEnd, input).to.equal(true);
        expect(earliestStart <= earliestEnd && earliestEnd <= latestEnd, input).to.equal(true);
      }),
      { numRuns: 3000 },
    );
    expect(valid).to.be.above(1000);
  });

  it('says no less with every part that is added: a day lies in its month, a month in its year', () => {
    fc.assert(
      fc.property(year, two(1, 12), two(1, 28), (y, m, d) => {
        const all = [y, `${y}-${m}`, `${y}-${m}-${d}`].map((each) => read(each));
        for (const [i, inner] of all.entries()) {
          const around = all[i - 1] ?? inner;
          expect(inner.earliestStart >= around.earliestStart && inner.latestEnd <= around.latestEnd).to.equal(
            true,
          );
        }
      }),
    );
  });

  it('a mask covers every day that it may be', () => {
    const masked = fc.tuple(year, two(1, 12), two(1, 31), fc.array(fc.nat(9), { maxLength: 4 }));
    fc.assert(
      fc.property(masked, ([y, m, d, places]) => {
        const day = `${y}-${m}-${d}`;
        const digits = Array.from(day, (c, i) => (/\d/.test(c) ? i : -1)).filter((i) => i >= 0);
        const hidden = places.map((place) => digits[place % digits.length]);
        const mask = Array.from(day, (c, i) => (hidden.includes(i) ? 'X' : c)).join('');
        const one = parseEdtf(day);
        if (!one.ok) return;
        const all = read(mask);
        expect(all.earliestStart <= one.value.earliestStart, mask).to.equal(true);
        expect(all.latestEnd >= one.value.latestEnd, mask).to.equal(true);
      }),
    );
  });

  it('a mask begins and ends with the first and the last day that it may be, and is none where no day may be it', () => {
    const digit = fc.constantFrom('X', 'X', '0', '1', '2', '3', '4', '8', '9');
    const four = fc.tuple(fc.constantFrom('', '-'), digit, digit, digit, digit).map((all) => all.join(''));
    const tail = fc.constantFrom('-02-29', '-02-2X', '-02-30', '-0X-31', '-XX-3X', '-X2-X9', '-04-X1', '-1X');
    fc.assert(
      fc.property(four, tail, (y, rest) => {
        const [, month = '', day = ''] = rest.split('-');
        const fits = (mask: string, n: number) =>
          !mask || new RegExp(`^${mask.replaceAll('X', '\\d')}$`).test(String(n).padStart(mask.length, '0'));
        const days: number[] = [];
        for (let n = 0; n < 10_000; n++) {
          if (!fits(y.replace('-', ''), n) || (n === 0 && y.startsWith('-'))) continue;
          for (let m = 1; m <= 12; m++)
            for (let d = 1; d <= (day ? 31 : 1); d++) {
              const date = new Date(0).setUTCFullYear(y.startsWith('-') ? -n : n, m - 1, d);
              if (fits(month, m) && fits(day, d) && new Date(date).getUTCDate() === d) days.push(date);
            }
        }
        const result = parseEdtf(y + rest);
        expect(result.ok, y + rest).to.equal(days.length > 0);
        if (!result.ok) return;
        const first = days.reduce((a, b) => Math.min(a, b));
        const last = new Date(days.reduce((a, b) => Math.max(a, b)));
        if (day) last.setUTCDate(last.getUTCDate() + 1);
        else last.setUTCMonth(last.getUTCMonth() + 1);
        expect([result.value.earliestStart, result.value.latestEnd], y + rest).to.deep.equal([first, +last]);
      }),
      { numRuns: 150 },
    );
  });

  it('costs looks at characters that grow with its length alone, hostile or not', () => {
    const count = (input: string): number => {
      let looks = 0;
      const watched = new Proxy(Array.from(input), {
        get: (target, key, receiver) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
          return Reflect.get(target, key, receiver) as unknown;
        },
      });
      readExpression(watched, true);
      readExpression(watched, false);
      return looks;
    };
    const most = (input: string): number => 40 * Math.min(input.length, LONGEST) + 100;
    const seeds = [
      '2004',
      '2004-06-11,',
      '[2004..',
      '[2004,',
      'XXXX-XX-XX',
      '~',
      '?~%',
      '..',
      '/',
      '[[',
      '{',
      '-',
      'Y',
      'Y1E1',
      'S',
      '9',
      'T',
      '2004-06-11T10:10:10[a',
      'XXX1-02-29,',
    ];
    for (const seed of seeds)
      for (const repeat of [1, 10, 100, 10_000]) {
        const input = `[2004,${seed.repeat(repeat)}`;
        expect(count(input), input.slice(0, 40)).to.be.below(most(input));
        expect(count(seed.repeat(repeat)), seed).to.be.below(most(seed.repeat(repeat)));
      }
    fc.assert(fc.property(fc.oneof(text, fc.string()), (input) => count(input) < most(input)));
  });
});
