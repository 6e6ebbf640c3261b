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

/** The events of a corpus with what is claimed of each, in the order of the corpus. A name with words wins over an empty one. */
export function eventsOf({ groups }: Collation): Map<string, EventGroups> {
  const events = new Map<string, { key: string; name: string; groups: Group[] }>();
  for (const group of groups) {
    const { key, name } = group.event;
    const event = events.get(key);
    if (event === undefined) events.set(key, { key, name, groups: [group] });
    else {
      event.groups.push(group);
      if (event.name === '') event.name = name;
    }
  }
  return events;
}

/** The events for the first level of a tree: those that most sources tell of first, then those with more claims, then by name. */
export function operationsOf(events: readonly EventGroups[], standings: Standings): OperationSummary[] {
  const summaries = events.map((event) => summaryOf(event, standings));
  return summaries.sort((a, b) => b.sources - a.sources || b.claims - a.claims || compare(a.name, b.name) || compare(a.key, b.key));
}

/** How many claims two or more sources make. */
export function comparedIn({ groups }: Pick<Collation, 'groups'>): number {
  return groups.filter((group) => documentsOf(evidenceOf(group)).size > 1).length;
}

export function evidenceOf({ readings }: Group): Evidence[] {
  return readings.flatMap(({ evidence }) => evidence);
}

function summaryOf({ key, name, groups }: EventGroups, standings: Standings): OperationSummary {
  const evidence = groups.flatMap(evidenceOf);
  const kinds = Array.from(standings.disagreements(evidence), ({ kind }) => kind);
  const stood = groups.map((group) => standings.ofGroup(group));
  const conflicts = kinds.filter((kind) => kind === 'conflict').length;
  const notes = kinds.filter((kind) => kind === 'update' || kind === 'counting').length;
  return {
    ...{ key, name: name === '' ? 'Unnamed event' : name, standing: gravest(stood) },
    ...{ sources: documentsOf(evidence).size, claims: groups.length, agreeing: stood.filter((standing) => standing === 'agree').length },
    ...{ conflicts, notes, hints: kinds.length - conflicts - notes },
  };
}
