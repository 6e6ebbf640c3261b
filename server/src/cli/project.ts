import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DecidedFolder, Decision } from '../core/decisions.ts';
import { parseDecisions } from '../corpus/decisions-file.ts';
import { type Project, parseProject, projectFileName } from '../corpus/project.ts';
import { decisionsFileName } from '../corpus/project-file.ts';
import { isOutside } from './path.ts';
import { UsageError } from './usage-error.ts';

/** The project file of a run with the folder it lies in, and what people decided there; both empty where there are none. */
export interface LoadedProject {
  readonly folder: string;
  /** The project file as it was named or found; undefined where there is none. */
  readonly file?: string;
  readonly project: Project;
  readonly decisions: readonly Decision[];
}

/**
 * Loads `--config`, else the `collate.json` of the first folder among the paths, else that of the working directory; and the decisions
 * beside it, or without it those of the first of these places that has some. Throws UsageError where a file that was named is missing, or one is not valid.
 */
export function loadProject(config: string | undefined, paths: readonly string[]): LoadedProject {
  const found = findProject(config, paths);
  return { ...found, decisions: loadDecisions(found.folder) };
}

/** The decisions of a run, as the core asks for them. */
export function decidedFolder({ folder, decisions }: LoadedProject): DecidedFolder {
  return { decisions, pathIn: (uri) => pathIn(folder, uri) };
}

function findProject(config: string | undefined, paths: readonly string[]): Omit<LoadedProject, 'decisions'> {
  if (config !== undefined && !existsSync(config))
    throw new UsageError(`${config}: there is no such file; --config takes the path of a ${projectFileName}`);
  const folders = paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());
  const places = [...folders, '.'];
  const file = config ?? places.map((folder) => join(folder, projectFileName)).find((path) => existsSync(path));
  if (file === undefined) {
    const folder = places.find((place) => existsSync(join(place, decisionsFileName)));
    return { folder: resolve(folder ?? '.'), project: {} };
  }
  const parsed = parseProject(readText(file));
  if ('problem' in parsed) throw new UsageError(`${file}: ${parsed.problem}`);
  return { folder: dirname(resolve(file)), file, project: parsed.project };
}

/** None where there is no file. */
function loadDecisions(folder: string): readonly Decision[] {
  const file = join(folder, decisionsFileName);
  if (!existsSync(file)) return [];
  const parsed = parseDecisions(readText(file));
  if ('problem' in parsed) throw new UsageError(`${relative('.', file)}: ${parsed.problem}`);
  return parsed.decisions;
}

function readText(file: string): string {
  if (statSync(file).isDirectory()) throw new UsageError(`${file}: it is a folder where a file is needed`);
  return readFileSync(file, 'utf8');
}

/** The date that the project file sets for a document, by its path relative to the file. */
export function publishedIn({ folder, project }: LoadedProject, uri: string): string | undefined {
  const path = uri.startsWith('file:') ? pathIn(folder, uri) : undefined;
  return path === undefined ? undefined : project.published?.[path];
}

/** The path of a document relative to a folder, with `/`; undefined outside of it. Facts name their documents by path instead of uri. */
function pathIn(folder: string, uri: string): string | undefined {
  const path = relative(folder, uri.startsWith('file:') ? fileURLToPath(uri) : resolve(uri));
  return isOutside(path) ? undefined : path.split(sep).join('/');
}
