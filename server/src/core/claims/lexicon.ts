import type { FigureMention } from '../model.ts';
import { dimensionOf } from '../numbers/convert.ts';
import lexicon from './data/lexicon.json' with { type: 'json' };
import nouns from './data/nouns.json' with { type: 'json' };
import predicates from './data/predicates.json' with { type: 'json' };

/** What happened, as the lexicon knows it. */
export interface Predicate {
  readonly id: string;
  /** Kinds of figure that it takes: `number`, `money`, `percent`, `duration`, `age`, `date`, `decimal`, a dimension, or `measure` for any. */
  readonly units: ReadonlySet<string>;
  /** What is counted where the text does not say it: `people`. */
  readonly subject: string;
  /** Are only persons said so? */
  readonly persons: boolean;
  /** Are persons counted: `people`, `suspects`, `defendants`? */
  readonly countsPersons: boolean;
}

/** How a word says a predicate: see `roles` in `data/predicates.json`. */
export type Role = 'does' | 'acts' | 'takes' | 'state' | 'count' | 'measure';

export interface Trigger {
  readonly predicate: Predicate;
  readonly role: Role;
  readonly form: 'present' | 'past' | 'gerund' | '-';
}

/** Who or what a head noun names: see `kinds` in `data/nouns.json`. */
export type NounKind = 'anyone' | 'role' | 'part' | 'thing';

/** What the lexicon knows of a word or phrase, in lower case. */
export interface Entry {
  readonly surface: string;
  /** How many words it has. */
  readonly length: number;
  /** The ways in which it says a predicate. */
  readonly triggers: readonly Trigger[];
  /** The class of a noun (`gunmen`: `attacker`). */
  readonly head: string | undefined;
  /** What stands behind it in longer phrases, by the next word; undefined where it opens none. */
  readonly phrases: ReadonlyMap<string, Entry> | undefined;
}

interface Draft {
  readonly surface: string;
  readonly length: number;
  readonly triggers: Trigger[];
  head: string | undefined;
  phrases: Map<string, Draft> | undefined;
}

const entries = new Map<string, Draft>();

function entryFor(surface: string): Draft {
  const known = entries.get(surface);
  if (known !== undefined) return known;
  const entry: Draft = { surface, length: surface.split(' ').length, triggers: [], head: undefined, phrases: undefined };
  entries.set(surface, entry);
  const last = surface.lastIndexOf(' ');
  if (last > 0) {
    const opening = entryFor(surface.slice(0, last));
    opening.phrases ??= new Map();
    opening.phrases.set(surface.slice(last + 1), entry);
  }
  return entry;
}

for (const line of lexicon.heads) {
  const [head = '', surfaces = ''] = line.split(': ');
  for (const surface of surfaces.split('|')) entryFor(surface).head ??= head;
}

/** Endings of nouns that name who does something. */
const agent = /(?:[bcdfgklmnprstvz]er|tor|ist|ian|hand|man|woman|mate)$/;
const things: ReadonlySet<string> = new Set(nouns.thingsInEr);
const kindOfHead: ReadonlyMap<string, NounKind> = new Map(nouns.nouns.map(({ head, kind }) => [head, kind as NounKind]));

const predicateOf: ReadonlyMap<string, Predicate> = new Map(
  predicates.predicates.map(
    ({ id, subject, units = ['number'], persons = true }: { id: string; subject: string; units?: string[]; persons?: boolean }) => {
      const countsPersons = kindOf(headOf(subject) ?? subject) !== 'thing';
      return [id, { id, subject, units: new Set(units), persons: persons && countsPersons, countsPersons }];
    },
  ),
);

for (const line of lexicon.triggers) {
  const [, role, form, id, surfaces] = /^(\S+) (\S+) ([^:]+): (.*)$/.exec(line) ?? [];
  const predicate = predicateOf.get(id ?? '');
  if (predicate === undefined || surfaces === undefined) continue;
  const trigger = { predicate, role, form } as Trigger;
  for (const surface of surfaces.split('|')) entryFor(surface).triggers.push(trigger);
}

const neutral: ReadonlySet<string> = new Set(nouns.neutralQualifiers);
const defaults: ReadonlyMap<string, string> = new Map(Object.entries(nouns.defaults));

/** What the lexicon knows of a word or phrase in lower case; undefined for most words. */
export function entryOf(surface: string): Entry | undefined {
  return entries.get(surface);
}

/** The class of a noun (`gunmen`: `attacker`), or undefined for a word that is no noun of the lexicon. */
export function headOf(surface: string): string | undefined {
  return entries.get(surface)?.head;
}

/** Is this the id of a predicate of the lexicon, and no verb that it does not know? */
export function isPredicate(id: string): boolean {
  return predicateOf.has(id);
}

/** What kind of thing a folded head names. An unknown noun that ends as those of doers do (`recruiter`) is a role, else a thing. */
export function kindOf(head: string): NounKind {
  return kindOfHead.get(head) ?? (agent.test(head) && !things.has(head) ? 'role' : 'thing');
}

/** True for a qualifier that does not narrow what is counted: `potential`, `separate`. */
export function isNeutral(qualifier: string): boolean {
  return neutral.has(qualifier);
}

/** The predicate that a noun has where no verb says one: 20 countries take part. */
export function defaultPredicate(head: string): string | undefined {
  return defaults.get(head);
}

/** May this predicate be said of a figure of this kind? */
export function takes({ units }: Predicate, mention: FigureMention): boolean {
  if (mention.type !== 'number') return units.has(mention.type);
  if (mention.unit === undefined) return units.has('number') || (units.has('decimal') && mention.value < 12);
  return units.has(mention.unit) || units.has(dimensionOf(mention.unit) ?? mention.unit) || units.has('measure');
}

/** A word without the ending of a possessive: `ministry's`, `workers'`. */
export function withoutPossessive(word: string): string {
  if (word.endsWith("'s")) return word.slice(0, -2);
  return word.endsWith("'") ? word.slice(0, -1) : word;
}

const sibilant = /(?:[sxz]|ch|sh)es$/;

/** A noun that the lexicon does not know, in the singular: `batteries` → `battery`. */
export function singular(noun: string): string {
  if (noun.length < 4 || !noun.endsWith('s') || noun.endsWith('ss') || noun.endsWith('us') || noun.endsWith('is')) return noun;
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  return noun.endsWith('es') && sibilant.test(noun) ? noun.slice(0, -2) : noun.slice(0, -1);
}
