import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FakeEditor, temporaryFolder } from './fake-editor.ts';

/** What the server wrote to the editor's log so far. */
export function logOf(editor: FakeEditor): string[] {
  return editor.heard.filter(({ method }) => method === 'window/logMessage').map(({ params }) => (params as { message: string }).message);
}

/** Files as bytes or text in a folder of its own, indexed. */
export async function indexed(
  files: Readonly<Record<string, string | Uint8Array>>,
  settings: object = {},
): Promise<{ editor: FakeEditor; folder: string }> {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const editor = await FakeEditor.start({ folders: [folder], settings: { collate: { debounce: 0, ...settings } } });
  await editor.indexed();
  return { editor, folder };
}
