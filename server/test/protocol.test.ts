import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { agreeing, evening, morning } from './copper-gate.ts';
import { FakeEditor, positionAt, temporaryFolder, uriOf } from './fake-editor.ts';

const limit = { timeout: 60_000 };

/** The diagnostic on the words `surface`, the last time they stand in the text. */
function on(diagnostics: readonly Diagnostic[], text: string, surface: string): Diagnostic | undefined {
  const start = positionAt(text, text.lastIndexOf(surface));
  return diagnostics.find(
    ({ range, severity }) => severity === 2 && range.start.line === start.line && range.start.character === start.character,
  );
}

const none = ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.length === 0;
const some = ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.length > 0;

/** An editor with the given files in a folder of its own, and their uris. */
async function editorWith(files: Readonly<Record<string, string>>): Promise<{ editor: FakeEditor; folder: string; uris: string[] }> {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const editor = await FakeEditor.start({ folders: [folder] });
  return { editor, folder, uris: Object.keys(files).map((name) => uriOf(join(folder, name))) };
}

describe('two sources that disagree', limit, () => {
  test('both get a squiggle that quotes the other and leads to it', async () => {
    const { editor, uris } = await editorWith({ 'morning.txt': morning, 'evening.txt': evening });
    const [first, second] = uris as [string, string];
    const shownFirst = await editor.shows(first, some);
    const shownSecond = await editor.shows(second, some);
    const here = on(shownFirst.diagnostics, morning, 'five days');
    const there = on(shownSecond.diagnostics, evening, 'seven days');
    assert.ok(here && there, 'a squiggle on each side');
    assert.match(String(here.message), /“five days” here, “seven days” in evening\.txt/);
    assert.match(String(there.message), /“seven days” here, “five days” in morning\.txt/);
    assert.equal(here.source, 'Collate');
    assert.equal(here.code, 'conflict');
    assert.deepEqual(here.relatedInformation?.[0]?.location, { uri: second, range: there.range });
    assert.match(
      here.relatedInformation?.[0]?.message ?? '',
      /^evening\.txt, 4 March 2026: “The operation lasted seven days, and Operation Copper Gate is over\.”$/,
    );
    assert.ok(there.relatedInformation?.some(({ location }) => location.uri === first));
    assert.equal(await editor.end(), 0);
  });

  test('an edit makes the disagreement vanish in the other file, and the next brings it back', async () => {
    const { editor, uris } = await editorWith({ 'morning.txt': morning, 'evening.txt': evening });
    const [first, second] = uris as [string, string];
    await editor.open(second, evening, 1);
    await editor.shows(first, some);
    const from = editor.heard.length;
    const text = await editor.edit(second, 2, evening, 'seven', 'five');
    await editor.shows(first, none, from);
    assert.equal((await editor.shows(second, ({ version }) => version === 2, from)).diagnostics.length, 0);
    const later = editor.heard.length;
    const again = await editor.edit(second, 3, text, 'lasted five', 'lasted seven');
    const back = await editor.shows(first, some, later);
    assert.ok(on(back.diagnostics, morning, 'five days'));
    const own = await editor.shows(second, ({ version }) => version === 3, later);
    assert.ok(on(own.diagnostics, again, 'seven days'));
    await editor.end();
  });

  test('unsaved words win over the disk, and the disk over a closed editor', async () => {
    const { editor, uris } = await editorWith({ 'morning.txt': morning, 'evening.txt': agreeing });
    const [first, second] = uris as [string, string];
    await editor.indexed();
    assert.deepEqual(editor.diagnosticsOf(first), []);
    await editor.open(second, evening);
    await editor.shows(first, some);
    const from = editor.heard.length;
    await editor.close(second);
    await editor.shows(first, none, from);
    await editor.shows(second, none, from);
    await editor.end();
  });

  test('a change on disk counts where the file is not open', async () => {
    const { editor, folder, uris } = await editorWith({ 'morning.txt': morning, 'evening.txt': agreeing });
    const [first, second] = uris as [string, string];
    await editor.indexed();
    writeFileSync(join(folder, 'evening.txt'), evening);
    await editor.tells({ uri: second, type: 2 });
    await editor.shows(first, some);
    await editor.end();
  });
});

describe('what is sent', limit, () => {
  test('an edit that changes no figure sends nothing for the other file', async () => {
    const { editor, uris } = await editorWith({ 'morning.txt': morning, 'evening.txt': evening });
    const [first, second] = uris as [string, string];
    await editor.open(second, evening);
    await editor.indexed();
    const from = editor.heard.length;
    await editor.edit(second, 2, evening, 'More on', 'Still more on');
    const own = await editor.shows(second, ({ version }) => version === 2, from);
    assert.ok(own.diagnostics.length > 0);
    await editor.ask('textDocument/hover', { textDocument: { uri: first }, position: { line: 0, character: 0 } });
    const sent = editor.heard.slice(from).filter(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.deepEqual(
      sent.map(({ params }) => (params as PublishDiagnosticsParams).uri),
      [second],
    );
    await editor.end();
  });

  test('of a burst of keystrokes only the last version is looked at', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'evening.txt'), evening);
    const uri = uriOf(join(folder, 'evening.txt'));
    const editor = await FakeEditor.start({ folders: [folder], settings: { collate: { debounce: 5000 } } });
    await editor.open(uri, evening);
    await editor.indexed();
    let text = evening;
    for (let version = 2; version < 20; version++) text = await editor.edit(uri, version, text, 'days', 'dayss');
    // A question needs the newest text now; the pause is not waited for.
    await editor.ask('textDocument/documentSymbol', { textDocument: { uri } });
    const sent = editor.heard
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => (params as PublishDiagnosticsParams).version);
    assert.deepEqual(sent, [1, 19]);
    await editor.end();
  });
});

describe('files that come and go', limit, () => {
  test('a deleted file leaves no squiggle behind, here or there', async () => {
    const { editor, folder, uris } = await editorWith({ 'morning.txt': morning, 'evening.txt': evening });
    const [first, second] = uris as [string, string];
    await editor.shows(second, some);
    await editor.shows(first, some);
    const from = editor.heard.length;
    rmSync(join(folder, 'evening.txt'));
    await editor.tells({ uri: second, type: 3 });
    await editor.shows(second, none, from);
    await editor.shows(first, none, from);
    await editor.end();
  });

  test('a renamed file is spoken of by its new name alone', async () => {
    const { editor, folder, uris } = await editorWith({ 'morning.txt': morning, 'evening.txt': evening });
    const [first, second] = uris as [string, string];
    const renamed = uriOf(join(folder, 'a later (1) report.txt'));
    await editor.shows(first, some);
    await editor.shows(second, some);
    const from = editor.heard.length;
    renameSync(join(folder, 'evening.txt'), join(folder, 'a later (1) report.txt'));
    await editor.tells({ uri: second, type: 3 }, { uri: renamed, type: 1 });
    await editor.shows(second, none, from);
    const shown = await editor.shows(first, ({ diagnostics }) => JSON.stringify(diagnostics).includes('a later (1) report.txt'), from);
    assert.ok(!JSON.stringify(shown.diagnostics).includes('evening.txt'));
    await editor.end();
  });

  test('a deleted folder takes all its files with it, and a folder that comes is searched', async () => {
    const folder = temporaryFolder();
    const [inside, outside] = [join(folder, 'desk'), temporaryFolder()];
    renameSync(outside, inside);
    writeFileSync(join(folder, 'morning.txt'), morning);
    writeFileSync(join(inside, 'evening.txt'), evening);
    const editor = await FakeEditor.start({ folders: [folder] });
    const first = uriOf(join(folder, 'morning.txt'));
    await editor.shows(first, some);
    const from = editor.heard.length;
    renameSync(inside, outside);
    await editor.tells({ uri: uriOf(inside), type: 3 });
    await editor.shows(first, none, from);
    const later = editor.heard.length;
    renameSync(outside, inside);
    await editor.tells({ uri: uriOf(inside), type: 1 });
    await editor.shows(first, some, later);
    await editor.end();
  });
});
