/** A folded name as it is compared with many others. */
export interface ComparedName {
  readonly folded: string;
  readonly words: readonly string[];
  /** The first letters of its words. */
  readonly initials: string;
}

/** Takes a folded name apart for {@link sameName}. */
export function comparedName(folded: string): ComparedName {
  const words = folded.split(' ');
  return { folded, words, initials: words.map((word) => word.charAt(0)).join('') };
}

/** May the two names mean the same: equal, one the initials of the other, or one part of the other's words? */
export function sameName(a: ComparedName, b: ComparedName): boolean {
  if (a.folded === b.folded) return true;
  const [short, long] = a.folded.length < b.folded.length ? [a, b] : [b, a];
  const { length } = short.folded;
  if (length >= 2 && long.initials === short.folded) return true;
  return length >= 3 && short.words.every((word) => long.words.includes(word));
}
