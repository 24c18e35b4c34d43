/** Small parts of the host by themselves: memory of one, options, the view property, where language comes from. */
import { expect } from '@esm-bundle/chai';
import { dataOf } from '../../src/host/data.js';
import { memo } from '../../src/host/memo.js';
import { misuse } from '../../src/host/options.js';
import { nearestLang, surroundings } from '../../src/host/surroundings.js';
import { viewOf } from '../../src/host/view-input.js';

describe('A stage with a memory of one', () => {
  it('runs again only where an input is another', () => {
    const runs: unknown[][] = [];
    const stage = memo((...inputs: unknown[]) => {
      runs.push(inputs);
      return { inputs };
    });
    const list: unknown[] = [];
    const first = stage(1, list);
    expect(stage(1, list)).to.equal(first);
    expect(stage(1, [])).not.to.equal(first);
    expect(stage(1, list)).not.to.equal(first);
    expect(stage(NaN, 1)).to.equal(stage(NaN, 1));
    expect(runs).to.have.length(4);
  });
});

describe('The source of data', () => {
  const none = { status: 'none' } as const;
  const SOURCES: readonly (readonly [name: string, args: Parameters<typeof dataOf>, state: string])[] = [
    ['nothing', [undefined, undefined, undefined, none, undefined], 'none'],
    ['properties before all', [{}, undefined, '/a', { status: 'loading', url: '/a' }, '{}'], 'ready'],
    ['events alone', [undefined, [], '/a', none, '{}'], 'ready'],
    ['src before a child', [undefined, undefined, '/a', { status: 'loading', url: '/a' }, '{}'], 'loading'],
    [
      'src that failed',
      [undefined, undefined, '/a', { status: 'failed', url: '/a', message: 'no' }, '{}'],
      'failed',
    ],
    ['a child', [undefined, undefined, undefined, none, '{"events": []}'], 'ready'],
    ['a child that is not JSON', [undefined, undefined, undefined, none, '{'], 'failed'],
  ];
  for (const [name, args, state] of SOURCES)
    it(`is ${state} with ${name}`, () => {
      expect(dataOf(...args).state).to.equal(state);
    });
});

describe('A misuse', () => {
  const GOT = [
    ['x'.repeat(200), `'${'x'.repeat(60)}'`],
    [[], 'an array'],
    [{}, 'object'],
    [() => 1, 'function'],
    [7, '7'],
    [true, 'true'],
    [Symbol('s'), 'Symbol(s)'],
  ] as const;
  for (const [value, got] of GOT)
    it(`says shortly that it got ${got.slice(0, 20)}`, () => {
      expect(misuse('name', 'a thing', value).message).to.equal(
        `<talks-timeline> name: expected a thing, got ${got}`,
      );
    });
});

describe('The view property', () => {
  const midnight = Date.parse('2025-11-26T22:00Z');
  it('reads dates in the zone of the axis, the last day whole', () => {
    expect(viewOf({ start: '2025-11-27', end: '2025-11-27' }, 'Europe/Kyiv')).to.deep.equal({
      start: midnight,
      end: midnight + 86_400_000,
    });
    expect(viewOf(undefined, 'UTC')).to.equal(undefined);
    expect(viewOf(null, 'UTC')).to.equal(undefined);
  });
});

describe('The language of the place', () => {
  it('is that of the nearest element, also around shadow roots', () => {
    const outer = document.body.appendChild(document.createElement('div'));
    outer.lang = 'uk';
    const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    expect(nearestLang(inner)).to.equal('uk');
    inner.lang = 'ky';
    expect(nearestLang(inner)).to.equal('ky');
    outer.remove();
  });

  const CASES: readonly (readonly [lang: string | undefined, locale: string | undefined, got: string])[] = [
    ['uk', 'fr', 'fr'],
    ['uk', undefined, 'uk'],
    ['not a language', undefined, navigator.language],
    ['', undefined, navigator.language],
    [undefined, undefined, navigator.language],
    ['uk', 'not a language', 'uk'],
  ];
  for (const [lang, locale, got] of CASES)
    it(`of “${lang}” around and “${locale}” asked for is ${got === navigator.language ? 'the reader’s' : got}`, () => {
      expect(surroundings(lang, locale, undefined).locale).to.equal(got);
    });

  it('and zone that are not known are problems', () => {
    const codes = surroundings('en', 'not a language', 'Mars/Olympus').problems.map(({ code }) => code);
    expect(codes).to.deep.equal(['unknown-locale', 'unknown-zone']);
  });
});
