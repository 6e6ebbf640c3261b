import { summaryOf } from '../core/message.ts';
import type { Annotation, Disagreement, Evidence, Severity, Span } from '../core/model.ts';
import { LineIndex } from '../core/text/lines.ts';
import type { Extraction, PathOf } from './extraction.ts';

/** A span as files and editors count it: lines and columns from 1, columns in UTF-16 code units. */
export interface ReportedPlace extends Span {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The figure as the source wrote it. */
  readonly surface: string;
  /** The sentence that carries it, on one line. */
  readonly quote: string;
  readonly published?: string;
}

/** A severity, as the project file may raise it. */
type Loudness = Severity | 'error';

/** A disagreement with its places and its sentence, ready to be written down. */
export interface ReportedDisagreement extends Omit<Disagreement, 'readings' | 'reason' | 'severity'> {
  readonly severity: Loudness;
  readonly message: string;
  /** The places of each reading, in order of path, then start; never empty. */
  readonly sides: readonly [readonly ReportedPlace[], readonly ReportedPlace[]];
}

/** What a check found, for the formats that people and machines read. */
export interface Report {
  readonly disagreements: readonly ReportedDisagreement[];
  /** Every group of claims that was compared across sources, also where all agree. */
  readonly groups: Extraction['collation']['groups'];
  readonly nDocuments: number;
}

/** Where an evidence stands; the command line can answer it from a document or from a line of facts. */
export type PlaceOf = (evidence: Evidence) => ReportedPlace;

/** The severities that a project file sets by kind; `off` is the caller's to leave out. */
type Severities = Readonly<Partial<Record<Disagreement['kind'], Loudness | 'off'>>>;

export function reportOf(
  { groups, disagreements }: Extraction['collation'],
  nDocuments: number,
  placeOf: PlaceOf,
  severities: Severities = {},
): Report {
  return {
    groups,
    nDocuments,
    disagreements: disagreements.map((disagreement) => {
      const { readings, reason: _reason, ...rest } = disagreement;
      const [a, b] = readings;
      const set = severities[rest.kind];
      const severity = set === undefined || set === 'off' ? rest.severity : set;
      return { ...rest, severity, message: summaryOf(disagreement), sides: [a.evidence.map(placeOf), b.evidence.map(placeOf)] as const };
    }),
  };
}

/** Places of claims whose documents are at hand. A claim of another document is an error of the caller. */
export function placesIn(annotations: readonly Annotation[], pathOf: PathOf): PlaceOf {
  const byUri = new Map(annotations.map((annotation) => [annotation.document.uri, annotation]));
  const indexes = new Map<string, LineIndex>();
  return ({ uri, claim }) => {
    const annotation = byUri.get(uri);
    if (annotation === undefined) throw new Error(`no annotation of ${uri}`);
    const { document, page } = annotation;
    const lines = indexes.get(uri) ?? new LineIndex(document.text);
    indexes.set(uri, lines);
    const start = lines.offsetToPosition(claim.start);
    const end = lines.offsetToPosition(claim.end);
    return {
      path: pathOf(uri),
      start: claim.start,
      end: claim.end,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      surface: document.text.slice(claim.start, claim.end),
      quote: page.text.slice(claim.sentence.start, claim.sentence.end).replace(/\s+/g, ' ').trim(),
      ...(page.published === undefined ? {} : { published: page.published }),
    };
  };
}
