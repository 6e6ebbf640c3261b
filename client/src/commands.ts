import { commands, type Disposable } from 'vscode';
import { clientCommands } from '../../server/src/protocol.ts';
import type { DecideArguments } from '../../server/src/protocol-decisions.ts';
import { checkWorkspace } from './commands/check-workspace.ts';
import { comparePassages, registerPassages } from './commands/compare-passages.ts';
import { copyText } from './commands/copy-text.ts';
import { decide, decideHere, withdrawDecision } from './commands/decide.ts';
import { extractFacts } from './commands/extract-facts.ts';
import { openPlace } from './commands/open-place.ts';
import { showPlaces } from './commands/show-places.ts';
import type { Server } from './server.ts';

/** Registers every command; those with names of their own are in the palette, the others are what lenses, hovers and quick fixes of the server call. */
export function registerCommands(server: Server): readonly Disposable[] {
  return [
    commands.registerCommand('collate.extractFacts', (choice) => extractFacts(server, choice)),
    commands.registerCommand('collate.checkWorkspace', () => checkWorkspace(server)),
    commands.registerCommand('collate.showOutput', () => server.log.show()),
    commands.registerCommand('collate.restartServer', () => server.restart()),
    ...registerDecisions(server),
    commands.registerCommand(clientCommands.showPlaces, showPlaces),
    commands.registerCommand(clientCommands.openPlace, openPlace),
    commands.registerCommand(clientCommands.comparePassages, comparePassages),
    registerPassages(),
    commands.registerCommand(clientCommands.copyText, copyText),
  ];
}

function registerDecisions(server: Server): readonly Disposable[] {
  return [
    commands.registerCommand('collate.ignoreDisagreement', (answers) =>
      decideHere(server, ({ decision }) => decision.decision === 'ignore-disagreement', answers),
    ),
    commands.registerCommand('collate.ignoreKindInFile', () => decideHere(server, ({ inFile }) => inFile === true)),
    commands.registerCommand('collate.ignoreKindInWorkspace', () =>
      decideHere(server, ({ decision, inFile }) => decision.decision === 'ignore-kind' && inFile !== true),
    ),
    commands.registerCommand('collate.notACountry', () => decideHere(server, ({ decision }) => decision.decision === 'not-a-country')),
    commands.registerCommand('collate.notAnOrganization', () =>
      decideHere(server, ({ decision }) => decision.decision === 'not-an-organization'),
    ),
    commands.registerCommand('collate.sameOrganization', (answers) =>
      decideHere(server, ({ decision }) => decision.decision === 'same-organization', answers),
    ),
    commands.registerCommand('collate.withdrawDecision', () => withdrawDecision(server)),
    commands.registerCommand(clientCommands.decide, (asked: DecideArguments) => decide(server, asked)),
  ];
}
