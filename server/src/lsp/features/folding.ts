import { FoldingRangeKind } from 'vscode-languageserver';
import { foldsOf } from '../../views/regions.ts';
import { type Feature, toRange } from '../session.ts';

export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  serve(session) {
    const { connection, corpus } = session;
    connection.onFoldingRanges(async ({ textDocument }) => {
      const read = await session.read(textDocument.uri);
      if (read === undefined) return [];
      return foldsOf(corpus, read.uri).flatMap((view) => {
        const { start, end } = toRange(read.lines, view);
        const endLine = end.character === 0 ? end.line - 1 : end.line;
        if (endLine <= start.line) return [];
        return [{ startLine: start.line, endLine, kind: view.kind === 'comments' ? FoldingRangeKind.Comment : FoldingRangeKind.Region }];
      });
    });
  },
};
