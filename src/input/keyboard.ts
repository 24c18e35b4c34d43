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

type Keys = Readonly<Record<string, KeyIntent>>;

/** Signs need Shift on some keyboards and not on others. */
const SIGNS: Keys = {
  '+': { type: 'zoom', factor: 1.5 },
  '=': { type: 'zoom', factor: 1.5 },
  '-': { type: 'zoom', factor: 1 / 1.5 },
  '−': { type: 'zoom', factor: 1 / 1.5 },
  '0': { type: 'fit' },
};

const PLAIN: Keys = {
  ...SIGNS,
  ArrowLeft: { type: 'move', to: 'previous' },
  ArrowUp: { type: 'move', to: 'previous' },
  ArrowRight: { type: 'move', to: 'next' },
  ArrowDown: { type: 'move', to: 'next' },
  Home: { type: 'move', to: 'first' },
  End: { type: 'move', to: 'last' },
  PageUp: { type: 'move', to: 'previous-group' },
  PageDown: { type: 'move', to: 'next-group' },
  Escape: { type: 'close' },
};

/** Shift with an arrow pans by a share of the view. */
const SHIFTED: Keys = {
  ...SIGNS,
  ArrowLeft: { type: 'pan', share: -0.25 },
  ArrowRight: { type: 'pan', share: 0.25 },
};

/** Where a keyboard has another letter or sign on the key of a digit: by the key's place. */
const PLACES: Keys = { Digit0: { type: 'fit' } };

const of = (keys: Keys, name: string): KeyIntent | undefined =>
  Object.hasOwn(keys, name) ? keys[name] : undefined;

export const keyIntent = (event: KeyboardEvent): KeyIntent | undefined => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
  return of(event.shiftKey ? SHIFTED : PLAIN, event.key) ?? of(PLACES, event.code);
};

/** A position in the list of events; `groups` names the group of each. No wrap. */
export const moveTarget = (
  to: Extract<KeyIntent, { type: 'move' }>['to'],
  from: number,
  groups: readonly string[],
): number => {
  const last = groups.length - 1;
  const startOf = (index: number): number => {
    let start = index;
    while (start > 0 && groups[start - 1] === groups[index]) start -= 1;
    return start;
  };
  switch (to) {
    case 'previous':
      return Math.max(0, from - 1);
    case 'next':
      return Math.min(last, from + 1);
    case 'first':
      return 0;
    case 'last':
      return last;
    case 'previous-group': {
      const start = startOf(from);
      return start === from ? startOf(Math.max(0, from - 1)) : start;
    }
    case 'next-group': {
      let index = from;
      while (index < last && groups[index] === groups[from]) index += 1;
      return index;
    }
  }
};
