import type { Span } from '../../model.ts';
import { firstEndingAfter, overlaps } from '../../text/span.ts';

/** The first of the spans (in order, not overlapping) that shares a code unit with `span`. Logarithmic. */
export function touched<T extends Span>(spans: readonly T[], span: Span): T | undefined {
  const found = spans[firstEndingAfter(spans, span.start)];
  return found !== undefined && overlaps(found, span) ? found : undefined;
}
