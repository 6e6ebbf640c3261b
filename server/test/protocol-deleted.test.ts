import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { Status } from '../src/protocol.ts';
import { evening, morning, night } from './copper-gate.ts';
import { FakeEditor, temporaryFolder, uriOf } from './fake-editor.ts';

const none = ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.length === 0;
const some = ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.length > 0;

/** Both reports are on disk, and the second one is open in the editor. */
async function editing() {
  const folder = temporaryFolder();
  const [first, second] = [join(folder, 'morning.txt'), join(folder, 'desk', 'evening.txt')];
  mkdirSync(join(folder, 'desk'));
  writeFileSync(first, morning);
  writeFileSync(second, evening);
  const editor = await FakeEditor.start({ folders: [folder] });
  await editor.open(uriOf(second), evening);
  await editor.indexed();
  await editor.shows(uriOf(first), some);
  return { editor, folder, second, uris: { first: uriOf(first), second: uriOf(second) } };
}

const countOf = async (editor: FakeEditor): Promise<number> => (await editor.ask<Status>('collate/check')).documents;

describe('a source that is deleted while the editor still has it', { timeout: 60_000 }, () => {
  test('leaves nothing behind, also when its folder went', async () => {
    const { editor, folder, uris } = await editing();
    const from = editor.heard.length;
    rmSync(join(folder, 'desk'), { recursive: true });
    await editor.tells({ uri: uriOf(join(folder, 'desk')), type: 3 });
    await Promise.all([editor.shows(uris.first, none, from), editor.shows(uris.second, none, from)]);
    assert.equal(await countOf(editor), 1);
    await editor.close(uris.second);
    assert.equal(await countOf(editor), 1);
    assert.equal(await editor.end(), 0);
  });

  test('counts as long as there are changes that only the editor has, and again as soon as somebody types', async () => {
    const { editor, second, uris } = await editing();
    const text = await editor.edit(uris.second, 2, evening, 'seven days', 'eight days');
    await editor.ask('textDocument/hover', { textDocument: { uri: uris.second }, position: { line: 0, character: 0 } });
    rmSync(second);
    await editor.tells({ uri: uris.second, type: 3 });
    assert.equal(await countOf(editor), 2);
    writeFileSync(second, text);
    await editor.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uris.second } });
    rmSync(second);
    await editor.tells({ uri: uris.second, type: 3 });
    assert.equal(await countOf(editor), 1);
    const from = editor.heard.length;
    await editor.edit(uris.second, 3, text, 'eight days', 'nine days');
    const { diagnostics } = await editor.shows(uris.first, some, from);
    assert.match(diagnostics.map(({ message }) => message).join(), /nine days/);
    assert.equal(await editor.end(), 0);
  });

  test('leaves nothing behind when another program had written it before', async () => {
    const { editor, second, uris } = await editing();
    writeFileSync(second, night);
    await editor.tells({ uri: uris.second, type: 2 });
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uris.second, version: 2 },
      contentChanges: [{ text: night }],
    });
    await editor.ask('textDocument/hover', { textDocument: { uri: uris.second }, position: { line: 0, character: 0 } });
    rmSync(second);
    await editor.tells({ uri: uris.second, type: 3 });
    assert.equal(await countOf(editor), 1);
    assert.equal(await editor.end(), 0);
  });

  test('counts once, under its new name, when it was renamed', async () => {
    const { editor, folder, second, uris } = await editing();
    const from = editor.heard.length;
    const renamed = join(folder, 'desk', 'late.txt');
    renameSync(second, renamed);
    await editor.tells({ uri: uris.second, type: 3 }, { uri: uriOf(renamed), type: 1 });
    await editor.shows(uris.second, none, from);
    const { diagnostics } = await editor.shows(uris.first, some, from);
    assert.match(diagnostics.map(({ message }) => message).join(), /late\.txt/);
    assert.equal(await countOf(editor), 2);
    assert.equal(await editor.end(), 0);
  });
});
