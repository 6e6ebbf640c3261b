import { Uri, ViewColumn, window } from 'vscode';
import type { Place } from '../../../server/src/protocol.ts';
import { toRange } from '../places.ts';

/** Opens the place beside the editor and selects it. */
export async function openPlace(place: Place): Promise<void> {
  await window.showTextDocument(Uri.parse(place.uri), { selection: toRange(place.range), viewColumn: ViewColumn.Beside });
}
