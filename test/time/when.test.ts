/** Dates: the table of the normal form, faults, and the laws that hold for whatever is read. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { parseWhen, type WhenCode } from '../../src/time/parse-when.js';
import { isDay, type When } from '../../src/time/when.js';

const KYIV = { timeZone: 'Europe/Kyiv', floatingZone: 'UTC' };
const NONE = { floatingZone: 'Asia/Bishkek' };

function read(input: unknown, options = KYIV as { timeZone?: string; floatingZone?: string }): When {
  const result = parseWhen(input, options);
  if (!result.ok) throw new Error(`${result.problem.code}: ${JSON.stringify(input)}`);
  return result.value;
}

const iso = (t: number) =>
  Number.isFinite(t) ? new Date(t).toISOString().replace(/:00\.000Z$/, 'Z') : String(t);
const bounds = (w: When) => [w.earliestStart, w.latestStart, w.earliestEnd, w.latestEnd].map(iso).join(' ');
const code = (input: unknown, options: object = KYIV): WhenCode | 'ok' => {
  const result = parseWhen(input, options);
  return result.ok ? 'ok' : result.problem.code;
};

describe('parseWhen', () => {
  it('gives the four instants of the normal form', () => {
    const [d27, d28, d29] = ['2025-11-26T22:00Z', '2025-11-27T22:00Z', '2025-11-28T22:00Z'];
    const t = '2025-11-27T18:17Z';
    const cases: [unknown, string, string][] = [
      ['2025-11-27T20:17', 'instant', [t, t, t, t].join(' ')],
      ['2025-11-27T20:17+02:00', 'instant', [t, t, t, t].join(' ')],
      ['2025-11-27T18:17Z', 'instant', [t, t, t, t].join(' ')],
      [new Date('2025-11-27T18:17Z'), 'instant', [t, t, t, t].join(' ')],
      [Date.UTC(2025, 10, 27, 18, 17), 'instant', [t, t, t, t].join(' ')],
      ['2025-11-27', 'within', [d27, d28, d27, d28].join(' ')],
      ['2025-11', 'within', '2025-10-31T22:00Z 2025-11-30T22:00Z 2025-10-31T22:00Z 2025-11-30T22:00Z'],
      ['2025', 'within', '2024-12-31T22:00Z 2025-12-31T22:00Z 2024-12-31T22:00Z 2025-12-31T22:00Z'],
      ['[2025-11-27..2025-11-28]', 'within', [d27, d29, d27, d29].join(' ')],
      ['[2025-11-27,2025-11-28]', 'within', [d27, d29, d27, d29].join(' ')],
      ['2025-11-27/2025-11-28', 'span', [d27, d28, d28, d29].join(' ')],
      [{ start: '2025-11-27', end: '2025-11-28' }, 'span', [d27, d28, d28, d29].join(' ')],
      ['2025-11-27T20:17/2025-11-28', 'span', [t, t, d28, d29].join(' ')],
      [{ start: '2025-11-27', end: '2025-11-27T20:17' }, 'span', [d27, t, t, t].join(' ')],
      ['2025-11-27/..', 'span', [d27, d28, d27, 'Infinity'].join(' ')],
      ['2025-11-27/', 'span', [d27, d28, d27, 'Infinity'].join(' ')],
      [{ start: '2025-11-27', end: null }, 'within', [d27, d28, d27, d28].join(' ')],
      [
        { start: { start: '2025-11-27', end: '2025-11-28' }, end: '2025-11-28' },
        'span',
        [d27, d29, d28, d29].join(' '),
      ],
    ];
    for (const [input, shape, expected] of cases) {
      const when = read(input);
      expect(bounds(when), JSON.stringify(input)).to.equal(expected);
      expect(when.shape, JSON.stringify(input)).to.equal(shape);
    }
  });

  it('keeps precision, doubt, open ends and members', () => {
    expect(read('2025').precision).to.equal('year');
    expect(read('2025-11').precision).to.equal('month');
    expect(read('2025-11-27').precision).to.equal('day');
    expect(read('2025-11-27T20:17').precision).to.equal('minute');
    expect(read('2025-11-27T20:17:05').precision).to.equal('second');
    expect(read('2025-11-27T20:17:05.25Z').earliestStart % 1000).to.equal(250);
    expect(read(0).precision).to.equal('minute');
    expect(read(1).precision).to.equal('second');
    expect(read('2025-11-27~')).to.include({ approximate: true, uncertain: false });
    expect(read('2025-11-27?')).to.include({ approximate: false, uncertain: true });
    expect(read('2025-11-27T20:00%/2025')).to.include({
      approximate: true,
      uncertain: true,
      endPrecision: 'year',
    });
    expect(read('2025/..').end).to.equal('open');
    expect(read({ start: '2025', end: '..' }).end).to.equal('open');
    expect(read('2025/').end).to.equal('unknown');
    const set = read('[2025-12-24..2025-12-26, 2025-11-27]');
    expect(set.members?.map(({ start, end }) => (end - start) / 86_400_000)).to.deep.equal([1, 3]);
    expect(set.earliestStart).to.equal(set.members?.[0]?.start);
    expect(read('2025-11-27').members).to.equal(undefined);
  });

  it('places a date in the zone given, else its own offset, else the floating zone', () => {
    expect(read('2025-11-27T20:17+06:00').zone).to.equal('Europe/Kyiv');
    expect(read('2025-11-27T20:17+06:00', NONE).zone).to.equal('+06:00');
    expect(read('2025-11-27T20:17Z', NONE).zone).to.equal('UTC');
    expect(read('2025-11-27T20:17-00:00', NONE).zone).to.equal('UTC');
    expect(read('2025-11-27', NONE).zone).to.equal('Asia/Bishkek');
    expect(read(new Date(0), NONE).zone).to.equal('Asia/Bishkek');
    expect(iso(read('2025-11-27', NONE).earliestStart)).to.equal('2025-11-26T18:00Z');
    expect(iso(read('2025-11-27', {}).earliestStart)).to.equal('2025-11-27T00:00Z');
    expect(iso(read('2025-11-27T20:17+02:00/2025-11-28', NONE).latestEnd)).to.equal('2025-11-28T22:00Z');
    expect(code('2025-11-27T20:17', NONE)).to.equal('local-time-without-zone');
    expect(code('2025-11-27', { timeZone: 'Mars/Olympus' })).to.equal('unknown-zone');
  });

  it('refuses what is no date', () => {
    const bad = ['2025-02-30', '2025-13', '2025-00', '2025-11-00', '2023-02-29', '2025-11-27T24:00', '2025-11-27T20:60',
      '2025-11-27T20:17:60', '2025-11-27T20:17+24:00', '2025-11-27T20', '25-11-27', '', 'tomorrow', '2025-11-27 20:17',
      ' 2025', '2025-11-27T', '2025/2026/2027', '/', '../..', '[', '[]', '[2025', '[2025..2026..2027]', '[2025,]', '2025~~',
      '2025/constructor', '2025/__proto__', '2025'.repeat(300_000), NaN, Infinity, 8.65e15, new Date(NaN), true,
      undefined, null, [], {}, () => 0, Symbol('x'), 1n, { end: '2025' }, { start: {} }]; // prettier-ignore
    for (const [i, input] of bad.entries()) expect(code(input), `case ${i}`).to.equal('bad-date');
    expect(read('2024-02-29').precision).to.equal('day');
  });

  it('refuses an end before its start', () => {
    for (const input of [
      '2025-11-28/2025-11-27',
      '[2025-11-28..2025-11-27]',
      '2025-11-27T10:00/2025-11-27T09:59',
      '2025/2024-12',
    ])
      expect(code(input), input).to.equal('end-before-start');
    for (const input of [
      '2025-11-27/2025-11-27',
      '2025-11-27T10:00/2025-11-27T10:00',
      '2025-11-27T10:00/2025-11-27',
      '2025/2025-01',
    ])
      expect(code(input), input).to.equal('ok');
  });

  it('reads EDTF into the same normal form', () => {
    const [o31, n30] = ['2025-10-31T22:00Z', '2025-11-30T22:00Z'];
    const cases: [string, Partial<When>, string][] = [
      ['2025-11-XX', { shape: 'within', precision: 'day', masked: true }, [o31, n30, o31, n30].join(' ')],
      [
        '../2025-11',
        { shape: 'span', start: 'open', precision: 'month' },
        ['-Infinity', n30, o31, n30].join(' '),
      ],
      [
        '/2025-11',
        { shape: 'span', start: 'unknown', endPrecision: 'month' },
        ['-Infinity', n30, o31, n30].join(' '),
      ],
      [
        '[..2025-11]',
        { shape: 'within', precision: 'month' },
        ['-Infinity', n30, '-Infinity', n30].join(' '),
      ],
      ['[2025-11..]', { shape: 'within' }, [o31, 'Infinity', o31, 'Infinity'].join(' ')],
      ['{2025-11-01,2025-11-30}', { shape: 'within', every: true }, [o31, n30, o31, n30].join(' ')],
      [
        '2025-34',
        { shape: 'within', precision: 'quarter', code: 34, year: 2025 },
        '2025-03-31T21:00Z 2025-06-30T21:00Z 2025-03-31T21:00Z 2025-06-30T21:00Z',
      ],
    ];
    for (const [input, fields, expected] of cases) {
      expect(read(input), input).to.include(fields);
      expect(bounds(read(input)), input).to.equal(expected);
    }
    expect(read('202X')).to.include({ precision: 'decade' }).and.not.have.property('masked');
    expect(read('1950S2')).to.include({ precision: 'year', masked: true });
    expect(read('202X-21')).to.include({ code: 21, year: undefined, masked: true });
    expect(read('2025-33/2025-35').endGrouping).to.deep.equal({ code: 35, year: 2025 });
    expect(read('[2025-33,2025-35]').members?.map(({ code: c }) => c)).to.deep.equal([33, 35]);
    expect(read('2025-06-XX/2025-07-03').masked).to.equal(true);
    expect(read('2004-06~-11')).to.include({ approximate: true, uncertain: false });
    expect(read('2004-?06-11')).to.include({ approximate: false, uncertain: true });
    const winter = parseWhen('2025-24', { ...KYIV, seasons: { 24: 0 } });
    expect(winter.ok && iso(winter.value.earliestStart)).to.equal('2024-11-30T22:00Z');
  });

  it('knows a day from a date with the precision of a day', () => {
    expect(isDay(read('2025-11-27'))).to.equal(true);
    expect(isDay(read('2025-11-27?'))).to.equal(true);
    for (const input of [
      '2025-11-XX',
      '2025-XX-27',
      '[2025-11-27]',
      '2025-11',
      '2025-11-27T10:00',
      '2025-11-27/..',
    ])
      expect(isDay(read(input)), input).to.equal(false);
    // Of the days 30 and 31, April has one.
    expect(isDay(read('2025-04-3X'))).to.equal(true);
  });

  it('reads the other spellings of ISO 8601, RFC 9557 and iCalendar', () => {
    const t = '2025-11-27T04:15Z';
    const same: Record<string, readonly string[]> = {
      [t]: [
        '2025-11-27T10:15[Asia/Bishkek]',
        '2025-11-27T10:15:00+06:00[Asia/Bishkek]',
        '2025-11-27T04:15:00Z[Asia/Bishkek]',
        '2025-11-27T10:15:00+06:00[!Asia/Bishkek][u-ca=hebrew]',
        '2025-11-27T10:15:00+06:00[+06:00]',
        '2025-11-27T10:15+06',
        '2025-11-27T10:15+0600',
        '2025-11-27T06:15',
        '20251127T041500Z',
        '20251127T061500',
        '+002025-11-27T06:15:00.000',
      ],
      '2025-11-26T22:00Z': ['2025-11-27', '20251127', '+002025-11-27'],
      '2025-11-26T18:00Z': ['2025-11-27[Asia/Bishkek]'],
      '2025-11-27T04:15:05.250Z': ['2025-11-27T06:15:05.25', '2025-11-27T06:15:05.2509'],
    };
    for (const [instant, inputs] of Object.entries(same))
      for (const input of inputs) expect(iso(read(input).earliestStart), input).to.equal(instant);
    expect(read('20251127T101500Z').precision).to.equal('minute');
    expect(read('20251127T101505Z').precision).to.equal('second');
    expect(read('2025-11-27T10:15+06:00[Asia/Bishkek]').zone).to.equal('Asia/Bishkek');
    expect(code('2025-11-27T10:15+02:00[Asia/Bishkek]')).to.equal('offset-mismatch');
    expect(code('2025-11-27T10:15[Mars/Olympus]')).to.equal('unknown-zone');
    expect(code('20251127T101500', NONE)).to.equal('local-time-without-zone');
    expect(read('2025-11-27T10:00[Asia/Bishkek]/2025-11-27T12:00').zone).to.equal('Asia/Bishkek');
    expect(iso(read('[2025-11-27T10:00[Asia/Bishkek]..2025-11-28]').earliestStart)).to.equal(
      '2025-11-27T04:00Z',
    );
    for (const input of [
      '2025-11-27T10:15[!u-ca=hebrew]',
      '2025-11-27T10:15[',
      '2025-11-27T10:15[]',
      '2025-11-27[[UTC]]',
      '202511',
      '2025112',
      '20251127T1015:00',
      '2025-1127',
      '+2025-11-27',
      '-000000-01-01',
      '+012345X',
      '20251127T',
      '2025-11-27T10:15+06:60',
    ])
      // prettier-ignore
      expect(code(input), input).to.equal('bad-date');
  });

  it('reads Temporal objects by their shape, and a whole minute as such', () => {
    const zoned = Temporal.ZonedDateTime.from('2025-11-27T10:15[Asia/Bishkek]');
    const cases: [unknown, string, string, string][] = [
      [zoned, '2025-11-27T04:15Z', 'minute', 'Asia/Bishkek'],
      [zoned.toInstant(), '2025-11-27T04:15Z', 'minute', 'Europe/Kyiv'],
      [zoned.toPlainDateTime(), '2025-11-27T08:15Z', 'minute', 'Europe/Kyiv'],
      [zoned.toPlainDateTime().with({ second: 5 }), '2025-11-27T08:15:05.000Z', 'second', 'Europe/Kyiv'],
      [zoned.toPlainDate(), '2025-11-26T22:00Z', 'day', 'Europe/Kyiv'],
      [zoned.toPlainDate().withCalendar('hebrew'), '2025-11-26T22:00Z', 'day', 'Europe/Kyiv'],
      [Temporal.PlainYearMonth.from('2025-11'), '2025-10-31T22:00Z', 'month', 'Europe/Kyiv'],
      [Temporal.PlainDate.from('-000400-01-01'), String(Date.UTC(-400, 0, 1)), 'day', 'UTC'],
    ];
    for (const [input, start, precision, zone] of cases) {
      const when = read(input, { timeZone: zone === 'Asia/Bishkek' ? 'Europe/Kyiv' : zone });
      expect([iso(when.earliestStart), String(when.earliestStart)], String(input)).to.include(start);
      expect(when, String(input)).to.include({ precision, zone });
    }
    expect(code(zoned.toPlainDateTime(), NONE)).to.equal('local-time-without-zone');
    expect(code(Temporal.PlainYearMonth.from({ year: 5786, month: 3, calendar: 'hebrew' }))).to.equal(
      'bad-date',
    );
    for (const input of [
      zoned.toPlainTime(),
      Temporal.Duration.from('P1D'),
      Temporal.PlainMonthDay.from('11-27'),
    ])
      expect(code(input), String(input)).to.equal('bad-date');
    expect(read({ start: zoned.toPlainDate(), end: zoned }).shape).to.equal('span');
  });

  it('reads the earliest and the latest it may be, each of any form, as a window', () => {
    const window = read({ earliest: '2025-11-27', latest: new Date('2025-12-01T10:00Z') });
    expect(window).to.include({ shape: 'within', precision: 'day' });
    expect(bounds(window)).to.equal(
      bounds({ ...window, latestStart: window.latestEnd, earliestEnd: window.earliestStart }),
    );
    expect([window.earliestStart, window.latestEnd].map(iso)).to.deep.equal([
      '2025-11-26T22:00Z',
      '2025-12-01T10:00Z',
    ]);
    expect(bounds(read({ earliest: '2025-11-27', latest: '2025-11-28' }))).to.equal(
      bounds(read('[2025-11-27..2025-11-28]')),
    );
    expect(read({ latest: '2025-12' })).to.deep.equal(read('[..2025-12]'));
    expect(read({ earliest: '2025-12', latest: null })).to.deep.equal(read('[2025-12..]'));
    expect(code({ earliest: '2025-12', latest: '2025-11' })).to.equal('end-before-start');
    expect(code({ earliest: 'soon', latest: '2025-11' })).to.equal('bad-date');
    expect(code({ earliest: null, latest: '' })).to.equal('bad-date');
  });

  it('reads start and end, each of any form', () => {
    expect(bounds(read({ start: 0, end: 60_000 }))).to.equal(
      '1970-01-01T00:00Z 1970-01-01T00:00Z 1970-01-01T00:01Z 1970-01-01T00:01Z',
    );
    expect(read({ start: '..', end: '2025' })).to.deep.equal(read('../2025'));
    expect(read({ start: '2025-34', end: '2025-XX' })).to.include({
      precision: 'quarter',
      endPrecision: 'month',
    });
    expect(read({ start: '2025', end: '[2026..]' }).end).to.equal('unknown');
    expect(code({ start: '..', end: '..' })).to.equal('bad-date');
    expect(code({ start: '', end: '2025' })).to.equal('bad-date');
  });

  it('survives hostile objects', () => {
    const cycle: Record<string, unknown> = {};
    cycle['start'] = cycle;
    let deep: unknown = '2025';
    for (let i = 0; i < 10_000; i++) deep = { start: deep };
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const hostile = [
      cycle,
      deep,
      revoked.proxy,
      { get start() { throw new Error('no'); } }, // prettier-ignore
      new Proxy({}, { getOwnPropertyDescriptor() { throw new Error('no'); } }), // prettier-ignore
      new Proxy(new Date(), {}),
      Object.create(null),
      { epochMilliseconds: NaN },
      { year: 2025, month: 11, calendarId: 'iso8601', toString: () => '2'.repeat(1e6) },
      { year: 2025, month: 11, day: 1, toString: null },
      { get epochMilliseconds() { throw new Error('no'); } }, // prettier-ignore
      { year: 2025, month: 11, day: 27 },
    ];
    for (const input of hostile) expect(code(input)).to.equal('bad-date');
  });

  it('never throws, and its bounds ascend', () => {
    const two = fc.integer({ min: 0, max: 40 }).map((n) => String(n).padStart(2, '0'));
    const date = fc
      .tuple(
        fc.integer({ min: 0, max: 9999 }),
        two,
        two,
        two,
        fc.constantFrom('', 'Z', '+05:30', '-12:00'),
        fc.nat(3),
        fc.constantFrom('', '~', '?', '%'),
      )
      .map(
        ([y, m, d, h, z, n, q]) =>
          [String(y).padStart(4, '0'), `-${m}`, `-${d}`, `T${h}:${d}${z}`].slice(0, n + 1).join('') + q,
      );
    const text = fc.oneof(
      date,
      fc.tuple(date, date).map(([a, b]) => `${a}/${b}`),
      date.map((a) => `${a}/..`),
      fc.tuple(date, date, date).map(([a, b, c]) => `[${a},${b}..${c}]`),
      fc.string(),
    );
    const input = fc.oneof(
      text,
      fc.double(),
      fc.date(),
      fc.record({ start: text, end: text }),
      fc.anything(),
    );
    fc.assert(
      fc.property(
        input,
        fc.constantFrom(undefined, 'Europe/Kyiv', 'Pacific/Apia', '+05:45'),
        (value, timeZone) => {
          const result = parseWhen(value, { timeZone });
          if (!result.ok) {
            expect(result.problem.message).to.be.a('string');
            return;
          }
          const { earliestStart, latestStart, earliestEnd, latestEnd } = result.value;
          expect(
            earliestStart <= latestStart &&
              latestStart <= latestEnd &&
              earliestStart <= earliestEnd &&
              earliestEnd <= latestEnd,
          ).to.equal(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
