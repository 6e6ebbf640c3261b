/** `of `, `, `, `and `: before a bare word; an article, an adjective or a number would make it a person. */
const BARE =
  /(?:[,;:]|(?<!\p{L})(?:of|by|with|from|to|for|at|on|in|and|or|but|as|that|while|when|\p{L}+day|after|before|than|under|via))\s$/iu;
const SENTENCE = /(?:^|[.!?]["”]?\s)$/;
const OWNER = /['\u2019]s\s/y;
/** `said it`, `aggressively continued its`: a person would be he or she. */
const DEED = /\s(?:\p{Ll}+ly\s)?(?:said|says|began|plans|hopes|\p{Ll}{3,}ed)\s(?:that\s)?its?(?!\p{L})/uy;
/** `Thai`, `American`, `British`, and not what is said of people alone: `Briton`, `Turk`, `Frenchman`. */
const ADJECTIVE = /(?:[^h].an|ese|ish|ch|i)$/;
const STOPPED = /[.!?]["'”’)]*\s*$/;

/**
 * True where the adjective of a country stands for a company that is called by it (`of Thai’s network`, `American said it
 * would`): one person of that people would need an article, and more would need a plural. Offsets are code units of `text`.
 * Silent in a line without a full stop: a headline leaves articles out (`Rally for American’s release`).
 */
export function isCompany(text: string, start: number, end: number): boolean {
  const sign = text[end];
  const pattern = sign === ' ' ? DEED : sign === "'" || sign === '’' ? OWNER : undefined;
  if (pattern === undefined) return false;
  pattern.lastIndex = end;
  if (!pattern.test(text) || !STOPPED.test(text.slice(-6)) || !ADJECTIVE.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 9), start);
  return BARE.test(before) || (pattern === DEED && SENTENCE.test(before));
}
