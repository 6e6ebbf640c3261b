import type { Span } from '../core/model.ts';
import { sentencesOf } from '../core/text/sentences.ts';
import { covers, spanAt } from '../core/text/span.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { mentionAt } from './hover.ts';

export interface FoldView extends Span {
  readonly kind: 'story' | 'menu' | 'comments';
}

/** What can be folded: each story, each run of menus and footers, each run of comments. Whether it spans lines is not looked at. */
export function foldsOf(corpus: Corpus, uri: string): FoldView[] {
  const page = corpus.annotation(uri)?.page;
  if (page === undefined) return [];
  const runs: FoldView[] = [];
  for (const { start, end, zone } of page.paragraphs) {
    const kind = zone === 'boilerplate' ? 'menu' : zone === 'comment' ? 'comments' : undefined;
    const last = runs.at(-1);
    if (kind !== undefined && last?.kind === kind && page.text.slice(last.end, start).trim() === '')
      runs[runs.length - 1] = { ...last, end };
    else if (kind !== undefined) runs.push({ kind, start, end });
  }
  const stories = page.stories.map(({ start, end, headline }): FoldView => ({ kind: 'story', start: headline?.start ?? start, end }));
  return [...stories, ...runs].sort((a, b) => a.start - b.start);
}

/** What a growing selection takes in, smallest first: mention, sentence, paragraph, story, document. Each holds the one before. */
export function selectionsAt(corpus: Corpus, uri: string, offset: number): Span[] {
  const annotation = corpus.annotation(uri);
  if (annotation === undefined) return [{ start: offset, end: offset }];
  const { page, document } = annotation;
  const paragraph = spanAt(page.paragraphs, offset);
  const sentence = paragraph && spanAt(sentencesOf(page.text, paragraph), offset);
  const wider = [
    mentionAt(corpus, uri, offset),
    sentence,
    paragraph,
    spanAt(page.stories, offset),
    { start: 0, end: document.text.length },
  ];
  const selections: Span[] = [];
  for (const span of wider) {
    const last = selections.at(-1) ?? { start: offset, end: offset };
    if (span !== undefined && covers(span, last) && span.end - span.start > last.end - last.start) {
      selections.push({ start: span.start, end: span.end });
    }
  }
  return selections.length === 0 ? [{ start: offset, end: offset }] : selections;
}
