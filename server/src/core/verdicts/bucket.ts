import type { Collation, Event, Strictness } from '../model.ts';
import { compareLengths, lengthKey } from './checks/date-range.ts';
import { differencesOf } from './differences.ts';
import { groupsOf } from './groups.ts';
import type { Profiled } from './profile.ts';
import { compareText } from './reading.ts';

/** What met under one key of one event, and what was found when it was last compared. */
export interface Bucket {
  readonly key: string;
  /** By uri. */
  readonly filed: Map<string, Filed>;
  compared: Collation | undefined;
}

/** Evidence of one document, in order of start, with the event that it was filed under. */
export interface Filed {
  readonly event: Event;
  readonly evidence: Profiled[];
}

/** The groups of a bucket and where they differ, whatever the order in which documents came. Kept until the bucket changes. */
export function compareBucket(bucket: Bucket, strictness: Strictness): Collation {
  bucket.compared ??= compare(bucket, strictness);
  return bucket.compared;
}

function compare({ key, filed }: Bucket, strictness: Strictness): Collation {
  const all = [...filed].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
  const [event] = all.map((one) => one.event).sort(eventsInOrder);
  if (event === undefined) return { groups: [], disagreements: [] };
  const evidence = all.flatMap((one) => one.evidence);
  if (key.endsWith(lengthKey)) {
    return {
      groups: [],
      disagreements: compareLengths(
        evidence.map(({ item }) => item),
        event,
      ),
    };
  }
  const found = groupsOf(evidence, event, key);
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
