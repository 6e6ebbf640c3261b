import type { Disagreement } from '../core/model.ts';
import type { DisagreementItem, DisagreementStatement, Statement } from '../protocol-views.ts';
import { claimTopic, statementOf, type ToPlace } from './operation.ts';
import { byDate } from './place.ts';
import { phraseValue } from './value.ts';
import { byWeight } from './verdicts.ts';

/** The disagreements for a list: the graver kind first, each kind in the order of the corpus. Silent of those whose documents are gone. */
export function disagreementItems(disagreements: readonly Disagreement[], toPlace: ToPlace): DisagreementItem[] {
  return [...disagreements].sort((a, b) => byWeight(a.kind, b.kind)).flatMap((disagreement) => itemOf(disagreement, toPlace) ?? []);
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
