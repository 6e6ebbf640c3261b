import list from '../data/organizations.json' with { type: 'json' };
import { compileGazetteer, type Gazetteer, type NamedEntry } from '../gazetteer.ts';

/** What the list knows of one name of a body. */
export interface KnownName {
  /** Canonical full name. */
  readonly name: string;
  /**
   * When the words mean the body: `always`; only with a capital where none is due (`middle`: `Labour`, `Orange`);
   * only where the words around it speak of a body (`evidence`: `Ford`, `Sun`).
   */
  readonly when: 'always' | 'middle' | 'evidence';
}

/** A body that the user adds: its canonical name and its other names. */
export interface OrganizationEntry {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** The names to look for, made ready. */
export interface OrganizationNames {
  readonly gazetteer: Gazetteer<KnownName>;
  /** Names, folded to lower case, that are never marked. */
  readonly excluded: ReadonlySet<string>;
}

const signs: Readonly<Record<string, KnownName['when']>> = { '~': 'middle', '?': 'evidence' };

function* entriesOf(lines: readonly string[]): Generator<NamedEntry<KnownName>> {
  for (const line of lines) {
    const spellings = line.split('|');
    const name = (spellings[0] as string).replace(/^[~?]/, '');
    for (const [index, spelling] of spellings.entries()) {
      const when = signs[spelling.charAt(0)] ?? 'always';
      const written = when === 'always' ? spelling : spelling.slice(1);
      const surface = index === 0 ? written.replace(/^The (?=\p{L})/u, '') : written;
      yield {
        name: surface,
        meaning: { name, when },
        exact: !/ /.test(surface) && /^[\p{Lu}\d&.-]{1,6}$|^\p{Ll}|\p{Ll}\p{Lu}/u.test(surface),
      };
    }
  }
}

function* added(entries: readonly OrganizationEntry[]): Generator<NamedEntry<KnownName>> {
  for (const { name, aliases = [] } of entries)
    for (const surface of [name, ...aliases]) yield { name: surface, meaning: { name, when: 'always' }, exact: !/ /.test(surface) };
}

/** The built-in list, with bodies that the user adds before it (they win) and names that are none for the user. */
export function compileOrganizations(extra: readonly OrganizationEntry[] = [], excluded: readonly string[] = []): OrganizationNames {
  return {
    gazetteer: compileGazetteer([...added(extra), ...entriesOf(Object.values(list.kinds).flat())]),
    excluded: new Set(excluded.map((name) => name.toLowerCase())),
  };
}

let builtIn: OrganizationNames | undefined;

/** The built-in list, compiled once, when it is first needed. */
export function builtInNames(): OrganizationNames {
  builtIn ??= compileOrganizations();
  return builtIn;
}
