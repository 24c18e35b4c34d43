/** The focus in the list: with other data, or another view, a reader must not lose their place. */
import type { ReactiveControllerHost } from 'lit';
import type { Frame, Item } from './frame.js';
import { placeOf, startOf, trackOf } from './items.js';

/** What is needed of the host. */
export interface Listed extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly frame: Frame;
}

export interface Focus {
  /** Id of the item whose button had the focus last. */
  readonly at: string | undefined;
  readonly take: (item: Item) => void;
  readonly root: () => ShadowRoot;
  /** Where it stands in the list; -1 where it does not. */
  readonly indexOf: (id: string | undefined) => number;
  readonly button: (index: number) => HTMLElement | null;
}

export const keepFocus = (desk: Listed): Focus => {
  let at: string | undefined;
  /** The item itself, for when it is not there any more. */
  let last: Item | undefined;
  /** The index of the button that has the focus before a rendering. */
  let focused: string | undefined;
  const root = (): ShadowRoot => desk.renderRoot as ShadowRoot;
  const indexOf: Focus['indexOf'] = (id) => desk.frame.list.findIndex((item) => item.id === id);
  const button: Focus['button'] = (index) =>
    root().querySelector<HTMLElement>(`.event-button[data-index="${index}"]`);

  desk.addController({
    hostUpdate() {
      focused = root().activeElement?.closest<HTMLElement>('.event-button')?.dataset['index'];
    },
    hostUpdated() {
      if (!focused) return;
      const { list } = desk.frame;
      const now = indexOf(at);
      // A cluster that fell apart leaves its place to the first of its track that stands there.
      const since = last && 'track' in last ? last.start : last ? placeOf(last) : NaN;
      const next =
        now < 0
          ? list.findIndex((item) => startOf(item) >= since && trackOf(item) === (last && trackOf(last)))
          : now;
      const to = button(next < 0 ? Math.min(Number(focused), list.length - 1) : next);
      if (to !== root().activeElement) to?.focus({ preventScroll: true });
    },
  });
  return {
    get at() {
      return at;
    },
    take(item) {
      at = item.id;
      last = item;
    },
    root,
    indexOf,
    button,
  };
};
