import { commands, type Disposable, type ExtensionContext } from 'vscode';
import { clientCommands } from '../../server/src/protocol.ts';
import { compareSources } from './commands/compare-sources.ts';
import { openSamples } from './commands/open-samples.ts';
import { step } from './commands/step.ts';
import type { Server } from './server.ts';
import type { Sheets } from './sheet/sheets.ts';
import type { DisagreementsView } from './views/disagreements-view.ts';

/** Registers the commands of the views, the comparison sheet and the walk through the disagreements. */
export function registerViewCommands(
  context: ExtensionContext,
  server: Server,
  sheets: Sheets,
  disagreements: DisagreementsView,
): readonly Disposable[] {
  return [
    commands.registerCommand('collate.compareSources', (given) => compareSources(server, sheets, given)),
    commands.registerCommand(clientCommands.showSheet, (key: string) => compareSources(server, sheets, key)),
    commands.registerCommand('collate.copySheetAsMarkdown', () => sheets.active?.copy('markdown')),
    commands.registerCommand('collate.copySheetAsCsv', () => sheets.active?.copy('csv')),
    commands.registerCommand('collate.nextDisagreement', () => step(server, 'next')),
    commands.registerCommand('collate.previousDisagreement', () => step(server, 'previous')),
    commands.registerCommand('collate.openSamples', () => openSamples(context.extensionUri, context.globalStorageUri)),
    commands.registerCommand('collate.groupByFile', () => disagreements.groupBy('file')),
    commands.registerCommand('collate.groupByKind', () => disagreements.groupBy('kind')),
  ];
}
