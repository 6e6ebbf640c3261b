import type { InlayHint } from 'vscode-languageserver';
import { inlaysOf } from '../../views/inlay.ts';
import { type Feature, toLocation } from '../session.ts';

export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  serve(session) {
    const { connection, corpus } = session;
    connection.languages.inlayHint.on(async ({ textDocument, range }): Promise<InlayHint[]> => {
      const read = await session.read(textDocument.uri);
      if (read === undefined || !session.settings().inlayHints.enabled) return [];
      const [start, end] = [read.lines.positionToOffset(range.start), read.lines.positionToOffset(range.end)];
      return inlaysOf(corpus, read.uri)
        .filter(({ offset }) => offset >= start && offset <= end)
        .map(({ offset, label, place }) => {
          const location = toLocation(session, place);
          return {
            position: read.lines.offsetToPosition(offset),
            label: [{ value: label, ...(location && { location }) }],
            paddingLeft: true,
          };
        });
    });
  },
};
