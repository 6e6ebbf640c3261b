import type { CodeLens } from 'vscode-languageserver';
import { clientCommands, type ShowPlaces } from '../../protocol.ts';
import { lensesOf } from '../../views/lens.ts';
import { type Feature, toLocations, toRange } from '../session.ts';

/** A lens leads to its places where the client can show them; elsewhere it only speaks. */
export const lens: Feature = {
  capabilities: () => ({ codeLensProvider: {} }),
  serve(session) {
    const { client, connection, corpus } = session;
    connection.onCodeLens(async ({ textDocument: { uri: from } }): Promise<CodeLens[]> => {
      const read = await session.read(from);
      if (read === undefined || !session.settings().lens.enabled) return [];
      return lensesOf(corpus, read.uri).flatMap((view) => {
        const { start } = toRange(read.lines, view);
        const places = toLocations(session, view.places);
        const leads = places.length > 0 && client.commands.has(clientCommands.showPlaces);
        const target: ShowPlaces = { from: { uri: from, position: start }, places };
        const command = leads
          ? { title: view.title, command: clientCommands.showPlaces, arguments: [target] }
          : { title: view.title, command: '' };
        const range = { start, end: start };
        const sheet = view.event !== undefined && client.commands.has(clientCommands.showSheet);
        if (!sheet) return [{ range, command }];
        return [
          { range, command },
          { range, command: { title: 'Compare sources', command: clientCommands.showSheet, arguments: [view.event] } },
        ];
      });
    });
  },
};
