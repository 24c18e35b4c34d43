/** Which groups of a long list are open: how many of their events are shown, by id; 0 where the reader closed one. */
import { SHOWN, type Group } from '../layout/groups.js';
import { isGroup, type Item } from './frame.js';

export type Opened = ReadonlyMap<string, number>;

/** After a press on its button: open or closed, or more of it. */
export const press = (opened: Opened, { id, isOpen }: Group): Opened => {
  const of = id.replace(/\+$/, '');
  const more = (opened.get(of) ?? 0) + SHOWN;
  return new Map(opened).set(of, isOpen ? 0 : more);
};

/** What opened for an event stays open until the reader closes it. */
export const stayOpen = (opened: Opened, list: readonly Item[]): Opened => {
  const others = list.filter((item) => isGroup(item) && item.isOpen && !opened.has(item.id));
  return others.length ? new Map([...opened, ...others.map(({ id }) => [id, SHOWN] as const)]) : opened;
};

/** An event is asked for: where it is in a group that was closed, that opens again. */
export const unclose = (opened: Opened): Opened => new Map([...opened].filter(([, most]) => most));
