import type { Mention, OperationMention, Page, Paragraph } from '../model.ts';
import { occurrencesOf, standsIn } from '../text/occurrences.ts';
import { remembered } from '../text/remembered.ts';
import { firstEndingAfter, overlaps, spanAt } from '../text/span.ts';
import { countryNames } from './countries/knowledge.ts';
import { editionEnd } from './operations/code-name.ts';
import { EDITION } from './operations/naming.ts';
import { isTitleCase } from './title-case.ts';

/** A code name that the document introduces with its kind, apart from its editions. */
interface CodeName {
  readonly kind: string;
  /** Without edition: `Liberterra`. */
  readonly base: string;
  /** Mentions that name it, in order. */
  readonly mentions: OperationMention[];
}

/**
 * What only the whole document shows of its operations: a code name stands alone once it was introduced (`Liberterra`,
 * `Liberterra III`), a headline's capitals end where the body's name ends, and every mention has the body's spelling.
 * Silent for a code name of one word that the document also uses as an ordinary word, or as part of another name.
 */
export function resolveOperations(page: Page, mentions: readonly Mention[]): Mention[] {
  const operations = mentions.filter((mention) => mention.type === 'operation');
  if (operations.length === 0) return [...mentions];
  const plain = new PlainNames(operations.filter(({ start }) => !inTitleCase(page, start)));
  const settled = new Map(operations.map((operation) => [operation, settle(page.text, operation, plain)]));
  const kept = mentions.map((mention) => (mention.type === 'operation' ? (settled.get(mention) ?? mention) : mention));
  const alone = standingAlone(page, kept, codeNamesOf(kept));
  if (alone.length === 0) return kept;
  const firm = kept.filter((mention) => mention.type !== 'organization' || !overlapsAny(alone, mention));
  return [...firm, ...alone].sort((a, b) => a.start - b.start);
}

const inTitleCase = (page: Page, at: number): boolean => {
  const paragraph = spanAt(page.paragraphs, at);
  return paragraph !== undefined && isTitleCase(page.text.slice(paragraph.start, paragraph.end));
};

/** The operations of running text, by their names in lower case. */
class PlainNames {
  readonly #mentions: ReadonlySet<OperationMention>;
  readonly #byName = new Map<string, { readonly mention: OperationMention; readonly order: number }>();

  constructor(mentions: readonly OperationMention[]) {
    this.#mentions = new Set(mentions);
    for (const [order, mention] of mentions.entries()) {
      const folded = mention.name.toLowerCase();
      if (!this.#byName.has(folded)) this.#byName.set(folded, { mention, order });
    }
  }

  has(mention: OperationMention): boolean {
    return this.#mentions.has(mention);
  }

  /** The first that has this name, in lower case. */
  named(folded: string): OperationMention | undefined {
    return this.#byName.get(folded)?.mention;
  }

  /** The first whose name is the first words of this one, in lower case. */
  opening(folded: string): OperationMention | undefined {
    let first: { readonly mention: OperationMention; readonly order: number } | undefined;
    for (let space = folded.indexOf(' '); space >= 0; space = folded.indexOf(' ', space + 1)) {
      const known = this.#byName.get(folded.slice(0, space));
      if (known !== undefined && (first === undefined || known.order < first.order)) first = known;
    }
    return first?.mention;
  }
}

/** The mention with the spelling, and in a headline the length, that the name has in running text. */
function settle(text: string, mention: OperationMention, plain: PlainNames): OperationMention {
  const folded = mention.name.toLowerCase();
  const same = plain.named(folded);
  if (same !== undefined || plain.has(mention))
    return same === undefined || same.name === mention.name ? mention : { ...mention, name: same.name };
  const shorter = plain.opening(folded);
  if (shorter === undefined) return mention;
  const surface = text.slice(mention.start, mention.end);
  const words = folded.slice(shorter.name.length + 1).split(' ').length;
  const kept = surface.split(/\s+/).slice(0, -words);
  const end = mention.start + surface.search(new RegExp(`(?:\\s+\\S+){${words}}$`, 'u'));
  return kept.length < 2 || end <= mention.start || EDITION.test(surface.split(/\s+/)[kept.length] ?? '')
    ? mention
    : { ...mention, end, name: shorter.name };
}

/** The parts of an operation's name: `Operation`, `Liberterra`; and whether what follows the kind names something by itself. */
const partsOf = remembered((name) => {
  const [kind = '', ...words] = name.split(' ');
  if (words.length > 1 && EDITION.test(words.at(-1) as string)) words.pop();
  const base = words.join(' ').replace(/-[IVX]+$/, '');
  const named = /^\p{L}.{3}/u.test(base) && countryNames.find(base).length === 0;
  return { kind, base, folded: base.toLowerCase(), named };
});

function codeNamesOf(mentions: readonly Mention[]): Map<string, CodeName> {
  const names = new Map<string, CodeName>();
  for (const mention of mentions) {
    if (mention.type !== 'operation') continue;
    const { kind, base, folded, named } = partsOf(mention.name);
    const known = names.get(folded);
    if (known !== undefined) known.mentions.push(mention);
    else if (named) names.set(folded, { kind, base, mentions: [mention] });
  }
  return names;
}

/** A document with more code names than this is a list of them, where each stands with its kind. */
const most = 200;
/** Fewer names are looked for one by one. */
const few = 8;
const anyWord = /(?<![\p{L}\p{N}-])[\p{L}\p{N}]+/gu;
const letters = /^[\p{L}\p{N}]+$/u;

function standingAlone(page: Page, mentions: readonly Mention[], names: ReadonlyMap<string, CodeName>): OperationMention[] {
  const words = names.size > few ? new Set(page.text.match(anyWord) ?? []) : undefined;
  const isWord = (name: string): boolean => (words !== undefined && letters.test(name) ? words.has(name) : standsIn(page.text, name));
  const usable = [...names.values()].slice(0, most).filter(({ base }) => /[\s-]/.test(base) || !isWord(base.toLowerCase()));
  if (usable.length === 0) return [];
  const alone: OperationMention[] = [];
  const surfaces = [...new Set(usable.flatMap(({ base }) => [base, base.toUpperCase()]))];
  for (const { start: index, end: bare } of occurrencesOf(page.text, surfaces, true)) {
    const surface = page.text.slice(index, bare);
    const paragraph = spanAt(page.paragraphs, index);
    const name = names.get(surface.toLowerCase());
    if (paragraph === undefined || name === undefined) continue;
    const end = editionEnd(page.text, bare) ?? bare;
    const start = kindBefore(page.text, index, name.kind);
    if (takenBy(mentions, start, end) || (start === index && partOfName(page.text, start, end, surface))) continue;
    const edition = page.text.slice(bare, end);
    alone.push({ type: 'operation', start, end, name: nameOf(name, start, edition), zone: zoneAt(page, paragraph, start) });
  }
  return alone;
}

/** Where the kind in capitals begins that stands before a name in a line of capitals: `EXERCISE STEADFAST ANCHOR`. */
function kindBefore(text: string, at: number, kind: string): number {
  const start = at - kind.length - 1;
  return start >= 0 && text.slice(start, at) === `${kind.toUpperCase()} ` && !/\p{L}/u.test(text[start - 1] ?? '') ? start : at;
}

/** The last operation of that code name before the place, or the first behind it; an edition of its own names another. */
function nameOf({ kind, base, mentions }: CodeName, at: number, edition: string): string {
  if (edition !== '') return `${kind} ${base}${edition}`;
  const nearest = mentions[firstEndingAfter(mentions, at) - 1] ?? mentions[0];
  return nearest?.name ?? `${kind} ${base}`;
}

/** Words that have a capital only because a sentence begins with them: `An Aspides spokesman`. */
const SENTENCE_WORD =
  /^(?:The|An?|In|On|At|As|By|For|From|To|With|Under|During|Since|After|Before|While|When|Unlike|Like|But|And|Both|Although|If|That|This|Its|Our|Through|Until|Without|Within|Thanks)$/;

/** True where a capitalised neighbour makes a one-word name part of another name (`Storm Thunder Bay`). */
function partOfName(text: string, start: number, end: number, surface: string): boolean {
  if (surface.includes(' ')) return false;
  const before = /(\p{Lu}[\p{L}'’]*)\s$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return (before !== undefined && !SENTENCE_WORD.test(before)) || /^\s\p{Lu}/u.test(text.slice(end, end + 2));
}

/** An organization gives way where the document calls the same words an operation; all other mentions stay. */
function takenBy(mentions: readonly Mention[], start: number, end: number): boolean {
  for (let index = firstEndingAfter(mentions, start); index < mentions.length; index++) {
    const other = mentions[index] as Mention;
    if (other.start >= end) return false;
    if (other.type !== 'organization' || other.start < start || other.end > end) return true;
  }
  return false;
}

function overlapsAny(spans: readonly OperationMention[], mention: Mention): boolean {
  const next = spans[firstEndingAfter(spans, mention.start)];
  return next !== undefined && overlaps(next, mention);
}

function zoneAt(page: Page, paragraph: Paragraph, at: number): Paragraph['zone'] {
  return paragraph.zone === 'body' && spanAt(page.quotes, at) !== undefined ? 'quote' : paragraph.zone;
}
