import assert from 'node:assert/strict';
import { extensions, Uri, window, workspace } from 'vscode';

describe('in a folder without source documents', () => {
  it('Collate sleeps, also when a file is opened that is no source', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder);
    await window.showTextDocument(Uri.joinPath(folder.uri, 'figures.json'));
    // The search that would wake Collate has been made by the time that this one, which comes after it, has ended.
    assert.deepEqual(await workspace.findFiles('**/*.{txt,md,html}'), []);
    assert.equal(extensions.getExtension('collate.collate')?.isActive, false);
  });
});
