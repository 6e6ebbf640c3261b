import type { Claim } from '../core/model.ts';
import { countryName } from './value.ts';
import type { Judged } from './verdicts.ts';

/** What is said of the event itself: there the subject adds nothing. */
const ofTheEvent: ReadonlySet<string> = new Set(['lasted', 'dates']);

/** `potential victims`; empty where a claim is of the event itself. */
export function subjectOf({ predicate, subject }: Claim): string {
  return ofTheEvent.has(predicate) ? '' : subject;
}

/** What a verb that is counted as a noun ends in: `arrests`, `seizures`, `inspections`, `killings`, `deployments`, `injuries`. */
const nounEndings: ReadonlySet<string> = new Set(['s', 'ures', 'ions', 'ings', 'ments', 'ies']);
/** Letters that a noun and its verb share at least: `seiz`. */
const leastStem = 4;

/** `suspects arrested`, but `arrests` where the subject is the verb itself. */
function whatOf(claim: Claim): string {
  const subject = subjectOf(claim);
  const noun = subject.slice(subject.lastIndexOf(' ') + 1);
  let stem = 0;
  while (stem < noun.length && noun[stem] === claim.predicate[stem]) stem++;
  const isVerb = stem >= leastStem && nounEndings.has(noun.slice(stem));
  return isVerb ? subject : `${subject} ${claim.predicate}`.trim();
}

/** `potential victims rescued · Operation Liberterra II · Türkiye`: what a figure is said of. */
export function topicOf({ claim, groups }: Pick<Judged, 'claim' | 'groups'>): string {
  const event = claim.event?.name ?? groups[0]?.event.name;
  const country = claim.place === undefined ? undefined : countryName(claim.place);
  return [whatOf(claim), event, claim.scope, country].filter((part) => part !== undefined && part !== '').join(' · ');
}
