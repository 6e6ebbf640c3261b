import assert from 'node:assert/strict';
import { type CodeLens, commands, DiagnosticSeverity, type InlayHint, Position, Range, workspace } from 'vscode';
import { diagnosticsOf } from '../editor/diagnostics.ts';
import { answerWhen, endOf, fileIn, set } from './newsroom.ts';

describe('hints and settings', () => {
  const release = fileIn('coast', 'port-authority.txt');
  const courier = fileIn('capital', 'courier.md');
  const severityOf = (severity: DiagnosticSeverity) => (all: readonly { readonly severity: DiagnosticSeverity }[]) =>
    all.some((one) => one.severity === severity);

  const hints = async (): Promise<string[]> => {
    const document = await workspace.openTextDocument(release);
    const all = new Range(new Position(0, 0), endOf(document));
    const found = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', release, all);
    return found.map(({ label, position }) => {
      const words = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
      const before = document.lineAt(position.line).text.slice(0, position.character).split(' ').slice(-2);
      return `${before.join(' ')} ${words}`;
    });
  };
  const lenses = async (): Promise<string[]> => {
    const found = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', release, 20);
    return found.map(({ command }) => command?.title ?? '');
  };

  before(async () => {
    await diagnosticsOf(release, severityOf(DiagnosticSeverity.Warning));
  });

  afterEach(async () => {
    for (const name of ['severity', 'maxFindingsPerFile', 'inlayHints.enabled', 'lens.enabled']) await set(name, undefined);
  });

  it('a hint stands only after what differs, never after what agrees', async () => {
    assert.deepEqual(await hints(), ['five days ≠ 8 days in courier', 'arrested 28 ↑ 31 in courier']);
  });

  it('hints and lenses are off by their settings', async () => {
    await set('inlayHints.enabled', false);
    await answerWhen(hints, (all) => all.length === 0);
    assert.ok((await lenses()).length > 0);
    await set('lens.enabled', false);
    await answerWhen(lenses, (all) => all.length === 0);
    await set('inlayHints.enabled', undefined);
    await answerWhen(hints, (all) => all.length === 2);
  });

  it('a kind is as grave as its setting says', async () => {
    await set('severity', { conflict: 'error' });
    for (const uri of [release, courier]) {
      const graveness = (await diagnosticsOf(uri, severityOf(DiagnosticSeverity.Error))).map(({ severity }) => severity);
      assert.deepEqual(graveness, [DiagnosticSeverity.Error, DiagnosticSeverity.Information]);
    }
  });

  it('a kind that is off shows nowhere', async () => {
    await set('severity', { conflict: 'off' });
    const left = await diagnosticsOf(release, (all) => !severityOf(DiagnosticSeverity.Warning)(all));
    assert.deepEqual(
      left.map(({ severity }) => severity),
      [DiagnosticSeverity.Information],
    );
    assert.deepEqual(await hints(), ['arrested 28 ↑ 31 in courier']);
    assert.ok((await lenses()).every((title) => !/conflict|≠/.test(title)));
    assert.equal((await commands.executeCommand<{ conflicts: number }>('collate.checkWorkspace')).conflicts, 0);
  });

  it('what a file has beyond the most that it may have is told in its last line', async () => {
    await set('maxFindingsPerFile', 1);
    const capped = await diagnosticsOf(courier, (all) => all.some(({ message }) => message.includes('maxFindingsPerFile')));
    assert.equal(capped.length, 2);
    assert.equal(capped[0]?.severity, DiagnosticSeverity.Warning);
    assert.match(capped[1]?.message ?? '', /^1 more finding in this file/);
  });
});
