import type { Token } from './tokens.ts';

/** Nouns of values that rise and fall, each with the word that stands for all of its kind. */
const values: ReadonlyMap<string, string> = new Map(
  Object.entries({
    share: 'shares|share|stock|stocks',
    index: 'index|average|benchmark|market',
    sales: 'sales|revenue|revenues|turnover|takings',
    profit: 'profit|profits|earnings|income',
    price: 'price|prices|crude|oil|gold',
    output: 'output|production|exports|imports|traffic',
    votes: 'vote|votes|support|turnout',
  }).flatMap(([value, nouns]) => nouns.split('|').map((noun): [string, string] => [noun, value])),
);

/** How far before the amount of a change the value may be named. */
const farthest = 12;

/**
 * What rose or fell by the figure at `at`: the nearest noun of a value before it in its sentence (`same-store sales were off
 * 11 percent`: `sales`). Undefined where none is named.
 */
export function changingValue(tokens: readonly Token[], at: number): string | undefined {
  for (let index = at - 1; index >= 0 && at - index <= farthest; index--) {
    const { text, tag } = tokens[index] as Token;
    if (tag === 'stop' && text !== ':') return undefined;
    const value = values.get(text);
    if (value !== undefined) return value;
  }
  return undefined;
}
