import type { SemanticTokens } from 'vscode-languageserver';
import type { Span } from '../../core/model.ts';
import { tokenTypes } from '../../protocol.ts';
import { tokensOf } from '../../views/tokens.ts';
import type { Client } from '../client.ts';
import type { Feature, ReadDocument } from '../session.ts';

export const semanticTokens: Feature = {
  capabilities: (client) => ({
    semanticTokensProvider: { legend: { tokenTypes: legendOf(client), tokenModifiers: [] }, full: true, range: true },
  }),
  serve(session) {
    const { client, connection, corpus } = session;
    const legend = legendOf(client);
    const tokensIn = ({ uri, lines }: ReadDocument, within: Span): SemanticTokens => {
      const data: number[] = [];
      let last = { line: 0, character: 0 };
      for (const { type, start, end } of tokensOf(corpus, uri, within)) {
        const from = lines.offsetToPosition(start);
        const to = lines.offsetToPosition(end);
        if (from.line !== to.line) continue;
        const character = from.line === last.line ? from.character - last.character : from.character;
        data.push(from.line - last.line, character, end - start, legend.indexOf(nameOf(client, type)), 0);
        last = from;
      }
      return { data };
    };
    connection.languages.semanticTokens.on(async ({ textDocument }) => {
      const read = await session.read(textDocument.uri);
      return read === undefined ? { data: [] } : tokensIn(read, { start: 0, end: Number.POSITIVE_INFINITY });
    });
    connection.languages.semanticTokens.onRange(async ({ textDocument, range }) => {
      const read = await session.read(textDocument.uri);
      if (read === undefined) return { data: [] };
      return tokensIn(read, { start: read.lines.positionToOffset(range.start), end: read.lines.positionToOffset(range.end) });
    });
  },
};

function nameOf({ options }: Client, type: keyof typeof tokenTypes): string {
  return options.tokenTypes === true ? type : tokenTypes[type];
}

function legendOf(client: Client): string[] {
  return [...new Set(Object.keys(tokenTypes).map((type) => nameOf(client, type as keyof typeof tokenTypes)))];
}
