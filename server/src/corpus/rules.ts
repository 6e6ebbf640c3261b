import picomatch from 'picomatch';
import { plainPath } from './plain-path.ts';

/** Which files below a folder are sources. Globs are relative to the folder, with `/`. */
export interface Rules {
  readonly include: readonly string[];
  /** A glob that names a folder also leaves out all that is in it. */
  readonly exclude: readonly string[];
  readonly respectGitignore: boolean;
  /** Bytes. */
  readonly maxFileSize: number;
}

type Globs = Pick<Rules, 'include' | 'exclude'>;

/** Folders of other people's packages hold thousands of texts, and never a source. */
const never = '**/node_modules';

/** The globs of all that rules take, if it is not left out. */
export function inclusionsOf({ include }: Pick<Rules, 'include'>): string[] {
  return include.filter((glob) => !isTakenBack(glob)).map(plainPath);
}

/** The globs of all that rules leave out, those among `include` that begin with `!` too. */
function exclusionsOf({ include, exclude }: Globs): string[] {
  const takenBack = include.filter(isTakenBack).map((glob) => glob.slice(1));
  return withContents([...exclude, ...takenBack, never].filter((glob) => glob !== '').map(plainPath));
}

function isTakenBack(glob: string): boolean {
  return glob.startsWith('!');
}

/** Every glob also leaves out what is below the folder it names, as the editor's `files.exclude` does. */
function withContents(globs: readonly string[]): string[] {
  return globs.flatMap((glob) => [glob.replace(/\/$/, ''), `${glob.replace(/\/$/, '')}/**`]);
}

/** Tells of a path relative to the folder whether the globs take it. Letter case counts for nothing; dot files are left out. */
export function matcherOf(rules: Globs): (path: string) => boolean {
  const included = picomatch(inclusionsOf(rules), { nocase: true, dot: false });
  const excluded = picomatch(exclusionsOf(rules), { nocase: true, dot: true });
  return (path) => included(path) && !excluded(path);
}

/** Tells of a folder, by its path relative to the folder that is searched, whether the globs may take anything below it. */
export function foldersOf(rules: Globs): (path: string) => boolean {
  const excluded = picomatch(exclusionsOf(rules), { nocase: true, dot: true });
  const wantsHidden = inclusionsOf(rules).some((glob) => /(?:^|[/{,(])\./.test(glob));
  return (path) => !excluded(path) && (wantsHidden || !path.startsWith('.', path.lastIndexOf('/') + 1));
}
