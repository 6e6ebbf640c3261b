import type { Collation, Disagreement, Event, Strictness } from '../model.ts';
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
  const all = shares.length === 1 ? shares : shares.toSorted((a, b) => compareText(a.uri, b.uri));
  let event = all[0]?.event;
  if (event === undefined) return { groups: [], disagreements: [] };
  const evidence: Profiled[] = [];
  for (const share of all) {
    if (eventsInOrder(share.event, event) < 0) event = share.event;
    for (const one of share.evidence) evidence.push(one);
  }
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
  const disagreements: Disagreement[] = [];
  for (const one of found) for (const difference of differencesOf(one, strictness)) disagreements.push(difference);
  return { groups: found.map(({ group }) => group), disagreements };
}

/** Documents may name one event more or less fully; the name with a country goes first, then the order of letters. */
function eventsInOrder(a: Event, b: Event): number {
  return (
    Number(a.country === undefined) - Number(b.country === undefined) ||
    compareText(a.name, b.name) ||
    compareText(a.country ?? '', b.country ?? '')
  );
}
