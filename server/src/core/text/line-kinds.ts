import { grouped } from '../grouped.ts';
import type { Block } from './blocks.ts';
import data from './data/labels.json' with { type: 'json' };
import { isWhite } from './white-space.ts';
import { Sign, signsAt } from './word-walk.ts';

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

function group(starts: readonly string[]): ReadonlyMap<number, readonly string[]> {
  return grouped(starts, firstSigns);
}

/** The same for two texts whose first two letters differ in case alone. */
function firstSigns(text: string): number {
  return (text.charCodeAt(0) | 0x20) * 0x10000 + (text.charCodeAt(1) | 0x20);
}

const commentHead =
  /^(?:(?:\d+|no|one)\s+)?(?:reader )?comments?(?: \(\d+\))?:?$|^\d+ (?:responses?|replies|thoughts?)\b|^join the conversation/i;
/** `Issued 3 July 2023 by the Statistics Unit`. */
const dateOfIssue =
  /^(?:first )?(?:published|updated|posted|issued|released)(?::| on| at)?\s+(?:\p{L}{3,9}[.,]? )?(?:\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})(?!\d)/iu;
const mailField = /^(?:from|to|cc|bcc|sent|reply-to|issued by|posted by|released by)\s*: ?\S/i;
/** `Page 3 of 14`, and the rest of `- 3 -`. */
const pageNumber = /(?:^|\s{3}|\| )page [A-Z]?\d{1,4}(?: (?:of|\/) \d{1,4})?$|^\d{1,4} [-–—]$/i;
const readingTime = /\d[ -]?min(?:ute)?s?\.? read\b|\breading time\b/i;
const stopped = /[.!?…](?:\[\d{1,3}\]|[\u034f"”“’'»)\]*])*$/;
const captionWithin =
  /\b(?:source|photo(?:graph)?(?:er)?|image|credit|picture|courtesy)(?: of| by|:) [^.]{2,60}\.?$|\/\s?(?:AFP|Reuters|AP|EPA|Getty(?: Images)?|AFP via Getty Images|Shutterstock|iStock|PA)\.?\)?$|\[(?:File|Photo|AP|AFP|Reuters|Getty)[^\]]*\]$|\((?:Photo|Image|Picture|Credit|File)\b[^)]*\)\.?$/i;
const byline = /^by:?\s+\p{Lu}/iu;
const sectionStart = /^(?:rss|more from|more in|related|latest from) \p{Lu}/iu;
const sentenceWords = /\b(?:the|a|an|of|in|to|was|were|is|are|has|have|had|will|by|at|from|that|which|who|it|he|she|they)\b/i;
/** In the case that notices are printed in: looking for both cases anywhere in a line costs more than all else here. So would a single sign: © is looked for by itself. */
const within =
  /[Ss]afely connected to the|\buses? (?:of )?cookies\b|[Ss]ensitive information only on|[Uu]nsubscribe|archived content|may be outdated|no longer (?:being )?updated|[Cc]lick on the (?:buttons?|links?)\b|\([cC]\) (?:19|20)\d\d|[Rr]ights [Rr]eserved|RIGHTS RESERVED|[Cc]opyright (?:19|20|©)/;
const keyed =
  /^(?:\[[ x]?\] |(?:text|body|article)\s*:$|(?:related|see also|read also|also read|read next|watch|listen|recommended|don.t miss|type|topics?|categor(?:y|ies)|sections?|tags?|author|reading time|word count|content type|document type|language)\s*:)/i;
const dateWords =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|first|last|published|updated?|posted|modified|created|date|dated?|issued|released?|release|on|at|by|press|statement|article|news|story|report|article|gmt|utc|[bce]st|e[ds]t|p[ds]t|cet|cest|ist|[ap]\.?m\.?|hrs?|hours?|uk|min(?:ute)?s?|read|ago|since|time|reading|type|topic|source|immediate|for|as (?:of|at)|t|z|st|nd|rd|th)\b\.?/gi;

/** A credit stands in the last units of a picture's text. */
const captionTail = 90;
/** Longest line that is a label, a heading over related posts, a date or a byline; longer ones are read as text at once. */
const shortLine = 160;

/** What a line is by itself. */
export function kindOf(block: Block): LineKind {
  const { text } = block;
  if (!isOfWord(signsAt(text, 0)) && !/[\p{L}\d]/u.test(text.length > 200 ? text.slice(0, 200) : text)) return 'rule';
  if (text.length <= shortLine) {
    const apart = kindOfShort(text);
    if (apart !== undefined) return apart;
  }
  if (startsWithOneOf(startsByLetter, text) || (text.length <= 300 && (text.includes('©') || within.test(text) || keyed.test(text))))
    return 'label';
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
  if (isDateLine(text) || (text.length <= 110 && dateOfIssue.test(text) && !stopped.test(text))) return 'date';
  if (text.length <= 90 && mailField.test(text)) return 'label';
  if (readingTime.test(text)) return 'label';
  return byline.test(text) && text.length <= 90 && !stopped.test(text) ? 'byline' : undefined;
}

/** Key words in a row: many words, none of those that make a sentence, hardly a capital. */
function isTagList(text: string, words: number): boolean {
  return words >= 12 && titleShare(text) < 0.5 && !sentenceWords.test(text);
}

/** Lower case, white space as single blanks, without punctuation at the ends. */
function fold(text: string): string {
  const bare = isOfWord(signsAt(text, 0)) && isOfWord(signsAt(text, text.length - 1));
  const trimmed = !bare ? text.replace(/^[^\p{L}\d©+]+/u, '').replace(/[^\p{L}\d+]{1,20}$/u, '') : text;
  const lower = trimmed.toLowerCase();
  return unevenly.test(lower) ? lower.replace(/[’‘`]/g, "'").replace(/\s+/g, ' ') : lower;
}

/** Are these the signs of a letter, or of a digit of ASCII? */
function isOfWord(signs: number): boolean {
  return (signs & Sign.letter) !== 0 || (signs & (Sign.number | Sign.beyondAscii)) === Sign.number;
}

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

function startsWithOneOf(byLetter: ReadonlyMap<number, readonly string[]>, text: string): boolean {
  const starts = byLetter.get(firstSigns(text));
  if (starts === undefined) return false;
  const lower = text.slice(0, 60).toLowerCase().replaceAll('’', "'");
  return starts.some((start) => lower.startsWith(start));
}

/** Runs of anything but white space. */
export function wordCount(text: string): number {
  const { length } = text;
  let words = 0;
  let inWord = false;
  for (let at = 0; at < length; at++) {
    const white = isWhite(text, at);
    if (!white && !inWord) words += 1;
    inWord = !white;
  }
  return words;
}

/** How many of the longer words begin with a capital or a digit, 0 to 1: near 1 for a headline in title case. */
export function titleShare(text: string): number {
  let words = 0;
  let capital = 0;
  for (let at = 0; at < text.length; at++) {
    const first = signsAt(text, at);
    if (!isOfWord(first)) continue;
    const start = at;
    for (let signs = first; isOfWord(signs) || ((signs & Sign.joiner) !== 0 && text.charAt(at) !== '.'); signs = signsAt(text, at)) {
      at += (signs & Sign.wide) === 0 ? 1 : 2;
    }
    if (at - start < 4 && words > 0) continue;
    words += 1;
    if ((first & (Sign.upper | Sign.number)) !== 0) capital += 1;
  }
  return words === 0 ? 0 : capital / words;
}
