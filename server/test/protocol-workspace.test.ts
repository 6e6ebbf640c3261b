import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { Status } from '../src/protocol.ts';
import { agreeing, evening, morning, night } from './copper-gate.ts';
import { FakeEditor, temporaryFolder, uriOf } from './fake-editor.ts';

const limit = { timeout: 60_000 };
const none = ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.length === 0;
const some = ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.length > 0;

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** The last status that the server told. */
function statusOf(editor: FakeEditor): Status {
  return editor.heard.filter(({ method }) => method === 'collate/status').at(-1)?.params as Status;
}

describe('which files are sources', limit, () => {
  test('ignored, excluded, hidden and foreign files are none, and loops of links end', async () => {
    const folder = temporaryFolder();
    write(folder, {
      '.git/HEAD': 'ref: refs/heads/main',
      '.gitignore': 'drafts/\n',
      'morning.txt': morning,
      'drafts/evening.txt': evening,
      'archive/evening.txt': evening,
      'attic/deep/evening.md': evening,
      '.hidden/evening.txt': evening,
      'evening.json': evening,
      'node_modules/package/README.md': evening,
      'sub/LATE.TXT': agreeing,
    });
    symlinkSync('..', join(folder, 'sub', 'loop'));
    const settings = { collate: { debounce: 0, exclude: ['archive'] }, 'files.exclude': { '**/attic': true, '**/sub': false } };
    const editor = await FakeEditor.start({ folders: [folder], settings });
    await editor.indexed();
    assert.equal(statusOf(editor).documents, 2);
    assert.equal(statusOf(editor).disagreements, 0);
    await editor.end();
  });

  test('changed settings take effect at once', async () => {
    const folder = temporaryFolder();
    write(folder, { 'morning.txt': morning, 'evening.log': evening });
    const editor = await FakeEditor.start({ folders: [folder] });
    await editor.indexed();
    assert.equal(statusOf(editor).documents, 1);
    const uri = uriOf(join(folder, 'morning.txt'));
    editor.settings['collate'] = { debounce: 0, include: ['**/*.{txt,log}'] };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const shown = await editor.shows(uri, some);
    assert.ok(shown.diagnostics.some(({ severity }) => severity === 2));
    const from = editor.heard.length;
    editor.settings['collate'] = { debounce: 0, include: ['**/*.{txt,log}'], severity: { conflict: 'error' }, maxFindingsPerFile: 0 };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const capped = await editor.shows(uri, () => true, from);
    assert.equal(capped.diagnostics.length, 1);
    assert.match(String(capped.diagnostics[0]?.message), /more findings? in this file: raise collate\.maxFindingsPerFile/);
    await editor.end();
  });

  test('a setting of the wrong kind is told and its default used', async () => {
    const folder = temporaryFolder();
    write(folder, { 'morning.txt': morning });
    const editor = await FakeEditor.start({
      folders: [folder],
      settings: { collate: { include: 'everything', maxFileSize: -1, debounce: 0 } },
    });
    await editor.indexed();
    assert.equal(statusOf(editor).documents, 1);
    await editor.hears<{ message: string }>('window/logMessage', ({ message }) => /collate\.include/.test(message));
    await editor.end();
  });

  test('the project file in a folder says what is a source, when it was published and how loud a kind is', async () => {
    const folder = temporaryFolder();
    const dated = (date: string): string =>
      JSON.stringify({ sources: ['*.txt'], exclude: ['night.txt'], published: { 'evening.txt': date } });
    write(folder, {
      'morning.txt': morning,
      'evening.txt': evening,
      'night.txt': night,
      'sub/late.txt': night,
      'collate.json': dated('2026-05-09'),
    });
    const editor = await FakeEditor.start({ folders: [folder] });
    const uri = uriOf(join(folder, 'morning.txt'));
    await editor.indexed();
    assert.equal(statusOf(editor).documents, 2);
    const sourcesOf = (params: PublishDiagnosticsParams): string =>
      JSON.stringify(params.diagnostics.map(({ relatedInformation }) => relatedInformation));
    assert.match(sourcesOf(await editor.shows(uri, some)), /evening\.txt, 9 May 2026/);
    const from = editor.heard.length;
    writeFileSync(join(folder, 'collate.json'), dated('2026-06-01'));
    await editor.tells({ uri: uriOf(join(folder, 'collate.json')), type: 2 });
    await editor.shows(uri, (params) => sourcesOf(params).includes('evening.txt, 1 June 2026'), from);
    writeFileSync(join(folder, 'collate.json'), '{ "sourcse": [] }');
    await editor.tells({ uri: uriOf(join(folder, 'collate.json')), type: 2 });
    await editor.hears<{ message: string }>('window/logMessage', ({ message }) => /collate\.json is not used: /.test(message));
    await editor.end();
  });

  test('an open document that the folder leaves out says nothing; one outside all folders is read', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    write(folder, { '.gitignore': 'notes.txt', 'morning.txt': morning, 'notes.txt': evening });
    const editor = await FakeEditor.start({ folders: [folder] });
    await editor.open(uriOf(join(folder, 'notes.txt')), evening);
    await editor.indexed();
    assert.equal(statusOf(editor).documents, 1);
    await editor.open(uriOf(join(elsewhere, 'evening.txt')), evening);
    await editor.shows(uriOf(join(folder, 'morning.txt')), some);
    await editor.end();
  });

  test('the editor is asked to watch what the project file takes, as editors write globs', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'collate.json'), JSON.stringify({ sources: ['./reports/*.txt', '!reports/draft.txt'] }));
    const editor = await FakeEditor.start({ folders: [folder] });
    const { registrations } = await editor.hears<{ registrations: { registerOptions: { watchers: { globPattern: string }[] } }[] }>(
      'client/registerCapability',
      (params) => JSON.stringify(params).includes('watchers'),
    );
    const globs = registrations.flatMap(({ registerOptions }) => registerOptions.watchers.map(({ globPattern }) => globPattern));
    assert.deepEqual(
      globs.filter((glob) => glob.includes('reports')),
      ['reports/*.txt'],
    );
    assert.equal(await editor.end(), 0);
  });
});

describe('several folders', limit, () => {
  test('sources are compared across them, and a folder that goes takes its sources along', async () => {
    const [one, two, three] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    write(one, { 'morning.txt': morning });
    write(two, { 'evening.txt': evening });
    write(three, { 'night.txt': night });
    const editor = await FakeEditor.start({ folders: [one, two] });
    const first = uriOf(join(one, 'morning.txt'));
    await editor.shows(first, some);
    const from = editor.heard.length;
    const change = (added: string[], removed: string[]): Promise<void> => {
      const foldersOf = (paths: string[]): object[] => paths.map((path) => ({ uri: uriOf(path), name: path }));
      return editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added: foldersOf(added), removed: foldersOf(removed) },
      });
    };
    await change([], [two]);
    await editor.shows(first, none, from);
    const later = editor.heard.length;
    await change([three], []);
    const shown = await editor.shows(first, some, later);
    assert.match(shown.diagnostics.map(({ message }) => message).join(), /“nine days” in night\.txt/);
    await editor.end();
  });
});

describe('indexing', limit, () => {
  test('tells how far it is and can be cancelled; a check reads the rest', async () => {
    const folder = temporaryFolder();
    for (let index = 0; index < 400; index++) write(folder, { [`${index}.txt`]: `${morning.repeat(20)}\n${index}` });
    const editor = await FakeEditor.start({ folders: [folder] });
    const { token } = await editor.hears<{ token: string; value: { kind: string; cancellable?: boolean } }>(
      '$/progress',
      ({ value }) => value.kind === 'begin' && value.cancellable === true,
    );
    await editor.connection.sendNotification('window/workDoneProgress/cancel', { token });
    await editor.hears<{ message: string }>('window/logMessage', ({ message }) => /was cancelled .*check the workspace/.test(message));
    await editor.indexed();
    assert.ok(statusOf(editor).documents < 400);
    const from = editor.heard.length;
    const checked = await editor.ask<Status>('collate/check');
    assert.equal(checked.documents, 400);
    assert.equal(checked.indexing, false);
    await editor.hears<{ value: { kind: string; message?: string } }>(
      '$/progress',
      ({ value }) => value.message === '100 of 400 documents',
      from,
    );
    await editor.end();
  });

  test('an empty folder is all right', async () => {
    const editor = await FakeEditor.start({ folders: [temporaryFolder()] });
    await editor.indexed();
    assert.deepEqual(await editor.ask<Status>('collate/check'), { documents: 0, disagreements: 0, conflicts: 0, indexing: false });
    await editor.end();
  });
});
