import { isCapitalised, wordAfter, wordBefore } from './neighbours.ts';

const clock = /[ \u00a0]?(?:[ap]\.?m\b\.?|gmt|utc|bst|cet|cest|[ecmp][sd]t|ist|jst|o['’]clock|h\b(?=[ .,;)]|$))/iy;
const furniture = new Set(
  "a am p pm gmt utc bst cet cest est edt cst cdt mst mdt pst pdt ist jst o o'clock o’clock h hours min mins minute minutes comment comments shares likes views replies".split(
    ' ',
  ),
);
const reading = /[ \u00a0-]?min(?:ute)?s?[ \u00a0-]?(?:to )?(?:read|watch|listen)\b/iy;
const street =
  /(?:[A-Za-z]|-\d+)?[ ](?:(?:[NSEW]\.?|North|South|East|West)[ ])?(?:[A-Z][\p{L}'’.-]{1,20}[ ]){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Square|Way|Terrace|Crescent|Highway|Parkway|Row|Close|Gardens|Quay)\b/uy;
const counter =
  /^\s*(?:\p{Lu}[\p{L} .'’-]{2,28}[|·•]\s*)?(?:[\d.,]+\s?[kKmM]?\s+(?:comments?|shares?|likes?|views?|repl(?:y|ies))|\d+\s+(?:retweets?|followers|photos?|images?|(?:sec(?:ond)?|min(?:ute)?|hour|day|week|month|year)s?\s+ago))\s*$/iu;
const shoutedCounter = /[ \u00a0](?:COMMENTS?|SHARES|LIKES|VIEWS|REPLIES)\b/y;
/** `3 hours ago` at the end of a byline, the time that reading takes, the number of a page. */
const pageOf = /\bpages? \d{1,4} of $|\bread(?:ing)? time:? $/i;
const sectionNumber =
  /^\s*\d{1,2}\.\d{1,2}\.? (?:Scope|Methods?|Methodology|Introduction|Background|Results|Discussion|Overview|Data|Definitions?|General|Purpose|Aims?|Objectives|Limitations|Conclusions?|Analysis|Participants|Design|Measures|Setting|Summary|Procedures?|References|Budget|Timeline|Terms|Eligibility|Fees|Deadlines?)\b/;
/** What a number in brackets only orders: `12(3)`, `12b(3)`, `0915 (0715`; not the year before of `2.14 (2.51)` and `401m (455)`. */
const bracketedOrder = /(?:\d|\d[a-jln-z] ?|\p{L}\)|(?:^|[^\d.,])\d{1,5} )$/iu;
const lasting = /^(?:in|within|for|over|every|last|past|next|than|least|about|nearly|almost|took|takes|lasted)$/;
/** What a page counts behind a dot or a bar: `4 min read · 12 comments`. */
const counts = new Set('comment comments share shares likes views replies'.split(' '));
const dotBefore = /[|·•] ?$/;
/** Behind these a number is a code, however it is written. */
const labelled = /(?:^|\s)(?:number|no\.?|nr\.?|ref\.?|reference|id|code|docket|case no\.?|press release|release no\.?|isin|issn|isbn): $/i;
/** A line that ends a story or numbers a page: `-30-`, `– 3 –`. */
const mark = /^\s*[-–—]\s?\d{1,3}\s?[-–—]\s*$/;
const longestMark = 16;
const BLANK = 0x20;
/** `Updated 3 hrs ago`. */
const updated = /(?:Updated|Posted|Published|Modified|UPDATED|POSTED):? $/;
const ago = /^ ?(?:secs?|mins?|hrs?|seconds?|minutes?|hours?|days?|weeks?) ago\b/;
const marker = /^\s*[([]?\d{1,3}[.)\]][ \t\u00a0]+\S/;

/** True where the paragraph or the words behind say that digits are furniture of a page: list markers, reading times, counters, clock times, streets. */
export function isFurniture(text: string, start: number, end: number, plain: boolean): boolean {
  const after = wordAfter(text, text[end] === '-' ? end + 1 : end);
  if (after !== undefined && furniture.has(after.text)) {
    clock.lastIndex = end;
    if (clock.test(text) && !isSpanOfHours(text, start, end, after.text)) return true;
    reading.lastIndex = end;
    if (reading.test(text)) return true;
    shoutedCounter.lastIndex = end;
    if (shoutedCounter.test(text)) return true;
  }
  if (
    after !== undefined &&
    counts.has(after.text) &&
    after.end === text.length &&
    dotBefore.test(text.slice(Math.max(0, start - 3), start))
  )
    return true;
  if (text.startsWith(': ', start - 2) && labelled.test(text.slice(Math.max(0, start - 24), start))) return true;
  if (
    text.charCodeAt(start - 1) === BLANK &&
    (text[start - 2] === ':' || text[start - 2] === 'd' || text[start - 2] === 'D') &&
    updated.test(text.slice(Math.max(0, start - 12), start)) &&
    ago.test(text.slice(end, end + 14))
  )
    return true;
  if (text.length < longestMark && mark.test(text)) return true;
  if (isPhone(text, start, end)) return true;
  if (text.length < 40 && counter.test(text)) return true;
  if ((text[start - 2] === 'f' || text[start - 2] === ':') && pageOf.test(text.slice(Math.max(0, start - 16), start))) return true;
  if (!plain) return false;
  if (text[start - 1] === '(' && text[end] === ')' && bracketedOrder.test(text.slice(Math.max(0, start - 8), start - 1))) return true;
  if (end - start === 4 && /^ \(?\d{4} GMT|^ hours\b/.test(text.slice(end, end + 11))) return true;
  if (start < 6 && marker.test(text.slice(0, end + 8)) && /^\s*[([]?$/.test(text.slice(0, start))) return true;
  if (after === undefined || !isCapitalised(after)) return false;
  street.lastIndex = end;
  return street.test(text);
}

/** `within 36h`: more hours than a day has, or as many as a word of length asks for. */
function isSpanOfHours(text: string, start: number, end: number, unit: string): boolean {
  return unit === 'h' && (Number(text.slice(start, end)) > 24 || lasting.test(wordBefore(text, start)?.text ?? ''));
}

/** Three and more groups of four: the number of a card or an account. */
const account = /^(?:\d{1,4} )?(?:\d{4} ){2}\d{1,4}\b/;
const OPENING = 0x28;
const CLOSING = 0x29;
const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** True inside a telephone number: at least nine digits in groups that begin with 0, + or a bracket, or are grouped by three, three and four. */
function isPhone(text: string, start: number, end: number): boolean {
  const two = text.charCodeAt(start - 2);
  const next = text.charCodeAt(end + 1);
  if (!isDigitCode(two) && two !== CLOSING && !isDigitCode(next) && next !== OPENING && text.charCodeAt(start - 1) !== OPENING)
    return false;
  if (/[^\d ().+\u00a0-]/.test(text.slice(start, end))) return false;
  const left = /[\d ().+\u00a0-]*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const right = /^[\d ().\u00a0-]*/.exec(text.slice(end, end + 20))?.[0] ?? '';
  const run = (left + text.slice(start, end) + right).replace(/^[ .)-]+/, '').trim();
  const digits = run.replace(/\D/g, '').length;
  if (digits >= 12 && account.test(run)) return true;
  return (
    digits >= 9 && digits <= 15 && (/^(?:\(?(?:[+0]|1[38]00[ -])|\(\d{2,5}\) ?\d)/.test(run) || /\b\d{3}[-. ]\d{3}[-. ]\d{4}\b/.test(run))
  );
}

/** True where a whole line is a number of a section with its title: `2.1 Scope`. */
export function isSectionNumber(text: string, start: number): boolean {
  return start < 3 && text.length < 50 && sectionNumber.test(text);
}
