import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { Server } from './server.ts';
import { onFirstSource } from './sources.ts';

/** What another extension may ask of this one. */
export interface Collate {
  /** Whether the server runs: it sleeps until the first source document is met, or a command needs it. */
  isRunning(): boolean;
}

let server: Server | undefined;

/** VS Code calls it when a source document may be there: registers the commands, and starts the server when one is. */
export function activate(context: ExtensionContext): Collate {
  const collate = new Server(context.asAbsolutePath('dist/server.cjs'));
  server = collate;
  // What went wrong stands in the output and in the status item; the commands work all the same.
  const start = (): Promise<void> => collate.start().catch((error: unknown) => collate.log.error(String(error)));
  context.subscriptions.push(collate, ...registerCommands(collate), onFirstSource(start));
  return { isRunning: () => collate.isRunning };
}

/** VS Code calls it before the extension goes: the server ends in good order. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
