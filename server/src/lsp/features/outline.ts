import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { LineIndex } from '../../core/text/lines.ts';
import { type OutlineNode, outlineOf } from '../../views/outline.ts';
import { type Feature, toRange } from '../session.ts';

const kinds: Readonly<Record<OutlineNode['kind'], SymbolKind>> = {
  event: SymbolKind.Event,
  predicate: SymbolKind.Property,
  place: SymbolKind.Namespace,
  claim: SymbolKind.Number,
};

/** A tree where the client can show one, else a flat list in which each line names what is above it. */
export const outline: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  serve(session) {
    const { client, connection, corpus } = session;
    connection.onDocumentSymbol(async ({ textDocument }): Promise<DocumentSymbol[] | SymbolInformation[]> => {
      const read = await session.read(textDocument.uri);
      if (read === undefined) return [];
      const nodes = outlineOf(corpus, read.uri);
      return client.nestedSymbols
        ? nodes.map((node) => toSymbol(read.lines, node))
        : nodes.flatMap((node) => toFlatSymbols(read.lines, textDocument.uri, node));
    });
  },
};

function toSymbol(lines: LineIndex, node: OutlineNode): DocumentSymbol {
  const { kind, name, detail, selection, children } = node;
  return {
    kind: kinds[kind],
    name,
    detail,
    range: toRange(lines, node),
    selectionRange: toRange(lines, selection),
    children: children.map((child) => toSymbol(lines, child)),
  };
}

function toFlatSymbols(lines: LineIndex, uri: string, node: OutlineNode, containerName = ''): SymbolInformation[] {
  const own = { kind: kinds[node.kind], name: node.name, containerName, location: { uri, range: toRange(lines, node.selection) } };
  return [own, ...node.children.flatMap((child) => toFlatSymbols(lines, uri, child, node.name))];
}
