import type { SelectionRange } from 'vscode-languageserver';
import { selectionsAt } from '../../views/regions.ts';
import { type Feature, toRange } from '../session.ts';

export const selection: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  serve(session) {
    const { connection, corpus } = session;
    connection.onSelectionRanges(async ({ textDocument, positions }) => {
      const read = await session.read(textDocument.uri);
      if (read === undefined) return null;
      return positions.map((position) => {
        const spans = selectionsAt(corpus, read.uri, read.lines.positionToOffset(position)).reverse();
        const chain = spans.reduce<SelectionRange | undefined>(
          (parent, span) => ({ range: toRange(read.lines, span), ...(parent === undefined ? {} : { parent }) }),
          undefined,
        );
        return chain ?? { range: { start: position, end: position } };
      });
    });
  },
};
