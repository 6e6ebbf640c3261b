import { summaryOf } from '../core/message.ts';
import type { Collation, Disagreement, Document, Evidence, Group, Severity, Span } from '../core/model.ts';
import { LineIndex } from '../core/text/lines.ts';
import type { PathOf } from './extraction.ts';

/** A span as files and editors count it: lines and columns from 1, columns in UTF-16 code units. */
export interface LineSpan {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ReportedPlace extends Span, LineSpan {
  readonly path: string;
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
  /** Key of the group whose claims disagree; absent where a check found it inside one document. */
  readonly group?: string;
  /** The places of each reading, in order of path, then start; never empty. */
  readonly sides: readonly [readonly ReportedPlace[], readonly ReportedPlace[]];
}

/** What a check found, for the formats that people and machines read. */
export interface Report {
  readonly disagreements: readonly ReportedDisagreement[];
  /** Every group of claims that was compared across sources, also where all agree. */
  readonly groups: readonly Group[];
  readonly nDocuments: number;
}

/** Where an evidence stands in lines; the command line can answer it from a document or from a line of facts. */
export type LinesOf = (evidence: Evidence) => LineSpan;

/** The severities that a project file sets by kind; `off` is the caller's to leave out. */
type Severities = Readonly<Partial<Record<Disagreement['kind'], Loudness | 'off'>>>;

export interface ReportOptions {
  readonly nDocuments: number;
  readonly pathOf: PathOf;
  readonly linesOf: LinesOf;
  readonly severities?: Severities;
}

export function reportOf({ groups, disagreements }: Collation, { nDocuments, pathOf, linesOf, severities = {} }: ReportOptions): Report {
  const placeOf = (evidence: Evidence): ReportedPlace => {
    const { uri, claim, surface, quote, published } = evidence;
    const place = { path: pathOf(uri), start: claim.start, end: claim.end, ...linesOf(evidence), surface, quote };
    return published === undefined ? place : { ...place, published };
  };
  const groupOf = new Map(
    groups.flatMap(({ key, readings }) => readings.flatMap(({ evidence }) => evidence.map(({ claim }) => [claim, key] as const))),
  );
  return {
    groups,
    nDocuments,
    disagreements: disagreements.map((disagreement) => {
      const { readings, reason: _reason, ...rest } = disagreement;
      const [a, b] = readings;
      const group = a.evidence[0] && groupOf.get(a.evidence[0].claim);
      const set = severities[rest.kind];
      const severity = set === undefined || set === 'off' ? rest.severity : set;
      return {
        ...rest,
        ...(group === undefined ? {} : { group }),
        severity,
        message: summaryOf(disagreement, pathOf),
        sides: [a.evidence.map(placeOf), b.evidence.map(placeOf)],
      };
    }),
  };
}

/** Lines of claims whose documents are at hand. A claim of another document is an error of the caller. */
export function linesIn(documents: readonly Document[]): LinesOf {
  const byUri = new Map(documents.map((document) => [document.uri, document]));
  const indexes = new Map<string, LineIndex>();
  return ({ uri, claim }) => {
    const document = byUri.get(uri);
    if (document === undefined) throw new Error(`no document ${uri}`);
    const lines = indexes.get(uri) ?? new LineIndex(document.text);
    indexes.set(uri, lines);
    return lineSpanOf(lines, claim);
  };
}

/** A span in lines and columns from 1. */
export function lineSpanOf(lines: LineIndex, { start, end }: Span): LineSpan {
  const first = lines.offsetToPosition(start);
  const last = lines.offsetToPosition(end);
  return { line: first.line + 1, column: first.character + 1, endLine: last.line + 1, endColumn: last.character + 1 };
}
