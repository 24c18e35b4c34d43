/** Every shape of date in every style, in two languages; what a machine may read; the reader's own clock. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { en } from '../../src/i18n/en.js';
import { parseWhen } from '../../src/time/parse-when.js';
import type { When, WhenInput } from '../../src/time/when.js';
import {
  dateWords,
  machineDate,
  momentWords,
  phraseWords,
  readerWords,
  viewWords,
  zoneCity,
  type Style,
} from '../../src/words/dates.js';
import type { Language } from '../../src/words/language.js';
import { plain } from '../support/plain.js';

const inLocale = (locale: string): Language => ({ locale, messages: en, kinds: new Map(), own: 'en' });
const [british, german] = [inLocale('en-GB'), inLocale('de')];

const when = (input: WhenInput, timeZone = 'Europe/Kyiv'): When => {
  const result = parseWhen(input, { timeZone });
  if (!result.ok) throw new Error(`not a date: ${String(input)}`);
  return result.value;
};
const say = (language: Language, input: WhenInput, style: Style, zone?: string, axis?: string): string =>
  plain(dateWords(language, when(input, zone), style, axis));

type Row = readonly [
  input: WhenInput,
  words: Readonly<Record<'full' | 'short' | 'heading', string>>,
  german: string,
];

const row = (input: WhenInput, full: string, short: string, heading: string, inGerman: string): Row => [
  input,
  { full, short, heading },
  inGerman,
];

/** The same words in every style and in German, where only numbers are said. */
const same = (words: string) => [words, words, words, words] as const;

const ROWS: readonly Row[] = [
  row(
    '2025-11-27',
    '27 November 2025, hour not given',
    '27 Nov',
    'Thursday, 27 November 2025',
    '27. November 2025, hour not given',
  ),
  row('2025-11', 'November 2025', 'Nov 2025', 'November 2025', 'November 2025'),
  row('2025', '2025', '2025', '2025', '2025'),
  row(
    '2025-11-27T09:30+02:00',
    '27 November 2025 at 09:30, Kyiv time',
    '27 Nov, 09:30, Kyiv time',
    'Thursday, 27 November 2025 at 09:30, Kyiv time',
    '27. November 2025 um 09:30, Kyiv time',
  ),
  row(
    '2025-11-27T09:30:15+02:00',
    '27 November 2025 at 09:30:15, Kyiv time',
    '27 Nov, 09:30, Kyiv time',
    'Thursday, 27 November 2025 at 09:30, Kyiv time',
    '27. November 2025 um 09:30:15, Kyiv time',
  ),
  row(
    '[2025-11-28..2025-11-30]',
    'some time within 28–30 November 2025',
    'some time within 28–30 Nov',
    'some time within Friday 28 November–Sunday 30 November 2025',
    'some time within 28.–30. November 2025',
  ),
  row(
    '[2025-11-30..2025-12-03]',
    'some time within 30 November–3 December 2025',
    'some time within 30 Nov–3 Dec',
    'some time within Sunday 30 November–Wednesday 3 December 2025',
    'some time within 30. November–3. Dezember 2025',
  ),
  row(
    '[2025-12-30..2026-01-02]',
    'some time within 30 December 2025–2 January 2026',
    'some time within 30 Dec 2025–2 Jan 2026',
    'some time within Tuesday 30 December 2025–Friday 2 January 2026',
    'some time within 30. Dezember 2025–2. Januar 2026',
  ),
  row(
    '[2025-11-28,2025-12-02]',
    '28 November 2025 or 2 December 2025',
    '28 Nov or 2 Dec',
    'Friday, 28 November 2025 or Tuesday, 2 December 2025',
    '28. November 2025 oder 2. Dezember 2025',
  ),
  row(
    '2025-11-28/2025-11-30',
    '28–30 November 2025',
    '28–30 Nov',
    'Friday 28 November–Sunday 30 November 2025',
    '28.–30. November 2025',
  ),
  row(
    '2025-11-28/..',
    'from 28 November 2025, no end set',
    'from 28 Nov, no end set',
    'from Friday, 28 November 2025, no end set',
    'from 28. November 2025, no end set',
  ),
  row(
    '2025-11-28/',
    'from 28 November 2025, end not known',
    'from 28 Nov, end not known',
    'from Friday, 28 November 2025, end not known',
    'from 28. November 2025, end not known',
  ),
  row(
    '2025-11-28T10:00+02:00/2025-11-28T12:30+02:00',
    '28 November 2025, 10:00–12:30, Kyiv time',
    '28 Nov, 10:00–12:30, Kyiv time',
    'Friday, 28 November 2025, 10:00–12:30, Kyiv time',
    '28. November 2025, 10:00–12:30 Uhr, Kyiv time',
  ),
  row(
    { start: '2025-11-28T20:00+02:00~', end: '2025-11-29' },
    'from about 28 November 2025 at 20:00 until 29 November 2025, Kyiv time',
    'from about 28 Nov, 20:00 until 29 Nov, Kyiv time',
    'from about Friday, 28 November 2025 at 20:00 until Saturday, 29 November 2025, Kyiv time',
    'from about 28. November 2025 um 20:00 until 29. November 2025, Kyiv time',
  ),
  row(
    '2025-11-27~',
    'about 27 November 2025, hour not given',
    'about 27 Nov',
    'about Thursday, 27 November 2025',
    'about 27. November 2025, hour not given',
  ),
  row(
    '2025-11-27?',
    '27 November 2025, hour not given, date not confirmed',
    '27 Nov, date not confirmed',
    'Thursday, 27 November 2025, date not confirmed',
    '27. November 2025, hour not given, date not confirmed',
  ),
  row(
    '2025-11%',
    'about November 2025, date not confirmed',
    'about Nov 2025, date not confirmed',
    'about November 2025, date not confirmed',
    'about November 2025, date not confirmed',
  ),
  row(
    '2025-11-XX',
    'some time within 1–30 November 2025',
    'some time within 1–30 Nov',
    'some time within Saturday 1 November–Sunday 30 November 2025',
    'some time within 1.–30. November 2025',
  ),
  row('202X', ...same('some time within 2020–2029')),
  row('20XX~', ...same('some time within about 2000–2099')),
  row('1950S2', ...same('some time within 1900–1999')),
  row('2026-24', ...same('winter 2026')),
  row('2026-33', ...same('first quarter of 2026')),
  row(
    '[..2026-12-01]',
    '1 December 2026 or earlier',
    '1 Dec or earlier',
    'Tuesday, 1 December 2026 or earlier',
    '1. Dezember 2026 or earlier',
  ),
  row(
    '[2026-12..]',
    'December 2026 or later',
    'Dec 2026 or later',
    'December 2026 or later',
    'Dezember 2026 or later',
  ),
  row(
    '{2025-11-27,2025-11-29}',
    '27 November 2025 and 29 November 2025',
    '27 Nov and 29 Nov',
    'Thursday, 27 November 2025 and Saturday, 29 November 2025',
    '27. November 2025 und 29. November 2025',
  ),
  row('../2025', ...same('until 2025, no start set')),
  row('/2025?', ...same('until 2025, start not known, date not confirmed')),
  row(
    '2004-06-XX/2004-07-03',
    'from 1–30 June 2004 until 3 July 2004',
    'from 1–30 Jun until 3 Jul',
    'from Tuesday 1 June–Wednesday 30 June 2004 until Saturday, 3 July 2004',
    'from 1.–30. Juni 2004 until 3. Juli 2004',
  ),
  row('-0400', '401 BC', '401 BC', '401 BC', '401 v. Chr.'),
  row('Y-17E7', '170 million BC', '170 million BC', '170 million BC', '170 Millionen v. Chr.'),
  row(
    'Y170000002/Y170000004',
    '170.000002 million–170.000004 million AD',
    '170.000002 million–170.000004 million AD',
    '170.000002 million–170.000004 million AD',
    '170,000002 Millionen–170,000004 Millionen n. Chr.',
  ),
  row('2025~/2026', 'about 2025–2026', 'about 2025–2026', 'about 2025–2026', 'about 2025–2026'),
];

const nameOf = (input: WhenInput): string => (typeof input === 'string' ? input : JSON.stringify(input));

describe('A date in words', () => {
  for (const [input, words, inGerman] of ROWS) {
    for (const style of ['full', 'short', 'heading'] as const)
      it(`${style}: ${nameOf(input)} is “${words[style]}”`, () => {
        expect(say(british, input, style)).to.equal(words[style]);
      });

    it(`has the dates of ${nameOf(input)} in the language asked for: “${inGerman}”`, () => {
      expect(say(german, input, 'full')).to.equal(inGerman);
    });
  }

  it('of the style “date” says nothing of an hour that is not given', () => {
    for (const [input, { full }] of ROWS)
      expect(say(british, input, 'date')).to.equal(
        full.replace(', hour not given', '').replace('09:30:15', '09:30'),
      );
  });

  it('names its zone where there is an hour; short, only where the axis has another', () => {
    const at = '2025-11-27T09:30+02:00';
    expect(say(british, at, 'short', undefined, 'Europe/Kyiv')).to.equal('27 Nov, 09:30');
    expect(say(british, at, 'short', undefined, 'UTC')).to.equal('27 Nov, 09:30, Kyiv time');
    expect(say(british, at, 'dated', undefined, 'Europe/Kyiv')).to.equal('27 Nov 2025, 09:30');
    expect(say(british, at, 'full', undefined, 'Europe/Kyiv')).to.equal(
      '27 November 2025 at 09:30, Kyiv time',
    );
    expect(say(british, '2025-11-27', 'full', 'Asia/Bishkek', 'UTC')).to.equal(
      '27 November 2025, hour not given',
    );
  });

  const ZONES = [
    ['Asia/Bishkek', '27 November 2025 at 13:30, Bishkek time'],
    ['America/New_York', '27 November 2025 at 02:30, New York time'],
    ['Pacific/Kiritimati', '27 November 2025 at 21:30, Kiritimati time'],
    ['America/Los_Angeles', '26 November 2025 at 23:30, Los Angeles time'],
    ['+05:45', '27 November 2025 at 13:15, UTC+05:45 time'],
  ] as const;
  for (const [zone, words] of ZONES)
    it(`is in its own zone: ${words}`, () => {
      const utc = when('2025-11-27T07:30Z', 'UTC');
      expect(plain(dateWords(british, { ...utc, zone }))).to.equal(words);
    });

  it('is on its own day in every zone', () => {
    const zones = [
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'Asia/Kathmandu',
      'America/St_Johns',
      'UTC',
      'Africa/Cairo',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 1971, max: 2040 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (zone, year, month, day) => {
          const two = (n: number): string => String(n).padStart(2, '0');
          const date = `${year}-${two(month)}-${two(day)}`;
          expect(say(british, date, 'full', zone)).to.match(
            new RegExp(`^${day} [A-Z][a-z]+ ${year}, hour not given$`, 'u'),
          );
          expect(machineDate(when(date, zone))).to.equal(date);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('A zone', () => {
  const NAMES = [
    ['UTC', 'UTC'],
    ['Europe/Kyiv', 'Kyiv'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['+03:00', 'UTC+03:00'],
    ['-09:30', 'UTC-09:30'],
  ] as const;
  for (const [zone, name] of NAMES)
    it(`${zone} is called ${name}`, () => {
      expect(zoneCity(zone)).to.equal(name);
    });
});

describe('What a machine may read', () => {
  const DATES: readonly (readonly [input: WhenInput, date: string | undefined])[] = [
    ['2025-11-27', '2025-11-27'],
    ['2025-11', '2025-11'],
    ['2025', '2025'],
    ['2025-11-27T09:30+02:00', '2025-11-27T09:30+02:00'],
    ['2025-07-27T09:30Z', '2025-07-27T12:30+03:00'],
    ['2025-11-27T09:30~', '2025-11-27T09:30+02:00'],
    ['2025-11-27T09:30:15.250Z', '2025-11-27T11:30:15+02:00'],
    [Date.UTC(2025, 10, 27), '2025-11-27T02:00+02:00'],
    // Kyiv's clocks stood 2 hours, 2 minutes and 4 seconds before UTC then.
    ['1900-01-01T12:00', '1900-01-01T09:57+00:00'],
    ['1900-01-01', '1900-01-01'],
    ['0001', '0001'],
    ['0000', undefined],
    [8.64e15, undefined],
    [-8.64e15, undefined],
    ['[2025-11-28..2025-11-30]', undefined],
    ['2025-11-28/2025-11-30', undefined],
    ['2025-11-28/..', undefined],
    ['2025-11-XX', undefined],
    ['2025-XX', undefined],
    ['202X', undefined],
    ['2025-21', undefined],
    ['-0400', undefined],
    ['Y17E7', undefined],
    ['+012025-11-27T09:30Z', undefined],
    ['0999', '0999'],
  ];
  for (const [input, date] of DATES)
    it(`of ${nameOf(input)} is ${date ?? 'nothing: no single value says it'}`, () => {
      expect(machineDate(when(input))).to.equal(date);
    });

  const ZONES = [
    ['Europe/Moscow', '2025-12-02T20:00+03:00'],
    ['UTC', '2025-12-02T17:00+00:00'],
    ['-09:30', '2025-12-02T07:30-09:30'],
    ['Asia/Kathmandu', '2025-12-02T22:45+05:45'],
    ['Pacific/Kiritimati', '2025-12-03T07:00+14:00'],
  ] as const;
  for (const [zone, date] of ZONES)
    it(`of an instant in ${zone} is on its own clock`, () => {
      expect(machineDate(when(Date.UTC(2025, 11, 2, 17), zone))).to.equal(date);
      expect(machineDate(when(date.slice(0, 16), zone))).to.equal(date);
    });

  it('of an instant since 1973 is that instant again, in every zone', () => {
    const zone = fc.constantFrom(
      'Europe/Kyiv',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      '-03:30',
    );
    fc.assert(
      fc.property(fc.integer({ min: 94_694_400, max: 4_000_000_000 }), zone, (seconds, name) => {
        expect(Date.parse(machineDate(when(seconds * 1000, name)) ?? '')).to.equal(seconds * 1000);
      }),
    );
  });
});

describe('The reader’s own time', () => {
  const at = when('2025-11-27T09:30+02:00');
  it('is said where an hour is known and the clocks differ', () => {
    expect(plain(readerWords(british, at, 'America/New_York'))).to.match(/^your time: .*02:30/u);
    expect(plain(readerWords(british, at, 'Pacific/Kiritimati'))).to.match(/^your time: .*21:30/u);
  });

  it('is not said where the clocks agree, or no hour is known', () => {
    expect(readerWords(british, at, 'Europe/Athens')).to.equal(undefined);
    expect(readerWords(british, when('2025-11-27'), 'Asia/Tokyo')).to.equal(undefined);
    expect(readerWords(british, when('[2025-11-28..2025-11-30]'), 'Asia/Tokyo')).to.equal(undefined);
  });
});

describe('A moment of knowledge', () => {
  const MOMENTS = [
    ['2025-11-28T21:59:59.999Z', 'Europe/Kyiv', '28 November 2025'],
    ['2025-11-28T21:59:59.999Z', 'UTC', '28 November 2025 at 21:59'],
    ['2025-11-28T10:00:00.000Z', 'Europe/Kyiv', '28 November 2025 at 12:00'],
    ['2025-11-28T22:00:00.000Z', 'Europe/Kyiv', '29 November 2025 at 00:00'],
  ] as const;
  for (const [iso, zone, full] of MOMENTS)
    it(`${iso} in ${zone} is ${full}: the day alone stands for the whole day`, () => {
      expect(plain(momentWords(british, Date.parse(iso), zone))).to.equal(full);
    });
});

describe('A phrase and a view', () => {
  it('a phrase is quoted, with the day it was said where that is known', () => {
    expect(plain(phraseWords(british, 'later this week', when('2025-11-27')))).to.equal(
      'said 27 November 2025: “later this week”',
    );
    expect(phraseWords(british, 'later this week', undefined)).to.equal('“later this week”');
    expect(phraseWords(british, undefined, when('2025-11-27'))).to.equal('');
  });

  it('a view is said by its days, by its hours where it is shorter than three', () => {
    const view = (days: number) => ({ start: Date.UTC(2025, 10, 1), end: Date.UTC(2025, 10, 1 + days) });
    expect(plain(viewWords(british, view(20), 'UTC'))).to.equal('Showing 1–20 November 2025');
    expect(plain(viewWords(british, view(2), 'UTC'))).to.equal(
      'Showing 1 November 2025 at 00:00–2 November 2025 at 23:59',
    );
  });
});
