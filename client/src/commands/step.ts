import { l10n, Uri, window } from 'vscode';
import type { Place } from '../../../server/src/protocol.ts';
import { type StepParams, stepRequest } from '../../../server/src/protocol-views.ts';
import { toRange } from '../places.ts';
import type { Server } from '../server.ts';

/** How long a word stands in the status bar, in milliseconds. */
const shownFor = 5_000;

/** `Collate: Next Disagreement` and `Collate: Previous Disagreement`: opens the next place of the corpus at which sources disagree. */
export async function step(server: Server, direction: StepParams['direction']): Promise<Place | undefined> {
  const editor = window.activeTextEditor;
  const from = editor && {
    uri: editor.document.uri.toString(),
    position: { line: editor.selection.active.line, character: editor.selection.active.character },
  };
  const params: StepParams = { direction, ...(from && { from }) };
  const place = await server.ask<Place | null>(stepRequest, params);
  if (place === null) {
    window.setStatusBarMessage(l10n.t('Collate: no disagreements'), shownFor);
    return undefined;
  }
  await window.showTextDocument(Uri.parse(place.uri), { selection: toRange(place.range) });
  return place;
}
