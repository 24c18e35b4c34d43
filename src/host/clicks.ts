/** Clicks and the as-of range, delegated: one listener each on the section, told apart by data attributes. */
import type { Frame } from './pipeline.js';
import type { Reader } from './reader.js';
import type { Reporter } from './reporter.js';
import { ordered } from './order.js';

/** What clicks need of the host. */
export interface Clicked {
  readonly frame: Frame;
  readonly newestFirst: boolean;
  selected?: string | undefined;
  asOf?: string | number | Date | undefined;
  layout: 'auto' | 'timeline' | 'list';
  choose(id: string | undefined, byUser: boolean): boolean;
}

export const clicks = (host: Clicked, reader: Reader, reporter: Reporter) => {
  const goTo = (asOf: number | undefined): void => {
    if (asOf === undefined || asOf === host.frame.snapshot.asOf) return;
    reporter.expect('as-of');
    host.asOf = asOf;
  };

  const act = (action: string): void => {
    const { stops, snapshot } = host.frame;
    if (action === 'earlier') goTo(stops.findLast((stop) => stop < snapshot.asOf));
    else if (action === 'later') goTo(stops.find((stop) => stop > snapshot.asOf));
    else if (action === 'timeline' || action === 'list') {
      if (host.layout === action) return;
      reporter.expect('layout');
      host.layout = action;
    } else if (action === 'close') {
      const index = ordered(host.frame, host.newestFirst).findIndex(({ id }) => id === host.selected);
      if (host.choose(undefined, true)) void reader.focus(index);
    } else reader.act(action);
  };

  const follow = (event: Event, link: HTMLAnchorElement): void => {
    const id = link.closest('.details') ? host.selected : undefined;
    const record = host.frame.story.events.find((state) => state.id === id)?.record;
    if (!reporter.say('talks-link', { href: link.href, record }, true)) event.preventDefault();
  };

  const jump = (event: Event, id: string): void => {
    event.preventDefault();
    if (!reader.show(id, true)) return;
    void reader.focus(ordered(host.frame, host.newestFirst).findIndex((state) => state.id === id));
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
      const id = ordered(host.frame, host.newestFirst)[Number(index)]?.id;
      host.choose(id === host.selected ? undefined : id, true);
    } else if (more !== undefined) reader.list(reader.listed === Number(more) ? undefined : Number(more));
    else if (show !== undefined) jump(event, show);
    else follow(event, target as HTMLAnchorElement);
  };

  const onInput = (event: Event): void => {
    const range = event.target as HTMLInputElement;
    if (range.id === 'as-of') goTo(host.frame.stops[Number(range.value)]);
  };

  return { onClick, onInput };
};
