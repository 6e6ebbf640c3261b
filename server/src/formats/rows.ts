import type { Annotation, Disagreement, Evidence, Group, Mention, Reading, Verdict } from '../core/model.ts';
import type { Extraction } from './extraction.ts';

/** One claim of one source within its group: a row of the tables. */
export interface Row {
  readonly group: Group;
  readonly reading: Reading;
  readonly evidence: Evidence;
  readonly annotation: Annotation;
  readonly path: string;
  /** The figure as the source wrote it. */
  readonly surface: string;
  /** The sentence that carries it, on one line. */
  readonly quote: string;
  /** The gravest verdict between this reading and another of its group; absent where one source alone speaks of it. */
  readonly verdict?: Verdict;
}

const gravity: readonly Verdict[] = ['agree', 'wording', 'hedge', 'rounding', 'update', 'counting', 'conflict'];

/** Every claim of every group, in the order of the collation. Claims of documents that are not extracted are left out. */
export function rowsOf({ annotations, collation, pathOf }: Extraction): Row[] {
  const byUri = new Map(annotations.map((annotation) => [annotation.document.uri, annotation]));
  const gravest = gravestByReading(collation.disagreements);
  return collation.groups.flatMap((group) => {
    const nSources = new Set(group.readings.flatMap(({ evidence }) => evidence.map(({ uri }) => uri))).size;
    return group.readings.flatMap((reading) =>
      reading.evidence.flatMap((evidence) => {
        const annotation = byUri.get(evidence.uri);
        if (annotation === undefined) return [];
        const { text } = annotation.document;
        const { start, end, sentence } = evidence.claim;
        const verdict = gravest.get(placeKey(evidence)) ?? (nSources > 1 ? ('agree' as const) : undefined);
        return [
          {
            group,
            reading,
            evidence,
            annotation,
            path: pathOf(evidence.uri),
            surface: text.slice(start, end),
            quote: annotation.page.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim(),
            ...(verdict === undefined ? {} : { verdict }),
          },
        ];
      }),
    );
  });
}

function gravestByReading(disagreements: readonly Disagreement[]): Map<string, Verdict> {
  const gravest = new Map<string, Verdict>();
  for (const { kind, readings } of disagreements) {
    for (const evidence of readings.flatMap((reading) => reading.evidence)) {
      const key = placeKey(evidence);
      if (gravity.indexOf(kind) > gravity.indexOf(gravest.get(key) ?? 'agree')) gravest.set(key, kind);
    }
  }
  return gravest;
}

function placeKey({ uri, claim }: Evidence): string {
  return `${uri}#${claim.start}-${claim.end}`;
}

/** The value of a figure, or the first and last day of a date, for two columns of a table. */
export function valueColumns(mention: Mention): { value: string | number; high: string | number | undefined } {
  if (mention.type === 'date') return { value: mention.from, high: mention.to === mention.from ? undefined : mention.to };
  if ('value' in mention) return { value: mention.value, high: mention.high };
  return { value: '', high: undefined };
}
