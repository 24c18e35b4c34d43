/** Contrast of every text and mark that is drawn, by the WCAG formula, in both schemes; axe does not see SVG. */
import { expect } from '@esm-bundle/chai';
import { makeTracker } from '../../demo/tracker.js';
import { peaceTalks2025 as story } from '../../src/examples/peace-talks-2025.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { mount, part, parts } from '../support/element.js';

type Rgb = readonly [number, number, number];

const canvas = document.createElement('canvas');
const context = canvas.getContext('2d', { willReadFrequently: true });

/** Colours painted over each other, the last on top, as the browser mixes them. */
const painted = (layers: readonly string[]): Rgb => {
  if (!context) throw new Error('no canvas');
  context.clearRect(0, 0, 1, 1);
  for (const layer of layers) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
};

const luminance = (color: Rgb): number => {
  const [r, g, b] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2 contrast of a colour over layers. */
const contrast = (color: string, ground: readonly string[]): number => {
  const [a, b] = [luminance(painted([...ground, color])), luminance(painted(ground))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

/** Backgrounds behind an element, the page's first; through shadow roots. */
const groundOf = (element: Element): readonly string[] => {
  const root = element.getRootNode();
  const above = element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  return [...(above ? groundOf(above) : []), getComputedStyle(element).backgroundColor];
};

/** What the chart may have behind its text and marks: nothing, the tint of what is ahead. */
const grounds = (element: TalksTimeline, target: Element): readonly (readonly string[])[] => {
  const ground = groundOf(target);
  const tint = element.shadowRoot?.querySelector('svg.scene .ahead');
  return target.closest('.chart') && tint ? [ground, [...ground, getComputedStyle(tint).fill]] : [ground];
};

/** Words of controls that are off are exempt (WCAG 1.4.3, inactive). */
const isOff = (element: Element): boolean => element.closest('[aria-disabled=true], .probes') !== null;

const faintTexts = (element: TalksTimeline): readonly string[] =>
  parts(element, '*').flatMap((target) => {
    const own = [...target.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    if (!own || isOff(target) || target.matches('style') || !target.checkVisibility()) return [];
    const { color, fill } = getComputedStyle(target);
    const ink = target instanceof SVGElement ? fill : color;
    const least = Math.min(...grounds(element, target).map((ground) => contrast(ink, ground)));
    return least < 4.5 ? [`${target.className} "${target.textContent}": ${least.toFixed(2)}`] : [];
  });

/** Marks none of whose shapes stands out. */
const faintMarks = (element: TalksTimeline): readonly string[] =>
  parts<SVGElement>(element, 'svg.figures .mark, .legend svg.mark, .list-symbol').flatMap((mark) => {
    const inks = [...mark.querySelectorAll('rect, path, circle')].flatMap((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke].filter((ink) => ink !== 'none');
    });
    const best = Math.min(
      ...grounds(element, mark).map((ground) => Math.max(...inks.map((ink) => contrast(ink, ground)))),
    );
    return best < 3 ? [`${mark.getAttribute('class')}: ${best.toFixed(2)}`] : [];
  });

/** Tokens of marks, lines and words that a page may set. */
const tokensOf = (element: TalksTimeline): ReadonlyMap<string, string> => {
  const probe = document.createElement('span');
  element.shadowRoot?.append(probe);
  const uses = [
    ...Array.from({ length: 8 }, (_, n) => [`accent ${n + 1}`, `track-${n}`, '--_accent'] as const),
    ['ink', '', '--_ink'],
    ['soft ink', '', '--_soft'],
    ['focus', '', '--_focus'],
  ] as const;
  const colors = uses.map(([name, track, token]) => {
    probe.className = track;
    probe.style.color = `var(${token})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return new Map(colors);
};

const page = [document.documentElement, document.body];

for (const scheme of ['light', 'dark'])
  describe(`In the ${scheme} scheme`, () => {
    beforeEach(() => {
      for (const { style } of page)
        Object.assign(style, { colorScheme: scheme, background: 'Canvas', color: 'CanvasText' });
    });
    afterEach(() => page.forEach((root) => root.removeAttribute('style')));

    for (const [name, properties, width] of [
      ['the timeline', { story, selected: 'us-delegation-moscow', asOf: '2025-12-03' }, 1000],
      ['the list', { story, selected: 'bishkek-press-conference' }, 400],
      ['a crowded timeline', { story: makeTracker(7, 120) }, 1000],
      ['a crowded list', { story: makeTracker(7, 120) }, 400],
    ] as const) {
      it(`every text of ${name} has a contrast of 4.5`, async () => {
        expect(faintTexts(await mount(properties, { width }))).to.deep.equal([]);
      });

      it(`every mark of ${name} has a contrast of 3`, async () => {
        expect(faintMarks(await mount(properties, { width }))).to.deep.equal([]);
      });
    }

    it('there are eight accents, all different', async () => {
      const tokens = tokensOf(await mount({ story }));
      const accents = [...tokens].flatMap(([name, color]) => (name.startsWith('accent') ? [color] : []));
      expect(new Set([...accents, tokens.get('ink')])).to.have.property('size', 9);
    });

    it('each accent has 3, ink, soft ink and focus 4.5, on the page and on what is ahead', async () => {
      const element = await mount({ story });
      const tint = getComputedStyle(part(element, 'svg.scene .ahead')).fill;
      const ground = groundOf(element);
      const faint = [...tokensOf(element)].flatMap(([name, color]) => {
        const least = Math.min(contrast(color, ground), contrast(color, [...ground, tint]));
        return least < (name.includes('accent') ? 3 : 4.5) ? [`${name} ${color}: ${least.toFixed(2)}`] : [];
      });
      expect(faint).to.deep.equal([]);
    });

    it('finds a faint text, a faint mark and a faint token, planted', async () => {
      const element = await mount({ story });
      expect(contrast('rgb(119 119 119)', ['white'])).to.be.closeTo(4.48, 0.01);
      expect(contrast('black', ['white'])).to.be.closeTo(21, 0.01);
      element.style.setProperty('--talks-soft-ink', 'rgb(128 128 128 / 0.5)');
      for (let n = 1; n <= 8; n++) element.style.setProperty(`--talks-accent-${n}`, 'rgb(128 128 128 / 0.4)');
      expect(faintTexts(element)).not.to.deep.equal([]);
      expect(faintMarks(element)).not.to.deep.equal([]);
      expect(contrast(tokensOf(element).get('accent 1') ?? '', groundOf(element))).to.be.below(3);
    });
  });
