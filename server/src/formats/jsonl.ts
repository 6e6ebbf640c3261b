import type { Annotation, Evidence, Facts } from '../core/model.ts';
import { LineIndex } from '../core/text/lines.ts';
import { factsOf } from '../core/verdicts/facts.ts';
import { documentFields } from './json.ts';
import { type LineSpan, lineSpanOf } from './report.ts';

/** Facts as they travel: documents are named by their paths, and every evidence says in which lines it stands. */
export interface TravellingFacts {
  readonly facts: Facts;
  /** By `start-end` of the figure. */
  readonly lines: Readonly<Record<string, LineSpan>>;
}

/**
 * One document as one record of JSON Lines: the fields of the extraction, and under `facts` and `lines` what a later
 * comparison needs, so that many machines can extract and one can compare.
 */
export function toJsonLine(annotation: Annotation, path: string): object {
  const { uri: _uri, ...facts } = factsOf(annotation);
  const index = new LineIndex(annotation.document.text);
  const lines = Object.fromEntries(evidenceIn({ ...facts, uri: path }).map(({ claim }) => [spanKey(claim), lineSpanOf(index, claim)]));
  const named = JSON.parse(JSON.stringify(facts, (key, value) => (key === 'uri' ? path : value)));
  return { version: 1, ...documentFields(annotation, path), facts: named, lines };
}

/** Reads a record back; undefined where it is none, or one of another version. */
export function parseJsonLine(line: string): TravellingFacts | undefined {
  try {
    const { version, path, facts, lines } = JSON.parse(line);
    const isRecord = version === 1 && typeof path === 'string' && Array.isArray(facts?.evidence) && Array.isArray(facts?.signatures);
    return isRecord ? { facts: { checks: [], ...facts, uri: path }, lines: lines ?? {} } : undefined;
  } catch {
    return undefined;
  }
}

export function spanKey({ start, end }: Evidence['claim']): string {
  return `${start}-${end}`;
}

function evidenceIn({ evidence, checks }: Facts): Evidence[] {
  return [...evidence, ...checks.flatMap(({ readings }) => readings.flatMap((reading) => reading.evidence))];
}
