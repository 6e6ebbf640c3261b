import assert from 'node:assert/strict';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { Status } from '../src/protocol.ts';
import { evening, morning } from './copper-gate.ts';
import { FakeEditor, positionAt, temporaryFolder, uriOf } from './fake-editor.ts';
import { indexed, logOf } from './indexed-editor.ts';

const limit = { timeout: 120_000 };
const some = ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.length > 0;

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
