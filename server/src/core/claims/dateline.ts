import { isVerbal, type Token, tokenAt } from './tokens.ts';

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

/**
 * `Harbour Bulletin, 3 May 2021`: a line that ends with the story's own day behind a comma, and in which nobody does anything, says
 * when it was published. `day` is that of the story, an ISO date.
 */
export function isImprint(tokens: readonly Token[], at: number, day: string | undefined): boolean {
  const { mention } = tokens[at] as Token;
  if (mention?.type !== 'date' || mention.from !== day || mention.to !== day || at < tokens.length - 2) return false;
  const last = tokens[at + 1];
  if (last !== undefined && last.tag !== 'stop' && last.tag !== 'close') return false;
  const before = tokenAt(tokens, at - 1);
  if (before === undefined || (before.tag !== 'comma' && before.tag !== 'open' && !isDash(before.text))) return false;
  return tokens.every((token) => !isVerbal(token));
}
