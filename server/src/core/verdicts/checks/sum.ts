import type { NumberMention } from '../../model.ts';
import { phraseNumber, phraseQuantity } from '../../numbers/phrase.ts';
import { type DocumentCheck, type Found, foundIn, hasMentions, nothingFound, type Passage, sideOf } from './check.ts';

/** A thing between two parts of a list: `men and`, `adults,`; nothing that tells of another act, so no comma with a verb. */
const betweenParts = /^(?:\s+[A-Za-z’'-]+){1,4}?(?:,?\s+and\s+|,\s+|\s+plus\s+)(?:another\s+|the\s+other\s+)?$/;
/** After the last part: `8 women, 20 in all`, `women, a total of 20`, `women — 20 altogether`. */
const totalAhead =
  /^(?:\s+[A-Za-z’'-]+){0,5}?\s*[,;:–—-]+\s*(?:or\s+|making\s+|for\s+|in\s+all,?\s+|together\s+)?(?:a\s+(?:combined\s+)?total\s+of\s+)?$/;
const totalWord = /total|making|together|in\s+all/;
const totalBehind = /^(?:\s+[A-Za-z’'-]+){0,2}?\s+(?:in\s+all|altogether|in\s+total|all\s+told|together)\b/;
/** `20 people: 12 men …`, `20 people — 12 men …`, `20 people (12 men …`. */
const totalFirst = /^(?:\s+[A-Za-z’'-]+){1,4}?\s*(?::|\(|\s[–—-])\s*$/;
const listEnds = /^(?:\s+[A-Za-z’'-]+){1,4}?\s*(?:[).;]|\s[–—-]|$)/;
/** `from 12 to 17`, then `an increase of 5`; only a growth or fall between the two is said again. */
const between = /^\s+to\s+(?:a\s+total\s+of\s+)?$/;
const change =
  /^(?:\s+[A-Za-z’'-]+){0,4}?,?\s+(?:an?\s+)?(?:increase|rise|growth|fall|drop|decrease|decline|reduction|difference|gain|loss)\s+of\s+$/;

/**
 * Check `sum`: a total is the sum of the parts that stand with it, a difference that of its two ends.
 *
 * Speaks where one sentence lists two or more parts and their total: `12 men and 8 women, 20 in all`, `20 people: 12 men and
 * 8 women`, `12 men, 5 women and 3 children, a total of 20`; and where it gives both ends of a change and the change:
 * `from 12 to 17, an increase of 5`.
 * Silent for parts introduced by `including`, `among them` or `of whom`, for parts of one noun, for bounds and `about`, and
 * for totals rounded to fewer digits.
 */
export const sumCheck: DocumentCheck = {
  check: 'sum',
  find: ({ page: { text } }, passages) => foundIn(passages, (passage) => findIn(text, passage)),
};

function findIn(text: string, passage: Passage): readonly Found[] {
  if (!hasMentions(passage, 'number', 3)) return nothingFound;
  const figures = passage.mentions.filter((mention): mention is NumberMention => mention.type === 'number');
  const found: Found[] = [];
  for (let index = 0; index < figures.length; index++) {
    const run = runFrom(text, figures, index);
    const [first, last] = [figures[index], figures[index + run - 1]];
    if (first === undefined || last === undefined) continue;
    if (run >= 2) found.push(...sumOf(text, figures, index, run));
    found.push(...differenceOf(text, figures, index));
    if (run > 1) index += run - 1;
  }
  return found;
}

/** How many figures from `index` on make one list of parts. */
function runFrom(text: string, figures: readonly NumberMention[], index: number): number {
  let run = 1;
  for (;;) {
    const [part, next] = [figures[index + run - 1], figures[index + run]];
    if (part === undefined || next === undefined || !betweenParts.test(text.slice(part.end, next.start))) return run;
    // `12 men and 8 women, 20 in all`: the last of the run is their total.
    if (totalBehind.test(text.slice(next.end, next.end + 60))) return run;
    run++;
  }
}

function sumOf(text: string, figures: readonly NumberMention[], index: number, run: number): Found[] {
  const parts = figures.slice(index, index + run);
  const [before, last, after] = [figures[index - 1], parts.at(-1), figures[index + run]];
  if (last === undefined || !parts.every(isPlain)) return [];
  if (after !== undefined && isPlain(after)) {
    const gap = text.slice(last.end, after.start);
    const said = totalWord.test(gap) || totalBehind.test(text.slice(after.end, after.end + 60));
    if (said && totalAhead.test(gap)) return compare(parts, after);
  }
  if (before !== undefined && isPlain(before)) {
    const gap = text.slice(before.end, parts[0]?.start);
    if (totalFirst.test(gap) && listEnds.test(text.slice(last.end, last.end + 60)) && unlike(text, parts)) return compare(parts, before);
  }
  return [];
}

function compare(parts: readonly NumberMention[], total: NumberMention): Found[] {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const [first] = parts;
  if (first === undefined || sum === total.value) return [];
  if (total.granularity > 1 && total.value >= 100 && Math.abs(sum - total.value) <= total.granularity / 2) return [];
  const written = parts.map(({ value }) => phraseNumber(value)).join(' + ');
  return [
    { kind: 'conflict', reason: `${written} is ${phraseNumber(sum)}, not ${phraseQuantity(total)}`, sides: [sideOf(total), sideOf(first)] },
  ];
}

function differenceOf(text: string, figures: readonly NumberMention[], index: number): Found[] {
  const [from, to, by] = figures.slice(index, index + 3);
  if (from === undefined || to === undefined || by === undefined || ![from, to, by].every(isPlain)) return [];
  if (!/\bfrom\s+$/.test(text.slice(Math.max(0, from.start - 12), from.start))) return [];
  if (!between.test(text.slice(from.end, to.start).replace(/^(\s+[A-Za-z’'-]+){0,3}?(?=\s+to\b)/, ''))) return [];
  if (!change.test(text.slice(to.end, by.start))) return [];
  const difference = Math.abs(to.value - from.value);
  if (difference === by.value || (by.granularity > 1 && Math.abs(difference - by.value) <= by.granularity / 2)) return [];
  const reason = `from ${phraseNumber(from.value)} to ${phraseNumber(to.value)} is ${phraseNumber(difference)}, not ${phraseQuantity(by)}`;
  return [{ kind: 'conflict', reason, sides: [sideOf(by), sideOf(to)] }];
}

/** `12 men and 8 women` are parts; `12 ships and 8 ships` are two tellings of one kind. */
function unlike(text: string, parts: readonly NumberMention[]): boolean {
  const nouns = parts.map(({ end }) => /[A-Za-z’'-]+/.exec(text.slice(end, end + 40))?.[0].toLowerCase());
  return new Set(nouns).size === nouns.length;
}

function isPlain({ modifier, high }: NumberMention): boolean {
  return modifier === '=' && high === undefined;
}
