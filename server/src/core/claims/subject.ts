import { dimensionOf } from '../numbers/convert.ts';
import grammar from './data/grammar.json' with { type: 'json' };
import { headOf, isNeutral, kindOf, singular, withoutPossessive } from './lexicon.ts';
import { areStates, isManner, isMass, isParticiple, isTaken } from './noun-phrase.ts';
import { isVerbal, type Token, tokenAt } from './tokens.ts';

/** What a figure counts, as read behind it. Indices are of tokens; the words run from `from` to `end` (half-open). */
export interface Subject {
  readonly from: number;
  /** Behind the last word of the head; equal to `from` where the figure stands alone. */
  readonly end: number;
  /** Behind what completes the head: `victims of human trafficking`. */
  readonly whole: number;
  /** Index of the head noun's token. */
  readonly headAt: number | undefined;
  /** Folded head noun. */
  readonly head: string | undefined;
  /** Folded, sorted words that narrow the head; countries by their code. */
  readonly qualifiers: readonly string[];
  /** The words say that this figure comes on top of another (`five more`). */
  readonly increment: boolean;
}

const increments: ReadonlySet<string> = new Set(['more', 'further', 'additional', 'extra']);
const beforeNoun: ReadonlySet<string> = new Set([
  'other',
  'others',
  'more',
  'further',
  'additional',
  'extra',
  'such',
  'suspected',
  'alleged',
  'reported',
  'confirmed',
  'estimated',
  'injured',
  'known',
  'nationwide',
  'worldwide',
  'overall',
]);
const asserts: ReadonlySet<string> = new Set(grammar.asserts);

/** Reads the noun phrase behind the token at `at`: `3,222 potential victims of human trafficking`. */
export function readSubject(tokens: readonly Token[], at: number): Subject {
  const base = baseOf(tokens, at);
  if (base !== undefined) {
    const { head, increment } = readSubject(tokens, base);
    return { from: at + 1, end: at + 1, whole: at + 1, headAt: undefined, head, qualifiers: none, increment };
  }
  const from = opening(tokens, at);
  let end = from;
  let headAt: number | undefined;
  let joined = false;
  let increment = false;
  for (; end < tokens.length && end - from < 8 && continues(tokens, end, headAt); end++) {
    const { tag, text } = tokens[end] as Token;
    const adds = increments.has(text);
    increment ||= adds;
    joined ||= tag === 'conjunction' && headAt !== undefined;
    if ((tag === 'word' || text === 'states') && !joined && !adds) headAt = end;
  }
  const nationals = end === from ? demonymAt(tokens, from) : undefined;
  if (nationals !== undefined)
    return { from, end: from + 1, whole: from + 1, headAt: from, head: 'national', qualifiers: [nationals], increment: false };
  const ahead = tokenAt(tokens, at - 1)?.text ?? '';
  return {
    from,
    end,
    whole: headAt === undefined ? end : completed(tokens, end),
    headAt,
    head: headAt === undefined ? undefined : foldHead(tokens[headAt] as Token),
    qualifiers: qualifiersOf(tokens, from, headAt ?? end),
    increment: increment || increments.has(ahead) || ahead === 'another',
  };
}

/** `174 of its 412 outlets`: the index of the figure whose noun both count; undefined elsewhere. */
function baseOf(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at + 1]?.text !== 'of') return undefined;
  const base = tokens[at + 2]?.tag === 'determiner' ? at + 3 : at + 2;
  const [part, whole] = [tokens[at]?.mention, tokens[base]?.mention];
  if (part?.type !== 'number' || whole?.type !== 'number' || part.unit !== undefined || whole.unit !== undefined) return undefined;
  return part.value < whole.value ? base : undefined;
}

/** `eighteen Americans`: a demonym that stands as a noun. */
function demonymAt(tokens: readonly Token[], at: number): string | undefined {
  const mention = tokens[at]?.mention;
  return mention?.type === 'country' && mention.form === 'demonym' ? mention.iso2 : undefined;
}

/** Behind the figure's unit, hyphen, and the `of` of a vague figure (`dozens of`). */
function opening(tokens: readonly Token[], at: number): number {
  let index = at + 1;
  if (tokens[index]?.tag === 'close' && tokenAt(tokens, at - 1)?.tag === 'open') index++;
  if (tokens[index]?.tag === 'open' && tokens[index + 1]?.tag === 'figure' && tokens[index + 2]?.tag === 'close') index += 3;
  if (tokens[index]?.tag === 'hyphen') index++;
  if (hasUnit(tokens[at]) && /^(?:metric|short|long)$/.test(tokens[index]?.text ?? '')) index++;
  const unit = tokens[index];
  if (unit !== undefined && hasUnit(tokens[at]) && dimensionOf(singular(unit.text)) !== undefined) index++;
  if (tokens[index]?.text !== 'of') return index;
  if (tokens[index + 1]?.tag === 'word' || isTaken(tokens[index + 1], tokens[index + 2])) return index + 1;
  return isGroup(tokens, index + 1) ? index + 2 : index;
}

/** `31 of the attackers`: a noun in the plural behind the article, and no state (`of the injured`). */
function isGroup(tokens: readonly Token[], article: number): boolean {
  const [the, noun] = [tokens[article], tokens[article + 1]];
  return (
    the?.text === 'the' &&
    noun?.tag === 'word' &&
    noun.head !== undefined &&
    noun.text.endsWith('s') &&
    tokens[article + 2]?.tag !== 'figure'
  );
}

function hasUnit(token: Token | undefined): boolean {
  return token?.mention?.type === 'number' && token.mention.unit !== undefined;
}

/** Does the token at `index` belong to the phrase whose last noun so far is at `headAt`? */
function continues(tokens: readonly Token[], index: number, headAt: number | undefined): boolean {
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  switch (token.tag) {
    case 'verb':
      if (token.text === 'states') return areStates(tokens, index, headAt);
      return headAt === undefined && isParticiple(token) && (modifiesNext(next) || isMass(tokens, index));
    case 'hyphen':
      return next?.tag === 'word';
    case 'name':
      return (
        headAt === undefined &&
        (next?.tag === 'word' ||
          next?.tag === 'hyphen' ||
          next?.tag === 'verb' ||
          (next?.text === 'and' && tokens[index + 2]?.tag === 'name'))
      );
    case 'conjunction':
      return (
        joinsNouns(tokens, index, headAt) || (headAt === undefined && tokenAt(tokens, index - 1)?.tag === 'name' && next?.tag === 'name')
      );
    case 'word':
      if (token.text === 'aged') return false;
      if (headAt === undefined && isManner(token) && (next?.tag === 'verb' || next?.triggers.some(({ role }) => role === 'state')))
        return false;
      if (token.head === undefined && token.triggers.some(({ role }) => role === 'state')) {
        return headAt === undefined && next?.tag === 'word' && !token.text.includes(' ');
      }
      return headAt === undefined || tokenAt(tokens, index - 1)?.tag === 'conjunction' || compounds(tokens, headAt, index);
    default:
      return headAt === undefined && beforeNoun.has(token.text);
  }
}

/**
 * May `token` stand behind the noun `head` in one phrase? `bank workers`, `house searches`, but not `people Monday`,
 * `earthquake early`: behind a plural nothing, behind a singular that the lexicon knows only another noun.
 */
function compounds(tokens: readonly Token[], headAt: number, at: number): boolean {
  const [head, token] = [tokens[headAt] as Token, tokens[at] as Token];
  if (token.capital && !head.capital) return false;
  if (head.head === undefined) return true;
  const plural =
    head.text.endsWith('s') || head.text === 'people' || head.text.endsWith('men') || head.text === 'children' || head.text === 'police';
  if (plural) return false;
  if (token.head !== undefined || token.text.endsWith('s') || token.triggers.some(({ role }) => role === 'count')) return true;
  const next = tokens[at + 1];
  return next !== undefined && next.tag === 'word' && next.text.endsWith('s') && !next.capital;
}

function foldHead({ text, head }: Token): string {
  if (head !== undefined) return head;
  const plain = withoutPossessive(text);
  return headOf(plain) ?? singular(plain);
}

/** A participle is part of the phrase where a noun follows it: `12 suspected smugglers`, not `12 suspected of`. */
function modifiesNext(next: Token | undefined): boolean {
  return (
    next !== undefined &&
    next.tag === 'word' &&
    (next.head !== undefined || next.text.endsWith('s') || next.triggers.some(({ role }) => role === 'count'))
  );
}

/** `countries and territories`: a second noun in the plural that no verb of its own follows. */
function joinsNouns(tokens: readonly Token[], at: number, headAt: number | undefined): boolean {
  const [conjunction, noun, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (headAt === undefined || headAt !== at - 1 || (conjunction?.text !== 'and' && conjunction?.text !== 'or')) return false;
  if (noun?.tag !== 'word' || noun.head === undefined || !(noun.text.endsWith('s') || noun.head === 'crew')) return false;
  return after === undefined || !asserts.has(after.text);
}

/** What narrows the head in the words up to `to` (half-open). */
function qualifiersOf(tokens: readonly Token[], from: number, to: number): readonly string[] {
  if (to === from) return none;
  const qualifiers = new Set<string>();
  for (let index = from; index < to; index++) {
    const token = tokens[index] as Token;
    if (token.triggers.some(({ role }) => role === 'measure' || role === 'state') && token.head === undefined) continue;
    if (token.mention?.type === 'country') qualifiers.add(token.mention.iso2);
    else if (token.mention !== undefined || wordy.test(token.text)) {
      const folded = singular(withoutPossessive(token.text));
      if (token.tag !== 'conjunction' && !isNeutral(folded) && !(token.head !== undefined && kindOf(token.head) === 'anyone'))
        qualifiers.add(folded);
    }
  }
  return qualifiers.size === 0 ? none : [...qualifiers].sort();
}
const none: readonly string[] = [];
const wordy = /^\w/;

/** Behind an `of` phrase that completes the head: at most five words up to the next verb, mark or preposition. */
function completed(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.text !== 'of') return end;
  let index = end + 1;
  while (index < tokens.length && index - end <= 5) {
    const token = tokens[index] as Token;
    if (
      token.tag !== 'word' &&
      token.tag !== 'name' &&
      token.tag !== 'determiner' &&
      token.tag !== 'hyphen' &&
      !(token.tag === 'verb' && tokens[index + 1]?.tag === 'word')
    )
      break;
    index++;
  }
  return index > end + 1 ? index : end;
}

/** Is there a verb between the two tokens (half-open)? */
export function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (isVerbal(tokens[index] as Token)) return true;
  return false;
}
