import type { Collation, Event, Strictness } from '../model.ts';
import { compareLengths, lengthKey } from './checks/date-range.ts';
import { differencesOf } from './differences.ts';
import { groupsOf } from './groups.ts';
import type { Profiled } from './profile.ts';
import { compareText } from './reading.ts';

/** What one document has under a key, in order of start, with the event that it was filed under. */
export interface Share {
  readonly uri: string;
  readonly event: Event;
  readonly evidence: readonly Profiled[];
}

/** The groups among what documents have under one key of one event and where they differ, whatever the order of the shares. */
export function compareShares(shares: readonly Share[], key: string, strictness: Strictness): Collation {
  const all = shares.toSorted((a, b) => compareText(a.uri, b.uri));
  const [event] = all.map((one) => one.event).sort(eventsInOrder);
  if (event === undefined) return { groups: [], disagreements: [] };
  const evidence = all.flatMap((one) => one.evidence);
  if (key === lengthKey) {
    return {
      groups: [],
      disagreements: compareLengths(
        evidence.map(({ item }) => item),
        event,
      ),
    };
  }
  const found = groupsOf(evidence, event, `${event.key} · ${key}`);
  return { groups: found.map(({ group }) => group), disagreements: found.flatMap((one) => differencesOf(one, strictness)) };
}

/** Documents may name one event more or less fully; the name with a country goes first, then the order of letters. */
function eventsInOrder(a: Event, b: Event): number {
  return (
    Number(a.country === undefined) - Number(b.country === undefined) ||
    compareText(a.name, b.name) ||
    compareText(a.country ?? '', b.country ?? '')
  );
}
