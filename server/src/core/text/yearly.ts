import data from './data/yearly.json' with { type: 'json' };

const nouns: ReadonlySet<string> = new Set(data.nouns.split(' '));

/** True for what is told year by year (in lower case), so that four digits before it are its year: `2023 sales`, `2025 demand`, `2019 levels`. */
export function isYearlyNoun(word: string): boolean {
  return nouns.has(word);
}
