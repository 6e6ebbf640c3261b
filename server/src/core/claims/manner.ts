import type { Subject } from './subject.ts';
import { type Token, tokenAt } from './tokens.ts';

/** Words that say no more than that somebody died. */
const plain = /^(?:kill|die|dead|death|fatalit|perish|deceased|lost|lose|lives|life|victim|casualt)/;
const meaning: Readonly<Record<string, string>> = { decapitated: 'beheaded' };

/** How a part of the dead died: `16 of them beheaded`, `41 died of asphyxia`. Two parts told by two manners are two things. */
export function mannerOf(tokens: readonly Token[], at: number, by: number): string | undefined {
  const verb = tokenAt(tokens, by);
  if (verb === undefined) return undefined;
  if (!plain.test(verb.text)) return meaning[verb.text] ?? verb.text;
  const [next, noun] = [tokens[by + 1]?.text, tokens[by + 2]];
  const cause = next === 'of' || next === 'from' || next === 'by' ? noun : undefined;
  return by > at && cause?.tag === 'word' ? cause.text : undefined;
}

/** The subject narrowed by how its part died. */
export function withManner(subject: Subject, manner: string | undefined): Subject {
  return manner === undefined ? subject : { ...subject, qualifiers: [...subject.qualifiers, manner].sort() };
}
