/** More than the names of many stories. */
const most = 1 << 12;

/**
 * The same reading of words and names, which keeps what it read last: stories name the same things again and again. For what depends
 * on nothing but the word; what it gives must not be changed.
 */
export function remembered<T>(read: (word: string) => T): (word: string) => T {
  const kept = new Map<string, { readonly read: T }>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known.read;
    if (kept.size === most) kept.clear();
    const found = { read: read(word) };
    // a copy, as a slice would keep the whole text
    kept.set(` ${word}`.slice(1), found);
    return found.read;
  };
}
