/** A folded name as it is compared with many others. */
export interface ComparedName {
  readonly folded: string;
  readonly words: readonly string[];
  /** The first letters of its words, and those of its longer words (`umbrella for democratic change`: `udc`). */
  readonly initials: string;
  readonly longInitials: string;
}

/** Takes a folded name apart for {@link sameName}. */
export function comparedName(folded: string): ComparedName {
  const words = folded.split(' ');
  return { folded, words, initials: initialsOf(words), longInitials: initialsOf(words.filter((word) => !small.has(word))) };
}

const small: ReadonlySet<string> = new Set('of for and the on in to de la du des del da do y und für et e'.split(' '));

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** May the two names mean the same: equal, one the initials of the other, or one part of the other's words? */
export function sameName(a: ComparedName, b: ComparedName): boolean {
  if (a.folded === b.folded) return true;
  const [short, long] = a.folded.length < b.folded.length ? [a, b] : [b, a];
  const { length } = short.folded;
  if (length >= 2 && (long.initials === short.folded || long.longInitials === short.folded)) return true;
  return length >= 3 && short.words.every((word) => long.words.includes(word));
}
