import assert from 'node:assert/strict';
import { commands, languages, window } from 'vscode';
import { diagnosticsOf } from './diagnostics.ts';
import { fileAt } from './sources.ts';

const extracted = (): string => window.activeTextEditor?.document.getText() ?? '';

describe('the commands', () => {
  const bulletin = fileAt('press/bulletin.txt');

  before(async () => {
    await diagnosticsOf(bulletin, (diagnostics) => diagnostics.length > 0);
  });

  beforeEach(async () => {
    await window.showTextDocument(bulletin);
  });

  it('Extract Facts opens the workspace as JSON in a new editor', async () => {
    await commands.executeCommand('collate.extractFacts', { scope: 'workspace', format: 'json' });
    assert.equal(window.activeTextEditor?.document.isUntitled, true);
    assert.equal(window.activeTextEditor?.document.languageId, 'json');
    const { version, documents, disagreements } = JSON.parse(extracted());
    assert.equal(version, 1);
    assert.equal(documents.length, 2);
    assert.ok(disagreements.some(({ kind }: { kind: string }) => kind === 'conflict'));
  });

  it('Extract Facts opens one document as a Markdown table and as CSV', async () => {
    await commands.executeCommand('collate.extractFacts', { scope: 'document', format: 'markdown' });
    assert.match(extracted(), /^\|.*\|\n\|[ :|-]+\|\n/m);
    assert.ok(extracted().includes('bulletin.txt'));
    await window.showTextDocument(bulletin);
    await commands.executeCommand('collate.extractFacts', { scope: 'document', format: 'csv' });
    const [header = '', ...rows] = extracted().trim().split(/\r?\n/);
    assert.ok(header.split(',').length > 3 && rows.length > 0, extracted());
  });

  it('Extract Facts asks from where and as what', async () => {
    const done = commands.executeCommand('collate.extractFacts');
    let asked = true;
    void done.then(() => {
      asked = false;
    });
    // The pick is taken as soon as it is there: until then the command has nothing to accept.
    while (asked) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    assert.equal(JSON.parse(extracted()).documents.length, 1);
  });

  it('Check Workspace answers with what was read and found', async () => {
    const status = await commands.executeCommand<{ documents: number; conflicts: number }>('collate.checkWorkspace');
    assert.equal(status.documents, 2);
    assert.equal(status.conflicts, 1);
  });

  it('Restart Server finds the same again', async () => {
    const found = languages.getDiagnostics(bulletin).length;
    await commands.executeCommand('collate.restartServer');
    await diagnosticsOf(bulletin, (diagnostics) => diagnostics.length === found);
  });

  it('Show Output opens', async () => {
    await commands.executeCommand('collate.showOutput');
  });
});
