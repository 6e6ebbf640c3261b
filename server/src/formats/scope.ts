import type { Annotation, Claim, Collation, Group, Span } from '../core/model.ts';
import type { Extraction } from './extraction.ts';

/** What part of a corpus is extracted: a document, a part of one, or all that is told of one event. */
export type Scope =
  | { readonly uri: string; readonly within?: Span }
  /** Key of the event. */
  | { readonly event: string };

/**
 * The extraction of a part of the corpus: the documents in it with their mentions and claims, and the groups and disagreements that one
 * of these claims stands in, with the evidence of all other documents, as that is what it disagrees with. Of an event it takes the
 * stories that make a claim of it.
 */
export function narrowed({ annotations, collation, pathOf }: Extraction, scope: Scope): Extraction {
  return 'event' in scope ? ofEvent(annotations, collation, pathOf, scope.event) : ofDocument(annotations, collation, pathOf, scope);
}

function ofDocument(
  annotations: readonly Annotation[],
  { groups, disagreements }: Collation,
  pathOf: Extraction['pathOf'],
  { uri, within = { start: 0, end: Number.POSITIVE_INFINITY } }: Extract<Scope, { uri: string }>,
): Extraction {
  const touches = ({ start, end }: Span): boolean => start < within.end && end > within.start;
  const concerns = ({ readings }: Pick<Group, 'readings'>): boolean =>
    readings.some(({ evidence }) => evidence.some((item) => item.uri === uri && touches(item.claim)));
  const own = annotations.filter(({ document }) => document.uri === uri);
  return {
    annotations: own.map((annotation) => ({
      ...annotation,
      mentions: annotation.mentions.filter(touches),
      claims: annotation.claims.filter(touches),
    })),
    collation: { groups: groups.filter(concerns), disagreements: disagreements.filter(concerns) },
    pathOf,
  };
}

function ofEvent(annotations: readonly Annotation[], collation: Collation, pathOf: Extraction['pathOf'], key: string): Extraction {
  const groups = collation.groups.filter(({ event }) => event.key === key);
  const disagreements = collation.disagreements.filter(({ event }) => event.key === key);
  const claims = new Map<string, Map<string, Claim>>();
  for (const { uri, claim } of [...groups, ...disagreements].flatMap(({ readings }) => readings.flatMap(({ evidence }) => evidence))) {
    const known = claims.get(uri) ?? new Map<string, Claim>();
    claims.set(uri, known.set(placeKey(claim), claim));
  }
  return {
    annotations: annotations.flatMap((annotation) => {
      const own = claims.get(annotation.document.uri);
      return own === undefined ? [] : [withinStories(annotation, own)];
    }),
    collation: { groups, disagreements },
    pathOf,
  };
}

/** The claims, and the mentions of the stories that make them. */
function withinStories(annotation: Annotation, own: ReadonlyMap<string, Claim>): Annotation {
  const stories = [...new Set(Array.from(own.values(), ({ story }) => story))].flatMap((index) => annotation.page.stories[index] ?? []);
  const isTold = ({ start }: Span): boolean => stories.some((story) => story.start <= start && start < story.end);
  return {
    ...annotation,
    mentions: annotation.mentions.filter(isTold),
    claims: annotation.claims.filter((claim) => own.has(placeKey(claim))),
  };
}

function placeKey({ start, end }: Span): string {
  return `${start} ${end}`;
}
