import { commands, type Disposable, Uri, workspace } from 'vscode';
import type { ComparePassages, Passage } from '../../../server/src/protocol.ts';

/** The passage itself stands in the address, so that nothing must be kept and nothing asks to be saved. */
const scheme = 'collate-passage';

/** Shows two passages side by side in the editor's own comparison. */
export async function comparePassages({ title, left, right }: ComparePassages): Promise<void> {
  await commands.executeCommand('vscode.diff', addressOf(left), addressOf(right), title);
}

/** Lets VS Code read passages. */
export function registerPassages(): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: (uri) => uri.query });
}

function addressOf({ uri, text }: Passage): Uri {
  return Uri.from({ scheme, path: Uri.parse(uri).path, query: text });
}
