import data from './data/currencies.json' with { type: 'json' };

/** Letters that no amount by itself shows to be a currency's. */
const rare = new Set(['D', 'E', 'L', 'M']);
/** Letters that stand for a currency only where the text speaks of it: `K300`, `P200,000`, `N500`. */
const letters: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(data.letters).map(([letter, words]) => [
    letter,
    new RegExp(
      rare.has(letter)
        ? words
        : `${words}|(?<!\\p{L})${letter}\\d{1,3}(?:,\\d{3}(?!\\d)|(?:\\.\\d{1,3})?[ \u00a0]?(?:bn|m|k|million|billion|trillion)(?!\\p{L}))`,
      'iu',
    ),
  ]),
);

/** How far around an amount the words that tell its currency are looked for, in code units. */
const reach = 200;

/** True for a letter that names roads, products and pages far more often than money, however long the number is. */
export function isDoubtfulLetter(letter: string): boolean {
  return letter !== 'N' && letters.has(letter);
}

/** True where the letter before the digits from `at` to `end` is a currency's by the words around it, or by an amount written as only money is. */
export function letterIsMoney(text: string, letter: string, at: number, end: number): boolean {
  return letters.get(letter)?.test(text.slice(Math.max(0, at - reach), end + reach)) ?? false;
}
