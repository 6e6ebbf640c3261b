import type { Decision } from './decisions.ts';

/** The decisions with one more; it takes the place of one that says the same of the same thing. */
export function withDecision(decisions: readonly Decision[], decision: Decision): Decision[] {
  return [...withoutDecision(decisions, decision), decision];
}

/** The decisions without the one that says the same of the same thing, whatever reason, author and date it has. */
export function withoutDecision(decisions: readonly Decision[], decision: Decision): Decision[] {
  const subject = subjectOf(decision);
  return decisions.filter((other) => subjectOf(other) !== subject);
}

/** What a decision is about, without who made it and why. An alias has one full name: a newer decision replaces the older. */
function subjectOf(decision: Decision): string {
  switch (decision.decision) {
    case 'ignore-disagreement':
      return JSON.stringify([decision.decision, decision.about, [...decision.values].sort()]);
    case 'ignore-kind':
      return JSON.stringify([decision.decision, decision.kind, decision.file]);
    case 'not-a-country':
      return JSON.stringify([decision.decision, decision.word]);
    case 'not-an-organization':
      return JSON.stringify([decision.decision, decision.name]);
    case 'same-organization':
      return JSON.stringify([decision.decision, decision.alias]);
  }
}
