import { additionsOf, type DecidedFolder } from '../core/decisions.ts';
import { type Additions, mergeAdditions } from '../core/resources.ts';
import type { Folder } from '../corpus/folders.ts';
import type { Project } from '../corpus/project.ts';
import { type DisagreementKind, defaultSettings, type Settings, settingsSection } from '../protocol.ts';
import { isRecord } from './client.ts';
import { type ProjectFiles, pathBelow } from './project-files.ts';
import type { Session } from './session.ts';
import { readExcludes, readSettings } from './settings.ts';

export interface Configuration {
  readonly settings: Settings;
  readonly folders: readonly Folder[];
  readonly decided: readonly DecidedFolder[];
  /** What project files and decisions add to the knowledge that texts are read with; a decision wins over a project file. */
  readonly additions: Additions;
}

/**
 * Asks the client for the settings of the workspace and of each folder, and reads the folders' project files, which win: they travel
 * with the sources. `pushed` is what a client that cannot be asked has sent.
 */
export async function readConfiguration(
  session: Session,
  projectFiles: ProjectFiles,
  uris: readonly string[],
  pushed: unknown,
): Promise<Configuration> {
  const given = session.client.configuration ? await askFor(session, uris) : undefined;
  const warn = (name: string): void =>
    session.connection.console.warn(`The setting collate.${name} has no value that makes sense: its default is used.`);
  const canonical = uris.map((uri) => session.uris.toCanonical(uri));
  projectFiles.keep(canonical);
  const projects = await Promise.all(canonical.map((folder) => projectFiles.project(folder)));
  const decided = await Promise.all(
    canonical.map(async (folder) => ({
      decisions: await projectFiles.decisions(folder),
      pathIn: (uri: string) => pathBelow(folder, uri),
    })),
  );
  const settings = readSettings(given?.[0] ?? pushed, warn);
  const folders = uris.map((uri, index): Folder => {
    const project = projects[index] ?? {};
    const { include, exclude, respectGitignore, maxFileSize } = given === undefined ? settings : readSettings(given[1 + 2 * index], warn);
    const excluded = [...exclude, ...readExcludes(given?.[2 + 2 * index]), ...(project.exclude ?? [])];
    return {
      uri: session.uris.toCanonical(uri),
      rules: { include: project.sources ?? include, exclude: excluded, respectGitignore, maxFileSize },
      published: project.published ?? {},
    };
  });
  const additions = mergeAdditions([...projects, ...decided.map(({ decisions }) => additionsOf(decisions))]);
  return { settings: withProjects(settings, projects), folders, decided, additions };
}

/** The kinds of disagreement that are switched off, in order of name. */
export function silentKinds({ severity }: Settings): ReadonlySet<DisagreementKind> {
  const kinds = (Object.keys(severity) as DisagreementKind[]).filter((kind) => severity[kind] === 'off');
  return new Set(kinds.sort());
}

/** All folders are compared with each other, so what concerns comparing is the same for all: the first project file that says it decides. */
function withProjects(settings: Settings, projects: readonly Project[]): Settings {
  const strictness = projects.find((project) => project.strictness !== undefined)?.strictness ?? settings.strictness;
  const severity = Object.assign({}, settings.severity, ...projects.map((project) => project.severity ?? {}).reverse());
  return { ...settings, strictness, severity };
}

/** The settings of the workspace, then those of each folder and its `files.exclude`; undefined where the client fails to answer. */
async function askFor({ connection }: Session, uris: readonly string[]): Promise<unknown[] | undefined> {
  const items = [
    { section: settingsSection },
    ...uris.flatMap((scopeUri) => [
      { scopeUri, section: settingsSection },
      { scopeUri, section: 'files.exclude' },
    ]),
  ];
  try {
    const given: unknown = await connection.workspace.getConfiguration(items);
    return Array.isArray(given) ? given : undefined;
  } catch {
    connection.console.warn('The editor did not answer the question for settings: the defaults are used.');
    return undefined;
  }
}

/** The section of ours in what a client pushes, with or without its name around it. */
export function pushedSettings(pushed: unknown): unknown {
  if (!isRecord(pushed)) return undefined;
  return pushed[settingsSection] ?? (Object.keys(defaultSettings).some((name) => name in pushed) ? pushed : undefined);
}
