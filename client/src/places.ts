import { Location, Position, Range, Uri } from 'vscode';
import type { Place } from '../../server/src/protocol.ts';

export function toPosition(position: Place['range']['start']): Position {
  return new Position(position.line, position.character);
}

export function toRange({ start, end }: Place['range']): Range {
  return new Range(toPosition(start), toPosition(end));
}

export function toLocation(place: Place): Location {
  return new Location(Uri.parse(place.uri), toRange(place.range));
}

export function toPlainRange({ start, end }: Range): Place['range'] {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}
