import type { Span } from '../model.ts';

/** True where the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `outer` holds the whole of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The same value, its span moved by `by` code units. */
export function shift<T extends Span>(value: T, by: number): T {
  return { ...value, start: value.start + by, end: value.end + by };
}

/**
 * The first of the spans (in order, not overlapping) that ends after `offset`, as an index; the length where none does.
 * Logarithmic, so that a walk over mentions and paragraphs stays linear.
 */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The span (of spans in order, not overlapping) that holds `offset`. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const found = spans[firstEndingAfter(spans, offset)];
  return found !== undefined && found.start <= offset ? found : undefined;
}
