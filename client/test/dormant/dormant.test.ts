import assert from 'node:assert/strict';
import { extensions, Uri, window, workspace } from 'vscode';

describe('in a folder without source documents', () => {
  it('Collate sleeps, also when a file is opened that is no source', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder);
    await window.showTextDocument(Uri.joinPath(folder.uri, 'figures.json'));
    assert.equal(extensions.getExtension('collate.collate')?.isActive, false);
  });
});
