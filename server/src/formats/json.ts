import { messageOf } from '../core/message.ts';
import type { Annotation, Collation, Disagreement, Mention, Reading } from '../core/model.ts';

/** The path of a document as it is written into the output. */
export type PathOf = (uri: string) => string;

/** The extraction of DESIGN.md § 5 as one JSON document, indented by one space. Offsets are UTF-16 code units. */
export function toJson(annotations: readonly Annotation[], collation: Collation, pathOf: PathOf): string {
  const textOf = new Map(annotations.map(({ document }) => [document.uri, document.text]));
  const documents = annotations
    .map((annotation) => ({
      path: pathOf(annotation.document.uri),
      ...(annotation.page.published === undefined ? {} : { published: annotation.page.published }),
      mentions: annotation.mentions.map((mention) => mentionFields(mention, annotation.document.text)),
      claims: annotation.claims.map((claim) => {
        const { mention, event, predicate, subject, place, partOf, zone, start, end } = claim;
        return {
          start,
          end,
          text: annotation.document.text.slice(start, end),
          event: event?.name,
          predicate,
          subject,
          place,
          partOf,
          ...valueFields(mention),
          zone,
        };
      }),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify({ version: 1, documents, disagreements: collation.disagreements.map((d) => disagreementFields(d, textOf, pathOf)) }, null, 1)}\n`;
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

function disagreementFields(disagreement: Disagreement, textOf: ReadonlyMap<string, string>, pathOf: PathOf): object {
  const { kind, check, severity, event, predicate, subject, place, readings } = disagreement;
  return {
    kind,
    check,
    severity,
    event: event.name,
    predicate,
    subject,
    place,
    message: messageOf(disagreement, 0),
    readings: readings.map((reading) => readingFields(reading, textOf, pathOf)),
  };
}

function readingFields({ value, high, modifier, unit, evidence }: Reading, textOf: ReadonlyMap<string, string>, pathOf: PathOf): object {
  const locations = evidence.map(({ uri, claim: { start, end } }) => ({
    path: pathOf(uri),
    start,
    end,
    text: textOf.get(uri)?.slice(start, end),
  }));
  return { value, high, modifier, unit, locations };
}
