import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { LINE, labelSize } from '../../src/layout/label-size.js';
import type { LabelText } from '../../src/layout/label-size.js';

/** A typewriter: every character is so wide, CSS px. */
const TYPE = 8;
const measure = (text: string): number => text.length * TYPE;
/** What a label is wider than its text, for the rounding of fonts. */
const SLACK = 2;
const WIDEST = 216 + SLACK;

/** Lines as a browser breaks them with `overflow-wrap: anywhere`, character by character. */
const broken = (text: string, width: number): string[] => {
  const fits = Math.max(1, Math.floor(width / TYPE + 1e-9));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line ? `${line} ${word}` : word;
    if (joined.length <= fits) {
      line = joined;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (line.length > fits) {
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return [...lines, line];
};

const text = (title: string, meta = '27 Nov', phrase = ''): LabelText => ({ meta, title, phrase });
const words = (...lengths: readonly number[]): string => lengths.map((n) => 'x'.repeat(n)).join(' ');

describe('labelSize', () => {
  // Of 8 px a character: 168 px are 21 characters, 200 px are 25, 216 px are 27.
  const table: readonly (readonly [string, LabelText, number, number])[] = [
    ['a short title is as wide as its text', text(words(10)), 80, 16 + 19],
    ['a line of meta wider than the title decides', text(words(5), words(12)), 96, 16 + 19],
    ['a title of one line up to 200 px stays one line', text(words(12, 12)), 200, 16 + 19],
    ['a longer title takes two lines of up to 168 px', text(words(12, 8, 12)), 168, 16 + 38],
    ['two lines are widened where the words need it', text(words(12, 12, 12)), 200, 16 + 38],
    ['never wider than 216 px, never more than two lines', text(words(20, 20, 20, 20)), 216, 16 + 38],
    ['meta breaks into two lines, too', text(words(4), words(12, 8, 12)), 168, 32 + 19],
    ['a phrase adds a line', text(words(10), '27 Nov', words(15)), 120, 16 + 19 + 18],
    ['a phrase is cut at 216 px', text(words(10), '27 Nov', words(40)), 216, 16 + 19 + 18],
  ];
  for (const [title, label, width, height] of table)
    it(title, () => expect(labelSize(label, measure)).to.deep.equal({ width: width + SLACK, height }));

  const sentence = fc
    .array(fc.integer({ min: 1, max: 18 }), { minLength: 1, maxLength: 12 })
    .map((lengths) => words(...lengths));
  const labels = fc.record({
    meta: sentence,
    title: sentence,
    phrase: fc.oneof(fc.constant(''), sentence),
  });

  it('gives each line of text, two at most, its height at the width it gives', () => {
    fc.assert(
      fc.property(labels, (label) => {
        const { width, height } = labelSize(label, measure);
        const lines = (role: 'meta' | 'title'): number =>
          Math.min(2, broken(label[role], width - SLACK).length);
        expect(height).to.equal(
          LINE.meta * lines('meta') + LINE.title * lines('title') + (label.phrase ? LINE.phrase : 0),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('cuts a title only at the widest', () => {
    fc.assert(
      fc.property(labels, (label) => {
        const { width } = labelSize(label, measure);
        expect(width).to.be.at.most(WIDEST);
        for (const role of ['meta', 'title'] as const)
          if (broken(label[role], width - SLACK).length > 2) expect(width).to.be.at.least(WIDEST - 4);
      }),
      { numRuns: 500 },
    );
  });

  it('is no wider than the longest of its lines', () => {
    fc.assert(
      fc.property(labels, (label) => {
        const { width } = labelSize(label, measure);
        const longest = Math.max(...Object.values(label).map((line: string) => measure(line)));
        expect(width - SLACK).to.be.at.most(longest);
      }),
    );
  });

  it('takes a title of any length in bounded time', () => {
    const { width, height } = labelSize(text('word '.repeat(100_000)), measure);
    expect([width, height]).to.deep.equal([WIDEST, LINE.meta + 2 * LINE.title]);
  });
});
