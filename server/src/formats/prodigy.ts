import type { Annotation } from '../core/model.ts';
import { codePointsOf } from './code-points.ts';
import { valueText } from './value.ts';

/** One document as a Prodigy example: `text` with `spans`, whose offsets are code points as Python counts them. */
export function toProdigy({ document: { text }, mentions }: Annotation, path: string): object {
  const pointOf = codePointsOf(text);
  return {
    text,
    spans: mentions.map((mention) => ({
      start: pointOf(mention.start),
      end: pointOf(mention.end),
      label: mention.type.toUpperCase(),
      value: valueText(mention),
    })),
    meta: { source: path },
  };
}
