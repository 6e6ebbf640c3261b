import type { DocumentLink } from 'vscode-languageserver';
import { linksOf } from '../../views/links.ts';
import { type Feature, toRange } from '../session.ts';

export const links: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  serve(session) {
    const { connection, corpus, uris } = session;
    connection.onDocumentLinks(async ({ textDocument }): Promise<DocumentLink[]> => {
      const read = await session.read(textDocument.uri);
      const text = read && corpus.annotation(read.uri)?.document.text;
      if (read === undefined || text === undefined) return [];
      return linksOf(text, read.uri, (uri) => corpus.has(uri)).map((link) => ({
        range: toRange(read.lines, link),
        target: corpus.has(link.target) ? uris.toClient(link.target) : link.target,
      }));
    });
  },
};
