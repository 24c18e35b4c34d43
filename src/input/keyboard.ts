/**
 * Keys on an event's button, as a table. Arrows move along the axis, which is time order; a key with Ctrl, Alt or Meta
 * is never ours, and nothing is consumed that was not used.
 */
export type KeyIntent =
  | {
      readonly type: 'move';
      readonly to: 'previous' | 'next' | 'first' | 'last' | 'previous-group' | 'next-group';
    }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'pan'; readonly share: number }
  | { readonly type: 'fit' }
  | { readonly type: 'close' };

type Keys = ReadonlyMap<string, KeyIntent>;

/** With Shift or without: some keyboards need it. Zero also by its place, where that key has another letter or sign. */
const SIGNS: Keys = new Map([
  ['+', { type: 'zoom', factor: 1.5 }],
  ['=', { type: 'zoom', factor: 1.5 }],
  ['-', { type: 'zoom', factor: 1 / 1.5 }],
  ['−', { type: 'zoom', factor: 1 / 1.5 }],
  ['0', { type: 'fit' }],
  ['Digit0', { type: 'fit' }],
]);

/** Shift with an arrow pans by a share of the view. */
const KEYS: Keys = new Map([
  ['ArrowLeft', { type: 'move', to: 'previous' }],
  ['ArrowUp', { type: 'move', to: 'previous' }],
  ['ArrowRight', { type: 'move', to: 'next' }],
  ['ArrowDown', { type: 'move', to: 'next' }],
  ['Home', { type: 'move', to: 'first' }],
  ['End', { type: 'move', to: 'last' }],
  ['PageUp', { type: 'move', to: 'previous-group' }],
  ['PageDown', { type: 'move', to: 'next-group' }],
  ['Escape', { type: 'close' }],
  ['Shift ArrowLeft', { type: 'pan', share: -0.25 }],
  ['Shift ArrowRight', { type: 'pan', share: 0.25 }],
]);

export const keyIntent = (event: KeyboardEvent): KeyIntent | undefined => {
  const { key, code, shiftKey } = event;
  return event.ctrlKey || event.altKey || event.metaKey || event.isComposing
    ? undefined
    : (KEYS.get((shiftKey ? 'Shift ' : '') + key) ?? SIGNS.get(key) ?? SIGNS.get(code));
};

/** A position in the list of events; `groups` names the group of each. No wrap. */
export const moveTarget = (
  to: Extract<KeyIntent, { type: 'move' }>['to'],
  from: number,
  groups: readonly string[],
): number => {
  const last = groups.length - 1;
  const previous = Math.max(0, from - 1);
  const startOf = (index: number): number =>
    groups.findLastIndex((group, at) => at < index && group !== groups[index]) + 1;
  const start = startOf(from);
  const after = groups.findIndex((group, at) => at > from && group !== groups[from]);
  return {
    previous,
    next: Math.min(last, from + 1),
    first: 0,
    last,
    'previous-group': start === from ? startOf(previous) : start,
    'next-group': after < 0 ? last : after,
  }[to];
};
