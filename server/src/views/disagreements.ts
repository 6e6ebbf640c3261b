import type { Disagreement } from '../core/model.ts';
import type {
  DisagreementGroup,
  DisagreementGroupsParams,
  DisagreementItem,
  DisagreementStatement,
  DisagreementsParams,
  Statement,
} from '../protocol-views.ts';
import { fileName } from './names.ts';
import { claimTopic, statementOf, type ToPlace } from './operation.ts';
import { byDate, compare } from './place.ts';
import { documentsOf } from './standing.ts';
import { phraseValue } from './value.ts';
import { byWeight } from './verdicts.ts';

/** The kinds of disagreement, the graver first, or the documents with disagreements by name; each with how many it has. */
export function disagreementGroups(disagreements: readonly Disagreement[], by: DisagreementGroupsParams['by']): DisagreementGroup[] {
  const counts = new Map<string, number>();
  for (const disagreement of disagreements) {
    const keys = by === 'kind' ? [disagreement.kind] : documentsOf(disagreement.readings.flatMap(({ evidence }) => evidence));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const groups = Array.from(counts, ([key, count]) => ({ key, name: by === 'kind' ? key : fileName(key), count }));
  if (by === 'file') return groups.sort((a, b) => compare(a.name, b.name) || compare(a.key, b.key));
  return groups.sort((a, b) => byWeight(a.key as Disagreement['kind'], b.key as Disagreement['kind']));
}

/** The disagreements for a list: the graver kind first, each kind in the order of the corpus. Silent of those whose documents are gone. */
export function disagreementItems(
  disagreements: readonly Disagreement[],
  wanted: DisagreementsParams,
  toPlace: ToPlace,
): DisagreementItem[] {
  const { kind, uri, limit } = wanted;
  const touches = ({ readings }: Disagreement): boolean => readings.some(({ evidence }) => evidence.some((item) => item.uri === uri));
  const meant = disagreements.filter((item) => (kind === undefined || item.kind === kind) && (uri === undefined || touches(item)));
  return meant
    .sort((a, b) => byWeight(a.kind, b.kind))
    .slice(0, limit)
    .flatMap((disagreement) => itemOf(disagreement, toPlace) ?? []);
}

function itemOf({ key, kind, event, readings, reason }: Disagreement, toPlace: ToPlace): DisagreementItem | undefined {
  const sides = readings.map(({ evidence }) => byDate(evidence));
  const first = sides[0]?.[0];
  if (first === undefined) return undefined;
  const statements = sides.flatMap((evidence, side) => evidence.flatMap((item) => sided(statementOf(item, kind, toPlace), side)));
  const places = new Map(statements.map((statement) => [JSON.stringify(statement.place), statement]));
  const values = new Set(sides.flatMap(([item]) => (item === undefined ? [] : [phraseValue(item.claim.mention)])));
  return { key, kind, topic: claimTopic(first), event: event.name, values: [...values], reason, statements: [...places.values()] };
}

function sided(statement: Statement | undefined, side: number): DisagreementStatement[] {
  return statement === undefined ? [] : [{ ...statement, side }];
}
