/** An edition behind a name: `II`, `XIV`, `2.0`, `2024`. */
export const EDITION: RegExp = /^(?:[IVX]{1,5}|\d{1,2}(?:\.\d)?|20\d\d)$/;

/** The word before the name, in the one form that canonical names have. */
const KIND: Readonly<Record<string, string>> = { op: 'Operation', ops: 'Operation', operations: 'Operation' };

/**
 * The canonical name of an operation: `Operation Liberterra II`, whatever way it is written (`Op. Liberterra II`,
 * `OPERATION LIBERTERRA II`, `operation “Liberterra II”`). `words` is the code name as the text has it.
 */
export function canonicalOperation(kind: string, words: string): string {
  const key = kind.toLowerCase().replace('.', '');
  const known = KIND[key] ?? key.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  const name = words
    .replace(/["“”„«»]|(?<!\p{L})['‘’]|['‘’](?!\p{L})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `${known} ${kind === kind.toUpperCase() && kind.length > 2 ? calm(name) : name}`;
}

/** In a line of capitals the capitals of a name say nothing: `SHROUDED HORIZON II` is `Shrouded Horizon II`. */
function calm(name: string): string {
  return name.replace(/\p{L}[\p{L}'’]*/gu, (word) => (EDITION.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase()));
}
