import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { Server } from './server.ts';

let server: Server | undefined;

/** VS Code calls it when a source document is met: starts the server and registers the commands. */
export async function activate(context: ExtensionContext): Promise<void> {
  server = new Server(context.asAbsolutePath('dist/server.cjs'));
  context.subscriptions.push(server, ...registerCommands(server));
  // What went wrong stands in the output and in the status item; the commands work all the same.
  await server.start().catch((error: unknown) => server?.log.error(String(error)));
}

/** VS Code calls it before the extension goes: the server ends in good order. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
