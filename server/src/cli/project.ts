import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Project, parseProject, projectFileName } from '../corpus/project.ts';
import { UsageError } from './usage-error.ts';

/** The project file of a run with the folder it lies in; an empty project in the working directory where there is none. */
export interface LoadedProject {
  readonly folder: string;
  readonly project: Project;
}

/**
 * Loads `--config`, else the `collate.json` of the first folder among the paths, else that of the working directory.
 * Throws UsageError where a file that was named is missing, or one is not valid.
 */
export function loadProject(config: string | undefined, paths: readonly string[]): LoadedProject {
  if (config !== undefined && !existsSync(config))
    throw new UsageError(`${config}: there is no such file; --config takes the path of a ${projectFileName}`);
  const folders = paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());
  const file = config ?? [...folders, '.'].map((folder) => join(folder, projectFileName)).find((path) => existsSync(path));
  if (file === undefined) return { folder: resolve('.'), project: {} };
  const parsed = parseProject(readFileSync(file, 'utf8'));
  if ('problem' in parsed) throw new UsageError(`${file}: ${parsed.problem}`);
  return { folder: dirname(resolve(file)), project: parsed.project };
}

/** The date that the project file sets for a document, by its path relative to the file. */
export function publishedIn({ folder, project }: LoadedProject, uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  return project.published?.[relative(folder, fileURLToPath(uri)).split(sep).join('/')];
}
