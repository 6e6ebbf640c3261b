import type { Annotation, NumberMention } from '../../model.ts';
import { phraseNumber } from '../../numbers/phrase.ts';
import { shift } from '../../text/span.ts';
import { type DocumentCheck, type Found, hasMentions, nothingFound, type Passage, sideOf } from './check.ts';
import { itemsOf } from './list-items.ts';

/** The noun that a number counts, then the sign that its items follow: `six countries: `, `four sites (`, `two banks, namely `. */
const announces = /^((?:\s+[A-Za-z’'-]+){1,5}?)\s*(?::|\(|,\s+namely|\s[–—])\s*$/;
/** Words by which a writer says that the list is not whole, or that the figure is of something else. */
const notWhole =
  /\b(?:includ|such as|among|like|e\.?g|especially|notably|particularly|mainly|mostly|more|other|others|least|both|either|etc)/i;
/** Between a number and its colon these words open a clause: what follows is not what was counted. */
const clause =
  /\s(?:which|that|who|whom|whose|is|are|was|were|be|been|has|have|had|to|by|for|from|with|on|at|as|it|they|he|she|we|you|said|says)\b/i;
/** `Participating countries and territories:`: a heading over the names of those that the text has counted. */
const heading = /^[^.:\d]{0,60}\b(countries|territories|states|nations)\b[^.:\d]{0,40}:/i;
const countriesCounted = /^\s+(?:[A-Za-z-]+\s+){0,2}?(?:countries|nations|states|territories)\b/;
/** Fewer names than this may be examples. */
const fewest = 5;

/**
 * Check `list-count`: a list has as many items as the text says.
 *
 * Speaks where a number and its noun announce a list that follows at once (`six countries: A, B, …`, `four sites (A, B, C
 * and D)`), or where a heading (`Participating countries: A, B, …`) stands over names of countries whose number the text
 * gives elsewhere.
 * Silent where `including`, `such as`, `among` or `other` opens the list, where items cannot be told apart for certain
 * (`Trinidad and Tobago` may be one or two), and where any of the numbers of countries in the text fits the list.
 */
export const listCountCheck: DocumentCheck = {
  check: 'list-count',
  find: (annotation, passages) => [...announcedLists(annotation, passages), ...headedLists(annotation, passages)],
};

function announcedLists({ page: { text } }: Annotation, passages: readonly Passage[]): Found[] {
  const found: Found[] = [];
  for (let index = 0; index < passages.length; index++) {
    const { mentions } = passages[index] as Passage;
    for (let at = 0; at < mentions.length; at++) {
      const mention = mentions[at];
      if (mention?.type !== 'number' || !isCount(mention)) continue;
      for (const one of announcedBy(mention, text, passages, index, at)) found.push(one);
    }
  }
  return found;
}

/** The list that a count announces, where it has another number of items; `index` and `at` say where the count stands. */
function announcedBy(mention: NumberMention, text: string, passages: readonly Passage[], index: number, at: number): readonly Found[] {
  const { paragraph, mentions } = passages[index] as Passage;
  const opening = /[:(–—]|,\s+namely/.exec(text.slice(mention.end, Math.min(paragraph.end, mention.end + 80)));
  if (opening === null) return nothingFound;
  const start = mention.end + opening.index + opening[0].length;
  const before = text.slice(Math.max(paragraph.start, mention.start - 40), start);
  const between = text.slice(mention.end, start);
  if (!announces.test(between) || clause.test(between) || notWhole.test(before)) return [];
  const bracketed = opening[0] === '(';
  const rest = text.slice(start, paragraph.end);
  if (rest.trim() === '' && opening[0] === ':') return compareBullets(mention, passages, index);
  const end = bracketed ? rest.indexOf(')') : rest.search(/[.;](?:\s|$)|\s[–—]\s/);
  const list = rest.slice(0, end < 0 ? undefined : end);
  const inside = mentions.slice(at + 1).filter((other) => other.start >= start && other.end <= start + list.length);
  // A list of figures is a sum or a table, not the things that were counted.
  if (notWhole.test(list) || inside.some(({ type }) => type === 'number' || type === 'money' || type === 'percent')) return [];
  const items = itemsOf(
    list,
    inside.map((name) => shift(name, -start)),
  );
  return compare(mention, items, inside[0] ?? mention, list);
}

/** The items of a list of paragraphs that follows a line ending in a colon. */
function compareBullets(mention: NumberMention, passages: readonly Passage[], index: number): Found[] {
  let count = 0;
  while (passages[index + 1 + count]?.paragraph.zone === 'list') count++;
  return count < 2 ? [] : compare(mention, { least: count, most: count }, passages[index + 1]?.mentions[0] ?? mention, '');
}

function compare(
  mention: NumberMention,
  { least, most }: { least: number; most: number },
  first: Passage['mentions'][number],
  list: string,
): Found[] {
  if (most < 2 || (mention.value >= least && mention.value <= most)) return [];
  const counted = least === most ? phraseNumber(most) : `${phraseNumber(least)} or ${phraseNumber(most)}`;
  const names = list === '' ? '' : ` (${shorten(list)})`;
  return [
    {
      kind: 'conflict',
      reason: `the list${names} has ${counted} items, not ${phraseNumber(mention.value)}`,
      sides: [sideOf(mention), { at: first, value: most }],
    },
  ];
}

function headedLists({ page: { text } }: Annotation, passages: readonly Passage[]): Found[] {
  const found: Found[] = [];
  for (const passage of passages) {
    if (!hasMentions(passage, 'country', fewest)) continue;
    const { paragraph, mentions } = passage;
    const countries = mentions.filter(({ type }) => type === 'country');
    const body = text.slice(paragraph.start, paragraph.end);
    const head = heading.exec(body);
    const [first] = countries;
    // A number in the heading announces the list, which is the other case.
    const announced = mentions.some(({ type, end }) => type === 'number' && head !== null && end <= paragraph.start + head[0].length);
    if (head === null || first === undefined || announced || notWhole.test(head[0])) continue;
    const { least, most } = itemsOf(
      body.slice(head[0].length).replace(/\.\s*$/, ''),
      countries.map((name) => shift(name, -paragraph.start - head[0].length)),
    );
    const counts = passages
      .flatMap((passage) => passage.mentions)
      .filter((mention): mention is NumberMention => mention.type === 'number' && isCount(mention) && mention.value >= fewest)
      .filter(({ end }) => countriesCounted.test(text.slice(end, end + 60)));
    const fits = counts.some(({ value }) => value >= least && value <= most);
    const [nearest] = counts.toSorted((a, b) => Math.abs(a.value - most) - Math.abs(b.value - most) || a.start - b.start);
    // Another number of countries altogether is of something else.
    if (fits || nearest === undefined || Math.abs(nearest.value - most) > 0.25 * most) continue;
    found.push(...compare(nearest, { least, most }, first, ''));
  }
  return found;
}

function isCount({ value, modifier, high, unit }: NumberMention): boolean {
  return Number.isInteger(value) && value >= 2 && value <= 300 && modifier === '=' && high === undefined && unit === undefined;
}

function shorten(list: string): string {
  const line = list.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 57).trimEnd()}…`;
}
