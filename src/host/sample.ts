/** A few of many records, evenly from first to last: what is shown until all are read. */
import type { Material } from './frame.js';

interface Given {
  readonly events?: unknown;
  readonly start?: unknown;
}

/** Which list of records is read; a hostile one has no length. */
const listOf = ({ story, events, columns }: Material): ArrayLike<unknown> => {
  try {
    const list = events ?? (columns as Given | undefined)?.start ?? (story as Given | undefined)?.events;
    return Number.isInteger((list as ArrayLike<unknown>).length) ? (list as ArrayLike<unknown>) : [];
  } catch {
    return [];
  }
};

export const countOf = (material: Material): number => listOf(material).length;

/** @param size so many records, or all where there are fewer */
export const sampleOf = (material: Material, size: number): Material => {
  const { length } = listOf(material);
  const rows = Array.from({ length: Math.min(length, size) }, (_, i) => Math.floor((i * length) / size));
  const pick = (list: unknown): unknown =>
    list && typeof list === 'object' ? rows.map((row) => (list as ArrayLike<unknown>)[row]) : list;
  const { columns, events } = material;
  const { id, title, ...numbers } = (columns ?? {}) as Readonly<Record<string, unknown>>;
  const at = (of: unknown): unknown =>
    typeof of === 'function' ? (i: number): unknown => (of as (row?: number) => unknown)(rows[i]) : of;
  return {
    ...material,
    story:
      events || columns
        ? material.story
        : { ...(material.story as object), events: pick((material.story as Given).events) },
    events: pick(events),
    columns: columns && {
      ...Object.fromEntries(Object.entries(numbers).map(([name, list]) => [name, pick(list)])),
      id: at(id),
      title: at(title),
    },
  };
};
