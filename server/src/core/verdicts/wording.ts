import { kindOf } from '../claims/lexicon.ts';
import type { Claim } from '../model.ts';

/**
 * Is one value said of something named more narrowly or widely (`countries and territories`, `countries`)? `unlike`: the
 * heads or qualifiers of the subjects differ. Silent where one side says no more than that persons are counted (`people`) or
 * names the deed itself (`arrests`).
 */
export function isWording(a: Claim, b: Claim, unlike: boolean): boolean {
  if (a.subject === b.subject) return false;
  if (joins(a.subject, b.subject) || joins(b.subject, a.subject)) return true;
  // of an amount the predicate says what it is, and the noun stands for nothing that the text says
  return unlike && a.mention.type !== 'money' && namesItsThing(a) && namesItsThing(b);
}

/** One subject is the other with something more. */
function joins(wide: string, narrow: string): boolean {
  const parts = wide.toLowerCase().split(/\s+(?:and|or)(?:\s+|$)/);
  return parts.length > 1 && parts.includes(narrow.toLowerCase());
}

function namesItsThing({ subject, head, predicate }: Claim): boolean {
  return subject !== '' && kindOf(head) !== 'anyone' && !predicate.startsWith(head);
}
