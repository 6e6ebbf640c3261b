import { type Token, tokenAt } from './tokens.ts';

/** A run of capitalised words, or a mention that names: `Bandar Abbas`, `Red Cross`. Half-open, in tokens. */
export interface Name {
  readonly from: number;
  readonly to: number;
  /** In lower case, without an article or a possessive ending. */
  readonly folded: string;
  readonly kind: 'country' | 'organization' | 'operation' | 'other';
}

const calendar =
  'january february march april may june july august september october november december mon tues wednes thurs fri satur sun';
/** What has a capital and names nobody: the calendar, feasts, titles, scales. */
const nameless: ReadonlySet<string> = new Set([
  ...calendar.split(' ').flatMap((name) => [name, `${name}day`, `${name}days`]),
  ...'easter christmas ramadan eid thanksgiving diwali passover richter celsius fahrenheit mercalli internet'.split(' '),
  ...'mr mrs ms dr sir lt col gen capt sgt gov sen rep president minister chief captain judge king queen prince princess pope i gmt utc am pm ebit ebitda ebita'.split(
    ' ',
  ),
]);

/**
 * The names of a sentence, in order. A word that only its place at the start may have given its capital counts where
 * another capital follows, where all of it has capitals (but for the place of a dateline), or where the story is about it (`principals`). A headline in title
 * case names nothing but its mentions.
 */
export function namesOf(tokens: readonly Token[], principals: ReadonlySet<string>, headline: boolean): Name[] {
  const names: Name[] = [];
  const shouting = headline && isTitled(tokens);
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index] as Token;
    if (token.tag === 'name') {
      const type = token.mention?.type;
      names.push({
        from: index,
        to: index + 1,
        folded: foldName(nameOf(token)),
        kind: type === 'country' || type === 'organization' || type === 'operation' ? type : 'other',
      });
      index++;
      continue;
    }
    if (!isNameWord(token)) {
      index++;
      continue;
    }
    let to = index + 1;
    while (to < tokens.length && (isNameWord(tokens[to] as Token) || isInitial(tokens, to))) to++;
    const closing = tokens[to];
    if (
      index === 0 &&
      token.acronym &&
      (closing?.tag === 'hyphen' || closing?.tag === 'open' || closing?.text === '–' || closing?.text === '—')
    ) {
      index = to;
      continue;
    }
    const initial = index === 0 || opensSentence(tokens, index);
    if (!shouting && (!initial || to > index + 1 || token.acronym || principals.has(foldName(token.text)) || isApposed(tokens, index))) {
      names.push({
        from: index,
        to,
        folded: foldName(joined(tokens, index, to)),
        kind: 'other',
      });
    }
    index = to;
  }
  return names;
}

/** Behind a stop, a quote mark, or the dash of a dateline (`OSLO, 3 May - Revenue rose`). */
function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1);
  return before?.tag === 'stop' || before?.tag === 'quote' || (before?.tag === 'hyphen' && before.end !== tokens[at]?.start);
}

function joined(tokens: readonly Token[], from: number, to: number): string {
  let text = (tokens[from] as Token).text;
  for (let index = from + 1; index < to; index++) text += ` ${(tokens[index] as Token).text}`;
  return text;
}

/** `Aurora-2` */
const numbered = /-\d{1,3}$/;

/** `Qeshm, a rocky island`, `Qeshm's governor`, `Pellworth had`: no common word of the lexicon, and what follows speaks of a name. */
function isApposed(tokens: readonly Token[], at: number): boolean {
  const [word, mark, article] = [tokens[at] as Token, tokens[at + 1], tokens[at + 2]];
  if (word.head !== undefined || word.triggers.length > 0 || word.text.endsWith('ly')) return false;
  if (numbered.test(word.text)) return true;
  if (mark !== undefined && (mark.tag === 'have' || mark.tag === 'be' || mark.tag === 'verb') && !/(?:s|ing|ed)$/.test(word.text))
    return true;
  return word.text.endsWith("'s") || (mark?.tag === 'comma' && (article?.tag === 'determiner' || article?.text === 'located'));
}

/** `Eric L. Crocker`: a single capital with a stop goes on with the name. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '.' && tokenAt(tokens, at - 1)?.text.length === 1 && tokens[at + 1]?.capital === true;
}

function isNameWord({ capital, tag, text }: Token): boolean {
  return capital && (tag === 'word' || tag === 'verb') && !nameless.has(text);
}

/** Most words of a headline in title case have capitals: none of them tells a name. */
function isTitled(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const { tag, capital } of tokens) {
    if (tag !== 'word' && tag !== 'verb') continue;
    words++;
    if (capital) capitals++;
  }
  return words > 2 && capitals > words * 0.7;
}

function nameOf({ mention, text }: Token): string {
  if (mention?.type === 'country') return mention.iso2;
  if (mention?.type === 'organization' || mention?.type === 'operation') return mention.name;
  return text;
}

const plain = /^[a-z ]+$/;

/** Folds a name for comparison: lower case, no accents, no article, no possessive, no initials' stops. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  if (plain.test(lower)) {
    return lower.startsWith('the ') ? lower.slice('the '.length) : lower;
  }
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/'s?(?= |$)/g, '')
    .replace(/ ?\./g, '')
    .replace(/^the /, '');
}
