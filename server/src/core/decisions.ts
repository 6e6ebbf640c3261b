import type { Check, Disagreement, Evidence, Reading } from './model.ts';
import type { Additions } from './resources.ts';

/** Who judged, when (ISO date) and why, as far as they said. */
interface Judged {
  readonly reason?: string;
  readonly author?: string;
  readonly date?: string;
}

/** Two readings that a person has looked into: nothing more is said of them. `about` and `values` are those of {@link identityOf}. */
export interface IgnoredDisagreement extends Judged {
  readonly decision: 'ignore-disagreement';
  readonly about: string;
  readonly values: readonly [string, string];
}

/** A kind of disagreement, or what a check finds, is of no interest: in one file, or without `file` in all that lie in the folder. */
interface IgnoredKind extends Judged {
  readonly decision: 'ignore-kind';
  readonly kind: Code;
  /** Path relative to the folder, with `/`. */
  readonly file?: string;
}

/** A word names no country in these sources: `Jordan`, where it is a person. */
interface NotCountry extends Judged {
  readonly decision: 'not-a-country';
  readonly word: string;
}

/** A name is that of no body in these sources. */
interface NotOrganization extends Judged {
  readonly decision: 'not-an-organization';
  readonly name: string;
}

/** Two names are of one body: the one in the texts, and its full name. */
interface SameOrganization extends Judged {
  readonly decision: 'same-organization';
  readonly alias: string;
  readonly name: string;
}

/** A person's recorded judgement on what Collate reads or reports. */
export type Decision = IgnoredDisagreement | IgnoredKind | NotCountry | NotOrganization | SameOrganization;

/** What a person calls the kind of a finding: its verdict, or the check by which it was found. */
export type Code = Disagreement['kind'] | Exclude<Check, 'cross-source' | 'same-source'>;

/** The decisions of one folder. `pathIn` gives the path of a document relative to it, with `/`; undefined outside of it. */
export interface DecidedFolder {
  readonly decisions: readonly Decision[];
  readonly pathIn: (uri: string) => string | undefined;
}

/** What is left to report of a disagreement: the same, one with less evidence, or undefined where it is ignored. */
export type Ignoring = (disagreement: Disagreement) => Disagreement | undefined;

/** The verdict where sources were compared, else the name of the check. */
export function codeOf({ check, kind }: Pick<Disagreement, 'check' | 'kind'>): Code {
  return check === 'cross-source' || check === 'same-source' ? kind : check;
}

/**
 * What tells a disagreement from all others on any machine: what it is about (event, predicate, country, scope, check and, where one
 * document disagrees with itself by arithmetic, its path) and both values, sorted. It stays while other sources come and go, and
 * lapses when one of the figures changes.
 */
export function identityOf(
  { event, predicate, place, check, readings }: Disagreement,
  pathIn: DecidedFolder['pathIn'],
): Pick<IgnoredDisagreement, 'about' | 'values'> {
  const evidence = readings.flatMap((reading) => reading.evidence);
  const scope = evidence.flatMap(({ claim }) => claim.scope ?? []).sort()[0];
  const isCompared = check === 'cross-source' || check === 'same-source';
  const uris = new Set(evidence.map(({ uri }) => uri));
  const [only] = isCompared || uris.size > 1 ? [] : uris;
  const path = only === undefined ? undefined : (pathIn(only) ?? only);
  const told = event.key.startsWith('document:') ? undefined : event.key;
  const parts = [told, predicate, place, scope, isCompared ? undefined : check, path];
  const [a, b] = readings.map(valueText).sort() as [string, string];
  return { about: parts.filter((part) => part !== undefined && part !== '').join(' · '), values: [a, b] };
}

/**
 * Compiles what folders ignore. A kind that is ignored in a file (or a folder) takes away the evidence that stands in it; with one side
 * empty the disagreement is gone. The same disagreement always gives the same answer, so that answers can be compared by identity.
 */
export function ignoringOf(folders: readonly DecidedFolder[]): Ignoring {
  const compiled = folders.flatMap(compileFolder);
  if (compiled.length === 0) return (disagreement) => disagreement;
  const answers = new WeakMap<Disagreement, { readonly left: Disagreement | undefined }>();
  return (disagreement) => {
    const known = answers.get(disagreement);
    if (known !== undefined) return known.left;
    const left = compiled.reduce<Disagreement | undefined>((rest, one) => rest && withoutIgnored(rest, one), disagreement);
    answers.set(disagreement, { left });
    return left;
  };
}

/** What decisions add to the knowledge that texts are read with. */
export function additionsOf(decisions: readonly Decision[]): Additions {
  const aliases: Record<string, string> = {};
  const [notCountries, notOrganizations]: [string[], string[]] = [[], []];
  for (const one of decisions) {
    if (one.decision === 'same-organization') aliases[one.alias] = one.name;
    else if (one.decision === 'not-a-country') notCountries.push(one.word);
    else if (one.decision === 'not-an-organization') notOrganizations.push(one.name);
  }
  return { aliases, notCountries, notOrganizations };
}

interface CompiledFolder {
  readonly pathIn: DecidedFolder['pathIn'];
  readonly disagreements: ReadonlySet<string>;
  /** Kinds that are ignored in all files. */
  readonly kinds: ReadonlySet<string>;
  /** Kinds by path. */
  readonly files: ReadonlyMap<string, ReadonlySet<string>>;
}

function compileFolder({ decisions, pathIn }: DecidedFolder): CompiledFolder[] {
  const [disagreements, kinds, files] = [new Set<string>(), new Set<string>(), new Map<string, Set<string>>()];
  for (const one of decisions) {
    if (one.decision === 'ignore-disagreement') disagreements.add(lineOf(one));
    else if (one.decision === 'ignore-kind' && one.file === undefined) kinds.add(one.kind);
    else if (one.decision === 'ignore-kind' && one.file !== undefined)
      files.set(one.file, (files.get(one.file) ?? new Set()).add(one.kind));
  }
  const isIdle = disagreements.size === 0 && kinds.size === 0 && files.size === 0;
  return isIdle ? [] : [{ pathIn, disagreements, kinds, files }];
}

function withoutIgnored(disagreement: Disagreement, { pathIn, disagreements, kinds, files }: CompiledFolder): Disagreement | undefined {
  if (disagreements.size > 0 && disagreements.has(lineOf(identityOf(disagreement, pathIn)))) return undefined;
  const code = codeOf(disagreement);
  const isEverywhere = kinds.has(code);
  const stays = ({ uri }: Evidence): boolean => {
    const path = pathIn(uri);
    return path === undefined || !(isEverywhere || files.get(path)?.has(code));
  };
  const [a, b] = disagreement.readings;
  if (!isEverywhere && files.size === 0) return disagreement;
  if (a.evidence.every(stays) && b.evidence.every(stays)) return disagreement;
  const readings = [narrowed(a, stays), narrowed(b, stays)] as const;
  return readings.some(({ evidence }) => evidence.length === 0) ? undefined : { ...disagreement, readings };
}

function narrowed(reading: Reading, stays: (evidence: Evidence) => boolean): Reading {
  return { ...reading, evidence: reading.evidence.filter(stays) };
}

function lineOf({ about, values }: Pick<IgnoredDisagreement, 'about' | 'values'>): string {
  return [about, ...[...values].sort()].join(' | ');
}

/** `17`, `~41000`, `10000..12000`, `6 day`: the same for one value, whichever text it stands in. */
function valueText({ value, high, modifier, unit }: Reading): string {
  const amount = high === undefined ? `${value}` : `${value}..${high}`;
  return `${modifier === '=' ? '' : modifier}${amount}${unit === undefined ? '' : ` ${unit}`}`;
}
