import { type Token, tokenAt } from './tokens.ts';

/** That a figure is a part: of the figure at an index of the sentence, or of one told before (`before`). */
export type Part = { readonly of: number } | 'before' | undefined;

const opening: ReadonlySet<string> = new Set(['including', 'include', 'includes', 'included', 'among', 'notably']);
const back: ReadonlySet<string> = new Set(['which', 'whom', 'them', 'those', 'these', 'whose']);

/**
 * Is the figure at `at` a part of a whole that the text names? `850 of which`, `including 21 minors`, `30 of the 80
 * wounded`, `of the 281 arrested, 74`, `15 of them`, `64 held: 30 in Italy`, `among them 6 women`, `with 850 directly linked`.
 */
export function partOf(tokens: readonly Token[], at: number, before: number): Part {
  if (tokens[at + 1]?.text === 'of') {
    const next = tokens[at + 2];
    if (next !== undefined && back.has(next.text) && next.text !== 'those') {
      const part = earlier(tokens, at);
      return part !== 'before' || at < 4 ? part : undefined;
    }
    const article = next?.tag === 'determiner' ? 1 : 0;
    if (next?.text === 'those' || ofTheState(tokens, at + 1)) return 'before';
    for (let index = at + 2 + article; index < Math.min(at + 5, tokens.length); index++) {
      const token = tokens[index] as Token;
      if (token.tag === 'figure') return article === 1 || isLess(tokens, at, index) ? { of: index } : undefined;
      if (token.tag !== 'adverb' && token.tag !== 'word' && token.tag !== 'determiner') break;
    }
    return undefined;
  }
  const governor = tokenAt(tokens, before);
  if (governor?.tag === 'stop' && governor.text !== '.' && (tokens[at + 1]?.text === 'in' || tokens[at + 1]?.text === 'from'))
    return earlier(tokens, at);
  if (governor !== undefined && opening.has(governor.text) && tokenAt(tokens, before - 1)?.tag !== 'be') {
    const part = earlier(tokens, at);
    return part !== 'before' || saysWhole(tokens, before) ? part : undefined;
  }
  if (governor?.text === 'with' && tokens[at + 1]?.tag !== 'word') return earlier(tokens, at);
  for (let index = before; index >= 0 && before - index <= 4; index--) {
    const token = tokens[index] as Token;
    if (token.tag === 'figure' || token.tag === 'stop') break;
    if ((index === 0 || tokenAt(tokens, index - 1)?.tag === 'comma') && pointsBack(tokens, index)) return earlier(tokens, at);
  }
  return wholeAhead(tokens, at);
}

/** `Of the 281 arrested, 74 …`, `of those held, 13 … and 19 …`, `of the passengers 14 …`. */
function wholeAhead(tokens: readonly Token[], at: number): Part {
  const opener = tokens[0]?.tag === 'quote' ? 1 : 0;
  if (tokens[opener]?.text !== 'of' && tokens[opener]?.text !== 'among') return undefined;
  let index = opener + 1;
  while (index < Math.min(at, 6) && approach.has((tokens[index] as Token).text)) index++;
  if (index < at && tokens[index]?.mention?.type === 'number' && tokens[at]?.mention?.type === 'number') return { of: index };
  const [article, noun, after] = tokens.slice(opener + 1, opener + 4);
  const all = article?.text === 'the' && noun?.tag === 'word' && !noun.capital && (after?.tag === 'comma' || after?.tag === 'figure');
  return (all || pointsBack(tokens, opener)) && at < 12 ? 'before' : undefined;
}
/** What may stand between `of` and the figure of the whole. */
const approach: ReadonlySet<string> = new Set(
  'the those these all about some around nearly almost over more less fewer than at least'.split(' '),
);

/** `two of the injured`, `30 of the dead`: a whole that is no figure here. */
export function ofTheState(tokens: readonly Token[], of: number): boolean {
  const [article, state] = [tokens[of + 1], tokens[of + 2]];
  return (
    tokens[of]?.text === 'of' &&
    article?.tag === 'determiner' &&
    state?.triggers.some(({ role }) => role === 'state' || (role === 'count' && !state.text.includes(' '))) === true &&
    tokens[of + 3]?.tag !== 'word'
  );
}

/** `14 of 17 counts` */
function isLess(tokens: readonly Token[], at: number, whole: number): boolean {
  const [a, b] = [tokens[at]?.mention, tokens[whole]?.mention];
  return a?.type === 'number' && b?.type === 'number' && a.value < b.value;
}

/** `of them`, `among whom`, `among those killed`; not `among those results`. */
function pointsBack(tokens: readonly Token[], at: number): boolean {
  const [preposition, pronoun, after] = [tokens[at]?.text, tokens[at + 1]?.text ?? '', tokens[at + 2]];
  if ((preposition !== 'among' && preposition !== 'of') || !back.has(pronoun)) return false;
  if (
    after === undefined ||
    after.tag === 'be' ||
    after.tag === 'comma' ||
    after.tag === 'figure' ||
    after.tag === 'modal' ||
    after.tag === 'have'
  )
    return true;
  return after.triggers.some(({ role, form }) => role === 'state' || form === 'past');
}

/** `in 58 countries`: places are no whole that persons or goods are a part of. */
function countsPlaces(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 4).some(({ head }) => head !== undefined && places.has(head));
}
const places: ReadonlySet<string> = new Set(['country', 'city', 'village', 'district', 'continent', 'time']);

/** `Those killed included`, `the dead include`: the subject of the verb says of whom these are a part. */
function saysWhole(tokens: readonly Token[], verb: number): boolean {
  return tokens
    .slice(Math.max(0, verb - 4), verb)
    .some(({ triggers }) => triggers.some(({ role, form }) => role === 'state' || form === 'past'));
}

/** `Four of the cases are health workers`: what else they are is told of some of a group. */
export function isSomeOf(tokens: readonly Token[], at: number): boolean {
  const [of, article, noun, be] = tokens.slice(at + 1, at + 5);
  return of?.text === 'of' && article?.text === 'the' && noun?.tag === 'word' && noun.text.endsWith('s') && be?.tag === 'be';
}

/** Where the bracket that closes at `close` was opened; `close` where it was not. */
function openedAt(tokens: readonly Token[], close: number): number {
  const open = tokens.findLastIndex(({ tag }, index) => index < close && tag === 'open');
  return open < 0 ? close : open;
}

function earlier(tokens: readonly Token[], at: number): Part {
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index] as Token;
    if (token.text === ';' || token.text === '.') break;
    // `23 cases (17 confirmed, six probable) including 11 deaths`: the brackets are closed
    if (token.tag === 'close') index = Math.max(openedAt(tokens, index), 0);
    else if (token.mention?.type === 'number' && !countsPlaces(tokens, index)) return { of: index };
  }
  return 'before';
}
