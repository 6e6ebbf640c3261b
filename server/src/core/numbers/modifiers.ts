import type { Modifier } from '../model.ts';
import { codeAt } from '../text/code-at.ts';
import data from './data/modifiers.json' with { type: 'json' };
import { isBlankAt, type Word, wordAfter, wordBefore } from './neighbours.ts';

/** A modifier with the offset where its words begin (before a figure) or end (behind it). */
export interface Hedge {
  readonly modifier: Modifier;
  readonly at: number;
}

interface Phrase {
  /** All words but the last, from the right to the left. */
  readonly earlier: readonly string[];
  readonly modifier: Modifier;
}

const phrases = new Map<string, Phrase[]>();
for (const [modifier, written] of Object.entries(data.before)) {
  for (const phrase of written) {
    const [last, ...earlier] = phrase.split(' ').reverse() as [string, ...string[]];
    phrases.set(last, [...(phrases.get(last) ?? []), { earlier, modifier: modifier as Modifier }]);
  }
}
for (const list of phrases.values()) list.sort((a, b) => b.earlier.length - a.earlier.length);
const signs = new Map<string, Modifier>(Object.entries(data.signs) as [string, Modifier][]);
const signEnds = new Set([...signs.keys()].map((sign) => sign.charCodeAt(sign.length - 1)));
/** Marks of a quotation or bracket that may open right before a figure. */
const openings = new Set([...'"“\'‘('].map((mark) => mark.charCodeAt(0)));
const passed = new Set<string>(data.between);
const aboutSilent = new Set<string>(data.aboutSilentAfter);
const overSilent = new Set<string>(data.overSilentAfter);
const forWords =
  /^(?:for|lasted|lasting|lasts|last|well|just|little|of|after|takes|took|spent|spans|spanning|slightly|than|in|is|are|was|were|been|sentenced|jailed)$/;
const behind = new Map<string, Modifier>();
for (const [modifier, written] of Object.entries(data.after)) for (const phrase of written) behind.set(phrase, modifier as Modifier);
const opensBehind = new Set([...behind.keys()].map((phrase) => phrase.split(' ')[0] as string));
const longestBehind = 4;
const measuredBy = /(?:%|\b(?:per ?cent|times|points|half|third|quarter|fifth|tenth)) $/i;
/** What follows the words that only look like a modifier behind a figure: `10 and more than`, `12 miles and over the hill`, `5 and more recently`. */
const notBehind = /^ (?:than\b|to\b|[\p{Sc}\d]|(?:an?|the)\b|\p{Ll}{2,10}ly\b)/u;
const clauseEnd = /^(?:[.,;:)\n]|$)/;
const definite = /^(?:the|its|their|his|her)$/;

/**
 * The modifier that stands before a figure that begins at `offset`: `more than`, `nearly`, `at least another`, `up to about`, `~`.
 * Of two, the bound wins over `about`. `duration` says that the figure is a span of time, where a bare `over` means `during`.
 * Silent where `about` names a topic (`what about 51`) and `over` a reason (`charged over 12 deaths`).
 */
export function modifierBefore(text: string, offset: number, duration: boolean): Hedge | undefined {
  const sign = signBefore(text, offset);
  if (sign !== undefined) return sign;
  const value = estimatedBefore(text, offset);
  if (value !== undefined) return value;
  let at = openings.has(codeAt(text, offset - 1)) ? offset - 1 : offset;
  let found: Hedge | undefined;
  let passedDefinite = false;
  for (let steps = 0; steps < 4; steps++) {
    const word = wordBefore(text, at);
    if (word === undefined) break;
    const phrase = phraseEndingIn(text, word, duration);
    if (phrase !== undefined && passedDefinite && phrase.at === word.start) break;
    if (phrase !== undefined) {
      if (found !== undefined && phrase.modifier === '~') break;
      found = phrase;
      at = phrase.at;
    } else if (found === undefined && passed.has(word.text)) {
      at = word.start;
      passedDefinite ||= definite.test(word.text);
    } else break;
  }
  return found;
}

/** `an estimated street value of`, before an amount. */
function estimatedBefore(text: string, offset: number): Hedge | undefined {
  if (!text.startsWith('of ', offset - 3)) return undefined;
  const found = estimated.exec(text.slice(Math.max(0, offset - estimatedReach), offset));
  return found === null ? undefined : { modifier: '~', at: offset - found[0].length };
}
const estimated =
  /(?<!\p{L})estimated (?:\p{Ll}{3,12} ){0,2}(?:value|worth|cost|costs|population|total|loss|losses|damage|turnover|revenue|average|length|speed|weight|fortune|wealth) of $/u;
const estimatedReach = 60;

function signBefore(text: string, offset: number): Hedge | undefined {
  const end = isBlankAt(text, offset - 1) ? offset - 1 : offset;
  if (!signEnds.has(codeAt(text, end - 1))) return undefined;
  for (const length of [2, 1]) {
    const modifier = signs.get(text.slice(end - length, end));
    if (modifier !== undefined && end >= length) return { modifier, at: end - length };
  }
  return undefined;
}

function phraseEndingIn(text: string, word: Word, duration: boolean): Hedge | undefined {
  for (const { earlier, modifier } of phrases.get(word.text) ?? []) {
    let start = word.start;
    let matches = true;
    for (const expected of earlier) {
      const before = wordBefore(text, start);
      if (before?.text !== expected) {
        matches = false;
        break;
      }
      start = before.start;
    }
    if (matches && !(word.text === 'than' && isCompared(text, start)) && !isSilent(text, word, start, duration))
      return { modifier, at: start };
  }
  return undefined;
}

/** `51 per cent more than the 850,000 of last year`: the figure is what another is measured by, and no bound. */
function isCompared(text: string, offset: number): boolean {
  return measuredBy.test(text.slice(Math.max(0, offset - 16), offset));
}

function isSilent(text: string, { text: word }: Word, start: number, duration: boolean): boolean {
  if (word !== 'about' && word !== 'over' && word !== 'some') return false;
  const before = wordBefore(text, start);
  if (before === undefined) return word === 'over' && duration;
  if (word === 'about') return aboutSilent.has(before.text);
  if (word === 'some') return false;
  return overSilent.has(before.text) || (duration && !forWords.test(before.text));
}

/** The modifier behind a figure that ends at `offset`, over at most two words of its noun: `or more`, `people or so`, `at least`, `+`, `-plus`, `-odd`. */
export function modifierAfter(text: string, offset: number): Hedge | undefined {
  if (text[offset] === '+' && !/[\d+]/.test(text[offset + 1] ?? '')) return { modifier: '>=', at: offset + 1 };
  if (text[offset] === '-') {
    const tail = /^-(plus|odd|something)\b/i.exec(text.slice(offset, offset + 10));
    if (tail !== null && tail[1] !== 'something')
      return { modifier: tail[1]?.toLowerCase() === 'odd' ? '~' : '>=', at: offset + (tail[0]?.length ?? 0) };
  }
  let at = offset;
  for (let words = 0; words < 3; words++) {
    const word = wordAfter(text, at);
    if (word === undefined) return undefined;
    if (opensBehind.has(word.text)) {
      const hedge = phraseFrom(text, word);
      const ends = hedge !== undefined && (/^(?:or|and)$/.test(word.text) || clauseEnd.test(text.slice(hedge.at, hedge.at + 1)));
      if (ends) return hedge;
    }
    at = word.end;
  }
  return undefined;
}

function phraseFrom(text: string, first: Word): Hedge | undefined {
  let phrase = first.text;
  let { end } = first;
  let found = behind.has(phrase) ? { modifier: behind.get(phrase) as Modifier, at: end } : undefined;
  for (let words = 1; words < longestBehind; words++) {
    const next = wordAfter(text, end);
    if (next === undefined) break;
    phrase = `${phrase} ${next.text}`;
    ({ end } = next);
    const modifier = behind.get(phrase);
    if (modifier !== undefined) found = { modifier, at: end };
  }
  return found && notBehind.test(text.slice(found.at, found.at + 16)) ? undefined : found;
}
