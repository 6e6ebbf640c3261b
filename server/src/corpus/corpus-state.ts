import { hashOf } from './hash.ts';

/** What is known of one source: its hash, or its stamp where it was never read. */
export type Content = { readonly hash: string } | { readonly stamp: string | undefined };

/**
 * Equal where all documents say the same under the same dates: one that is open counts as its text. The order of the sources
 * counts for nothing.
 */
export function stateOf(
  sources: Iterable<string>,
  open: ReadonlyMap<string, string>,
  contentOf: (uri: string) => Content,
  publishedOf: (uri: string) => string | undefined,
): string {
  const lines = Array.from(new Set([...sources, ...open.keys()]), (uri) => {
    const text = open.get(uri);
    const content = text === undefined ? contentOf(uri) : { hash: hashOf(text) };
    return `${uri} ${'hash' in content ? content.hash : `stamp ${content.stamp}`} ${publishedOf(uri) ?? ''}`;
  });
  return hashOf(lines.sort().join('\n'));
}
