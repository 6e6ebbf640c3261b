import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  WatchKind,
} from 'vscode-languageserver';
import type { Folder } from '../corpus/sources.ts';
import { defaultSettings, type Settings, settingsSection } from '../protocol.ts';
import { isRecord } from './client.ts';
import type { Session } from './session.ts';
import { readExcludes, readSettings } from './settings.ts';

/** The folders that the client opened, as it spells them. `rootUri` is the older way to name one. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

export interface Configuration {
  readonly settings: Settings;
  readonly folders: readonly Folder[];
}

/** Asks the client for the settings of the workspace and of each folder; `pushed` is what a client that cannot be asked has sent. */
export async function readConfiguration(session: Session, uris: readonly string[], pushed: unknown): Promise<Configuration> {
  const given = session.client.configuration ? await askFor(session, uris) : undefined;
  const warn = (name: string): void =>
    session.connection.console.warn(`The setting collate.${name} has no value that makes sense: its default is used.`);
  const settings = readSettings(given?.[0] ?? pushed, warn);
  const folders = uris.map((uri, index) => {
    const { include, exclude, respectGitignore, maxFileSize } = given === undefined ? settings : readSettings(given[1 + 2 * index], warn);
    const excludedByEditor = readExcludes(given?.[2 + 2 * index]);
    return {
      uri: session.uris.toCanonical(uri),
      rules: { include, exclude: [...exclude, ...excludedByEditor], respectGitignore, maxFileSize },
    };
  });
  return { settings, folders };
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

/** Asks to be told of changed settings, where the client can be asked. */
export async function followSettings({ client, connection }: Session): Promise<void> {
  if (client.dynamicConfiguration) {
    const section = [settingsSection, 'files.exclude'];
    await registered(connection, connection.client.register(DidChangeConfigurationNotification.type, { section }));
  }
}

/**
 * Asks to be told of files that come, change and go, where the client can be asked. Whatever comes or goes, as a folder has any name;
 * of what changes only sources and the rules of Git.
 */
export async function watchFiles({ client, connection }: Session, folders: readonly Folder[]): Promise<Registered | undefined> {
  if (!client.dynamicWatching || folders.length === 0) return undefined;
  const globs = new Set(folders.flatMap(({ rules }) => rules.include));
  const watchers = [
    ...[...globs, '**/.gitignore'].map((globPattern) => ({ globPattern, kind: WatchKind.Change })),
    { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
  ];
  return registered(connection, connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
}

async function registered(connection: Session['connection'], registration: Promise<Registered>): Promise<Registered | undefined> {
  try {
    return await registration;
  } catch {
    connection.console.warn(
      'The editor announced that it can be asked to watch files and settings, and then refused: check the workspace after changes.',
    );
    return undefined;
  }
}

interface Registered {
  dispose(): void;
}
