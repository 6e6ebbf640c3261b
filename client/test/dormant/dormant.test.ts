import assert from 'node:assert/strict';
import { extensions, window, workspace } from 'vscode';
import { diagnosticsOf } from '../editor/diagnostics.ts';
import { fileAt } from '../editor/sources.ts';

function isRunning(): boolean {
  const collate = extensions.getExtension('collate.collate');
  assert.ok(collate);
  return collate.isActive && collate.exports.isRunning();
}

describe('in a folder without source documents', () => {
  it('Collate sleeps, also when a file is opened that is no source', async () => {
    await window.showTextDocument(fileAt('figures.json'));
    // The searches that would wake Collate have been made by the time that this one, which comes after them, has ended.
    assert.deepEqual(await workspace.findFiles('**/*.{txt,md,html}'), []);
    assert.equal(isRunning(), false);
  });

  it('Collate awakes when sources come', async () => {
    const [first, second] = [fileAt('first.txt'), fileAt('second.txt')];
    const report = (arrests: number) => Buffer.from(`Operation Tidewatch led to ${arrests} arrests in Chile, the office said.\n`);
    await workspace.fs.writeFile(first, report(41));
    await workspace.fs.writeFile(second, report(37));
    await window.showTextDocument(first);
    for (const uri of [first, second]) await diagnosticsOf(uri, (diagnostics) => diagnostics.length > 0);
    assert.equal(isRunning(), true);
  });
});
