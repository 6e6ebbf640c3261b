import assert from 'node:assert/strict';
import { type Diagnostic, DiagnosticSeverity, workspace } from 'vscode';
import { diagnosticsOf } from '../editor/diagnostics.ts';
import { fileAt } from '../editor/sources.ts';

const conflicts = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Warning);

/** What README.md and its pictures promise a newcomer. */
describe('the samples', () => {
  it('disagree on the arrests in Portugal, with a squiggle on both sides', async () => {
    for (const [file, own, other] of [
      ['release.txt', '17', '19'],
      ['agency.txt', '19', '17'],
    ] as const) {
      const uri = fileAt(file);
      const document = await workspace.openTextDocument(uri);
      const tells = ({ range, message }: Diagnostic): boolean => document.getText(range) === own && message.includes(other);
      const diagnostics = await diagnosticsOf(uri, (all) => conflicts(all).some(tells));
      const line = conflicts(diagnostics).find(tells)?.range.start.line ?? 0;
      assert.match(document.lineAt(line).text, /Portugal/);
    }
  });
});
