import type { Annotation, Mention } from '../core/model.ts';
import { codePointsOf } from './code-points.ts';
import { pathUri } from './path-uri.ts';

/** How much of the text before and after a mention its quote selector carries, in code units. */
const contextLength = 32;

/**
 * One document's mentions as W3C Web Annotations (JSON-LD), https://www.w3.org/TR/annotation-model/: each with a
 * position selector, in code points as the recommendation has it, and a quote selector that survives edits.
 */
export function webAnnotationsOf({ document: { text }, mentions }: Annotation, path: string): object[] {
  const pointOf = codePointsOf(text);
  return mentions.map((mention) => {
    const { start, end } = mention;
    return {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:collate:${pathUri(path)}:${start}-${end}`,
      type: 'Annotation',
      motivation: 'tagging',
      body: [
        { type: 'TextualBody', purpose: 'classifying', value: mention.type },
        { type: 'TextualBody', purpose: 'describing', format: 'application/json', value: JSON.stringify(normalised(mention)) },
      ],
      target: {
        source: path,
        selector: [
          { type: 'TextPositionSelector', start: pointOf(start), end: pointOf(end) },
          {
            type: 'TextQuoteSelector',
            exact: text.slice(start, end),
            prefix: text.slice(wholeBefore(text, start - contextLength), start),
            suffix: text.slice(end, wholeBefore(text, end + contextLength)),
          },
        ],
      },
    };
  });
}

/** The offset, moved so that no surrogate pair is cut. */
function wholeBefore(text: string, offset: number): number {
  const clamped = Math.max(0, Math.min(offset, text.length));
  const low = text.charCodeAt(clamped);
  return low >= 0xdc00 && low <= 0xdfff && clamped > 0 ? clamped - 1 : clamped;
}

function normalised(mention: Mention): object {
  const { start: _start, end: _end, ...fields } = mention;
  return fields;
}
