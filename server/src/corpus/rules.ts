import picomatch from 'picomatch';

/** Which files below a folder are sources. Globs are relative to the folder, with `/`. */
export interface Rules {
  readonly include: readonly string[];
  /** A glob that names a folder also leaves out all that is in it. */
  readonly exclude: readonly string[];
  readonly respectGitignore: boolean;
  /** Bytes. */
  readonly maxFileSize: number;
}

/** Folders of other people's packages hold thousands of texts, and never a source. */
const never = '**/node_modules';

/** The globs of all that rules leave out. */
function exclusionsOf({ exclude }: Pick<Rules, 'exclude'>): string[] {
  return withContents([...exclude, never]);
}

/** Every glob also leaves out what is below the folder it names, as the editor's `files.exclude` does. */
function withContents(globs: readonly string[]): string[] {
  return globs.flatMap((glob) => [glob.replace(/\/$/, ''), `${glob.replace(/\/$/, '')}/**`]);
}

/** Tells of a path relative to the folder whether the globs take it. Letter case counts for nothing; dot files are left out. */
export function matcherOf({ include, exclude }: Pick<Rules, 'include' | 'exclude'>): (path: string) => boolean {
  const options = { nocase: true, dot: false };
  const included = picomatch([...include], options);
  const excluded = picomatch(exclusionsOf({ exclude }), { nocase: true, dot: true });
  return (path) => included(path) && !excluded(path);
}

/** Tells of a folder, by its path relative to the folder that is searched, whether the globs may take anything below it. */
export function foldersOf({ include, exclude }: Pick<Rules, 'include' | 'exclude'>): (path: string) => boolean {
  const excluded = picomatch(exclusionsOf({ exclude }), { nocase: true, dot: true });
  const wantsHidden = include.some((glob) => /(?:^|[/{,(])\./.test(glob));
  return (path) => !excluded(path) && (wantsHidden || !path.startsWith('.', path.lastIndexOf('/') + 1));
}
