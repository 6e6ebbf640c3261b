import type { Span } from '../model.ts';
import { unitAt } from './code-at.ts';
import { beforeWhite, behindWhite } from './white-space.ts';
import { Sign, signsAt } from './word-walk.ts';

const abbreviations: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof rev hon gen col lt sgt capt cmdr maj brig adm gov sen rep pres supt insp det messrs jr sr st mt ft no nos vol pp p fig art sec ch ed eds cf viz al vs v etc approx est dept univ assn bros co corp inc ltd llc plc jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd hwy ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo u.s u.k u.n e.g i.e a.m p.m d.c ph.d b.c a.d u.s.a e.u min max ca fr rs ksh kshs shs bs tk'.split(
    ' ',
  ),
);
/** After these a capital letter begins a new sentence more often than not. */
const closing: ReadonlySet<string> = new Set('co corp inc ltd llc plc etc jr sr u.s u.k u.n u.s.a e.u a.m p.m d.c al'.split(' '));
const opener =
  /^(?:the|a|an|in|on|at|it|he|she|they|we|i|this|that|these|those|but|and|however|according|after|as|when|while|officials|authorities|police|there|his|her|its|their|our|if|no|so|some|more|many|most|about|among|by|for|with|from|since|both|one|two|three)$/i;
/** What can end a sentence begins with one of these. */
const candidate = /[.!?…\n·•]/g;
/** A stop with its closing marks, before white space or an opening sign. */
const stopped = /[.!?…]+[\u034f”"’'»)\]]*(?=\s|$|[“"‘«•·(])/y;
const stops: ReadonlySet<string> = new Set('.!?…');
const blankLine = /\n\s*\n/y;
/** Before the dot of an item that stands right behind a sentence. */
const beforeDot = /[\p{Ll}\d)][.!?][”"’]?$/u;

/**
 * The sentences of `text` within `span`, in order, without the white space between them. Abbreviations, initials,
 * decimals and list numbers do not end one; quote marks and brackets behind a stop belong to it.
 */
export function sentencesOf(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  const within = text.slice(span.start, span.end);
  let from = 0;
  candidate.lastIndex = 0;
  while (candidate.test(within)) {
    const at = candidate.lastIndex - 1;
    const to = markEnd(within, at);
    if (to === undefined) continue;
    if (to > at) candidate.lastIndex = to;
    if (stops.has(within.charAt(at)) && !isEnd(within, from, at, to)) continue;
    keep(sentences, within, span.start, from, to);
    from = to;
  }
  keep(sentences, within, span.start, from, within.length);
  return sentences;
}

function keep(sentences: Span[], within: string, offset: number, from: number, to: number): void {
  const start = behindWhite(within, from, to);
  if (start < to) sentences.push({ start: offset + start, end: offset + beforeWhite(within, start, to) });
}

/** Behind the stops, or the blank line, that begin at `at`; `at` itself for a dot right behind a sentence; else undefined. */
function markEnd(text: string, at: number): number | undefined {
  const sign = text.charAt(at);
  if (sign === '\n') return endOf(blankLine, text, at);
  if (sign === '·' || sign === '•') return beforeDot.test(text.slice(Math.max(0, at - 4), at)) ? at : undefined;
  // Most stops that end nothing stand in a figure.
  return (signsAt(text, at + 1) & (Sign.letter | Sign.number)) === 0 ? endOf(stopped, text, at) : undefined;
}

/** Behind what a sticky pattern finds at a place. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Does the stop at `at`, with its closing marks up to `stop`, end the sentence that begins at `from`? */
function isEnd(text: string, from: number, at: number, stop: number): boolean {
  const next = nextWordAt(text, stop);
  if (next === undefined) {
    if (behindWhite(text, stop, text.length) === text.length) return true;
  } else if ((signsAt(text, next) & Sign.lower) !== 0) return false;
  if (text.charAt(at) !== '.' || (stop > at + 1 && text.charAt(at + 1) === '.')) return true;
  const start = wordBefore(text, Math.max(from, at - 20), at);
  const word = text.slice(start, at);
  const folded = word.toLowerCase();
  const known = abbreviations.has(folded);
  if (known || isInitials(word)) {
    const closes = closing.has(folded) || (!known && word.includes('.'));
    return closes && next !== undefined && opener.test(wordAt.exec(text.slice(next, stop + nextReach))?.[0] ?? '');
  }
  const numbers = next !== undefined && word.length < 3 && /^\d{1,2}$/.test(word) && (signsAt(text, next) & Sign.letter) !== 0;
  return !(numbers && behindWhite(text, from, start) === start);
}

/** `J`, `U.S`: letters with stops between them, or a single capital. */
function isInitials(word: string): boolean {
  if (word.length === 1 || (word.length === 2 && (signsAt(word, 0) & Sign.wide) !== 0)) return (signsAt(word, 0) & Sign.upper) !== 0;
  return word.includes('.') && /^(?:\p{L}\.)+\p{L}$/u.test(word);
}

/** Where the letters, digits and stops before `to` begin, at `from` at the earliest. */
function wordBefore(text: string, from: number, to: number): number {
  let at = to;
  while (at > from) {
    const code = unitAt(text, at - 1);
    if (code > 127) return from + (/[\p{L}\d.]*$/u.exec(text.slice(from, to))?.index ?? 0);
    if ((signsAt(text, at - 1) & (Sign.letter | Sign.number)) === 0 && code !== stopCode) break;
    at--;
  }
  return at;
}
const stopCode = 46;

/** Within so many code units the next word begins. */
const nextReach = 60;
const opening = /[^\s“"‘'«([•·]/g;
const wordAt = /^[\p{L}\d$€£][\p{L}\d'’-]*/u;

/** Where the next word begins, behind white space and opening signs; undefined where something else stands there, or nothing. */
function nextWordAt(text: string, stop: number): number | undefined {
  opening.lastIndex = stop;
  if (!opening.test(text)) return undefined;
  const at = opening.lastIndex - 1;
  if (at >= stop + nextReach) return undefined;
  const signs = signsAt(text, at);
  const isWord = (signs & Sign.letter) !== 0 || /[\d$€£]/.test(text.charAt(at));
  return isWord ? at : undefined;
}
