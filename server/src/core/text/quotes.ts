import type { Span } from '../model.ts';
import type { Zoned } from './zones.ts';

const marks = /[“”„«»"]|‘(?=\S)/g;

/** May a quotation begin or end in this text? */
export function hasQuoteMark(text: string): boolean {
  marks.lastIndex = 0;
  return marks.test(text);
}

/** Beyond this many units a quotation without an end is taken to stop with its paragraph. */
const longest = 1500;
/** Paragraphs that a quotation without an end may go on for, to its closing mark. */
const furthest = 4;

/**
 * Direct speech: spans between quote marks, without the marks. A quotation that its paragraph leaves open goes on to a
 * closing mark, or to the next opening one, a few paragraphs below; where there is none it ends with its paragraph.
 * Words in quote marks that are no speech (fewer than three and without a stop) are left out.
 */
export function quotesOf(text: string, paragraphs: readonly Zoned[]): Span[] {
  const quotes: Span[] = [];
  let open: { at: number; mark: string; paragraph: number } | undefined;
  const keep = (start: number, end: number): void => {
    const inside = text.slice(start, end);
    const trimmed = inside.trim();
    const speech = /[.,!?…]$/.test(trimmed) || /\S\s+\S+\s+\S/.test(trimmed);
    if (trimmed !== '' && speech) {
      const from = start + inside.length - inside.trimStart().length;
      quotes.push({ start: from, end: from + trimmed.length });
    }
  };
  for (let index = 0; index < paragraphs.length; index++) {
    const { start, end, line } = paragraphs[index] as Zoned;
    if (open !== undefined && (index - open.paragraph > furthest || start - open.at > longest)) {
      keep(open.at, (paragraphs[open.paragraph] as Zoned).end);
      open = undefined;
    }
    if (!line.hasQuoteMark) continue;
    const paragraph = text.slice(start, end);
    marks.lastIndex = 0;
    while (marks.test(paragraph)) {
      const within = marks.lastIndex - 1;
      const at = start + within;
      const mark = paragraph.charAt(within);
      if (mark === '‘' && /[\p{L}\d]$/u.test(paragraph.slice(Math.max(0, within - 2), within))) continue;
      if (open === undefined) {
        if (mark === '”' || mark === '»' || (mark === '"' && within > 0 && closes(paragraph, within))) continue;
        open = { at: at + 1, mark, paragraph: index };
      } else if (open.paragraph < index && within === 0 && mark !== '”' && mark !== '»') {
        keep(open.at, (paragraphs[index - 1] as Zoned).end);
        open = { at: at + 1, mark, paragraph: index };
      } else if (ends(open.mark, mark)) {
        if (open.paragraph < index && mark === '"' && !closes(paragraph, within)) {
          keep(open.at, (paragraphs[open.paragraph] as Zoned).end);
          open = { at: at + 1, mark, paragraph: index };
        } else {
          keep(open.at, at);
          open = undefined;
        }
      } else if (mark === open.mark && mark !== '"') {
        keep(open.at, Math.min(at, (paragraphs[open.paragraph] as Zoned).end));
        open = { at: at + 1, mark, paragraph: index };
      }
    }
    if (open?.mark === '‘') {
      const close = /[.,!?…]’(?![\p{L}\d])/u.exec(text.slice(open.at, end));
      const plain = close ?? /’(?![\p{L}\d])/u.exec(text.slice(open.at, end));
      if (plain !== null) keep(open.at, open.at + plain.index + plain[0].length - 1);
      open = undefined;
    }
  }
  if (open !== undefined) keep(open.at, (paragraphs[open.paragraph] as Zoned).end);
  return quotes;
}

/** A straight mark that stands behind a word and before none closes. */
function closes(paragraph: string, at: number): boolean {
  return /\S/.test(paragraph[at - 1] ?? ' ') && !/[([—–-]/.test(paragraph[at - 1] ?? '') && !/[\p{L}\d]/u.test(paragraph[at + 1] ?? '');
}

function ends(opening: string, mark: string): boolean {
  if (opening === '“') return mark === '”';
  if (opening === '„') return mark === '“' || mark === '”';
  if (opening === '«') return mark === '»';
  if (opening === '»') return mark === '«';
  return mark === opening;
}
