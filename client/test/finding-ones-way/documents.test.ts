import assert from 'node:assert/strict';
import { commands, type Diagnostic, DiagnosticSeverity, type Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import { diagnosticsOf } from '../editor/diagnostics.ts';
import { rangeOf } from '../editor/sources.ts';
import { fileIn } from './newsroom.ts';

const conflicts = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === DiagnosticSeverity.Warning);
const noConflicts = (diagnostics: readonly Diagnostic[]): boolean => !conflicts(diagnostics);
const nothing = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.length === 0;
const leadsTo = (uri: Uri) => (diagnostics: readonly Diagnostic[]) =>
  diagnostics.some(({ relatedInformation }) => relatedInformation?.some(({ location }) => location.uri.toString() === uri.toString()));

const statusNow = (): Thenable<{ documents: number; conflicts: number }> => commands.executeCommand('collate.checkWorkspace');

describe('documents and folders that come and go', () => {
  const release = fileIn('coast', 'port-authority.txt');
  const courier = fileIn('capital', 'courier.md');
  const log = fileIn('coast', 'ship-log.txt');

  before(async () => {
    await diagnosticsOf(release, conflicts);
    await diagnosticsOf(log, conflicts);
  });

  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('the folders of a workspace are compared with each other, and one that goes takes its sources along', async () => {
    const radio = fileIn('islands', 'radio.txt');
    const place = workspace.workspaceFolders?.findIndex(({ name }) => name === 'islands') ?? -1;
    const islands = workspace.workspaceFolders?.[place];
    assert.ok(islands);
    await diagnosticsOf(log, leadsTo(radio));
    assert.ok(workspace.updateWorkspaceFolders(place, 1));
    await Promise.all([diagnosticsOf(log, nothing), diagnosticsOf(radio, nothing)]);
    assert.ok(workspace.updateWorkspaceFolders(place, 0, { uri: islands.uri, name: islands.name }));
    await Promise.all([diagnosticsOf(log, leadsTo(radio)), diagnosticsOf(radio, leadsTo(log))]);
  });

  it('a source that is open and renamed is known by its new name only', async () => {
    await window.showTextDocument(courier);
    const gazette = fileIn('capital', 'gazette.md');
    const rename = async (from: Uri, to: Uri): Promise<void> => {
      const { documents } = await statusNow();
      const edit = new WorkspaceEdit();
      edit.renameFile(from, to);
      assert.ok(await workspace.applyEdit(edit));
      await Promise.all([diagnosticsOf(from, nothing), diagnosticsOf(to, conflicts), diagnosticsOf(release, leadsTo(to))]);
      assert.equal((await statusNow()).documents, documents);
    };
    await rename(courier, gazette);
    await rename(gazette, courier);
  });

  it('a source that is deleted while an editor shows it leaves nothing behind', async () => {
    const { documents } = await statusNow();
    await window.showTextDocument(courier);
    const bytes = await workspace.fs.readFile(courier);
    await workspace.fs.delete(courier);
    await Promise.all([diagnosticsOf(courier, nothing), diagnosticsOf(release, nothing)]);
    assert.equal((await statusNow()).documents, documents - 1);
    await workspace.fs.writeFile(courier, bytes);
    await Promise.all([diagnosticsOf(courier, conflicts), diagnosticsOf(release, leadsTo(courier))]);
    assert.equal((await statusNow()).documents, documents);
  });

  it('two editors of one document show one text, and what nobody saved counts as long as one of them is open', async () => {
    const document = await workspace.openTextDocument(courier);
    await window.showTextDocument(document, ViewColumn.One);
    await window.showTextDocument(document, ViewColumn.Two);
    const edit = new WorkspaceEdit();
    edit.replace(courier, rangeOf(document, 'eight days'), 'five days');
    assert.ok(await workspace.applyEdit(edit));
    await Promise.all([diagnosticsOf(courier, noConflicts), diagnosticsOf(release, noConflicts)]);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    assert.equal(document.isDirty, true);
    assert.equal((await statusNow()).conflicts, 1);
    await window.showTextDocument(document, ViewColumn.One);
    await commands.executeCommand('workbench.action.files.revert');
    await Promise.all([diagnosticsOf(courier, conflicts), diagnosticsOf(release, conflicts)]);
  });
});
