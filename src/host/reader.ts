/**
 * The reader at the element: where they look, which event the Tab key reaches, what was last said to them. Gestures,
 * keys and buttons become changes of the view, or requests to the host.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { gestures, type Gestures } from '../input/gestures.js';
import type { Intent } from '../input/intents.js';
import { keyIntent, moveTarget } from '../input/keyboard.js';
import { motion, type Motion } from '../input/motion.js';
import type { Followed } from '../input/follow.js';
import type { EventState } from '../story/story.js';
import type { TalksFilter } from '../story/types.js';
import { middleOf } from '../layout/marks.js';
import { clamp, limitsOf, pan, toTime, toX, zoomAround, type View } from '../view/view.js';
import { viewWords } from '../words/dates.js';
import type { Frame } from './pipeline.js';
import { ordered } from './order.js';

/** What the reader needs of the host. */
export interface Desk extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly frame: Frame;
  readonly newestFirst: boolean;
  readonly selected?: string | undefined;
  filter?: TalksFilter | undefined;
  /** Opens or closes details; false where the page said no. */
  choose(id: string | undefined, byUser: boolean): boolean;
}

/** Milliseconds of rest after which a new view is said. */
const SETTLED = 600;
/** Share of the width that an event brought into view keeps from the edges. */
const EDGE = 0.08;
const ZOOM = 1.5;

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

export class Reader implements ReactiveController {
  /** Undefined: everything. */
  view: View | undefined;
  current: string | undefined;
  listed: number | undefined;
  changed: ReadonlySet<string> = new Set();
  status = '';
  /** The last change of the view was the reader's. */
  byUser = false;
  readonly gestures: Gestures;
  readonly #motion: Motion;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The event whose button had the focus last. */
  #at: string | undefined;
  #focused: { readonly id: string; readonly index: number } | undefined;

  constructor(
    readonly desk: Desk,
    readonly width: Followed<number>,
  ) {
    this.gestures = gestures(desk, (intent) => this.#grant(intent));
    this.#motion = motion(desk);
    desk.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Remembers the focused event: new data must not lose the reader's place. */
  hostUpdate(): void {
    const { activeElement } = this.#root;
    const id = activeElement?.classList.contains('event-button') ? this.#at : undefined;
    this.#focused =
      id === undefined ? undefined : { id, index: Number(activeElement?.getAttribute('data-index')) };
  }

  hostUpdated(): void {
    if (!this.#focused) return;
    const { id: focused, index } = this.#focused;
    const events = this.#events;
    const at = events.findIndex(({ id }) => id === focused);
    const button = this.#button(at < 0 ? Math.min(index, events.length - 1) : at);
    if (button !== this.#root.activeElement) button?.focus({ preventScroll: true });
  }

  /** Sets the view within the limits of the story; `undefined` is everything. */
  look(view: View | undefined, byUser: boolean): void {
    const { extent } = this.desk.frame;
    this.#motion.stop();
    this.view = view && clamp(view, limitsOf(extent));
    this.byUser = byUser;
    if (byUser) this.#sayView();
    this.desk.requestUpdate();
  }

  /** Another story: what was said, marked and listed of the last one goes, and a view that shows none of the new one. */
  forget({ extent }: Frame): void {
    this.status = '';
    this.changed = new Set();
    this.listed = undefined;
    const { view } = this;
    if (view && extent && (view.end <= extent.start || view.start >= extent.end)) this.view = undefined;
  }

  fit(byUser: boolean): void {
    this.#fly(undefined, byUser);
  }

  zoom(factor: number, byUser: boolean, x = this.width.value / 2): void {
    this.#motion.finish();
    const { view, extent } = this.desk.frame;
    const to = zoomAround(view, factor, toTime(view, this.width.value, x), limitsOf(extent));
    if (byUser) this.#fly(to, byUser);
    else this.look(to, byUser);
  }

  panBy(px: number, byUser: boolean): void {
    const { view } = this.desk.frame;
    this.look(pan(view, (px / (this.width.value || 1)) * (view.end - view.start)), byUser);
  }

  /** Opens the event `by` places on in time; false where there is none. */
  step(by: 1 | -1, byUser: boolean): boolean {
    const { events } = this.desk.frame.filtered;
    const from = events.findIndex(({ id }) => id === this.desk.selected);
    const to = from < 0 ? (by > 0 ? 0 : events.length - 1) : from + by;
    const state = events[to];
    return state !== undefined && this.show(state.id, byUser);
  }

  /** Opens an event and brings it into view; false where it is not known (yet). */
  show(id: string, byUser: boolean): boolean {
    const { snapshot, filtered } = this.desk.frame;
    const state = snapshot.events.find((event) => event.id === id);
    if (!state || !this.desk.choose(id, byUser)) return false;
    // What is asked for by name is shown, whatever was filtered.
    if (!filtered.events.includes(state)) this.desk.filter = undefined;
    this.current = id;
    this.reveal(state, byUser, OPENED);
    return true;
  }

  /** Moves the view, at its scale, until the event's mark is in it. */
  reveal(state: EventState, byUser: boolean, parts?: readonly string[]): void {
    this.#motion.finish();
    const { view, scene } = this.desk.frame;
    const width = this.width.value;
    const middle = middleOf(state.fields.when);
    const x = toX(view, width, middle);
    if (!scene || (x >= width * EDGE && x <= width * (1 - EDGE))) return;
    this.#fly(pan(view, middle - (view.start + view.end) / 2), byUser, parts);
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    const button = (event.target as Element).closest('.event-button');
    const intent = button && keyIntent(event);
    if (!button || !intent) return;
    this.#motion.finish();
    const { frame } = this.desk;
    const events = this.#events;
    const index = Number(button.getAttribute('data-index'));
    if (intent.type === 'move') {
      const groups = events.map(({ id }) => frame.faces.get(id)?.group ?? '');
      const target = moveTarget(intent.to, index, groups);
      if (target === index) return;
      void this.focus(target);
    } else if (intent.type === 'close') {
      if (this.desk.selected === undefined) return;
      this.desk.choose(undefined, true);
    } else if (!frame.scene) return;
    else if (intent.type === 'zoom') {
      const mark = frame.scene.marks.find(({ id }) => id === events[index]?.id);
      this.zoom(intent.factor, true, mark?.inView ? mark.x : undefined);
    } else if (intent.type === 'pan') this.panBy(intent.share * this.width.value, true);
    else this.fit(true);
    event.preventDefault();
  };

  readonly onFocusin = (event: FocusEvent): void => {
    const button = (event.target as Element).closest('.event-button');
    const state = button && this.#events[Number(button.getAttribute('data-index'))];
    if (!state) return;
    this.#at = state.id;
    if (this.current !== state.id) {
      this.current = state.id;
      this.desk.requestUpdate();
    }
    // A press must not move the chart under the pointer.
    if (button.matches(':focus-visible')) this.reveal(state, true);
  };

  async focus(index: number): Promise<void> {
    const id = this.#events[index]?.id;
    if (id === undefined) return;
    this.current = id;
    this.desk.requestUpdate();
    await this.desk.updateComplete;
    this.#button(index)?.focus();
  }

  /** Buttons of the toolbar that concern the view. */
  act(action: string): void {
    if (action === 'previous' || action === 'next') this.step(action === 'next' ? 1 : -1, true);
    else if (action === 'zoom-in' || action === 'zoom-out')
      this.zoom(action === 'zoom-in' ? ZOOM : 1 / ZOOM, true);
    else if (action === 'fit') this.fit(true);
    else if (action === 'close-more') {
      this.#root.querySelector<HTMLElement>(`[data-more="${this.listed}"]`)?.focus();
      this.list(undefined);
    }
  }

  list(track: number | undefined): void {
    this.listed = track;
    this.desk.requestUpdate();
    void this.desk.updateComplete.then(() =>
      this.#root.querySelector('.more-list')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  say(text: string): void {
    this.status = text;
    this.desk.requestUpdate();
  }

  #grant(intent: Intent): void {
    if (intent.type === 'grab') this.#motion.stop();
    else if (intent.type === 'pan') this.panBy(intent.px, true);
    else if (intent.type === 'zoom') {
      const { view, extent } = this.desk.frame;
      const x = intent.x ?? this.width.value / 2;
      this.look(zoomAround(view, intent.factor, toTime(view, this.width.value, x), limitsOf(extent)), true);
    } else this.#sayView();
  }

  #fly(to: View | undefined, byUser: boolean, parts = byUser ? FOCUSED : []): void {
    const { view, fitted, extent } = this.desk.frame;
    this.#motion.fly(view, to ? clamp(to, limitsOf(extent)) : fitted, (next, done) => {
      this.view = done && !to ? undefined : next;
      this.byUser = byUser;
      this.desk.requestUpdate();
      if (done) void this.keepInSight(parts);
    });
    if (byUser) this.#sayView();
  }

  /** With other labels or details what the reader looks at may have gone up or down: scrolls no further than it must. */
  async keepInSight(parts = FOCUSED): Promise<void> {
    await this.desk.updateComplete;
    for (const part of parts)
      this.#root.querySelector(part)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  #sayView(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { language, view, zone } = this.desk.frame;
      this.say(viewWords(language, view, zone));
    }, SETTLED);
  }

  get #events(): readonly EventState[] {
    return ordered(this.desk.frame, this.desk.newestFirst);
  }

  get #root(): ShadowRoot {
    return this.desk.renderRoot as ShadowRoot;
  }

  #button(index: number): HTMLElement | undefined {
    return this.#root.querySelector<HTMLElement>(`.event-button[data-index="${index}"]`) ?? undefined;
  }
}
