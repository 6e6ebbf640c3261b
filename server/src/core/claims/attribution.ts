import { type Token, tokenAt, written } from './tokens.ts';

/** All of them are tagged as verbs or adverbs. */
const asserts: ReadonlySet<string> = new Set(
  'said says say saying told tells reported announced confirmed estimated put puts added stated noted wrote quoted cited'.split(' '),
);

/** Who says something in a sentence, and from which token on. */
export interface Attribution {
  readonly at: number;
  readonly by: string;
}

/** Who a sentence says things from, as written, in order: `according to the ministry`, `…, police said`. */
export function attributionsOf(text: string, tokens: readonly Token[]): Attribution[] {
  const found: Attribution[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.tag !== 'verb' && token.tag !== 'adverb') continue;
    if (token.text === 'according' && tokens[index + 1]?.text === 'to') {
      const by = phrase(text, tokens, index + 2, 1);
      if (by !== undefined) found.push({ at: index, by });
    } else if (asserts.has(token.text)) {
      const quoted = tokenAt(tokens, index - 1)?.tag === 'comma' || tokenAt(tokens, index - 1)?.tag === 'quote';
      const by = (quoted ? phrase(text, tokens, index + 1, 1) : undefined) ?? phrase(text, tokens, index - 1, -1);
      if (by !== undefined) found.push({ at: index, by });
    }
  }
  return found;
}

/** Who says the figure at `at`: the last before it, else the first behind. */
export function attributionAt(found: readonly Attribution[], at: number): string | undefined {
  return (found.findLast((candidate) => candidate.at < at) ?? found[0])?.by;
}

const nobody: ReadonlySet<string> = new Set(['the', 'a', 'an', 'and', 'of', 'that', 'this', 'some', 'all', 'it']);

/** The words of one noun phrase from `from` on, read forward or backward, up to the next mark, verb or preposition but `of`. */
function phrase(text: string, tokens: readonly Token[], from: number, step: 1 | -1): string | undefined {
  let index = from;
  while (index >= 0 && index < tokens.length && Math.abs(index - from) < 8) {
    const { tag, text: word } = tokens[index] as Token;
    const inside =
      tag === 'word' || tag === 'name' || tag === 'determiner' || tag === 'hyphen' || word === 'of' || word === 'and' || word === "'";
    if (!inside) break;
    index += step;
  }
  if (index === from) return undefined;
  const first = step === 1 ? from : index + 1;
  const last = step === 1 ? index - 1 : from;
  const found = written(text, tokens, first, last + 1);
  return found.length <= 4 && nobody.has(found.toLowerCase()) ? undefined : found;
}
