import { type Token, tokenAt } from './tokens.ts';

const single: ReadonlySet<string> = new Set(
  'about around nearly almost some approximately roughly only just over under estimated additional another further other reported record total minimum maximum average combined mere whopping massive huge proposed planned first last around circa exactly possibly perhaps another up fully another some initial overall single remaining the a an its their his her these those all both nearing'.split(
    ' ',
  ),
);
/** Read from right to left: the last word of a phrase that weakens or bounds a figure, and the words before it. */
const phrases: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries({
    least: [['at']],
    most: [['at']],
    than: [['more'], ['fewer'], ['less'], ['higher'], ['greater'], ['lower']],
    to: [['up'], ['close'], ['half']],
    as: [['many', 'as'], ['much', 'as'], ['few', 'as'], ['high', 'as'], ['little', 'as'], ['many']],
    of: [['total'], ['excess'], ['upwards'], ['upward'], ['estimate'], ['minimum'], ['maximum'], ['average'], ['record']],
    between: [[]],
    well: [[]],
    total: [['in']],
    all: [['in']],
    date: [['to']],
    far: [['so']],
  }),
);

/**
 * The index of the token that stands before a figure's own words (article, hedge, `a total of`), or -1 at the start.
 * `at` is the index of the figure.
 */
export function beforeFigure(tokens: readonly Token[], at: number): number {
  let index = at - 1;
  while (index >= 0) {
    const token = tokens[index] as Token;
    if (token.mention !== undefined) return index;
    const length = phraseBefore(tokens, index);
    if (length > 0) index -= length;
    else if (single.has(token.text) || token.tag === 'determiner') index--;
    else if (token.tag === 'hyphen' || token.tag === 'quote') index--;
    else if (token.tag === 'adverb' && token.text !== 'left') index--;
    else return index;
  }
  return -1;
}

function phraseBefore(tokens: readonly Token[], index: number): number {
  const found = phrases.get((tokens[index] as Token).text);
  if (found === undefined) return 0;
  for (const words of found) {
    if (words.every((word, back) => tokenAt(tokens, index - 1 - back)?.text === word)) return words.length + 1;
  }
  return 0;
}
