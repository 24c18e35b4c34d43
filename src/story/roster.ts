/**
 * A roster: rows with an id (tracks, parties). Either the story lists them, and what it does not list is unknown; or it
 * lists none, and each id that is named makes a row, in order of appearance.
 */
export interface Roster<T> {
  /** The rows so far. */
  readonly items: readonly T[];
  /** How many of them the story lists. */
  readonly listed: number;
  /** Index of a row; `undefined` where rows are listed and this one is not. */
  readonly indexOf: (id: string) => number | undefined;
  /** Index of a row that is made if need be, also where rows are listed. */
  readonly add: (id: string) => number;
  /** The row as far as there is one. */
  readonly get: (id: string) => T | undefined;
}

export const roster = <T extends { readonly id: string }>(
  listed: readonly T[],
  make: (id: string) => T,
): Roster<T> => {
  const items = [...listed];
  const places = new Map(items.map(({ id }, index) => [id, index]));
  const add = (id: string): number => {
    const place = places.get(id) ?? items.push(make(id)) - 1;
    places.set(id, place);
    return place;
  };
  return {
    items,
    listed: listed.length,
    add,
    indexOf: (id) => (listed.length ? places.get(id) : add(id)),
    get: (id) => items[places.get(id) ?? -1],
  };
};
