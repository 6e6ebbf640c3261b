import type { Mention, Paragraph } from '../model.ts';
import { sentencesOf } from '../text/sentences.ts';
import { type Predicate, type Trigger, takes } from './lexicon.ts';
import type { Reading } from './read-figure.ts';
import { readClause, type Token, tokenAt } from './tokens.ts';

/** Predicates that take goods, sums and persons alike, as lists do. */
export const listable: ReadonlySet<string> = new Set(
  'aboard|seized|recovered|stolen|found|rescued|killed|injured|arrested|destroyed|damaged|distributed|burned'.split('|'),
);
/** So many tokens may stand behind the verb: `officers recovered the following items from the four addresses:`. */
const farthest = 12;

/**
 * What the words that open a list say of its items: `officers recovered:`, `the following were seized:`. Undefined where the
 * paragraph ends in no colon, or its last verb is none of {@link listable}. Only such a paragraph is taken apart for it.
 */
export function introOf(text: string, paragraph: Paragraph, mentions: readonly Mention[]): Predicate | undefined {
  if (!endsInColon(text, paragraph)) return undefined;
  const last = sentencesOf(text, paragraph).at(-1);
  if (last === undefined) return undefined;
  const { tokens } = readClause(
    text,
    last,
    mentions.filter(({ start }) => start >= last.start),
  );
  for (let index = tokens.length - 1; index >= Math.max(0, tokens.length - farthest); index--) {
    const { tag, triggers } = tokens[index] as Token;
    if (tag !== 'verb') continue;
    return triggers.find(isListable)?.predicate;
  }
  return undefined;
}

function endsInColon(text: string, { start, end }: Paragraph): boolean {
  let at = end - 1;
  while (at > start && text.charCodeAt(at) <= 0x20) at--;
  return text.charAt(at) === ':';
}

function isListable({ predicate, role, form }: Trigger): boolean {
  return role === 'does' && form === 'past' && listable.has(predicate.id);
}

/** The readings of a list item, of which those that no word of their own tells of are told of by the list's opening words. */
export function underIntro(tokens: readonly Token[], readings: readonly Reading[], intro: Predicate): readonly Reading[] {
  return readings.map((reading) => {
    const mention = tokenAt(tokens, reading.at)?.mention;
    const silent = reading.confidence === 'low' && (reading.predicate === 'counted' || reading.predicate === 'amount');
    if (!silent || mention === undefined || !isFigure(mention) || !takes(intro, mention)) return reading;
    if (mention.type === 'number' && reading.subject.head === undefined) return reading;
    return { ...reading, predicate: intro.id, counted: intro.subject, confidence: 'normal' };
  });
}

function isFigure(mention: Mention): mention is Extract<Mention, { type: 'number' | 'money' }> {
  return mention.type === 'number' || mention.type === 'money';
}
