/** What a shared address opens, and what it says: the open event and the as-of. */
import { deepLink } from '../input/deep-link.js';
import { stampOf } from '../words/dates.js';
import type { Desk, Reader } from './reader.js';
import type { Texts } from './texts.js';

/** What it needs of the host. */
export interface Addressed extends Desk {
  readonly deepLink?: string | undefined;
  selected?: string | undefined;
  asOf?: string | number | Date | undefined;
}

export interface Address {
  /** Before a rendering: the name may be another one. */
  readonly read: () => void;
  /** After it: the event that was asked for comes into sight, and the address says what is shown. */
  readonly write: () => void;
}

export const address = (host: Addressed & Element, reader: Reader, { take }: Texts): Address => {
  let wanted: string | undefined;
  const link = deepLink(host, (state) => {
    const asOf = state('as-of');
    if (asOf !== undefined)
      take('as-of', asOf, (text) => {
        if (text !== null) host.asOf = text;
      });
    wanted = state('event');
    host.selected = wanted ?? host.selected;
  });
  return {
    read: () => link.follow(host.deepLink),
    write() {
      const { snapshot, story, zone } = host.frame;
      const { asOf, selected } = host;
      // Whoever opens or closes something else in the meantime has decided.
      if (wanted !== undefined && (wanted !== selected || reader.show(wanted))) wanted = undefined;
      link.write({
        event: selected,
        // What follows the clock does so for the next reader too.
        'as-of': asOf === undefined || asOf === 'now' ? asOf : stampOf(snapshot.asOf, story.timeZone ?? zone),
      });
    },
  };
};
