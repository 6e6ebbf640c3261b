import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { CodeLens, Hover, PublishDiagnosticsParams, SemanticTokens, SymbolInformation } from 'vscode-languageserver-protocol';
import { agreeing, evening, morning } from './copper-gate.ts';
import { bundledServer, FakeEditor, positionAt, temporaryFolder, uriOf } from './fake-editor.ts';

const limit = { timeout: 60_000 };
const some = ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.length > 0;
const none = ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.length === 0;

describe('an editor that announces nothing', limit, () => {
  test('gets diagnostics, plain hovers, a flat outline and lenses without commands, and is asked for nothing', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'morning.txt'), morning);
    writeFileSync(join(folder, 'evening.txt'), evening);
    const uri = uriOf(join(folder, 'morning.txt'));
    const editor = await FakeEditor.start({ folders: [folder], capabilities: {}, initializationOptions: { collate: { debounce: 0 } } });
    await editor.open(uri, morning);
    const { diagnostics } = await editor.shows(uri, some);
    assert.ok(diagnostics.every(({ relatedInformation, data, codeDescription }) => !relatedInformation && !data && !codeDescription));
    const position = positionAt(morning, morning.lastIndexOf('five days'));
    const hover = await editor.ask<Hover>('textDocument/hover', { textDocument: { uri }, position });
    assert.match(
      JSON.stringify(hover.contents),
      /"plaintext".*5 days — lasted · Operation Copper Gate\\n.*evening\.txt · 4 March 2026 · 7 days/,
    );
    const symbols = await editor.ask<SymbolInformation[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.ok(symbols.some(({ name, containerName, location }) => name === '5 days' && containerName === 'lasted' && location.uri === uri));
    const lenses = await editor.ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    assert.ok(lenses.length > 0 && lenses.every(({ command }) => command?.command === ''));
    const { data } = await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });
    assert.equal(data.length % 5, 0);
    assert.ok(
      editor.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes.every((type) =>
        /^(number|string|namespace|class|event)$/.test(type),
      ),
    );
    assert.equal(editor.initialized.capabilities.codeActionProvider, undefined);
    const asked = editor.heard.map(({ method }) => method).filter((method) => /^(client|workspace|window\/workDone)/.test(method));
    assert.deepEqual(asked, []);
    assert.equal(await editor.end(), 0);
  });

  test('tells of other changed files by saving, and of settings by pushing them', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'morning.txt'), morning);
    writeFileSync(join(folder, 'evening.txt'), agreeing);
    const uri = uriOf(join(folder, 'morning.txt'));
    const editor = await FakeEditor.start({ folders: [folder], capabilities: {} });
    await editor.open(uri, morning);
    await editor.indexed();
    assert.deepEqual(editor.diagnosticsOf(uri), []);
    writeFileSync(join(folder, 'evening.txt'), `${evening}\n`);
    await editor.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await editor.shows(uri, some);
    const from = editor.heard.length;
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { collate: { exclude: ['evening.txt'] } } });
    await editor.shows(uri, none, from);
    await editor.end();
  });
});

describe('the server as a program', limit, () => {
  test('says in one line how it is started', async () => {
    const child = spawn(process.execPath, [await bundledServer()], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 2);
    assert.match(said, /^The Collate language server is started by an editor: pass --stdio.*\n$/);
  });

  test('speaks over the channel that Node opens to a child, too', async () => {
    const child = spawn(process.execPath, [await bundledServer(), '--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    const [answer] = (await once(child, 'message')) as [{ id: number; result: { serverInfo: { name: string } } }];
    assert.equal(answer.result.serverInfo.name, 'Collate');
    child.kill();
    await once(child, 'exit');
  });
});
