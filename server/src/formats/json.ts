import { summaryOf } from '../core/message.ts';
import type { Annotation, Claim, Disagreement, Mention, Reading } from '../core/model.ts';
import type { Extraction, PathOf } from './extraction.ts';

/** The extraction of DESIGN.md § 5 as one JSON document, indented by one space. Offsets are UTF-16 code units. */
export function toJson({ annotations, collation, pathOf }: Extraction): string {
  const documents = annotations
    .map((annotation) => documentFields(annotation, pathOf(annotation.document.uri)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const found = collation.disagreements.map((disagreement) => disagreementFields(disagreement, pathOf));
  return `${JSON.stringify({ version: 1, documents, disagreements: found }, null, 1)}\n`;
}

/** One document of the extraction. */
export function documentFields({ document: { text }, page, mentions, claims }: Annotation, path: string): { path: string } {
  return {
    path,
    ...(page.published === undefined ? {} : { published: page.published }),
    mentions: mentions.map((mention) => mentionFields(mention, text)),
    claims: claims.map((claim) => claimFields(claim, text)),
  } as { path: string };
}

function claimFields({ start, end, event, predicate, subject, place, partOf, mention, zone }: Claim, text: string): object {
  return { start, end, text: text.slice(start, end), event: event?.name, predicate, subject, place, partOf, ...valueFields(mention), zone };
}

function mentionFields(mention: Mention, text: string): object {
  const { type, start, end, zone, ...fields } = mention as Mention & { granularity?: number };
  delete fields.granularity;
  return { type, start, end, text: text.slice(start, end), zone, ...fields };
}

function valueFields(mention: Mention): object {
  if (mention.type === 'date') return { from: mention.from, to: mention.to };
  if (!('value' in mention)) return {};
  const { value, high, modifier, unit } = mention;
  return { value, high, modifier, unit };
}

function disagreementFields(disagreement: Disagreement, pathOf: PathOf): object {
  const { kind, check, severity, event, predicate, subject, place, readings } = disagreement;
  return {
    kind,
    check,
    severity,
    event: event.name,
    predicate,
    subject,
    place,
    message: summaryOf(disagreement, pathOf),
    readings: readings.map((reading) => readingFields(reading, pathOf)),
  };
}

function readingFields({ value, high, modifier, unit, evidence }: Reading, pathOf: PathOf): object {
  const locations = evidence.map(({ uri, claim: { start, end }, surface }) => ({ path: pathOf(uri), start, end, text: surface }));
  return { value, high, modifier, unit, locations };
}
