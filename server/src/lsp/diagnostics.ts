import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import { messageOf } from '../core/message.ts';
import type { Evidence, Finding } from '../core/model.ts';
import type { DisagreementKind, FindingData, SeveritySetting } from '../protocol.ts';
import { fileName } from '../views/names.ts';
import { byDate, placeOf } from '../views/place.ts';
import { phraseDate } from '../views/value.ts';
import { byWeight } from '../views/verdicts.ts';
import { type Session, toLocation, toLocations, toRange } from './session.ts';

/** Related places of one diagnostic: more than five are a wall. */
const mostRelated = 5;

const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const severities: Readonly<Record<SeveritySetting, DiagnosticSeverity | undefined>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
  off: undefined,
};

const usual: Readonly<Record<DisagreementKind, SeveritySetting>> = {
  conflict: 'warning',
  update: 'information',
  counting: 'information',
  wording: 'hint',
  hedge: 'hint',
  rounding: 'hint',
};

/** A document's findings as the editor shows them, in order of place; beyond the cap the graver ones stay, and a last line says how many do not. */
export function diagnosticsOf(session: Session, uri: string): Diagnostic[] {
  const { maxFindingsPerFile } = session.settings();
  const shown = session.corpus.findings(uri);
  if (shown.length <= maxFindingsPerFile) return shown.map((finding) => toDiagnostic(session, finding));
  const kept = new Set([...shown].sort((a, b) => byWeight(a.disagreement.kind, b.disagreement.kind)).slice(0, maxFindingsPerFile));
  const left = shown.find((finding) => !kept.has(finding)) as Finding;
  return [
    ...shown.filter((finding) => kept.has(finding)).map((finding) => toDiagnostic(session, finding)),
    capNote(session, left, shown.length - kept.size),
  ];
}

function toDiagnostic(session: Session, finding: Finding): Diagnostic {
  const { client } = session;
  const { disagreement, side } = finding;
  const { kind, check } = disagreement;
  const code = check === 'cross-source' || check === 'same-source' ? kind : check;
  const others = byDate(disagreement.readings[side === 0 ? 1 : 0].evidence);
  const data: FindingData = { key: disagreement.key, kind, others: toLocations(session, others.slice(0, mostRelated).map(placeOf)) };
  return {
    range: rangeOf(session, finding),
    severity: severities[session.settings().severity[kind] ?? usual[kind]] ?? DiagnosticSeverity.Hint,
    source: 'Collate',
    code,
    message: messageOf(disagreement, side, fileName, finding),
    ...(client.codeDescription && client.options.docs !== undefined ? { codeDescription: { href: `${client.options.docs}#${code}` } } : {}),
    ...(client.relatedInformation ? { relatedInformation: relatedTo(session, others) } : {}),
    ...(client.diagnosticData ? { data } : {}),
  };
}

function rangeOf({ corpus }: Session, { uri, ...span }: Finding): Range {
  const lines = corpus.lines(uri);
  return lines === undefined ? nowhere : toRange(lines, span);
}

function capNote(session: Session, first: Finding, count: number): Diagnostic {
  return {
    range: rangeOf(session, first),
    severity: DiagnosticSeverity.Information,
    source: 'Collate',
    code: 'more',
    message: `${count} more ${count === 1 ? 'finding' : 'findings'} in this file: raise collate.maxFindingsPerFile to see ${count === 1 ? 'it' : 'them'}.`,
  };
}

function relatedTo(session: Session, others: readonly Evidence[]): DiagnosticRelatedInformation[] {
  return others.slice(0, mostRelated).flatMap((evidence) => {
    const location = toLocation(session, placeOf(evidence));
    const date = evidence.published === undefined ? '' : `, ${phraseDate(evidence.published)}`;
    return location === undefined ? [] : [{ location, message: `${fileName(evidence.uri)}${date}: “${evidence.quote}”` }];
  });
}
