/** Holds the last few of the values that were read, by their keys. */
export function holdingLast<T>(most: number): (key: string, read: () => T) => T {
  const held = new Map<string, T>();
  return (key, read) => {
    const known = held.get(key);
    if (known !== undefined) return known;
    const value = read();
    const [oldest] = held.keys();
    if (held.size >= most && oldest !== undefined) held.delete(oldest);
    held.set(key, value);
    return value;
  };
}
