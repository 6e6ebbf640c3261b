import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { Server } from './server.ts';
import { Sheets } from './sheet/sheets.ts';
import { onFirstSource } from './sources.ts';
import { registerViewCommands } from './view-commands.ts';
import { registerViews, type Views } from './views.ts';

/** What another extension may ask of this one. */
export interface Collate {
  /** Whether the server runs: it sleeps until the first source document is met, or a command needs it. */
  isRunning(): boolean;
  /** The views with what they show. */
  readonly views: Pick<Views, 'operations' | 'disagreements'>;
}

let server: Server | undefined;

/** VS Code calls it when a source document may be there: registers the commands, and starts the server when one is. */
export function activate(context: ExtensionContext): Collate {
  const collate = new Server(context.asAbsolutePath('dist/server.cjs'), cacheFolderOf(context));
  server = collate;
  // What went wrong stands in the output and in the status item; the commands work all the same.
  const start = (): Promise<void> => collate.start().catch((error: unknown) => collate.log.error(String(error)));
  const views = registerViews(collate, context.workspaceState);
  const sheets = new Sheets(collate, context.extensionUri);
  context.subscriptions.push(collate, ...views.subscriptions, sheets, ...registerCommands(collate));
  context.subscriptions.push(...registerViewCommands(context, collate, sheets, views.disagreements), onFirstSource(start));
  return { isRunning: () => collate.isRunning, views };
}

/** A folder of this workspace's; without a workspace there is nothing to keep. Storage may lie where there are no files. */
function cacheFolderOf({ storageUri }: ExtensionContext): string | undefined {
  return storageUri?.scheme === 'file' ? join(storageUri.fsPath, 'sources') : undefined;
}

/** VS Code calls it before the extension goes: the server ends in good order. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
