/** Clicks and the as-of range, delegated: one listener each on the section, told apart by data attributes. */
import type { ReactiveControllerHost } from 'lit';
import type { TalksEventName } from '../events.js';
import { isEvent, type Frame } from './frame.js';
import { PAGE, type Reader } from './reader.js';
import type { Reporter } from './reporter.js';
import { play, type Play } from '../input/play.js';
import type { Facet, TalksFilter } from '../story/filter.js';

/** What clicks need of the host. */
export interface Clicked extends ReactiveControllerHost {
  readonly frame: Frame;
  readonly renderRoot: HTMLElement | DocumentFragment;
  selected?: string | undefined;
  asOf?: string | number | Date | undefined;
  filter?: TalksFilter | undefined;
  layout: 'auto' | 'timeline' | 'list';
  choose(id: string | undefined, byUser?: boolean): boolean;
}

export interface Clicks {
  readonly playing: Play;
  readonly onClick: (event: Event) => void;
  readonly onInput: (event: Event) => void;
}

const ZOOM = 1.5;

export const clicks = (host: Clicked, reader: Reader, reporter: Reporter): Clicks => {
  const change = (name: TalksEventName, values: Partial<Clicked>): void => {
    reader.byUser.add(name);
    Object.assign(host, values);
  };

  const goTo = (asOf: number | undefined): void => {
    if (asOf !== undefined && asOf !== host.frame.snapshot.asOf) change('talks-as-of-change', { asOf });
  };

  const choose = (filter?: TalksFilter): void => change('talks-filter-change', { filter });

  const lay = (layout: Clicked['layout']): void => {
    if (layout !== host.layout) change('talks-layout-change', { layout });
  };

  const later = (): number | undefined => host.frame.stops.find((stop) => stop > host.frame.snapshot.asOf);
  const playing = play(host, () => {
    goTo(later());
    return later() !== undefined;
  });

  /** What buttons do, by their `data-action`; whatever it is, playing ends. */
  const actions: Readonly<Record<string, (wasPlaying: boolean) => unknown>> = {
    play(wasPlaying) {
      if (wasPlaying) return;
      // From the latest it begins again.
      goTo(later() ?? host.frame.stops[0]);
      if (later() !== undefined) playing.start();
    },
    earlier: () => goTo(host.frame.stops.findLast((stop) => stop < host.frame.snapshot.asOf)),
    later: () => goTo(later()),
    latest: () => goTo(host.frame.stops.at(-1)),
    unfilter() {
      choose();
      host.renderRoot.querySelector<HTMLElement>('.filter summary')?.focus();
    },
    timeline: () => lay('timeline'),
    list: () => lay('list'),
    previous: () => reader.step(-1, true),
    next: () => reader.step(1, true),
    'zoom-in': () => reader.zoom(ZOOM, true),
    'zoom-out': () => reader.zoom(1 / ZOOM, true),
    fit: () => reader.fit(true),
    'close-more': () => reader.list(),
    more: () => reader.list(reader.listed, reader.most + PAGE),
    close() {
      const id = host.selected;
      if (host.choose(undefined, true)) void reader.focus(id);
    },
  };

  const onClick = (event: Event): void => {
    const target = (event.target as Element).closest<HTMLElement>('a, button');
    // What a page has slotted in, or stands around us, is not ours.
    if (!target || !(event.currentTarget as Node).contains(target)) return;
    const { action, index, more, show } = target.dataset;
    const { selected, frame } = host;
    if (action) {
      if (target.hasAttribute('aria-disabled')) return;
      const wasPlaying = playing.playing;
      playing.stop();
      actions[action]?.(wasPlaying);
    } else if (index) {
      const item = frame.list[Number(index)];
      if (isEvent(item)) host.choose(item.id === selected ? undefined : item.id, true);
      else if (item) reader.open(item);
    } else if (more) reader.list(reader.listed === more ? undefined : more);
    else if (show) {
      event.preventDefault();
      if (reader.show(show, true)) void reader.focus(show);
    } else {
      const { href } = target as HTMLAnchorElement;
      const id = target.closest('.details') ? selected : undefined;
      const { rows } = frame.story;
      const record = rows.record(rows.find(id ?? ''));
      if (!reporter.say('talks-link', { href, record }, true)) event.preventDefault();
    }
  };

  const onInput = (event: Event): void => {
    const { id, value, checked, dataset } = event.target as HTMLInputElement;
    if (!(event.currentTarget as Node).contains(event.target as Node)) return;
    const facet = dataset['filter'];
    if (id === 'as-of') {
      playing.stop();
      goTo(host.frame.stops[Number(value)]);
    } else if (facet === 'text') choose({ ...host.filter, text: value });
    else if (facet) {
      const others = (host.filter?.[facet as Facet] ?? []).filter((other) => other !== value);
      choose({ ...host.filter, [facet]: checked ? [...others, value] : others });
    }
  };

  return { playing, onClick, onInput };
};
