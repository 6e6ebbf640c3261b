import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  WatchKind,
} from 'vscode-languageserver';
import type { Folder } from '../corpus/folders.ts';
import { decisionsFileName, projectFileName } from '../corpus/project-file.ts';
import { inclusionsOf } from '../corpus/rules.ts';
import { settingsSection } from '../protocol.ts';
import type { Session } from './session.ts';

/** The folders that the client opened, as it spells them. `rootUri` is the older way to name one. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
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
 * of what changes only sources, the rules of Git, project files and decisions.
 */
export async function watchFiles({ client, connection }: Session, folders: readonly Folder[]): Promise<Registered | undefined> {
  if (!client.dynamicWatching || folders.length === 0) return undefined;
  const globs = new Set(folders.flatMap(({ rules }) => inclusionsOf(rules)));
  const watchers = [
    ...[...globs, '**/.gitignore', '**/.git/info/exclude', `**/${projectFileName}`, `**/${decisionsFileName}`].map((globPattern) => ({
      globPattern,
      kind: WatchKind.Change,
    })),
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
