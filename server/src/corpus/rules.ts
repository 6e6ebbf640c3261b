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

/** Every glob also leaves out what is below the folder it names, as the editor's `files.exclude` does. */
export function withContents(globs: readonly string[]): string[] {
  return globs.flatMap((glob) => [glob.replace(/\/$/, ''), `${glob.replace(/\/$/, '')}/**`]);
}

/** Tells of a path relative to the folder whether the globs take it. Letter case counts for nothing; dot files are left out. */
export function matcherOf({ include, exclude }: Rules): (path: string) => boolean {
  const options = { nocase: true, dot: false };
  const included = picomatch([...include], options);
  const excluded = picomatch(withContents(exclude), { nocase: true, dot: true });
  return (path) => included(path) && !excluded(path);
}
