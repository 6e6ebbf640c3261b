import type { Mention, Span } from '../core/model.ts';
import type { Corpus } from '../corpus/corpus.ts';

export interface TokenView extends Span {
  readonly type: Mention['type'];
}

/** What is coloured: every mention that lies within the span, in order, none within another. Menus and footers stay plain. */
export function tokensOf(corpus: Corpus, uri: string, within: Span): TokenView[] {
  const tokens: TokenView[] = [];
  let end = within.start;
  for (const mention of corpus.annotation(uri)?.mentions ?? []) {
    if (mention.start < end || mention.end > within.end || mention.zone === 'boilerplate') continue;
    tokens.push({ type: mention.type, start: mention.start, end: mention.end });
    end = mention.end;
  }
  return tokens;
}
