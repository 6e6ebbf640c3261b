import type { Collation, Evidence, Group } from '../core/model.ts';
import type { OperationSummary, Operations } from '../protocol-views.ts';
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

/** What is known of an event as long as what is claimed of it stays the same. */
interface Known {
  readonly groups: readonly Group[];
  readonly summary: OperationSummary;
  /** How many of its claims two or more sources make. */
  readonly compared: number;
}

/** The events for the first level of a tree. An edit changes few of them; the others are summed up from memory. */
export class Summaries {
  readonly #known = new Map<string, Known>();

  /** Those that most sources tell of first, then those with more claims, then by name. */
  of(events: readonly EventGroups[], standings: Standings): Operations {
    const known = events.map((event) => this.#know(event, standings));
    const operations = known.map(({ summary }) => summary).sort(inOrder);
    return { operations, compared: known.reduce((sum, { compared }) => sum + compared, 0) };
  }

  #know(event: EventGroups, standings: Standings): Known {
    const before = this.#known.get(event.key);
    if (before !== undefined && areSame(before.groups, event.groups)) return before;
    const compared = event.groups.filter((group) => documentsOf(evidenceOf(group)).size > 1).length;
    const known = { groups: event.groups, summary: summaryOf(event, standings), compared };
    this.#known.set(event.key, known);
    return known;
  }
}

function inOrder(a: OperationSummary, b: OperationSummary): number {
  return b.sources - a.sources || b.claims - a.claims || compare(a.name, b.name) || compare(a.key, b.key);
}

/** A group that nothing has touched is the same object as before. */
function areSame(a: readonly Group[], b: readonly Group[]): boolean {
  return a.length === b.length && a.every((group, index) => group === b[index]);
}

export function evidenceOf({ readings }: Group): Evidence[] {
  return readings.flatMap(({ evidence }) => evidence);
}

function summaryOf({ key, name, groups }: EventGroups, standings: Standings): OperationSummary {
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
