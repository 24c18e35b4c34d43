/**
 * The reader at the element: where they look, which event the Tab key reaches, what was last said to them. Gestures,
 * keys and buttons become changes of the view, or requests to the host.
 */
import type { ReactiveControllerHost } from 'lit';
import type { TalksEventName } from '../events.js';
import type { Followed } from '../input/follow.js';
import { gestures, type Gestures } from '../input/gestures.js';
import { keyIntent, moveTarget } from '../input/keyboard.js';
import { motion } from '../input/motion.js';
import { rest } from '../input/rest.js';
import { step } from '../index/time-order.js';
import type { Group } from '../layout/groups.js';
import type { Cluster } from '../layout/lod.js';
import type { TalksFilter } from '../story/filter.js';
import { clamp, fitView, limitsOf, pan, toTime, toX, within, zoomAround, type View } from '../view/view.js';
import { viewWords } from '../words/dates.js';
import { keepFocus } from './focus.js';
import { beyond, placeOf } from './items.js';
import { isGroup, LATER, type Beyond, type Frame, type Item } from './frame.js';
import { press, unclose, type Opened } from './opened.js';

/** What the reader needs of the host. */
export interface Desk extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly frame: Frame;
  readonly selected?: string | undefined;
  filter?: TalksFilter | undefined;
  /** Opens or closes details; false where the page said no. */
  choose(id: string | undefined, byUser?: boolean): boolean;
}

/** What is private to a reader, and what can be asked for them. */
export interface Reader {
  /** Undefined: everything. */
  view: View | undefined;
  /** Id of the event that the Tab key reaches. */
  current: string | undefined;
  /** What is listed below the chart: events without a label, by the index of their track, or a cluster, by its id. */
  listed: string | undefined;
  most: number;
  opened: Opened;
  /** Ids of events that are shown by themselves wherever they are. */
  readonly pinned: readonly (string | undefined)[];
  /** Ids of what changed with the as-of. */
  changed: ReadonlySet<string>;
  /** What was last said. */
  status: string;
  /** Names of the DOM events for what the reader, not the page, is changing. */
  readonly byUser: Set<TalksEventName>;
  readonly gestures: Gestures;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onFocusin: (event: FocusEvent) => void;
  /** Sets the view within the limits of the story; `undefined` is everything. */
  readonly look: (view: View | undefined, byUser?: boolean) => void;
  /** Another story: what was said, marked and listed of the last one goes, and a view that shows none of the new one. */
  readonly forget: (frame: Frame) => void;
  /** The same with a flight. */
  readonly flyTo: (view: View | undefined, byUser?: boolean) => void;
  readonly fit: (byUser?: boolean) => void;
  readonly zoom: (factor: number, byUser?: boolean, x?: number) => void;
  readonly panBy: (px: number, byUser?: boolean) => void;
  /** Opens the event `by` places on in time; false where there is none. */
  readonly step: (by: number, byUser?: boolean) => boolean;
  /** Opens an event and brings it into view; false where it is not known (yet). */
  readonly show: (id: string, byUser?: boolean) => boolean;
  /** Moves the focus to an event. */
  readonly focus: (id: string | undefined) => Promise<void>;
  /** Lists events that have no label or button of their own; none: the focus goes back to the button that opened the list. */
  readonly list: (what?: string, most?: number) => void;
  /** Looks closer at a cluster, or lists its members where that would not tell them apart; looks at what is beyond the view; opens and closes a group. */
  readonly open: (item: Cluster | Beyond | Group) => void;
  /** With other labels or details what the reader looks at may have gone up or down: scrolls no further than it must. */
  readonly keepInSight: (parts?: readonly string[]) => Promise<void>;
}

/** Milliseconds of rest after which a new view is said. */
const SETTLED = 600;
/** Share of the width that an event brought into view keeps from the edges. */
const EDGE = 0.08;

/** What is to be in sight after a change of the view; of several, the last come first where there is no room for all. */
const FOCUSED: readonly string[] = ['.event-button:focus'];
/** After an event was opened: it and the beginning of its details; where keys stand on it, it before all. */
export const OPENED: readonly string[] = [
  ...FOCUSED,
  '.details',
  '.open > .event-button',
  '.details-title',
  '.event-button:focus-visible',
];

/** So many events are listed at first, and more with each press. */
export const PAGE = 50;
/** Nearer than this, events are not told apart, CSS px. */
const APART = 40;

const buttonAt = (event: Event): HTMLElement | null =>
  (event.target as Element).closest<HTMLElement>('.event-button');

export const createReader = (desk: Desk, width: Followed<number>): Reader => {
  const { fly, finish, stop } = motion(desk);
  const focus = keepFocus(desk);
  const { root, button, indexOf } = focus;

  /** The words that were said of a view: another one that the page sets makes them untrue. */
  let said = '';
  const { wait: sayView } = rest(desk, SETTLED, () => {
    const { language, view, zone } = desk.frame;
    reader.status = said = viewWords(language, view, zone);
    desk.requestUpdate();
  });

  const set = (view: View | undefined, byUser?: boolean): void => {
    reader.view = view;
    if (!byUser && reader.status === said) reader.status = '';
    reader.byUser[byUser ? 'add' : 'delete']('talks-view-change');
    desk.requestUpdate();
  };

  const flyTo = (to: View | undefined, byUser?: boolean, parts = byUser ? FOCUSED : []): void => {
    const { view, fitted, extent } = desk.frame;
    fly(view, to ? clamp(to, limitsOf(extent)) : fitted, (next, done) => {
      set(done && !to ? undefined : next, byUser);
      if (done) void reader.keepInSight(parts);
    });
    if (byUser) sayView();
  };

  /** Moves the view, at its scale, until the event's mark is in it. */
  const reveal = (item: Item, byUser?: boolean, parts?: readonly string[]): void => {
    finish();
    const { view, scene, fitted } = desk.frame;
    const middle = placeOf(item);
    const share = toX(view, 1, middle);
    if (!scene || (share >= EDGE && share <= 1 - EDGE)) return;
    const span = view.end - view.start;
    // What is in sight already comes no farther in than it must; nothing beyond everything is shown for it.
    const isNear = share >= 0 && share <= 1;
    const start = isNear ? view.start + (share - within(share, EDGE, 1 - EDGE)) * span : middle - span / 2;
    const kept = within(start, Math.min(fitted.start, view.start), Math.max(fitted.end, view.end) - span);
    if (kept !== view.start) flyTo({ start: kept, end: kept + span }, byUser, parts);
  };

  const zoomed = (factor: number, x = width.value / 2): View => {
    const { view, extent } = desk.frame;
    return zoomAround(view, factor, toTime(view, width.value, x), limitsOf(extent));
  };

  const reader: Reader = {
    view: undefined,
    current: undefined,
    listed: undefined,
    most: PAGE,
    opened: new Map(),
    get pinned() {
      return [desk.selected, focus.at];
    },
    changed: new Set(),
    status: '',
    byUser: new Set(),
    gestures: gestures(desk, {
      grab: stop,
      pan: (px) => reader.panBy(px, true),
      zoom: (factor, x) => reader.look(zoomed(factor, x), true),
      release: sayView,
    }),
    look(view, byUser) {
      stop();
      set(view && clamp(view, limitsOf(desk.frame.extent)), byUser);
      if (byUser) sayView();
    },
    forget({ extent }) {
      const { view } = reader;
      const isApart = view && extent && (view.end <= extent.start || view.start >= extent.end);
      Object.assign(reader, {
        status: '',
        changed: new Set(),
        listed: undefined,
        opened: new Map(),
        view: isApart ? undefined : view,
      });
    },
    flyTo,
    fit: (byUser) => flyTo(undefined, byUser),
    zoom(factor, byUser, x?) {
      finish();
      (byUser ? flyTo : reader.look)(zoomed(factor, x), byUser);
    },
    panBy(px, byUser) {
      const { view } = desk.frame;
      reader.look(pan(view, (px / (width.value || 1)) * (view.end - view.start)), byUser);
    },
    step(by, byUser) {
      const { index, cast, story } = desk.frame;
      const from = story.rows.find(desk.selected ?? '');
      const row = step(index, by, cast.state(from) && from);
      return row !== undefined && reader.show(story.rows.id(row), byUser);
    },
    show(id, byUser) {
      const { cast, story } = desk.frame;
      const row = story.rows.find(id);
      const state = cast.state(row);
      if (!state || !desk.choose(id, byUser)) return false;
      // What is asked for by name is shown, whatever was filtered.
      if (!cast.shown[row]) {
        if (byUser) reader.byUser.add('talks-filter-change');
        desk.filter = undefined;
      }
      reader.opened = unclose(reader.opened);
      reader.current = id;
      reveal(state, byUser, OPENED);
      return true;
    },
    onKeydown(event) {
      const from = buttonAt(event);
      const intent = from && keyIntent(event);
      if (!from || !intent) return;
      finish();
      const { list, faces, scene } = desk.frame;
      const index = Number(from.dataset['index']);
      if (intent.type === 'move') {
        const target = moveTarget(
          intent.to,
          index,
          list.map(({ id }) => faces.get(id)?.group ?? id),
        );
        // At an end arrows are the page's again; the other keys would take it far away from the list.
        if (target === index && event.key.startsWith('Arrow')) return;
        void reader.focus(list[target]?.id);
      } else if (intent.type === 'close') {
        if (desk.selected === undefined) return;
        desk.choose(undefined, true);
      } else if (!scene) return;
      else if (intent.type === 'zoom') {
        const item = list[index];
        const x = item ? toX(desk.frame.view, width.value, placeOf(item)) : NaN;
        reader.zoom(intent.factor, true, x >= 0 && x <= width.value ? x : undefined);
      } else if (intent.type === 'pan') reader.panBy(intent.share * width.value, true);
      else reader.fit(true);
      event.preventDefault();
    },
    onFocusin(event) {
      const to = buttonAt(event);
      const item = to && desk.frame.list[Number(to.dataset['index'])];
      if (!item) return;
      focus.take(item);
      reader.current = item.id;
      desk.requestUpdate();
      // A press must not move the chart under the pointer.
      if (to.matches(':focus-visible')) reveal(item, true);
    },
    async focus(id) {
      const index = indexOf(id);
      if (index < 0) return;
      reader.current = id;
      desk.requestUpdate();
      await desk.updateComplete;
      button(index)?.focus();
    },
    list(what, most = PAGE) {
      if (what === undefined)
        (
          root().querySelector<HTMLElement>(`[data-more="${CSS.escape(reader.listed ?? '')}"]`) ??
          button(indexOf(reader.listed))
        )?.focus();
      Object.assign(reader, { listed: what, most });
      desk.requestUpdate();
      void reader.keepInSight(['.more-list']);
    },
    open(item) {
      const { extent, view, index } = desk.frame;
      if (isGroup(item)) {
        const place = indexOf(item.id);
        reader.opened = press(reader.opened, item);
        // Where there was "and n more" is the first of them now.
        return void reader.focus(desk.frame.list[place]?.id);
      }
      if (!('track' in item)) {
        const t = beyond(index, item.id === LATER ? view.end : view.start, item.id === LATER);
        return flyTo(pan(view, t - (view.start + view.end) / 2), true);
      }
      const { start, end } = item;
      const close = clamp(fitView({ start, end }, width.value, APART), limitsOf(extent));
      const [from, to] = [start, end].map((t) => toX(close, width.value, t)) as [number, number];
      // As close as one can look, or closer than now, its members may still be at one place.
      if (to - from > APART && close.end - close.start < (view.end - view.start) * 0.8) flyTo(close, true);
      else reader.list(reader.listed === item.id ? undefined : item.id);
    },
    async keepInSight(parts = FOCUSED) {
      await desk.updateComplete;
      for (const part of parts)
        root().querySelector(part)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    },
  };

  return reader;
};
