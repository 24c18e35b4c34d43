/** The axis: names never touch, nothing leaves the chart, and the peace talks look as in the newspaper. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { asOfLabelX, layoutAxis, type AxisMeasure } from '../../src/layout/axis.js';
import type { AxisLabel } from '../../src/layout/scene.js';
import { yearStart } from '../../src/time/civil.js';
import { startOfDay } from '../../src/time/zone.js';
import { fitView, type View } from '../../src/view/view.js';
import { emulateTimezone, isChromium } from '../support/commands.js';
import { ZONES } from '../support/zones.js';

const DAY = 86_400_000;
const measure: AxisMeasure = (text, row) => text.length * (row === 'fine' ? 6.3 : 7.2);
const CHANGES = ['2025-03-30', '2025-10-26', '2025-11-02', '2025-03-09', '2025-10-05', '2011-12-30'];
const axis = (view: View, width: number, zone = 'Europe/Kyiv', locale = 'en-GB') =>
  layoutAxis(view, width, zone, locale, measure);
const texts = (labels: readonly AxisLabel[]) => labels.map(({ text }) => text.replace(/\s/g, ' '));
const box = ({ x, anchor, text }: AxisLabel, row: 'fine' | 'context') => {
  const width = measure(text, row);
  const left = anchor === 'middle' ? x - width / 2 : x;
  return { left, right: left + width };
};

const scenes = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    locale: fc.constantFrom('en-GB', 'en-US', 'de', 'ru', 'uk', 'ja', 'zh', 'ar', 'fi'),
    middle: fc.oneof(
      fc.constantFrom(...CHANGES.map((day) => Date.parse(day))),
      fc.integer({ min: -2e12, max: 4e12 }),
    ),
    span: fc.double({ min: Math.log(20), max: Math.log(3e10 * 366 * DAY), noNaN: true }).map(Math.exp),
    width: fc.integer({ min: 100, max: 1600 }),
  })
  .map(({ zone, locale, middle, span, width }) => ({
    width,
    ...axis({ start: middle - span / 2, end: middle + span / 2 }, width, zone, locale),
  }));

describe('the axis', () => {
  it('lets no two names of a row touch, and none leave the chart', () => {
    fc.assert(
      fc.property(scenes, ({ width, ...scene }) => {
        for (const row of ['fine', 'context'] as const) {
          const boxes = scene[row].map((label) => box(label, row));
          for (const [i, { left, right }] of boxes.entries()) {
            expect(left).to.be.at.least(0);
            expect(right).to.be.at.most(width);
            expect(left).to.be.at.least((boxes[i - 1]?.right ?? -Infinity) + 6);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never says the same twice in a row', () => {
    fc.assert(
      fc.property(scenes, ({ fine, context }) => {
        for (const row of [fine, context])
          for (const [i, { text }] of row.entries()) expect(text).not.to.equal(row[i - 1]?.text);
      }),
      { numRuns: 400 },
    );
  });

  it('has a name of its own for every tick, where the lower row is read with the upper', () => {
    fc.assert(
      fc.property(scenes, ({ fine, context, lines }) => {
        const stretch = (t: number) => lines.filter(({ major, key }) => major && key <= t).length;
        const names = fine.map(({ key, text }) => `${stretch(key)} ${text}`);
        expect(new Set(names).size).to.equal(names.length);
        expect(new Set(context.map(({ text }) => text)).size).to.equal(context.length);
      }),
      { numRuns: 600 },
    );
  });

  it('names some ticks wherever one looks', () => {
    fc.assert(
      fc.property(scenes, ({ width, fine, lines }) => {
        if (width < 600) return;
        expect(fine.length).to.be.at.least(1);
        expect(lines.length).to.be.below(width / 10);
      }),
    );
  });

  const cosmos = { start: yearStart(-13.8e9), end: yearStart(1990) };
  const second = Date.UTC(1990, 3, 25, 0, 0, 1);
  const deep: readonly [string, View, string, string][] = [
    ['the cosmos', fitView(cosmos, 1000), 'en-GB', '10 billion BC, 5 billion BC, 1 AD'],
    [
      'the cosmos in Russian',
      fitView(cosmos, 1000),
      'ru',
      '10 миллиардов г. до н. э., 5 миллиардов г. до н. э.',
    ],
    [
      'animals on land',
      { start: yearStart(-540e6), end: yearStart(-300_000) },
      'en-GB',
      '500 million BC, 400 million BC, 300 million BC, 200 million BC, 100 million BC',
    ],
    [
      'writing',
      { start: yearStart(-3500), end: yearStart(2000) },
      'en-GB',
      '3500 BC, 3000 BC, 2500 BC, 2000 BC, 1500 BC, 1000 BC, 500 BC, 1 AD, 500, 1000, 1500',
    ],
    [
      'a moment',
      { start: second - 10, end: second + 10 },
      'en-GB',
      '00:00:00.990, 00:00:00.995, 00:00:01.000, 00:00:01.005',
    ],
  ];
  for (const [name, view, locale, expected] of deep)
    it(`reads well over ${name}`, () => {
      expect(texts(axis(view, 1000, 'UTC', locale).fine).join(', ')).to.equal(expected);
    });

  if (isChromium)
    it('is the same whatever zone the machine is in', async () => {
      const views = [20, 5000, 3e7, 6e8, 3e10, 1e13, 5e20].map((span) => ({
        start: Date.parse('2025-10-26') - span,
        end: Date.parse('2025-10-26') + span,
      }));
      // Other spellings of the same names: nothing that was kept before may answer.
      const all = (machine: number) =>
        ZONES.flatMap((zone) =>
          views.map((view) =>
            axis(view, 900, [zone.toUpperCase(), zone.toLowerCase(), zone][machine], `en-GB-x-m${machine}`),
          ),
        );
      const seen: unknown[] = [];
      for (const [machine, zone] of ['Asia/Bishkek', 'America/Sao_Paulo', 'Pacific/Chatham'].entries()) {
        await emulateTimezone(zone);
        expect(new Intl.DateTimeFormat('en').resolvedOptions().timeZone).to.equal(zone);
        seen.push(all(machine));
      }
      expect(seen[1]).to.deep.equal(seen[0]);
      expect(seen[2]).to.deep.equal(seen[0]);
    });

  it('draws lines in order inside the chart, and none through a name of the lower row', () => {
    fc.assert(
      fc.property(scenes, ({ width, lines, fine }) => {
        const keys = lines.map(({ key }) => key);
        expect(new Set(keys).size).to.equal(keys.length);
        for (const [i, { x }] of lines.entries()) {
          expect(x).to.be.within(0, width);
          expect(x).to.be.at.least(lines[i - 1]?.x ?? 0);
        }
        for (const label of fine) {
          const { left, right } = box(label, 'fine');
          for (const { x, major } of lines) if (!major) expect(x <= left || x >= right).to.equal(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps its step while the view is panned', () => {
    const week = { start: Date.UTC(2025, 10, 24), end: Date.UTC(2025, 11, 5) };
    for (const scale of [0.01, 0.1, 1, 6, 40, 300]) {
      const spacing = new Set<number>();
      for (let i = 0; i < 40; i += 1) {
        const start = week.start + (i * (week.end - week.start) * scale) / 7;
        const { lines } = axis({ start, end: start + (week.end - week.start) * scale }, 900, 'UTC');
        spacing.add(lines.length);
      }
      expect(Math.max(...spacing) - Math.min(...spacing), String(scale)).to.be.at.most(3);
    }
  });

  const story = { start: Date.parse('2025-11-26T18:00Z'), end: Date.parse('2025-12-03T21:00Z') };
  for (const width of [500, 720, 1000, 1232])
    it(`shows the peace talks by the day at ${width} px, the year once`, () => {
      const { context, fine, lines } = axis(fitView(story, width), width);
      expect(texts(context)).to.deep.equal(['November 2025', 'December']);
      expect(texts(fine)).to.deep.equal([
        'Wed 26',
        'Thu 27',
        'Fri 28',
        'Sat 29',
        'Sun 30',
        'Mon 1',
        'Tue 2',
        'Wed 3',
        'Thu 4',
      ]);
      expect(fine.every(({ anchor }) => anchor === 'middle')).to.equal(true);
      expect(lines.filter(({ major }) => major).map(({ key }) => key)).to.deep.equal([
        startOfDay('Europe/Kyiv', 2025, 12, 1),
      ]);
    });

  it('sets a day in the middle of its cell, and drops it where its visible part is too narrow', () => {
    const start = Date.UTC(2025, 10, 26);
    const days = axis({ start: start + 0.9 * DAY, end: start + 6.4 * DAY }, 550, 'UTC').fine;
    expect(texts(days)).to.deep.equal(['Thu 27', 'Fri 28', 'Sat 29', 'Sun 30', 'Mon 1']);
    expect(days[0]?.x).to.be.closeTo(60, 0.001);
    const [wednesday] = axis({ start: start + 0.4 * DAY, end: start + 6 * DAY }, 560, 'UTC').fine;
    expect(wednesday?.text).to.equal('Wed 26');
    expect(wednesday?.x).to.be.closeTo(30, 0.001);
  });

  it('sets an hour right of its line', () => {
    const start = Date.UTC(2025, 10, 27);
    const { fine, lines, context } = axis(
      { start: start - 3_600_000, end: start + 6 * 3_600_000 },
      700,
      'UTC',
    );
    expect(texts(fine)).to.deep.equal(['23:00', '00:00', '01:00', '02:00', '03:00', '04:00', '05:00']);
    expect(fine[1]).to.deep.include({ x: 106, anchor: 'start' });
    expect(lines.find(({ major }) => major)?.x).to.equal(100);
    expect(texts(context).at(-1)?.replace(',', '')).to.match(/^Thu 27 November( 2025)?$/);
  });

  it('keeps the first month at the left edge until the next pushes it out', () => {
    const december = Date.UTC(2025, 11, 1);
    const at = (days: number) =>
      axis({ start: december - days * DAY, end: december + (14 - days) * DAY }, 700, 'UTC').context;
    expect(at(8)[0]).to.deep.include({ text: 'November 2025', x: 6 });
    expect(at(2)[0]).to.deep.include({ text: 'November 2025', x: 100 - 6 - 13 * 7.2 });
    expect(texts(at(1.9))).to.deep.equal(['November', 'December 2025']);
    expect(texts(at(0.5))).to.deep.equal(['December 2025']);
  });

  it('gives January its year', () => {
    const { context } = axis({ start: Date.UTC(2025, 10, 20), end: Date.UTC(2026, 1, 20) }, 1200, 'UTC');
    expect(texts(context)).to.deep.equal(['November 2025', 'December', 'January 2026', 'February']);
  });

  it('names years alone without a row above', () => {
    const { context, fine } = axis({ start: Date.UTC(2020, 5, 1), end: Date.UTC(2026, 5, 1) }, 400, 'UTC');
    expect(context).to.deep.equal([]);
    expect(texts(fine)).to.deep.equal(
      ['2020', '2021', '2022', '2023', '2024', '2025', '2026'].slice(0, fine.length),
    );
    expect(fine.length).to.be.at.least(6);
  });

  it('is empty where there is no width', () => {
    for (const width of [0, -1, NaN])
      expect(axis(story, width)).to.deep.equal({ context: [], fine: [], lines: [] });
  });
});

describe('The words at the as-of line', () => {
  const cases: readonly [string, line: number, x: number][] = [
    ['stand right of it', 250, 256],
    ['stand left of it where there is no room', 850, 684],
  ];
  for (const [title, line, x] of cases) it(title, () => expect(asOfLabelX(line, 160, 900)).to.equal(x));
});
