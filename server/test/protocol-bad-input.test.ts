import assert from 'node:assert/strict';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ErrorCodes, type PublishDiagnosticsParams, type ResponseError } from 'vscode-languageserver-protocol';
import type { Status } from '../src/protocol.ts';
import { evening, morning } from './copper-gate.ts';
import { FakeEditor, positionAt, temporaryFolder, uriOf } from './fake-editor.ts';

const limit = { timeout: 120_000 };
const some = ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.length > 0;

function logOf(editor: FakeEditor): string[] {
  return editor.heard.filter(({ method }) => method === 'window/logMessage').map(({ params }) => (params as { message: string }).message);
}

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

/** Files as bytes or text in a folder of its own, indexed. */
async function indexed(
  files: Readonly<Record<string, string | Uint8Array>>,
  settings: object = {},
): Promise<{ editor: FakeEditor; folder: string }> {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const editor = await FakeEditor.start({ folders: [folder], settings: { collate: { debounce: 0, ...settings } } });
  await editor.indexed();
  return { editor, folder };
}

describe('files that are no text', limit, () => {
  test('binary, oversized and unreadable files are each named once in the log, and the others are compared', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'morning.txt'), morning);
    writeFileSync(join(folder, 'evening.txt'), evening);
    writeFileSync(join(folder, 'photo.txt'), Uint8Array.of(0x89, 0x50, 0, 0, 0x1a));
    writeFileSync(join(folder, 'big.txt'), 'x'.repeat(3000));
    const editor = await FakeEditor.start({ folders: [folder], settings: { collate: { debounce: 0, maxFileSize: 2000 } } });
    await editor.indexed();
    await editor.ask('collate/check');
    const log = logOf(editor);
    assert.deepEqual(
      log.filter((line) => line.includes('photo.txt')),
      [`${join(folder, 'photo.txt')} is skipped: it is binary (it holds NUL bytes).`],
    );
    assert.deepEqual(
      log.filter((line) => line.includes('big.txt')),
      [`${join(folder, 'big.txt')} is skipped: it is larger than 2000 bytes (collate.maxFileSize).`],
    );
    assert.ok(editor.diagnosticsOf(uriOf(join(folder, 'morning.txt'))).length > 0);
    assert.equal(await editor.end(), 0);
  });

  test('a file that may not be read is named, where permissions are kept', {
    skip: process.getuid?.() === 0 || process.platform === 'win32',
  }, async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'closed.txt'), morning);
    chmodSync(join(folder, 'closed.txt'), 0);
    const editor = await FakeEditor.start({ folders: [folder] });
    await editor.indexed();
    assert.match(logOf(editor).join('\n'), /closed\.txt is skipped: it may not be read/);
    await editor.end();
  });

  test('Latin-1 bytes are read, said so once, and their places are right', async () => {
    const accented = morning.replace('LISBON', 'SÃO JOÃO').replace('Portugal and Spain', 'Türkiye and Côte d’Ivoire');
    const bytes = Uint8Array.from([...accented.replace('’', "'")], (letter) => letter.charCodeAt(0));
    const { editor, folder } = await indexed({ 'morning.txt': bytes, 'evening.txt': evening });
    const [shown] = editor.diagnosticsOf(uriOf(join(folder, 'morning.txt'))).filter(({ severity }) => severity === 2);
    assert.deepEqual(shown?.range.start, positionAt(accented, accented.lastIndexOf('five days')));
    assert.deepEqual(
      logOf(editor).filter((line) => line.includes('morning.txt')),
      [`${join(folder, 'morning.txt')} is not UTF-8 and is read as Windows-1252: save it as UTF-8.`],
    );
    await editor.end();
  });

  test('a file that goes while it is read is no trouble', async () => {
    const { editor, folder } = await indexed({ 'morning.txt': morning, 'evening.txt': evening });
    rmSync(join(folder, 'evening.txt'));
    await editor.tells({ uri: uriOf(join(folder, 'evening.txt')), type: 2 });
    assert.deepEqual(await editor.ask<Status>('collate/check'), { documents: 1, disagreements: 0, conflicts: 0, indexing: false });
    assert.deepEqual(logOf(editor), []);
    await editor.end();
  });
});

describe('texts that no one would write', limit, () => {
  test('a byte order mark and CRLF move no place', async () => {
    const windows = morning.replaceAll('\n', '\r\n');
    const { editor, folder } = await indexed({ 'morning.txt': `\ufeff${windows}`, 'evening.txt': evening });
    const uri = uriOf(join(folder, 'morning.txt'));
    const ranges = (): unknown[] => editor.diagnosticsOf(uri).map(({ range }) => range);
    const onDisk = ranges();
    assert.deepEqual(
      editor.diagnosticsOf(uri).find(({ severity }) => severity === 2)?.range.start,
      positionAt(morning, morning.lastIndexOf('five days')),
    );
    await editor.open(uri, windows);
    await editor.shows(uri, ({ version }) => version === 1);
    assert.deepEqual(ranges(), onDisk);
    await editor.end();
  });

  test('emoji and accents before a figure count as an editor counts them', async () => {
    const marked = morning.replace('The operation lasted', '🚢👮🏽 e\u0301 — The operation lasted');
    const { editor, folder } = await indexed({ 'morning.txt': marked, 'evening.txt': evening });
    const [shown] = editor.diagnosticsOf(uriOf(join(folder, 'morning.txt'))).filter(({ severity }) => severity === 2);
    assert.deepEqual(shown?.range.start, positionAt(marked, marked.lastIndexOf('five days')));
    await editor.end();
  });

  test('no text stops the server: the others are still compared', async () => {
    const hostile = {
      'empty.txt': '',
      'blank.md': ' \n\t\r\n\r',
      'broken.html': '<p>Operation <b>Copper</p></b><td><!-- <script>if (1 < 2) "</p>" &nbsp; &#xFFFFFFF; &bogus; lasted six',
      'brackets.txt': '('.repeat(20_000),
      'digits.txt': '1,'.repeat(20_000),
      'dates.txt': '1 to '.repeat(5_000),
      'table.md': '| a '.repeat(10_000),
    };
    const { editor, folder } = await indexed({ 'morning.txt': morning, 'evening.txt': evening, ...hostile });
    const lone = uriOf(join(folder, 'lone.txt'));
    await editor.open(lone, 'half \ud83d a pair, \udc00 and \0 a NUL: 12 dead');
    await editor.shows(lone, ({ version }) => version === 1);
    assert.equal((await editor.ask<Status>('collate/check')).documents, 10);
    await editor.shows(uriOf(join(folder, 'morning.txt')), some);
    assert.deepEqual(logOf(editor), []);
    for (const name of ['empty.txt', 'broken.html', 'brackets.txt']) {
      const textDocument = { uri: uriOf(join(folder, name)) };
      const position = { line: 0, character: 12 };
      for (const method of ['hover', 'definition', 'references', 'documentHighlight'] as const) {
        await editor.ask(`textDocument/${method}`, {
          textDocument,
          position: { line: 99, character: 99 },
          context: { includeDeclaration: true },
        });
        await editor.ask(`textDocument/${method}`, { textDocument, position, context: { includeDeclaration: true } });
      }
      for (const method of ['codeLens', 'documentSymbol', 'foldingRange', 'semanticTokens/full'] as const) {
        await editor.ask(`textDocument/${method}`, { textDocument });
      }
      await editor.ask('textDocument/selectionRange', { textDocument, positions: [position] });
    }
    assert.equal(await editor.end(), 0);
  });

  test('one line of five million characters is read', async () => {
    const line = `${'All was quiet in the port. '.repeat(190_000)}Operation Copper Gate ended. The operation lasted nine days.`;
    const { editor, folder } = await indexed({ 'morning.txt': morning, 'line.txt': line }, { maxFileSize: 10_000_000 });
    const shown = await editor.shows(uriOf(join(folder, 'line.txt')), some);
    assert.equal(shown.diagnostics[0]?.range.start.character, line.indexOf('nine days'));
    await editor.end();
  });
});

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
