import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ErrorCodes, type PublishDiagnosticsParams, type ResponseError } from 'vscode-languageserver-protocol';
import type { Status } from '../src/protocol.ts';
import { evening, morning } from './copper-gate.ts';
import { FakeEditor, positionAt, temporaryFolder, uriOf } from './fake-editor.ts';
import { indexed, logOf } from './indexed-editor.ts';

const limit = { timeout: 120_000 };
const some = ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.length > 0;

/** What each request needs beside its document. */
const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
const asked = {
  'textDocument/hover': { position: { line: -3, character: 1e9 } },
  'textDocument/definition': { position: { line: 1e15, character: 0 } },
  'textDocument/references': { position: { line: 4, character: 1e15 }, context: { includeDeclaration: true } },
  'textDocument/documentHighlight': { position: { line: 4, character: -1 } },
  'textDocument/codeLens': {},
  'textDocument/documentSymbol': {},
  'textDocument/foldingRange': {},
  'textDocument/documentLink': {},
  'textDocument/inlayHint': { range },
  'textDocument/semanticTokens/range': { range },
  'textDocument/codeAction': { range, context: { diagnostics: [] } },
} as const;

/** How the server refuses a request; fails where it answers. */
async function refusalOf(editor: FakeEditor, method: string, params: unknown): Promise<{ code: number; message: string }> {
  const answer = editor.connection.sendRequest(method, ...(params === undefined ? [] : [params]));
  return answer.then(
    () => assert.fail(`${method} took ${JSON.stringify(params)}`),
    ({ code, message }: ResponseError) => ({ code, message }),
  );
}

describe('messages that no editor should send', limit, () => {
  test('are refused one by one, each in a sentence, and what was told before holds', async () => {
    const { editor, folder } = await indexed({ 'morning.txt': morning, 'evening.txt': evening });
    const uri = uriOf(join(folder, 'morning.txt'));
    const methods = Object.keys(asked) as (keyof typeof asked)[];
    const wrong = [null, [], {}, { textDocument: null }, { textDocument: { uri: 7, version: 1 } }];
    for (const method of methods)
      for (const params of [...wrong, undefined]) {
        const { code, message } = await refusalOf(editor, method, params);
        assert.equal(code, ErrorCodes.InvalidParams, `${method} ${JSON.stringify(params)}: ${message}`);
        assert.ok(message.startsWith(`${method} needs `), message);
      }
    for (const method of methods) await editor.ask(method, { textDocument: { uri }, ...asked[method] });
    for (const method of methods) await editor.ask(method, { textDocument: { uri: 'no uri %%%' }, ...asked[method] });
    for (const method of ['didOpen', 'didChange', 'didClose', 'didSave'])
      for (const params of wrong) await editor.connection.sendNotification(`textDocument/${method}`, params);
    const status = await editor.ask<Status>('collate/check');
    assert.deepEqual(status, { documents: 2, disagreements: 1, conflicts: 1, indexing: false });
    for (const line of logOf(editor)) assert.match(line, /^A message of the editor is not used: textDocument\/did\w+ needs .+ to be .+\.$/);
    assert.equal(logOf(editor).length, 20);
    assert.equal(await editor.end(), 0);
  });

  test('what is wrong is named by its path, in our own requests too', async () => {
    const { editor, folder } = await indexed({ 'morning.txt': morning, 'evening.txt': evening });
    const uri = uriOf(join(folder, 'morning.txt'));
    const textDocument = { uri };
    const position = { line: 0, character: 0 };
    const rows: readonly (readonly [method: string, params: unknown, sentence: string])[] = [
      ['textDocument/hover', { textDocument }, 'textDocument/hover needs “position” to be an object.'],
      ['textDocument/hover', { textDocument, position: { line: '4' } }, 'textDocument/hover needs “position.line” to be a number.'],
      ['textDocument/hover', [textDocument, position], 'textDocument/hover needs its parameters to be an object.'],
      [
        'textDocument/selectionRange',
        { textDocument, positions: [position, 5] },
        'textDocument/selectionRange needs “positions.1” to be an object.',
      ],
      ['textDocument/codeAction', { textDocument, range }, 'textDocument/codeAction needs “context” to be an object.'],
      ['workspace/symbol', {}, 'workspace/symbol needs “query” to be a text.'],
      ['collate/operation', undefined, 'collate/operation needs its parameters to be an object.'],
      ['collate/operation', {}, 'collate/operation needs “key” to be a text.'],
      ['collate/operations', { uri: 4 }, 'collate/operations needs “uri” to be a text.'],
      ['collate/disagreementGroups', { by: 'colour' }, 'collate/disagreementGroups needs “by” to be one of kind, file.'],
      ['collate/disagreements', { limit: 'all' }, 'collate/disagreements needs “limit” to be a number.'],
      ['collate/step', { direction: 'next', from: { uri } }, 'collate/step needs “from.position” to be an object.'],
      ['collate/copySheet', { key: 'x' }, 'collate/copySheet needs “format” to be one of markdown, csv.'],
      ['collate/copySheet', { key: 'x', format: 'csv', claims: 'all' }, 'collate/copySheet needs “claims” to be a list.'],
      ['collate/extract', null, 'collate/extract needs its parameters to be an object.'],
      ['collate/extract', { format: 'json', uri, range: {} }, 'collate/extract needs “range.start” to be an object.'],
      ['collate/choices', { uri }, 'collate/choices needs “range” to be an object.'],
      ['collate/decide', { uri, decision: 'no' }, 'collate/decide needs “decision” to be an object.'],
      ['collate/decide', { uri, decision: { decision: 'ignore-disagreement' } }, 'This is no decision: it must have the key “about”.'],
      [
        'collate/withdraw',
        { file: uri, decision: { decision: 'not-a-country', word: 4 } },
        'This is no decision: “word” must be a text, in quotes.',
      ],
      [
        'collate/withdraw',
        { file: 'file:///elsewhere/decisions.json', decision: {} },
        'This file lies in no folder that is open: nothing is decided there.',
      ],
    ];
    for (const [method, params, sentence] of rows)
      assert.deepEqual(await refusalOf(editor, method, params), { code: ErrorCodes.InvalidParams, message: sentence });
    // What a client may leave out it may also send as nothing.
    for (const params of [undefined, null, {}, { uri: null }]) await editor.ask('collate/operations', params);
    await editor.ask('collate/step', { direction: 'previous', from: null });
    assert.deepEqual(logOf(editor), []);
    assert.equal(await editor.end(), 0);
  });

  test('a command of the client is none of the server, whatever its arguments', async () => {
    const { editor } = await indexed({ 'morning.txt': morning });
    for (const params of [undefined, null, {}, { command: 'collate.openPlace', arguments: [7] }])
      assert.equal((await refusalOf(editor, 'workspace/executeCommand', params)).code, ErrorCodes.MethodNotFound);
    assert.equal(await editor.end(), 0);
  });

  test('edits of what is not open, far outside of the text, or twice the same opening: the last text holds', async () => {
    const { editor, folder } = await indexed({ 'morning.txt': morning, 'evening.txt': evening });
    const change = (uri: string, version: number, ...contentChanges: object[]): Promise<void> =>
      editor.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    const never = uriOf(join(folder, 'never.txt'));
    await change(never, 3, { text: 'In Operation Copper Gate 12 people were killed.' });
    await editor.close(never);
    const uri = uriOf(join(folder, 'morning.txt'));
    await editor.open(uri, 'Something else.', 1);
    await editor.open(uri, morning, 2);
    const far = { start: { line: 99_999, character: 9 }, end: { line: 999_999, character: 0 } };
    await change(uri, Number.MAX_SAFE_INTEGER, { range: far, text: '\nAfter the end.' });
    assert.equal((await editor.ask<Status>('collate/check')).conflicts, 1);
    const [shown] = editor.diagnosticsOf(uri).filter(({ severity }) => severity === 2);
    assert.deepEqual(shown?.range.start, positionAt(morning, morning.lastIndexOf('five days')));
    await editor.close(uri);
    await editor.close(uri);
    assert.equal((await editor.ask<Status>('collate/check')).documents, 2);
    assert.equal(await editor.end(), 0);
  });

  test('a folder without a uri is refused, and the next is taken', async () => {
    const { editor } = await indexed({ 'morning.txt': morning });
    const second = temporaryFolder();
    writeFileSync(join(second, 'evening.txt'), evening);
    const folders = (...added: unknown[]): Promise<void> =>
      editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
    await folders({ uri: 5, name: 'five' });
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: 5 }] } });
    await folders({ uri: uriOf(second), name: 'second' });
    await editor.shows(uriOf(join(second, 'evening.txt')), some);
    assert.equal((await editor.ask<Status>('collate/check')).documents, 2);
    assert.equal(await editor.end(), 0);
  });

  test('a shutdown while sources are read ends at once', async () => {
    const folder = temporaryFolder();
    for (let number = 0; number < 300; number++) writeFileSync(join(folder, `${number}.txt`), `${morning}${number}`);
    const editor = await FakeEditor.start({ folders: [folder] });
    await editor.hears<Status>('collate/status', ({ indexing }) => indexing);
    assert.equal(await editor.end(), 0);
  });
});
