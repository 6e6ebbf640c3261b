import type { Block } from './blocks.ts';
import data from './data/labels.json' with { type: 'json' };

/**
 * What a line is by itself: `prose` a sentence, `title` words without a stop, `item` of a list, `lead-in` that ends with
 * a colon, `caption` of a picture, `date` and `byline` of an article, `label` of a menu or share bar, `section` a
 * heading over related posts, `comments` a heading over comments, `rule` a line of signs that parts what is above and below.
 */
export type LineKind = 'prose' | 'title' | 'item' | 'lead-in' | 'caption' | 'date' | 'byline' | 'label' | 'section' | 'comments' | 'rule';

const labels: ReadonlySet<string> = new Set(data.labels);
const social: ReadonlySet<string> = new Set(data.social);
const sections: ReadonlySet<string> = new Set(data.sections);
const startsByLetter = group(data.starts);
const captionsByLetter = group(data.captions);

function group(starts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byLetter = new Map<string, string[]>();
  for (const start of starts) byLetter.set(start.slice(0, 2), [...(byLetter.get(start.slice(0, 2)) ?? []), start]);
  return byLetter;
}

const commentHead =
  /^(?:(?:\d+|no|one)\s+)?(?:reader )?comments?(?: \(\d+\))?:?$|^\d+ (?:responses?|replies|thoughts?)\b|^join the conversation/i;
/** `Page 3 of 14`, and the rest of `- 3 -`. */
const pageNumber = /(?:^|\s{3}|\| )page [A-Z]?\d{1,4}(?: (?:of|\/) \d{1,4})?$|^\d{1,4} [-–—]$/i;
const readingTime = /\d[ -]?min(?:ute)?s?\.? read\b|\breading time\b/i;
const stopped = /[.!?…](?:\[\d{1,3}\]|[\u034f"”“’'»)\]*])*$/;
const captionWithin =
  /\b(?:source|photo(?:graph)?(?:er)?|image|credit|picture|courtesy)(?: of| by|:) [^.]{2,60}\.?$|\/\s?(?:AFP|Reuters|AP|EPA|Getty(?: Images)?|AFP via Getty Images|Shutterstock|iStock|PA)\.?\)?$|\[(?:File|Photo|AP|AFP|Reuters|Getty)[^\]]*\]$|\((?:Photo|Image|Picture|Credit|File)\b[^)]*\)\.?$/i;
const byline = /^by:?\s+\p{Lu}/iu;
const sectionStart = /^(?:rss|more from|more in|related|latest from) \p{Lu}/iu;
const sentenceWords = /\b(?:the|a|an|of|in|to|was|were|is|are|has|have|had|will|by|at|from|that|which|who|it|he|she|they)\b/i;
/** In the case that notices are printed in: looking for both cases anywhere in a line costs more than all else here. */
const within =
  /[Ss]afely connected to the|\buses? (?:of )?cookies\b|[Ss]ensitive information only on|[Uu]nsubscribe|archived content|may be outdated|no longer (?:being )?updated|[Cc]lick on the (?:buttons?|links?)\b|©|\([cC]\) (?:19|20)\d\d|[Rr]ights [Rr]eserved|RIGHTS RESERVED|[Cc]opyright (?:19|20|©)/;
const keyed =
  /^(?:\[[ x]?\] |(?:text|body|article)\s*:$|(?:related|see also|read also|also read|read next|watch|listen|recommended|don.t miss|type|topics?|categor(?:y|ies)|sections?|tags?|author|reading time|word count|content type|document type|language)\s*:)/i;
const dateWords =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|first|last|published|updated?|posted|modified|created|date|dated?|issued|released?|release|on|at|by|press|statement|article|news|story|report|article|gmt|utc|[bce]st|e[ds]t|p[ds]t|cet|cest|ist|[ap]\.?m\.?|hrs?|hours?|uk|min(?:ute)?s?|read|ago|since|time|reading|type|topic|source|immediate|for|t|z|st|nd|rd|th)\b\.?/gi;

/** A credit stands in the last units of a picture's text. */
const captionTail = 90;
/** Longest line that is a label, a heading over related posts, a date or a byline; longer ones are read as text at once. */
const shortLine = 160;

/** What a line is by itself. */
export function kindOf(block: Block): LineKind {
  const { text } = block;
  if (!/[\p{L}\d]/u.test(text.length > 200 ? text.slice(0, 200) : text)) return 'rule';
  if (text.length <= shortLine) {
    const apart = kindOfShort(text);
    if (apart !== undefined) return apart;
  }
  if (startsWithOneOf(startsByLetter, text) || (text.length <= 300 && (within.test(text) || keyed.test(text)))) return 'label';
  if (block.marker !== 'none' || block.shape === 'item' || block.shape === 'cell') return 'item';
  if (block.shape === 'heading') return 'title';
  if (
    text.length <= 400 &&
    (startsWithOneOf(captionsByLetter, text) || captionWithin.test(text.length > captionTail ? text.slice(-captionTail) : text))
  )
    return 'caption';
  if (text.endsWith(':')) return text.length <= 300 ? 'lead-in' : 'prose';
  const ends = stopped.test(text.length > 20 ? text.slice(-20) : text);
  if (ends && text.length > shortLine) return 'prose';
  const words = wordCount(text);
  if (ends)
    return (words <= 3 && !/^[“"‘'«]/.test(text)) || (words <= 12 && /[?!]$/.test(text) && titleShare(text) > 0.7) ? 'title' : 'prose';
  if (isTagList(text, words)) return 'label';
  return words > 24 || (words >= 14 && /[,;]$/.test(text)) ? 'prose' : 'title';
}

function kindOfShort(text: string): LineKind | undefined {
  if (text.length <= 60) {
    const folded = fold(text);
    if (sections.has(folded)) return 'section';
    if (labels.has(folded)) return 'label';
    if (sectionStart.test(text)) return 'section';
  }
  if (isSocial(text)) return 'label';
  if (commentHead.test(text)) return 'comments';
  if (pageNumber.test(text)) return 'label';
  if (isDateLine(text)) return 'date';
  if (readingTime.test(text)) return 'label';
  return byline.test(text) && text.length <= 90 && !stopped.test(text) ? 'byline' : undefined;
}

/** Key words in a row: many words, none of those that make a sentence, hardly a capital. */
function isTagList(text: string, words: number): boolean {
  return words >= 12 && titleShare(text) < 0.5 && !sentenceWords.test(text);
}

/** Lower case, white space as single blanks, without punctuation at the ends. */
function fold(text: string): string {
  const trimmed = atEnds.test(text) ? text.replace(/^[^\p{L}\d©+]+/u, '').replace(/[^\p{L}\d+]{1,20}$/u, '') : text;
  const lower = trimmed.toLowerCase();
  return unevenly.test(lower) ? lower.replace(/[’‘`]/g, "'").replace(/\s+/g, ' ') : lower;
}

const atEnds = /^[^\p{L}\d©+]|[^\p{L}\d+]$/u;
const unevenly = /[’‘`]|\s\s|[^\S ]/;

/** `Facebook Twitter LinkedIn Copy Link`: two and more names of where a page can be shared, and nothing else. */
function isSocial(text: string): boolean {
  if (!social.has((/^[^\s(,.|]+/.exec(text)?.[0] ?? '').toLowerCase())) return false;
  let words = 0;
  for (const [word] of text.matchAll(/[\p{L}\d+-]+/gu)) {
    if (!social.has(word.toLowerCase())) return false;
    words += 1;
  }
  return words > 1;
}

const dated = /\b(?:19|20)\d\d\b|\d\/\d\d?\/\d\d|\d\d\.\d\d\.\d\d/;
/** `17:40`, `4.05 pm`, `16:05 GMT`: when an entry of a live page was written. */
const timeOfDay = /^\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s(?:gmt|utc|bst|cet|cest|est|edt|pst|pdt|ist|hrs|local time))?$/i;
const published = /^(?:published|updated|posted)/i;

/** True for a line that says no more than when (and by whom) a text was published. */
export function isDateLine(text: string): boolean {
  if (text.length > 160 || !/\d/.test(text)) return false;
  if (text.length < 24 && timeOfDay.test(text)) return true;
  if (!(dated.test(text) || published.test(text))) return false;
  const rest = text
    .replace(/\d(?:st|nd|rd|th|[ap]m|h)\b/gi, ' ')
    .replace(dateWords, ' ')
    .replace(/[\d\s:/.,|()·•–—+-]+/g, '');
  const spoken = text.length - rest.length;
  if (rest === '') return true;
  return /\|/.test(text) && /\b(?:19|20)\d\d\b/.test(text) && rest.length < 60 && spoken > rest.length && !stopped.test(text);
}

function startsWithOneOf(byLetter: ReadonlyMap<string, readonly string[]>, text: string): boolean {
  const starts = byLetter.get(text.slice(0, 2).toLowerCase());
  if (starts === undefined) return false;
  const lower = text.slice(0, 60).toLowerCase().replace(/’/g, "'");
  return starts.some((start) => lower.startsWith(start));
}

const word = /\S+/g;

/** Runs of anything but white space. */
export function wordCount(text: string): number {
  let words = 0;
  word.lastIndex = 0;
  while (word.test(text)) words += 1;
  return words;
}

const titleWord = /[\p{L}\d][\p{L}\d’'-]*/gu;
const isCapital = /^\p{Lu}/u;
/** In ASCII, capitals and digits have the codes of letters up to it. */
const CAPITAL_Z = 0x5a;

/** How many of the longer words begin with a capital, 0 to 1: near 1 for a headline in title case. */
export function titleShare(text: string): number {
  let words = 0;
  let capital = 0;
  titleWord.lastIndex = 0;
  for (let match = titleWord.exec(text); match !== null; match = titleWord.exec(text)) {
    const [word] = match;
    if (word.length < 4 && words > 0) continue;
    words += 1;
    const code = word.charCodeAt(0);
    if (code < 128 ? code <= CAPITAL_Z : isCapital.test(word)) capital += 1;
  }
  return words === 0 ? 0 : capital / words;
}
