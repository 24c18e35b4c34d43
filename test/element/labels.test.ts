import { expect } from '@esm-bundle/chai';
import { makeTracker } from '../../demo/tracker.js';
import { peaceTalks2025 } from '../../src/examples/peace-talks-2025.js';
import { labelSize } from '../../src/layout/label-size.js';
import type { Mark } from '../../src/layout/scene.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { boxOf, crossings, overlaps, overlapsBetween, samplePath } from '../support/overlaps.js';
import type { Box, Line } from '../support/overlaps.js';
import { container, mount, part, parts, settled } from '../support/element.js';

const WIDTHS = Array.from({ length: (1600 - 320) / 40 + 1 }, (_, step) => 320 + 40 * step);
/** Rounding of the page's boxes, CSS px. */
const SLACK = 0.6;
const NOWHERE = [NaN, NaN] as const;

const number = (element: Element, name: string): number => Number(element.getAttribute(name));

/** Points of path data of `M`, `V` and `H` alone. */
const stepsOf = (d: string): [number, number][] => {
  const points: [number, number][] = [];
  for (const [, command, x, y] of d.matchAll(/([MVH])(-?[\d.]+)(?: (-?[\d.]+))?/gu)) {
    const [lastX, lastY] = points.at(-1) ?? [NaN, NaN];
    points.push(
      command === 'M' ? [Number(x), Number(y)] : command === 'V' ? [lastX, Number(x)] : [Number(x), lastY],
    );
  }
  return points;
};

/** What stands on the page, in its pixels. */
const drawn = (element: TalksTimeline) => {
  const chart = part(element, '.chart').getBoundingClientRect();
  const plane = part(element, '.figures').getBoundingClientRect();
  const onPage = (points: readonly (readonly [number, number])[]) =>
    points.map(([x, y]) => [x + plane.x, y + plane.y] as const);
  const named = (selector: string, name: string): Box[] =>
    parts(element, selector).map((found) => boxOf(found, `${name} ${found.textContent.trim()}`));
  const [asOf] = parts(element, 'line.as-of-line');
  const lines: Line[] = [
    ...parts(element, 'path.leader').map((path, index) => ({
      name: `leader ${index}`,
      points: onPage(stepsOf(path.getAttribute('d') ?? '')),
    })),
    ...parts(element, 'path.curve').map((path, index) => ({
      name: `curve ${index}`,
      points: onPage(samplePath(path.getAttribute('d') ?? '')),
    })),
  ];
  if (asOf)
    lines.push({
      name: 'as-of line',
      points: onPage([
        [number(asOf, 'x1'), number(asOf, 'y1')],
        [number(asOf, 'x2'), number(asOf, 'y2')],
      ]),
    });
  return {
    chart,
    lines,
    labels: named('.event-button .label', 'label'),
    targets: parts(element, '.event-button')
      .map((button) => boxOf(button, `target ${button.id}`))
      // What is outside the view waits beside the chart.
      .filter(({ x, width }) => x + width > chart.x && x < chart.right),
    figures: parts(element, '.figures :is(.bar, .band, .wing, .core, .symbol, .ends)').map((shape, index) =>
      boxOf(shape, `mark ${index} ${shape.getAttribute('class') ?? ''}`),
    ),
    texts: [
      ...named('.track-name', 'name'),
      ...named('button.more', 'button'),
      ...named('.as-of-label', 'as-of'),
      ...named('.period', 'period'),
      ...named('.axis text', 'axis'),
    ],
  };
};

/** Text that leaves its label's box, but for titles and dates cut after two lines at the widest a label may be. */
const spills = (element: TalksTimeline): string[] =>
  parts(element, '.event-button .label').flatMap((label) => {
    const box = label.getBoundingClientRect();
    return [...label.children].flatMap((line) => {
      const { x, right, y, bottom } = line.getBoundingClientRect();
      const style = getComputedStyle(line);
      const lines = line.clientHeight / parseFloat(style.lineHeight);
      // A line that is cut is 16 px or more; a font's own ascent may be a few beyond its line.
      const cut = line.scrollHeight > line.clientHeight + 4;
      const allowed = lines > 1.9 && box.width >= 210;
      const wide = line.scrollWidth > line.clientWidth + 1 && box.width < 210;
      const outside = x < box.x - 1 || right > box.right + 1 || y < box.y - 1 || bottom > box.bottom + 1;
      return (cut && !allowed) || wide || outside
        ? [
            `${line.className} (${line.scrollWidth} × ${line.scrollHeight} in ${line.clientWidth} × ${line.clientHeight}) of ${label.textContent.trim()}`,
          ]
        : [];
    });
  });

/** Everything on the page that may not be, by name. */
const faults = (element: TalksTimeline): string[] => {
  const { chart, labels, targets, figures, texts, lines } = drawn(element);
  const { view, fitted } = element.frame;
  // In the view of everything labels are whole; where the reader looks closer, its edge may cut one by a quarter.
  const outside = (x: number, width: number, { left, right }: DOMRect): boolean =>
    view === fitted
      ? x < left || x + width > right
      : Math.min(x + width, right) - Math.max(x, left) < 0.75 * width - SLACK;
  return [
    ...overlaps(labels, SLACK),
    ...overlaps(targets, SLACK),
    ...overlapsBetween(labels, [...targets, ...figures, ...texts], SLACK),
    ...crossings(lines, labels, SLACK),
    ...labels
      .filter(
        ({ x, y, width, height }) => outside(x, width, chart) || y < chart.y || y + height > chart.bottom,
      )
      .map(({ name }) => `${name} outside the chart`),
    ...spills(element).map((name) => `${name} leaves its label`),
  ];
};

const countOf = (element: TalksTimeline): { labels: number; more: number } => ({
  labels: parts(element, '.event-button .label').length,
  more: parts(element, 'button.more').reduce(
    (sum, { textContent }) => sum + Number(/\d+/u.exec(textContent)?.[0]),
    0,
  ),
});

/** The size a label would have, in the fonts of the page. */
const sizesOf = (element: TalksTimeline): ReadonlyMap<string, { width: number }> => {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas');
  const fonts = new Map(
    parts(element, '[data-font]').map((probe) => {
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(probe);
      return [probe.dataset['font'], `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`];
    }),
  );
  const measure = (text: string, role: string): number => {
    context.font = fonts.get(role) ?? '';
    return context.measureText(text).width;
  };
  return new Map(
    element.frame.list.flatMap(({ id }) => {
      const face = element.frame.faces.get(id);
      return face ? [[id, labelSize(face, measure)] as const] : [];
    }),
  );
};

/**
 * The plain way to label a track: from left to right, each label with its leader 12 px from its left edge, moved only to
 * stay inside the chart, in the first row that is free. What has no such place gets no label.
 */
const greedyCount = (
  marks: readonly Mark[],
  rows: number,
  width: number,
  asOfX: number | undefined,
  sizes: ReadonlyMap<string, { width: number }>,
): number => {
  const taken: { row: number; x: number; right: number; pole: number }[] = [];
  const byTime = [...marks].sort((a, b) => a.x - b.x);
  for (const mark of byTime) {
    const band = mark.shape === 'window' || mark.shape === 'span';
    const [from, to] = [Math.max(0, band ? mark.x0 : mark.x), Math.min(width, band ? mark.x1 : mark.x)];
    const pole = band ? from + Math.min(12, (to - from) / 2) : mark.x;
    const size = sizes.get(mark.id)?.width ?? 0;
    const x = Math.max(2, Math.min(pole - 12, width - 2 - size));
    const right = x + size;
    if (size > width - 4 || pole > right + 5) continue;
    if (asOfX !== undefined && asOfX > x - 5 && asOfX < right + 5) continue;
    const row = Array.from({ length: rows }, (_, at) => at).find((at) =>
      taken.every((other) => {
        const apart = x >= other.right + 10 || right <= other.x - 10;
        if (other.row === at) return apart && Math.abs(other.pole - pole) >= 4;
        const [upper, lower] =
          other.row > at
            ? [other, { x, right, pole }]
            : [{ pole }, { x: other.x, right: other.right, pole: other.pole }];
        const clear = upper.pole <= lower.x - 4 || upper.pole >= lower.right + 4;
        return clear && Math.abs(upper.pole - lower.pole) >= 4;
      }),
    );
    if (row !== undefined) taken.push({ row, x, right, pole });
  }
  return taken.length;
};

/** What the plain way labels in the whole chart, with as many rows a track as the element takes. */
const greedy = (element: TalksTimeline): number => {
  const { scene, plane, width } = element.frame;
  if (!scene) return 0;
  const tracks = scene.tracks.length;
  const rows = tracks < 2 ? 6 : tracks < 3 ? 4 : tracks < 6 ? 3 : 2;
  const sizes = sizesOf(element);
  return scene.tracks.reduce((sum, { track }) => {
    const marks = scene.marks
      .filter((mark) => mark.track === track && mark.inView)
      .map((mark) => ({ ...mark, x: mark.x + plane.x, x0: mark.x0 + plane.x, x1: mark.x1 + plane.x }))
      .filter(({ x0, x1 }) => x0 < width && (x1 > 0 || x0 >= 0));
    const asOfX = scene.asOfX === undefined ? undefined : scene.asOfX + plane.x;
    return sum + greedyCount(marks, rows, width, asOfX, sizes);
  }, 0);
};

const inSight = ({ frame: { snapshot, view } }: TalksTimeline): number =>
  snapshot.events.filter(({ fields: { when } }) => {
    const end = when.latestEnd;
    return when.earliestStart < view.end && (end > view.start || when.earliestStart >= view.start);
  }).length;

const counts = (element: TalksTimeline): string[] => {
  const { labels, more } = countOf(element);
  const plain = greedy(element);
  return [
    ...(labels + more === inSight(element) ? [] : [`${labels} + ${more} of ${inSight(element)}`]),
    ...(plain > 0 && labels >= plain ? [] : [`${labels} labels, plainly ${plain}`]),
  ];
};

const near = ({ x, y, width, height }: Box, [px, py]: readonly [number, number], by: number): boolean =>
  px >= x - by && px <= x + width + by && py >= y - by && py <= y + height + by;

/** Leaders that begin at no label or end at no mark. */
const loose = (element: TalksTimeline): string[] => {
  const { labels, targets, figures, lines } = drawn(element);
  return lines
    .filter(({ name, points }) => {
      const [first, last] = [points[0] ?? NOWHERE, points.at(-1) ?? NOWHERE];
      const held =
        labels.some((box) => near(box, first, 6)) &&
        [...targets, ...figures].some((box) => near(box, last, 1));
      return name.startsWith('leader') && !held;
    })
    .map(({ name }) => name);
};

type Check = (element: TalksTimeline) => readonly string[];
/** By width, only where something was found. */
type Findings = Record<number, readonly string[]>;

/** What each check finds, at every width. */
const atWidths = async (
  properties: Parameters<typeof mount>[0],
  checks: readonly Check[],
  widths: readonly number[] = WIDTHS,
): Promise<readonly Findings[]> => {
  const parent = container(widths[0]);
  const element = await mount({ layout: 'timeline', ...properties }, { parent });
  const found: Findings[] = checks.map(() => ({}));
  for (const width of widths) {
    parent.style.width = `${width}px`;
    await settled(element);
    expect(part(element, '.scene').getBoundingClientRect().width).to.equal(width);
    checks.forEach((check, index) => {
      const list = check(element);
      const findings = found[index];
      if (findings && list.length) findings[width] = list;
    });
  }
  return found;
};

const tracker = makeTracker();
/** Half a year in the middle of the tracker. */
const HALF_YEAR = { start: '2032-03-01', end: '2032-08-31' };

const cases = [
  ['the peace talks', { story: peaceTalks2025 }],
  ['the tracker of 120 events', { story: tracker }],
  ['half a year of the tracker', { story: tracker, view: HALF_YEAR }],
] as const;

describe('labels on the page, every 40 px from 320 to 1600', function () {
  this.timeout(60_000);

  for (const [name, properties] of cases) {
    describe(name, () => {
      let found: readonly Findings[] = [];
      before(async () => (found = await atWidths(properties, [faults, loose, counts])));

      it('no label meets a label, mark, target, leader, curve, as-of line or other text, or leaves the chart', () =>
        expect(found[0]).to.deep.equal({}));

      it('every leader begins at a label and ends at a mark', () => expect(found[1]).to.deep.equal({}));

      it('labels and "+n more" together are the events in sight, and no fewer labels than plain placement', () =>
        expect(found[2]).to.deep.equal({}));
    });
  }

  it('all five titles of the peace talks are shown from 768 px up', async () => {
    const titles = peaceTalks2025.events.map(({ title }) => title);
    const wide = [768, ...WIDTHS.filter((width) => width > 768)];
    const missing = await atWidths(
      { story: peaceTalks2025 },
      [
        (element: TalksTimeline) => {
          const shown = parts(element, '.event-button .label .title').map((title) =>
            title.textContent.trim(),
          );
          return shown.length === 5
            ? shown.filter((title) => !titles.includes(title))
            : [`${shown.length} shown`];
        },
      ],
      wide,
    );
    expect(missing).to.deep.equal([{}]);
  });

  it('at every later as-of of the peace talks the same holds', async () => {
    const widths = WIDTHS.filter((_, index) => index % 4 === 0);
    for (const asOf of ['2025-11-27', '2025-11-28', '2025-11-29', '2025-12-01', '2025-12-03'])
      expect(await atWidths({ story: peaceTalks2025, asOf }, [faults, loose], widths), asOf).to.deep.equal([
        {},
        {},
      ]);
  });

  it('a label moved by hand is caught', async () => {
    const element = await mount({ story: peaceTalks2025 }, { width: 1000 });
    expect(faults(element)).to.deep.equal([]);
    const label = part(element, '.event-button .label');
    const { left } = label.style;
    label.style.left = `${parseFloat(left) - 2000}px`;
    expect(faults(element).join()).to.include('outside the chart');
    label.style.left = left;
    label.style.top = `${parseFloat(label.style.top) + 40}px`;
    expect(faults(element).join()).to.match(/target|mark/u);
  });

  it('a line drawn through a label, and text too long for its box, are caught', async () => {
    const element = await mount({ story: peaceTalks2025 }, { width: 1000 });
    const plane = part(element, '.figures').getBoundingClientRect();
    const label = part(element, '.event-button .label');
    const { x, y, height } = label.getBoundingClientRect();
    part(element, 'path.leader').setAttribute(
      'd',
      `M${x - plane.x - 20} ${y - plane.y + height / 2}H${x - plane.x + 40}`,
    );
    expect(faults(element).join()).to.include('leader 0 × label');
    part(element, '.event-button .label .meta').style.height = '8px';
    expect(spills(element)).to.have.length(1);
  });
});
