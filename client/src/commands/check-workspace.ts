import { commands, l10n, ProgressLocation, window } from 'vscode';
import { checkRequest, type Status } from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';
import { disagreementsFound, documentsRead } from '../status.ts';

/** How long the outcome stands in the status bar, in milliseconds. */
const shownFor = 10_000;

/** `Collate: Check Workspace`: reads every source again, shows the problems, and answers with what was found. */
export async function checkWorkspace(server: Server): Promise<Status> {
  const status = await window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Collate: checking the sources') }, () =>
    server.ask<Status>(checkRequest),
  );
  window.setStatusBarMessage(`Collate: ${documentsRead(status)}, ${disagreementsFound(status)}`, shownFor);
  if (status.disagreements > 0) await commands.executeCommand('workbench.actions.view.problems');
  return status;
}
