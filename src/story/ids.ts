/**
 * Which row an id has: a hash table of numbers alone; a `Map` of a million texts takes four times the bytes and the
 * time. A slot holds a row and some bits of its id's hash, so that a record is looked at only where these agree.
 */
const ROWS = 2 ** 21 - 1;
/** Where so many slots side by side are taken, perhaps by ids made to collide, a map takes over. */
const FAR = 32;

export interface Ids {
  /** The row of an id, -1 where there is none; `idAt` gives the id of a row that was put. */
  readonly find: (id: string, idAt: (row: number) => unknown) => number;
  /** Gives the id that was looked for last, and not found, to a row. */
  readonly put: (row: number) => void;
}

const hashOf = (text: string): number => {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85eb_ca6b);
  return hash ^ (hash >>> 13);
};

/** @param room how many rows it is made for */
export const createIds = (room: number): Ids => {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(room * 1.4 + FAR)));
  const others = new Map<string, number>();
  /** Where the last search ended: the id, the bits of its hash, and its slot; -1 for the map. */
  let sought = '';
  let bits = 0;
  let free = -1;
  return {
    find(id, idAt) {
      const hash = hashOf(id);
      sought = id;
      bits = hash & ~ROWS;
      for (let i = 0; i < FAR; i++) {
        free = (hash + i) & (slots.length - 1);
        const slot = slots[free] as number;
        if (!slot) return -1;
        const row = (slot & ROWS) - 1;
        if ((slot & ~ROWS) === bits && idAt(row) === id) return row;
      }
      free = -1;
      return others.get(id) ?? -1;
    },
    put(row) {
      if (free < 0) others.set(sought, row);
      else slots[free] = bits | (row + 1);
    },
  };
};
