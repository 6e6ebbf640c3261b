import { commands, Uri } from 'vscode';
import type { ShowPlaces } from '../../../server/src/protocol.ts';
import { toLocation, toPosition } from '../places.ts';

/** A lens was clicked: peeks at the places where the sources speak of the same thing. */
export async function showPlaces({ from, places }: ShowPlaces): Promise<void> {
  await commands.executeCommand(
    'editor.action.peekLocations',
    Uri.parse(from.uri),
    toPosition(from.position),
    places.map(toLocation),
    'peek',
  );
}
