import type { Confidence, FigureMention } from '../model.ts';
import grammar from './data/grammar.json' with { type: 'json' };
import { kindOf, type Predicate, type Role, type Trigger, takes } from './lexicon.ts';
import type { Subject } from './subject.ts';
import type { Token } from './tokens.ts';

/** What is said of a figure, and how surely. */
export interface Governance {
  readonly predicate: string;
  /** What is counted where the text does not say: `people`. */
  readonly counted: string | undefined;
  readonly confidence: Confidence;
  /** Index of the token that says it; -1 where none does. */
  readonly by: number;
  /** The figure is the value of a measure, and counts nothing behind it. */
  readonly measured: boolean;
}

/** The first way in which a token says a predicate that the figure, and if given the subject, can have. */
export function fitting({ triggers }: Token, mention: FigureMention, roles: readonly Role[], subject?: Subject): Trigger | undefined {
  if (triggers.length === 0) return undefined;
  let first: Trigger | undefined;
  for (const role of roles) {
    for (const trigger of triggers) {
      if (trigger.role !== role || !takes(trigger.predicate, mention)) continue;
      if (subject === undefined || fits(trigger.predicate, subject)) return trigger;
      first ??= trigger;
    }
  }
  return first;
}

/** Persons are killed and arrested, not villages; a subject that is not named fits everything. */
export function fits(predicate: Predicate, { head }: Subject): boolean {
  if (head === undefined || !predicate.persons) return true;
  return kindOf(head) !== 'thing' || head === 'family';
}

/** The predicate is a measure, and the figure its value. */
export function measured(predicate: Predicate, confidence: Confidence, by: number): Governance {
  return { predicate: predicate.id, counted: predicate.subject, confidence, by, measured: !predicate.countsPersons };
}

/** The predicate is said by the token at `by`. */
export function said({ id, subject }: Predicate, confidence: Confidence, by: number): Governance {
  return { predicate: id, counted: subject, confidence, by, measured: false };
}

/** What is said in words that the lexicon has no predicate for, of what the text itself names unless `counted` is given. */
export function saidSo(predicate: string, confidence: Confidence, by: number, counted?: string): Governance {
  return { predicate, counted, confidence, by, measured: false };
}

/** The same said less surely. */
export function surely({ predicate, counted, by, measured }: Governance, confidence: Confidence): Governance {
  return { predicate, counted, confidence, by, measured };
}

const plainVerbs: ReadonlySet<string> = new Set(grammar.verbs);

/** A verb that the lexicon does not know says itself. */
export function raw({ text, tag }: Token, by: number, confidence: Confidence = 'low'): Governance | undefined {
  return tag === 'verb' && !plainVerbs.has(text) ? saidSo(text, confidence, by) : undefined;
}

/** Those who do it: `killed by` three gunmen. */
export function byWhom(id: string): string {
  return `${id} by`;
}
