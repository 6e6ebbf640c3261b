import type { Annotation, Facts } from '../model.ts';
import { checkDocument } from './check-document.ts';
import { conversionsOf } from './conversions.ts';
import { evidenceOf } from './evidence.ts';

/** What comparing needs of an annotation. Shares no memory with the document's text. */
export function factsOf(annotation: Annotation): Facts {
  const { document, page, claims, signatures } = annotation;
  return {
    uri: document.uri,
    ...(page.published === undefined ? {} : { published: page.published }),
    signatures,
    evidence: [...claims, ...conversionsOf(annotation)].map((claim) => evidenceOf(annotation, claim)),
    checks: checkDocument(annotation),
  };
}
