import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { keyIntent, moveTarget } from '../../src/input/keyboard.js';
import type { KeyIntent } from '../../src/input/keyboard.js';

type Move = Extract<KeyIntent, { type: 'move' }>['to'];

const intentOf = (key: string, init: KeyboardEventInit = {}): KeyIntent | undefined =>
  keyIntent(new KeyboardEvent('keydown', { key, ...init }));

const MOVES: readonly Move[] = ['previous', 'next', 'first', 'last', 'previous-group', 'next-group'];

describe('keyIntent', () => {
  const plain: readonly (readonly [string, KeyIntent | undefined])[] = [
    ['ArrowLeft', { type: 'move', to: 'previous' }],
    ['ArrowUp', { type: 'move', to: 'previous' }],
    ['ArrowRight', { type: 'move', to: 'next' }],
    ['ArrowDown', { type: 'move', to: 'next' }],
    ['Home', { type: 'move', to: 'first' }],
    ['End', { type: 'move', to: 'last' }],
    ['PageUp', { type: 'move', to: 'previous-group' }],
    ['PageDown', { type: 'move', to: 'next-group' }],
    ['Escape', { type: 'close' }],
    ['+', { type: 'zoom', factor: 1.5 }],
    ['=', { type: 'zoom', factor: 1.5 }],
    ['-', { type: 'zoom', factor: 1 / 1.5 }],
    ['−', { type: 'zoom', factor: 1 / 1.5 }],
    ['0', { type: 'fit' }],
    ['Enter', undefined],
    [' ', undefined],
    ['Tab', undefined],
    ['a', undefined],
    ['F5', undefined],
    ['toString', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
  ];
  for (const [key, intent] of plain)
    it(`takes ${key === ' ' ? 'Space' : key} for ${intent ? JSON.stringify(intent) : 'nothing of ours'}`, () =>
      expect(intentOf(key)).to.deep.equal(intent));

  const shifted: readonly (readonly [string, KeyIntent | undefined])[] = [
    ['ArrowLeft', { type: 'pan', share: -0.25 }],
    ['ArrowRight', { type: 'pan', share: 0.25 }],
    ['+', { type: 'zoom', factor: 1.5 }],
    ['ArrowUp', undefined],
    ['Home', undefined],
    ['Escape', undefined],
    ['=', { type: 'zoom', factor: 1.5 }],
    ['-', { type: 'zoom', factor: 1 / 1.5 }],
    ['0', { type: 'fit' }],
    ['_', undefined],
  ];
  for (const [key, intent] of shifted)
    it(`takes Shift with ${key} for ${intent ? JSON.stringify(intent) : 'nothing of ours'}`, () =>
      expect(intentOf(key, { shiftKey: true })).to.deep.equal(intent));

  /** What keyboards make of a key, by its place. */
  const places: readonly (readonly [string, string, KeyboardEventInit, KeyIntent | undefined])[] = [
    ['0 on a French keyboard', 'à', { code: 'Digit0' }, { type: 'fit' }],
    ['Shift and 0 on a French keyboard', '0', { code: 'Digit0', shiftKey: true }, { type: 'fit' }],
    ['Shift and 0 on an English keyboard', ')', { code: 'Digit0', shiftKey: true }, { type: 'fit' }],
    ['6 on a French keyboard', '-', { code: 'Digit6' }, { type: 'zoom', factor: 1 / 1.5 }],
    [
      'Shift and = on a French keyboard',
      '+',
      { code: 'Equal', shiftKey: true },
      { type: 'zoom', factor: 1.5 },
    ],
    ['1 on a Czech keyboard', '+', { code: 'Digit1' }, { type: 'zoom', factor: 1.5 }],
    ['another digit on a French keyboard', 'é', { code: 'Digit2' }, undefined],
    ['0 of a keypad that stands for Insert', 'Insert', { code: 'Numpad0' }, undefined],
    ['Caps Lock where it was made Escape’s place', 'CapsLock', { code: 'Escape' }, undefined],
    ['a key without a place', 'à', {}, undefined],
    ['a place without a name', 'à', { code: 'constructor' }, undefined],
  ];
  for (const [name, key, init, intent] of places)
    it(`takes ${name} for ${intent ? JSON.stringify(intent) : 'nothing of ours'}`, () =>
      expect(intentOf(key, init)).to.deep.equal(intent));

  it('leaves any key with Ctrl, Alt or Meta, and any key of a composition, alone', () => {
    const held = ['ctrlKey', 'altKey', 'metaKey', 'isComposing'] as const;
    const key = fc.oneof(fc.constantFrom(...plain.map(([name]) => name)), fc.string());
    fc.assert(
      fc.property(key, fc.constantFrom(...held), fc.boolean(), (name, modifier, shiftKey) => {
        expect(intentOf(name, { [modifier]: true, shiftKey })).to.equal(undefined);
      }),
    );
  });
});

describe('moveTarget', () => {
  // Groups:      0    1    2    3    4    5
  const groups = ['a', 'a', 'b', 'b', 'b', 'c'];
  const table: readonly (readonly [Move, readonly number[]])[] = [
    ['previous', [0, 0, 1, 2, 3, 4]],
    ['next', [1, 2, 3, 4, 5, 5]],
    ['first', [0, 0, 0, 0, 0, 0]],
    ['last', [5, 5, 5, 5, 5, 5]],
    ['previous-group', [0, 0, 0, 2, 2, 2]],
    ['next-group', [2, 2, 5, 5, 5, 5]],
  ];
  for (const [to, expected] of table)
    it(`goes from each of six events in three groups to the ${to}`, () =>
      expect(groups.map((_, from) => moveTarget(to, from, groups))).to.deep.equal(expected));

  const lists = fc
    .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 12 })
    .chain((names) => fc.tuple(fc.constant(names), fc.nat({ max: names.length - 1 })));

  it('stays in the list, and never turns back or wraps', () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(...MOVES), ([names, from], to) => {
        const target = moveTarget(to, from, names);
        expect(target).to.be.within(0, names.length - 1);
        const forward = to === 'next' || to === 'last' || to === 'next-group';
        expect(Math.sign(target - from)).to.be.oneOf([0, forward ? 1 : -1]);
      }),
    );
  });

  it('goes on by page only to where a group begins, or to an end of the list', () => {
    fc.assert(
      fc.property(lists, ([names, from]) => {
        const begins = (index: number): boolean => index === 0 || names[index] !== names[index - 1];
        expect(begins(moveTarget('previous-group', from, names))).to.equal(true);
        const next = moveTarget('next-group', from, names);
        expect(begins(next) || next === names.length - 1).to.equal(true);
      }),
    );
  });

  it('reaches every event with next alone, and comes back with previous', () => {
    fc.assert(
      fc.property(lists, ([names]) => {
        const seen = names.map((_, steps) =>
          Array.from({ length: steps }).reduce<number>((at) => moveTarget('next', at, names), 0),
        );
        expect(seen).to.deep.equal(names.map((_, index) => index));
        const back = names.reduce<number>((at) => moveTarget('previous', at, names), names.length - 1);
        expect(back).to.equal(0);
      }),
    );
  });
});
