import { type Token, tokenAt } from './tokens.ts';

/** A dateline is no longer than so many tokens. */
const longest = 16;
const dash = /^[-–—]{1,2}$/;

/**
 * Where a sentence begins behind its dateline (`LYON, Feb 11 (Global Wire) - …`): the index of the token behind the dash; 0
 * where there is none. Who sends a report and from where says nothing of whose or where its figures are.
 */
export function datelineEnd(tokens: readonly Token[]): number {
  for (let index = 0; index < Math.min(longest, tokens.length); index++) {
    const { text, tag, capital, mention } = tokens[index] as Token;
    if (index > 0 && isDash(text) && tokenAt(tokens, index - 1)?.end !== tokens[index]?.start) return index + 1;
    const sends = capital || mention !== undefined || tag === 'comma' || tag === 'open' || tag === 'close' || text === '.' || text === ')';
    if (!sends) return 0;
  }
  return 0;
}

function isDash(text: string): boolean {
  return text.length < 3 && dash.test(text);
}
