import type { CountryMention } from '../model.ts';
import { Cue, cuesOf } from './cues.ts';
import grammar from './data/grammar.json' with { type: 'json' };
import { withoutPossessive } from './lexicon.ts';
import { type Clause, type Token, tokenAt } from './tokens.ts';

/** Where a figure is of: a country's code, codes joined by `+`, `several` for the world or many unnamed, or unknown. */
export type Place = string | 'several' | undefined;

const authorities: ReadonlySet<string> = new Set(grammar.authorities);
/** `the Philippine leg of the operation` */
const legs: ReadonlySet<string> = new Set(grammar.legs);
/** `in the United States and overseas` is no single place. */
const elsewhere: ReadonlySet<string> = new Set(['overseas', 'abroad', 'elsewhere', 'beyond']);
/** Words that put something in a place behind them. */
export const within: ReadonlySet<string> = new Set(['in', 'across', 'inside', 'throughout', 'within', 'around']);
/** Words that may stand between `in` and the country: `in the northern German city of Kiel, Germany`. */
const between: ReadonlySet<string> = new Set([
  'the',
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'north',
  'south',
  'east',
  'west',
  'northeastern',
  'northwestern',
  'southeastern',
  'southwestern',
  'neighbouring',
  'neighboring',
  'nearby',
  'rural',
  'mainland',
]);

/** The countries that the tokens of a sentence put something in, each with the index of its token. Ready for `placeOf`. */
export interface Places {
  /** `in Kenya`, `Serbian police`, `authorities in Montenegro`: index of the mention and its code. */
  readonly located: readonly { readonly at: number; readonly iso2: Place }[];
  /** The sentence speaks of the whole world or of a number of countries. */
  readonly several: boolean;
}

/** Finds what a sentence says of where, once for all its figures. */
export function readPlaces({ tokens, mentioned, cues }: Clause): Places {
  const located: { at: number; iso2: Place }[] = [];
  let several = (cues & Cue.everywhere) !== 0 && tokens.some((_, index) => isEverywhere(tokens, index));
  let lastLocated = -1;
  for (const index of mentioned) {
    const token = tokens[index] as Token;
    if (token.mention?.type !== 'country') continue;
    if (!isLocated(tokens, index, lastLocated)) continue;
    lastLocated = index;
    if (isMore(tokens, index)) {
      several = true;
      located.length = 0;
      continue;
    }
    const next = tokens[index + 1]?.text === 'and' ? tokens[index + 2]?.text : tokens[index + 1]?.text;
    if (next !== undefined && elsewhere.has(next)) {
      located.push({ at: index, iso2: 'several' });
      continue;
    }
    const last = located.at(-1);
    if (last !== undefined && listedWith(tokens, last.at, index))
      located[located.length - 1] = { at: index, iso2: `${last.iso2}+${token.mention.iso2}` };
    else located.push({ at: index, iso2: token.mention.iso2 });
  }
  return { located, several };
}

/** `worldwide`, `around the globe` */
function isEverywhere(tokens: readonly Token[], at: number): boolean {
  const { text, tag } = tokens[at] as Token;
  return (cuesOf(text) & Cue.everywhere) !== 0 && (tag === 'adverb' || tokenAt(tokens, at - 1)?.text === 'the');
}

/** `Spain, Romania and four other countries`: more than are named. */
function isMore(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at + 1]?.text === 'and' &&
    tokens[at + 2]?.tag === 'figure' &&
    tokens.slice(at + 3, at + 6).some(({ head }) => head === 'country')
  );
}

/** `before` is the last country that was found to be one in which something is: those that are listed with it are too. */
function isLocated(tokens: readonly Token[], at: number, before: number): boolean {
  const mention = (tokens[at] as Token).mention as CountryMention;
  if (tokenAt(tokens, at - 1)?.text === 'by' && /^(?:wanted|sought|requested|hunted)$/.test(tokenAt(tokens, at - 2)?.text ?? ''))
    return false;
  if (mention.form === 'demonym' && isHelper(tokens, at)) return false;
  if (mention.form === 'demonym') return legs.has(tokens[at + 1]?.text ?? '') || beforeAuthority(tokens, at);
  if (isLabel(tokens, at)) return true;
  let index = at - 1;
  while (index >= 0 && between.has((tokens[index] as Token).text)) index--;
  const word = tokenAt(tokens, index);
  if (word !== undefined && within.has(word.text)) return true;
  if (word?.tag === 'comma' && isNamedPlace(tokens, index - 1)) return true;
  if ((word?.text === 'and' || word?.tag === 'comma') && tokenAt(tokens, index - 1)?.mention?.type === 'country')
    return index - 1 === before;
  return beforeAuthority(tokens, at);
}

/** `after a tip from the Spanish authorities`, `together with French police`: they help, and it happens elsewhere. */
function isHelper(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1)?.tag === 'determiner' ? at - 2 : at - 1;
  return helpers.has(tokenAt(tokens, before)?.text ?? '');
}
const helpers: ReadonlySet<string> = new Set(['from', 'with', 'alongside']);

/** `Kenya: 61 arrests`: a country that opens the line with a colon or a dash behind it is where all that follows is. */
function isLabel(tokens: readonly Token[], at: number): boolean {
  return at === 0 && /^[:–—-]$/.test(tokens[1]?.text ?? '');
}

/** Does a country stand before who acts for it: `Serbian police`, `UK authorities`, `Ethiopian national authorities`, `Chilean and Paraguayan officers`? */
export function beforeAuthority(tokens: readonly Token[], at: number): boolean {
  const farthest = isPossessive(tokens, at + 1, at) ? 6 : 4;
  for (let index = at + 1; index < tokens.length && index - at <= farthest; index++) {
    const { text, tag, mention } = tokens[index] as Token;
    if (isPossessive(tokens, index, at)) continue;
    if (authorities.has(withoutPossessive(text)) && text !== 'national') return true;
    if (text === 'and' && tokens[index + 1]?.mention?.type === 'country') continue;
    if (mention?.type !== 'country' && tag !== 'word') return false;
    if (text.endsWith("'s") && index > at + 1) return false;
  }
  return false;
}

/** `Haiti's civil protection agency`: the ending of a country's name is two tokens of its own. */
function isPossessive(tokens: readonly Token[], index: number, at: number): boolean {
  const text = tokens[index]?.text;
  return (index === at + 1 && (text === "'" || text === '’')) || (index === at + 2 && text === 's' && isPossessive(tokens, at + 1, at));
}

/** A capitalised name with `in`, `at`, `of` or `near` before it, so that `, France` behind it says where that is. */
function isNamedPlace(tokens: readonly Token[], at: number): boolean {
  let index = at;
  while (index >= 0 && at - index < 4 && tokens[index]?.capital && tokens[index]?.tag === 'word') index--;
  const text = tokenAt(tokens, index)?.text;
  return index < at && (text === 'in' || text === 'at' || text === 'near' || text === 'outside' || text === 'of');
}

/** `Chile and Paraguay`, `Ghana, Benin`: nothing but commas and `and` between. */
function listedWith(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) {
    const { text, tag } = tokens[index] as Token;
    if (tag !== 'comma' && text !== 'and' && text !== 'the' && text !== 'or') return false;
  }
  return to - from <= 4;
}
