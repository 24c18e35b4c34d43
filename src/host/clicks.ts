/** Clicks and the as-of range, delegated: one listener each on the section, told apart by data attributes. */
import type { ReactiveControllerHost } from 'lit';
import type { Frame } from './pipeline.js';
import type { Reader } from './reader.js';
import type { Reporter } from './reporter.js';
import { play, type Play } from '../input/play.js';
import type { Facet } from '../story/filter.js';
import type { TalksFilter } from '../story/filter.js';

/** What clicks need of the host. */
export interface Clicked extends ReactiveControllerHost {
  readonly frame: Frame;
  selected?: string | undefined;
  asOf?: string | number | Date | undefined;
  filter?: TalksFilter | undefined;
  layout: 'auto' | 'timeline' | 'list';
  choose(id: string | undefined, byUser: boolean): boolean;
}

export interface Clicks {
  readonly playing: Play;
  readonly onClick: (event: Event) => void;
  readonly onInput: (event: Event) => void;
}

export const clicks = (host: Clicked, reader: Reader, reporter: Reporter): Clicks => {
  const goTo = (asOf: number | undefined): void => {
    if (asOf === undefined || asOf === host.frame.snapshot.asOf) return;
    reader.byUser.add('talks-as-of-change');
    host.asOf = asOf;
  };

  const choose = (filter: TalksFilter | undefined): void => {
    reader.byUser.add('talks-filter-change');
    host.filter = filter;
  };

  const later = (): number | undefined => host.frame.stops.find((stop) => stop > host.frame.snapshot.asOf);
  /** From the latest it begins again. */
  const playing = play(host, () => {
    goTo(later() ?? host.frame.stops[0]);
    return later() !== undefined;
  });

  const act = (action: string): void => {
    const { stops, snapshot } = host.frame;
    const paused = playing.playing;
    playing.stop();
    if (action === 'play') {
      if (!paused) playing.start();
    } else if (action === 'earlier') goTo(stops.findLast((stop) => stop < snapshot.asOf));
    else if (action === 'later') goTo(later());
    else if (action === 'latest') goTo(stops.at(-1));
    else if (action === 'unfilter') choose(undefined);
    else if (action === 'timeline' || action === 'list') {
      if (host.layout === action) return;
      reader.byUser.add('talks-layout-change');
      host.layout = action;
    } else if (action === 'close') {
      const id = host.selected;
      if (host.choose(undefined, true)) void reader.focus(id);
    } else reader.act(action);
  };

  const follow = (event: Event, link: HTMLAnchorElement): void => {
    const id = link.closest('.details') ? host.selected : undefined;
    const record = host.frame.story.events.find((state) => state.id === id)?.record;
    if (!reporter.say('talks-link', { href: link.href, record }, true)) event.preventDefault();
  };

  const jump = (event: Event, id: string): void => {
    event.preventDefault();
    if (reader.show(id, true)) void reader.focus(id);
  };

  const onClick = (event: Event): void => {
    const target = (event.target as Element).closest<HTMLElement>(
      '[data-action], [data-index], [data-more], [data-show], .link',
    );
    // What a page has slotted in, or stands around us, is not ours.
    if (!target || target.getRootNode() !== (event.currentTarget as Node).getRootNode()) return;
    const { action, index, more, show } = target.dataset;
    if (action !== undefined) {
      if (target.getAttribute('aria-disabled') !== 'true') act(action);
    } else if (index !== undefined) {
      const id = host.frame.list[Number(index)]?.id;
      host.choose(id === host.selected ? undefined : id, true);
    } else if (more !== undefined) reader.list(reader.listed === Number(more) ? undefined : Number(more));
    else if (show !== undefined) jump(event, show);
    else follow(event, target as HTMLAnchorElement);
  };

  const onInput = (event: Event): void => {
    const { id, value, checked, dataset } = event.target as HTMLInputElement;
    const facet = dataset['filter'];
    if (id === 'as-of') {
      playing.stop();
      goTo(host.frame.stops[Number(value)]);
    } else if (facet === 'text') choose({ ...host.filter, text: value });
    else if (facet !== undefined) {
      const others = (host.filter?.[facet as Facet] ?? []).filter((other) => other !== value);
      choose({ ...host.filter, [facet]: checked ? [...others, value] : others });
    }
  };

  return { playing, onClick, onInput };
};
