import type { Claim } from '../core/model.ts';
import { countryName } from './value.ts';
import type { Judged } from './verdicts.ts';

/** What is said of the event itself: there the subject adds nothing. */
const ofTheEvent: ReadonlySet<string> = new Set(['lasted', 'dates']);

/** `potential victims`; empty where a claim is of the event itself. */
export function subjectOf({ predicate, subject }: Claim): string {
  return ofTheEvent.has(predicate) ? '' : subject;
}

/** `potential victims rescued · Operation Liberterra II · Türkiye`: what a figure is said of. */
export function topicOf({ claim, groups }: Pick<Judged, 'claim' | 'groups'>): string {
  const event = claim.event?.name ?? groups[0]?.event.name;
  const country = claim.place === undefined ? undefined : countryName(claim.place);
  return [`${subjectOf(claim)} ${claim.predicate}`.trim(), event, claim.scope, country]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}
