import assert from 'node:assert/strict';
import { type Diagnostic, DiagnosticSeverity, extensions, WorkspaceEdit, window, workspace } from 'vscode';
import { diagnosticsOf } from './diagnostics.ts';
import { fileAt, rangeOf } from './sources.ts';

const conflicts = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === DiagnosticSeverity.Warning);
const peaceful = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.length === 0;

describe('two sources that disagree', () => {
  const bulletin = fileAt('press/bulletin.txt');
  const wire = fileAt('wire.md');

  it('get squiggles on both sides, before either is opened', async () => {
    assert.equal(window.visibleTextEditors.length, 0);
    for (const [uri, own, other] of [
      [bulletin, '41', '37'],
      [wire, '37', '41'],
    ] as const) {
      const diagnostics = (await diagnosticsOf(uri, conflicts)).filter(({ severity }) => severity === DiagnosticSeverity.Warning);
      const document = await workspace.openTextDocument(uri);
      const marked = diagnostics.map(({ range }) => document.getText(range));
      assert.ok(marked.length > 0 && marked.every((words) => words.includes(own)), `${uri.path} marks ${marked}`);
      for (const { message } of diagnostics) assert.ok(message.includes(other), message);
    }
    assert.equal(extensions.getExtension('collate.collate')?.isActive, true);
  });

  it('lead to each other', async () => {
    const [diagnostic] = await diagnosticsOf(bulletin, conflicts);
    const [related] = diagnostic?.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), wire.toString());
    const document = await workspace.openTextDocument(wire);
    assert.match(document.getText(related?.location.range), /37/);
  });

  it('agree after an edit in one, and disagree again after another, saved or not', async () => {
    const document = await workspace.openTextDocument(bulletin);
    await window.showTextDocument(document);
    const replaceAll = async (from: string, to: string): Promise<void> => {
      while (document.getText().includes(from)) {
        const edit = new WorkspaceEdit();
        edit.replace(bulletin, rangeOf(document, from), to);
        assert.ok(await workspace.applyEdit(edit));
      }
    };
    await replaceAll('41', '37');
    await diagnosticsOf(wire, peaceful);
    await diagnosticsOf(bulletin, peaceful);
    assert.ok(document.isDirty);
    await replaceAll('37', '41');
    await diagnosticsOf(wire, conflicts);
    await diagnosticsOf(bulletin, conflicts);
    await document.save();
  });
});
