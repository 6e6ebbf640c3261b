import assert from 'node:assert/strict';
import { type CodeLens, commands, type DocumentSymbol, type Hover, MarkdownString, type SemanticTokens, workspace } from 'vscode';
import { diagnosticsOf } from './diagnostics.ts';
import { fileAt, within } from './sources.ts';

describe('what a reader sees of a source', () => {
  const bulletin = fileAt('press/bulletin.txt');

  before(async () => {
    await diagnosticsOf(bulletin, (diagnostics) => diagnostics.length > 0);
  });

  it('a hover says what the other source has', async () => {
    const document = await workspace.openTextDocument(bulletin);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', bulletin, within(document, '41 arrests'));
    const text = hovers
      .flatMap(({ contents }) => contents.map((part) => (part instanceof MarkdownString ? part.value : String(part))))
      .join('\n');
    assert.match(text, /41/);
    assert.match(text, /37/);
    assert.match(text, /wire\.md/);
  });

  it('a lens over the story counts the conflict and leads to its places', async () => {
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', bulletin, 20);
    const lens = lenses.find(({ command }) => command?.command === 'collate.showPlaces');
    assert.match(lens?.command?.title ?? 'no lens leads anywhere', /conflict/);
    await commands.executeCommand(lens?.command?.command ?? '', ...(lens?.command?.arguments ?? []));
  });

  it('the outline names the operation, and under it what is claimed', async () => {
    const symbols = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', bulletin);
    const operation = symbols.find(({ name }) => name.includes('Tidewatch'));
    assert.ok(operation, `the outline has ${symbols.map(({ name }) => name)}`);
    const all = (symbol: DocumentSymbol): string[] => [symbol.name, symbol.detail, ...symbol.children.flatMap(all)];
    assert.match(all(operation).join('\n'), /214/);
  });

  it('figures and names have colours of their own', async () => {
    const tokens = await commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', bulletin);
    assert.ok(tokens.data.length >= 5 * 4, `${tokens.data.length / 5} tokens`);
  });
});
