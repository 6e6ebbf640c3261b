import type { Span } from '../core/model.ts';
import { compare } from './place.ts';

export interface LinkView extends Span {
  /** Where it leads: an address of the web, or the uri of another document of the corpus. */
  readonly target: string;
}

/** An address ends before white space, quotes, brackets and mark-up; what follows it in a sentence is cut below. */
const address = /\bhttps?:\/\/[^\s<>"'“”‘’()[\]{}|\\^`]+/g;
const sentenceEnd = /[.,;:!?…]+$/;

/** A word that may be the name of a file: `agency.txt`, `fragment.html`. Bounded, so that no text is slow. */
const fileWord = /[\p{L}\p{N}_-][\p{L}\p{N}_.-]{0,120}\.(?:txt|md|html?)\b/gu;

/**
 * Addresses of the web, and names of other documents in the same folder, as a digest or a page lists them; in order, none within another.
 * Silent of a document's own name, and of names that no document of the corpus has.
 */
export function linksOf(text: string, uri: string, isSource: (uri: string) => boolean): LinkView[] {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const addresses = [...text.matchAll(address)].map(({ 0: found, index }): LinkView => {
    const target = found.replace(sentenceEnd, '');
    return { start: index, end: index + target.length, target };
  });
  const files = [...text.matchAll(fileWord)].flatMap(({ 0: name, index }): LinkView[] => {
    const target = `${folder}${encodeURIComponent(name)}`;
    return target !== uri && isSource(target) ? [{ start: index, end: index + name.length, target }] : [];
  });
  let end = 0;
  return [...addresses, ...files]
    .sort((a, b) => a.start - b.start || compare(a.target, b.target))
    .filter((link) => {
      const isFree = link.start >= end;
      if (isFree) end = link.end;
      return isFree;
    });
}
