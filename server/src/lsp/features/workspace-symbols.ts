import { SymbolKind } from 'vscode-languageserver';
import { Pace } from '../../corpus/slices.ts';
import { type SymbolView, symbolsFor } from '../../views/symbols.ts';
import { type Feature, toLocation } from '../session.ts';

const kinds: Readonly<Partial<Record<SymbolView['kind'], SymbolKind>>> = {
  country: SymbolKind.Namespace,
  organization: SymbolKind.Class,
  operation: SymbolKind.Event,
  date: SymbolKind.Constant,
};

export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  serve(session) {
    session.connection.onWorkspaceSymbol(async ({ query }) => {
      await session.ready();
      const found = await symbolsFor(session.corpus, query, new Pace(session.io.turns));
      return found.flatMap((view) => {
        const location = toLocation(session, view);
        return location === undefined
          ? []
          : [{ name: view.name, containerName: view.container, kind: kinds[view.kind] ?? SymbolKind.Number, location }];
      });
    });
  },
};
