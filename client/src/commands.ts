import { commands, type Disposable } from 'vscode';
import { clientCommands } from '../../server/src/protocol.ts';
import { checkWorkspace } from './commands/check-workspace.ts';
import { comparePassages, registerPassages } from './commands/compare-passages.ts';
import { copyText } from './commands/copy-text.ts';
import { extractFacts } from './commands/extract-facts.ts';
import { openPlace } from './commands/open-place.ts';
import { showPlaces } from './commands/show-places.ts';
import type { Server } from './server.ts';

/** Registers every command; the first four are in the palette, the others are what lenses, hovers and quick fixes of the server call. */
export function registerCommands(server: Server): readonly Disposable[] {
  return [
    commands.registerCommand('collate.extractFacts', (choice) => extractFacts(server, choice)),
    commands.registerCommand('collate.checkWorkspace', () => checkWorkspace(server)),
    commands.registerCommand('collate.showOutput', () => server.log.show()),
    commands.registerCommand('collate.restartServer', () => server.restart()),
    commands.registerCommand(clientCommands.showPlaces, showPlaces),
    commands.registerCommand(clientCommands.openPlace, openPlace),
    commands.registerCommand(clientCommands.comparePassages, comparePassages),
    registerPassages(),
    commands.registerCommand(clientCommands.copyText, copyText),
  ];
}
