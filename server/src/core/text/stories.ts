import type { Span, Story } from '../model.ts';
import { titleShare, wordCount } from './line-kinds.ts';
import { dateIn } from './published.ts';
import { termsOf } from './terms.ts';
import type { Zoned } from './zones.ts';

/** Stories of a page, and for each block the story that it belongs to; -1 for menus, footers, comments. */
export interface Division {
  readonly stories: readonly Story[];
  readonly storyOf: readonly number[];
}

interface Heading {
  /** Index of the first block of the heading, and of the first behind it. */
  readonly from: number;
  readonly to: number;
}

/** Divides a page into stories: a headline that tells of something new begins one, a heading within an article does not. */
export function divide(blocks: readonly Zoned[]): Division {
  const headings = headingsOf(blocks);
  const starts = [0];
  const told = new Set<string>();
  const mixed = isMixed(blocks, headings);
  const ruled = headings.filter((heading) => isRuled(blocks, heading)).length >= 2;
  let opened = 0;
  let title: Heading | undefined;
  let read = 0;
  const toldBefore = (until: number): ReadonlySet<string> => {
    for (; read < until; read += 1) {
      const block = blocks[read] as Zoned;
      if (told.size < enough && isTold(block)) for (const term of termsOf(block.text)) told.add(term);
    }
    return told;
  };
  for (const [index, heading] of headings.entries()) {
    const end = headings[index + 1]?.from ?? blocks.length;
    if (!hasText(blocks, opened, heading.from)) {
      title ??= heading;
      continue;
    }
    if (!hasText(blocks, heading.to, end)) continue;
    const begins = heading.from === heading.to || (ruled && isRuled(blocks, heading));
    if (!begins && !beginsStory(blocks, heading, end, title, toldBefore, mixed)) continue;
    opened = heading.from;
    starts.push(opened);
    title = heading;
    told.clear();
    read = opened;
  }
  return placed(blocks, headings, starts);
}

/** True where some headings are in title case and some are not: those in title case stand above the others. */
function isMixed(blocks: readonly Zoned[], headings: readonly Heading[]): boolean {
  let title = 0;
  for (const { from } of headings) if (titleShare((blocks[from] as Zoned).text) >= 0.75) title += 1;
  return title >= 2 && headings.length - title >= 2;
}

const isTold = ({ zone }: Zoned): boolean => zone !== 'boilerplate' && zone !== 'comment' && zone !== 'headline';

/** The line of a heading that says what the story is: not `For immediate release` above it. */
function titleOf(blocks: readonly Zoned[], { from, to }: Heading): Zoned {
  let longest = blocks[from] as Zoned;
  for (let at = from; at < to; at += 1) {
    const block = blocks[at] as Zoned;
    if (wordCount(block.text) >= 4) return block;
    if (block.text.length > longest.text.length) longest = block;
  }
  return longest;
}

/** True below a line of signs (`***`, `-----`); several of them part the items of a digest. */
function isRuled(blocks: readonly Zoned[], { from }: Heading): boolean {
  const above = blocks[from - 1];
  return above?.kind === 'rule' && above.text.length >= 3;
}

/** A sentence or more: a title over another title, or over a menu, tells no story of its own. */
function hasText(blocks: readonly Zoned[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const block = blocks[index] as Zoned;
    if (isTold(block) && block.kind !== 'title' && block.text.length >= 50) return true;
  }
  return false;
}

/** Headlines in a row make one heading; where several paragraphs have a dateline, each of them is one without words. */
function headingsOf(blocks: readonly Zoned[]): Heading[] {
  const headings: { from: number; to: number }[] = [];
  const datelines = blocks.filter(hasDateline).length >= 2;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Zoned;
    if (datelines && hasDateline(block) && headings.at(-1)?.to !== index) headings.push({ from: index, to: index });
    if (block.zone !== 'headline') continue;
    const open = headings.at(-1);
    if (open?.to === index) open.to = index + 1;
    else headings.push({ from: index, to: index + 1 });
  }
  return headings;
}

/** Below this a heading is one within the article: the usual press release has sections, and a wrong cut hides what it says. */
const needed = 1;
/** Words that a section shares with what stands above it, where both tell of one thing; and what one more or less of that counts. */
const usual = 0.27;
const weight = 6;
/** So many words say what a story is about; the rest of a long one is not looked at. */
const enough = 5000;
/** How many blocks below a heading say what it is about. */
const looked = 4;

function beginsStory(
  blocks: readonly Zoned[],
  heading: Heading,
  end: number,
  first: Heading | undefined,
  toldBefore: (until: number) => ReadonlySet<string>,
  mixed: boolean,
): boolean {
  const head = titleOf(blocks, heading);
  const title = first === undefined ? undefined : titleOf(blocks, first);
  const below = blocks[heading.to];
  const above = blocks[heading.from - 1];
  const words = wordCount(head.text);
  let score = words <= 3 ? -1.5 : words <= 5 ? -0.25 : words >= 7 ? 0.75 : 0.25;
  if (head.marker === 'number') score += 1;
  if (isRuled(blocks, heading)) score += 1.5;
  score += byLevel(head, title) + byCase(head, title) * (mixed ? 2 : 1);
  if (below?.kind === 'date' || below?.kind === 'byline' || (below !== undefined && hasDateline(below))) score += 2;
  if (above !== undefined && (isSource(above) || (above.zone === 'boilerplate' && above.kind === 'label'))) score += 1;
  if (score + usual * weight <= needed) return false;
  return score + (usual - sharedWith(toldBefore(heading.from), blocks, heading, end)) * weight > needed;
}

/** `Source: Ohio Ledger`: where a digest took the item above from. */
function isSource({ kind, text }: Zoned): boolean {
  return kind === 'caption' && /^(?:source|via|from):/i.test(text);
}

function hasDateline({ zone, line }: Zoned): boolean {
  return zone === 'body' && line.hasDateline;
}

function byLevel({ level }: Zoned, title: Zoned | undefined): number {
  if (level === undefined || title === undefined) return 0;
  if (title.level === undefined) return -1;
  return level <= title.level ? 2.5 : -2.5;
}

function byCase({ text }: Zoned, title: Zoned | undefined): number {
  if (title === undefined) return 0;
  const share = titleShare(text);
  if (titleShare(title.text) < 0.75) return 0;
  return share >= 0.75 ? 0.75 : -1;
}

/** How much of the words under a heading the story above has already used, 0 to 1. */
function sharedWith(told: ReadonlySet<string>, blocks: readonly Zoned[], heading: Heading, end: number): number {
  const terms = new Set<string>();
  for (let index = heading.from; index < Math.min(end, heading.to + looked); index += 1) {
    if (index < heading.to || isTold(blocks[index] as Zoned)) for (const term of termsOf((blocks[index] as Zoned).text)) terms.add(term);
  }
  if (terms.size === 0) return 0;
  let shared = 0;
  for (const term of terms) if (told.has(term)) shared += 1;
  return shared / terms.size;
}

function placed(blocks: readonly Zoned[], headings: readonly Heading[], starts: readonly number[]): Division {
  const storyOf = blocks.map(() => -1);
  let next = 0;
  const stories = starts.flatMap((from, index): Story[] => {
    const to = starts[index + 1] ?? blocks.length;
    let span: Span | undefined;
    let firstText = to;
    for (let at = from; at < to; at += 1) {
      const block = blocks[at] as Zoned;
      if (block.zone === 'boilerplate' || block.zone === 'comment') continue;
      storyOf[at] = index;
      if (firstText === to && (block.zone === 'body' || block.zone === 'quote')) firstText = at;
      span = { start: span?.start ?? block.start, end: block.end };
    }
    if (span === undefined) return [];
    while (next < headings.length && isBefore(headings[next] as Heading, from)) next += 1;
    const candidate = headings[next];
    const heading = candidate !== undefined && candidate.to <= to && candidate.from <= firstText ? candidate : undefined;
    const headline = heading === undefined ? undefined : titleOf(blocks, heading);
    const dated = heading === undefined || index === 0 ? undefined : dateNear(blocks, heading);
    return [
      {
        ...span,
        ...(headline === undefined ? {} : { headline: { start: headline.start, end: headline.end } }),
        ...(dated === undefined ? {} : { published: dated }),
      },
    ];
  });
  return { stories, storyOf };
}

/** A heading of a story above, or the empty one of a dateline. */
function isBefore(heading: Heading, from: number): boolean {
  return heading.from < from || heading.from === heading.to;
}

function dateNear(blocks: readonly Zoned[], { from, to }: Heading): string | undefined {
  for (const at of [to, to + 1, from - 1]) {
    const block = blocks[at];
    if (block?.kind === 'date') return dateIn(block.text);
  }
  return undefined;
}
