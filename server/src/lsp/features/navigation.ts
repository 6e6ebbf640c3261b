import { definitionAt, highlightsAt, referencesAt } from '../../views/navigation.ts';
import { type Feature, toLocation, toLocations, toRange } from '../session.ts';

export const navigation: Feature = {
  capabilities: () => ({ definitionProvider: true, referencesProvider: true, documentHighlightProvider: true }),
  serve(session) {
    const { connection, corpus } = session;
    connection.onDefinition(async ({ textDocument, position }) => {
      const read = await session.read(textDocument.uri);
      const place = read && definitionAt(corpus, read.uri, read.lines.positionToOffset(position));
      return (place && toLocation(session, place)) ?? null;
    });
    connection.onReferences(async ({ textDocument, position, context }) => {
      const read = await session.read(textDocument.uri);
      if (read === undefined) return [];
      const offset = read.lines.positionToOffset(position);
      const isAsked = ({ uri, start, end }: { uri: string; start: number; end: number }): boolean =>
        uri === read.uri && start <= offset && offset <= end;
      const places = referencesAt(corpus, read.uri, offset);
      return toLocations(session, context.includeDeclaration ? places : places.filter((place) => !isAsked(place)));
    });
    connection.onDocumentHighlight(async ({ textDocument, position }) => {
      const read = await session.read(textDocument.uri);
      if (read === undefined) return [];
      return highlightsAt(corpus, read.uri, read.lines.positionToOffset(position)).map((place) => ({ range: toRange(read.lines, place) }));
    });
  },
};
