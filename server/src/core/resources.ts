import { builtInNames, compileOrganizations, type OrganizationNames } from './names/organizations/names.ts';
import { foldWord } from './names/words.ts';

/** What a person adds to the built-in knowledge, or takes from it, for one corpus. */
export interface Additions {
  /** Names of bodies that Collate does not know by itself. */
  readonly organizations?: readonly string[];
  /** Full names of bodies by the name in the texts. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Names that are no body here. */
  readonly notOrganizations?: readonly string[];
  /** Words that name no country here: `Jordan`, where it is a person. */
  readonly notCountries?: readonly string[];
}

/** What annotating draws on beside the text: compiled once, used for every document. */
export interface Resources {
  readonly organizations: OrganizationNames;
  /** Folded words that name no country. */
  readonly notCountries: ReadonlySet<string>;
}

/** Several additions as one; of two full names for one alias the later stays. */
export function mergeAdditions(all: readonly Additions[]): Additions {
  return {
    organizations: all.flatMap((one) => one.organizations ?? []),
    aliases: Object.assign({}, ...all.map((one) => one.aliases ?? {})),
    notOrganizations: all.flatMap((one) => one.notOrganizations ?? []),
    notCountries: all.flatMap((one) => one.notCountries ?? []),
  };
}

/** Compiles additions; without any the built-in knowledge is shared and costs nothing. */
export function compileResources({
  organizations = [],
  aliases = {},
  notOrganizations = [],
  notCountries = [],
}: Additions = {}): Resources {
  const bodies = new Map<string, string[]>(organizations.map((name) => [name, []]));
  for (const [alias, name] of Object.entries(aliases)) bodies.set(name, [...(bodies.get(name) ?? []), alias]);
  const extra = [...bodies].map(([name, others]) => ({ name, aliases: others }));
  const isPlain = extra.length === 0 && notOrganizations.length === 0;
  return {
    organizations: isPlain ? builtInNames() : compileOrganizations(extra, notOrganizations),
    notCountries: new Set(notCountries.map(foldWord)),
  };
}
