import type { Collation, Evidence, Group } from '../core/model.ts';
import type { OperationSummary } from '../protocol-views.ts';
import { compare } from './place.ts';
import { documentsOf, gravest, type Standings } from './standing.ts';

/** All that is claimed of one operation or event. */
export interface EventGroups {
  readonly key: string;
  readonly name: string;
  readonly groups: readonly Group[];
}

/** An event with what is claimed of it, in the order of the corpus; undefined where nothing is. A name with words wins over an empty one. */
export function eventOf(key: string, { groups }: Pick<Collation, 'groups'>): EventGroups | undefined {
  if (groups.length === 0) return undefined;
  return { key, name: groups.find(({ event }) => event.name !== '')?.event.name ?? '', groups };
}

/** How many claims of an event two or more sources make. */
export function nCompared({ groups }: EventGroups): number {
  return groups.filter((group) => documentsOf(evidenceOf(group)).size > 1).length;
}

/** Those that most sources tell of first, then those with more claims, then by name. */
export function operationsInOrder(a: OperationSummary, b: OperationSummary): number {
  return b.sources - a.sources || b.claims - a.claims || compare(a.name, b.name) || compare(a.key, b.key);
}

export function evidenceOf({ readings }: Group): Evidence[] {
  return readings.flatMap(({ evidence }) => evidence);
}

/** An event as one line of a list. */
export function summaryOf({ key, name, groups }: EventGroups, standings: Standings): OperationSummary {
  const evidence = groups.flatMap(evidenceOf);
  const kinds = Array.from(standings.disagreements(groups), ({ kind }) => kind);
  const stood = groups.map((group) => standings.ofGroup(group));
  const conflicts = kinds.filter((kind) => kind === 'conflict').length;
  const notes = kinds.filter((kind) => kind === 'update' || kind === 'counting').length;
  return {
    ...{ key, name: name === '' ? 'Unnamed event' : name, standing: gravest(stood) },
    ...{ sources: documentsOf(evidence).size, claims: groups.length, agreeing: stood.filter((standing) => standing === 'agree').length },
    ...{ conflicts, notes, hints: kinds.length - conflicts - notes },
  };
}
