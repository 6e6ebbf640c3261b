import schema from '../../../schemas/collate.schema.json' with { type: 'json' };
import type { Disagreement, Severity, Strictness } from '../core/model.ts';
import { type Problem, readJson, validatorOf } from './json-file.ts';
import { plainPath } from './plain-path.ts';

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

const validate = validatorOf<Project>(schema);

/** Reads a project file; a byte order mark is allowed. */
export function parseProject(text: string): { readonly project: Project } | Problem {
  const read = readJson<Project>(text, validate);
  if (!('value' in read)) return read;
  const { published, ...rest } = read.value;
  if (published === undefined) return { project: rest };
  return { project: { ...rest, published: Object.fromEntries(Object.entries(published).map(([path, date]) => [plainPath(path), date])) } };
}
