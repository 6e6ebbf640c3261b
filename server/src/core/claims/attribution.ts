import grammar from './data/grammar.json' with { type: 'json' };
import type { Token } from './tokens.ts';

const asserts: ReadonlySet<string> = new Set(
  grammar.asserts.filter((verb) =>
    /^(?:sa(?:y|ys|id|ying)|told|tells?|report(?:s|ed)?|announce[sd]?|confirm(?:s|ed)?|estimate[sd]?|put|puts|add(?:s|ed)|state[ds]|claim(?:s|ed)|note[ds]|wrote|quoted|cited)$/.test(
      verb,
    ),
  ),
);

/** Who a sentence says it from, as written: `according to the ministry`, `…, police said`. Undefined where nobody is named. */
export function attributionOf(text: string, tokens: readonly Token[]): string | undefined {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.text === 'according' && tokens[index + 1]?.text === 'to') return phrase(text, tokens, index + 2, 1);
    if (!asserts.has(token.text)) continue;
    const before = phrase(text, tokens, index - 1, -1);
    if (before !== undefined) return before;
    const after = phrase(text, tokens, index + 1, 1);
    if (after !== undefined && (tokens[index - 1]?.tag === 'comma' || tokens[index - 1]?.tag === 'quote')) return after;
  }
  return undefined;
}

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
  const [first, last] = step === 1 ? [from, index - 1] : [index + 1, from];
  const found = text.slice((tokens[first] as Token).start, (tokens[last] as Token).end).replace(/\s+/g, ' ');
  return /^(?:the|a|an|and|of)$/i.test(found) ? undefined : found;
}
