import { MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../views/hover.ts';
import { markdown, plain } from '../../views/markdown.ts';
import { type Feature, toRange } from '../session.ts';

export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  serve(session) {
    const { client, connection, corpus } = session;
    const [kind, writer] = client.hoverMarkdown ? [MarkupKind.Markdown, markdown] : [MarkupKind.PlainText, plain];
    connection.onHover(async ({ textDocument, position }) => {
      const read = await session.read(textDocument.uri);
      const view = read && hoverAt(corpus, read.uri, read.lines.positionToOffset(position), writer);
      return view ? { contents: { kind, value: view.content }, range: toRange(read.lines, view) } : null;
    });
  },
};
