import { isDateLine } from './line-kinds.ts';
import { sentencesOf } from './sentences.ts';

/** Where the metadata that a scrape wrote before the text on the same line (`date 2024-11-06 Thousands of …`) ends; 0 where there is none. */
export function metadataEnd(text: string): number {
  const match =
    /^(?:date|published|posted|updated|dated?):?\s+(?:(?:19|20)\d\d-\d\d-\d\d(?:T[\d:.]+Z?)?|\d\d?[/.]\d\d?[/.](?:19|20)\d\d)(?=\s+\S)/i.exec(
      text,
    );
  return match === null || isDateLine(text) ? 0 : match[0].length;
}

const field = /^(?:title|headline|subject|heading)\s*:\s+(?=\S)/i;

/** Where the name of a field before its text (`TITLE: `, `Subject: `) ends; 0 where there is none. */
export function fieldNameEnd(text: string): number {
  return text.includes(':') ? (field.exec(text)?.[0].length ?? 0) : 0;
}

/** A part of a line; `item` where it stands behind a dot. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly item: boolean;
}

/** A look for each is faster than one pattern for all. */
const dots = ['·', '•', '▪', '●'];
const dot = /(?:^|\s|(?<=[.:;!?\p{L}]))[·•▪●]\s+(?=\S)/gu;

/**
 * The items that a line holds behind dots (`The action included: · The rescue of … · Seven suspects …`), with the text
 * before and after them. The last item is as long as the longest of the others, counted in sentences. Nothing where
 * the line has fewer than two dots, or the dots part mere words.
 */
export function inlineItems(text: string): Part[] | undefined {
  if (!dots.some((dot) => text.includes(dot))) return undefined;
  const found = [...text.matchAll(dot)];
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined || found.length < 2) return undefined;
  if (text.length / found.length < 40) return undefined;
  const parts: Part[] = first.index === 0 ? [] : [{ start: 0, end: first.index, item: false }];
  let most = 1;
  for (const [index, match] of found.entries()) {
    const start = match.index + match[0].length;
    const next = found[index + 1];
    if (next !== undefined) {
      most = Math.max(most, sentencesOf(text, { start, end: next.index }).length);
      parts.push({ start, end: next.index, item: true });
      continue;
    }
    const sentences = sentencesOf(text, { start, end: text.length });
    const end = sentences[most - 1]?.end ?? text.length;
    parts.push({ start, end, item: true });
    if (end < text.length) parts.push({ start: end, end: text.length, item: false });
  }
  return parts.filter(({ start, end }) => text.slice(start, end).trim() !== '');
}
