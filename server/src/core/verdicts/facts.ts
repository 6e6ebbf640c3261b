import type { Annotation, Facts } from '../model.ts';
import { sameItems } from '../same-items.ts';
import { checkDocument } from './check-document.ts';
import { conversionsOf } from './conversions.ts';
import { evidenceOf } from './evidence.ts';

/**
 * What comparing needs of an annotation. A claim that `before`, the facts of an earlier version of the document, has as the
 * same object keeps its evidence: its sentence is the same, at the same place.
 */
export function factsOf(annotation: Annotation, before?: Facts): Facts {
  const { document, page, claims, signatures } = annotation;
  const published = page.published ?? page.dateline;
  const known = before === undefined || before.published !== published ? [] : before.evidence;
  const all = [...claims, ...conversionsOf(annotation)];
  const same = sameItems(
    known.map(({ claim }) => claim),
    all,
  );
  return {
    uri: document.uri,
    ...(published === undefined ? {} : { published }),
    signatures,
    evidence: all.map((claim, at) => known[same[at] as number] ?? evidenceOf(annotation, claim)),
    checks: checkDocument(annotation),
  };
}
