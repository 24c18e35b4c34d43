/** What `Intl` says slowly is kept, and not without bound: a map that is full begins anew. */
export function kept<Key, Value>(map: Map<Key, Value>, most: number, key: Key, make: () => Value): Value {
  if (!map.has(key)) {
    if (map.size >= most) map.clear();
    map.set(key, make());
  }
  return map.get(key) as Value;
}
