import assert from 'node:assert/strict';
import { type CodeAction, commands, env, Selection, Uri, window, workspace } from 'vscode';
import { diagnosticsOf } from './diagnostics.ts';
import { fileAt, rangeOf } from './sources.ts';

const conflict = (diagnostics: readonly { readonly code?: unknown }[]): boolean =>
  diagnostics.some(({ code }) =>
    typeof code === 'object' && code !== null ? 'value' in code && code.value === 'conflict' : code === 'conflict',
  );
const noConflict = (diagnostics: Parameters<typeof conflict>[0]): boolean => !conflict(diagnostics);

describe('decisions', () => {
  const bulletin = fileAt('press/bulletin.txt');
  const wire = fileAt('wire.md');
  const decisions = fileAt('.collate/decisions.json');
  const written = async (): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(decisions));

  before(async () => {
    await diagnosticsOf(bulletin, conflict);
  });

  const select = async (words: string): Promise<void> => {
    const document = await workspace.openTextDocument(bulletin);
    const editor = await window.showTextDocument(document);
    const { start } = rangeOf(document, words);
    editor.selection = new Selection(start, start);
  };

  it('a quick fix opens the other source beside, others write decisions', async () => {
    const document = await workspace.openTextDocument(bulletin);
    await window.showTextDocument(document);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      bulletin,
      rangeOf(document, '41 arrests'),
    );
    const titles = actions.map(({ title }) => title);
    for (const title of [
      'Open wire.md beside',
      'Compare with wire.md',
      'Copy finding',
      'Ignore this disagreement…',
      'Ignore “conflict” in this file',
    ])
      assert.ok(titles.includes(title), `${title} is among ${titles}`);
    const open = actions.find(({ title }) => title === 'Open wire.md beside')?.command;
    await commands.executeCommand(open?.command ?? '', ...(open?.arguments ?? []));
    assert.equal(window.activeTextEditor?.document.uri.toString(), wire.toString());
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('Ignore Disagreement writes beside the sources, in no source and no settings, and Undo brings it back', async () => {
    await select('41 arrests');
    await commands.executeCommand('collate.ignoreDisagreement', { reason: 'the office counts two releases' });
    await diagnosticsOf(bulletin, noConflict);
    await diagnosticsOf(wire, noConflict);
    const [decision] = JSON.parse(await written()).decisions;
    assert.equal(decision.reason, 'the office counts two releases');
    assert.deepEqual(decision.values, ['37', '41']);
    assert.equal(workspace.getConfiguration('collate').inspect('severity')?.workspaceValue, undefined);
    await window.showTextDocument(decisions);
    await commands.executeCommand('undo');
    await diagnosticsOf(bulletin, conflict);
    await diagnosticsOf(wire, conflict);
    await window.activeTextEditor?.document.save();
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await diagnosticsOf(wire, conflict);
    await workspace.fs.delete(Uri.joinPath(decisions, '..'), { recursive: true });
  });

  it('a collate.json that is not valid is told at the wrong key', async () => {
    const project = fileAt('collate.json');
    await workspace.fs.writeFile(project, new TextEncoder().encode('{ "strictnes": "high" }'));
    const [problem] = await diagnosticsOf(project, (diagnostics) => diagnostics.length > 0);
    assert.match(problem?.message ?? '', /did you mean “strictness”\?/);
    const document = await workspace.openTextDocument(project);
    assert.equal(problem && document.getText(problem.range), '"strictnes"');
    await workspace.fs.delete(project);
    await diagnosticsOf(project, (diagnostics) => diagnostics.length === 0);
  });

  it('Extract Facts puts a selection on the clipboard', async () => {
    await select('41 arrests');
    const editor = window.activeTextEditor;
    assert.ok(editor);
    const found = rangeOf(editor.document, '41 arrests');
    editor.selection = new Selection(found.start, found.end);
    await commands.executeCommand('collate.extractFacts', { scope: 'selection', format: 'jsonl', to: 'clipboard' });
    const { mentions } = JSON.parse(await env.clipboard.readText());
    assert.deepEqual(
      mentions.map(({ text }: { text: string }) => text),
      ['41'],
    );
  });
});
