import type { Disagreement, Severity, Strictness } from '../core/model.ts';
import { type Problem, readJson } from './json-file.ts';
import { plainPath } from './plain-path.ts';
import { validateProject } from './validators.ts';

export { projectFileName } from './project-file.ts';

/** What `collate.json` says; what it leaves out is undefined. Globs and paths are relative to the file, with `/`. */
export interface Project {
  readonly sources?: readonly string[];
  readonly exclude?: readonly string[];
  /** ISO dates by path. */
  readonly published?: Readonly<Record<string, string>>;
  readonly severity?: Readonly<Partial<Record<Disagreement['kind'], Severity | 'error' | 'off'>>>;
  readonly organizations?: readonly string[];
  /** Full names by the name in the texts. */
  readonly aliases?: Readonly<Record<string, string>>;
  readonly strictness?: Strictness;
}

/** Reads a project file; a byte order mark is allowed. */
export function parseProject(text: string): { readonly project: Project } | Problem {
  const read = readJson<Project>(text, validateProject);
  if (!('value' in read)) return read;
  const { published, ...rest } = read.value;
  if (published === undefined) return { project: rest };
  return { project: { ...rest, published: Object.fromEntries(Object.entries(published).map(([path, date]) => [plainPath(path), date])) } };
}
