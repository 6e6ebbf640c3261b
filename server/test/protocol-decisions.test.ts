import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { CodeAction, PublishDiagnosticsParams, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { evening, morning } from './copper-gate.ts';
import { type EditorOptions, FakeEditor, fullCapabilities, positionAt, temporaryFolder, uriOf } from './fake-editor.ts';

const limit = { timeout: 60_000 };
const none = ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.length === 0;
const some = ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.length > 0;
const conflicts = ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.some(({ code }) => code === 'conflict');

/** An editor that can be asked for files to be created, on a folder of two sources that disagree. */
async function editing(files: Readonly<Record<string, string>> = {}, options: EditorOptions = {}) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries({ 'morning.txt': morning, 'evening.txt': evening, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const capabilities = {
    ...fullCapabilities,
    workspace: { ...fullCapabilities.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
  };
  const editor = await FakeEditor.start({ folders: [folder], capabilities, ...options });
  await editor.indexed();
  const at = (name: string): string => uriOf(join(folder, name));
  return { editor, folder, at, decisions: join(folder, '.collate/decisions.json') };
}

/** Does on disk what an editor does with an edit, and tells the server. */
async function apply(editor: FakeEditor, edit: WorkspaceEdit | undefined): Promise<void> {
  assert.ok(edit?.documentChanges, 'there is an edit');
  for (const change of edit.documentChanges) {
    if (!('textDocument' in change)) continue;
    const { textDocument, edits } = change as TextDocumentEdit;
    const path = fileURLToPath(textDocument.uri);
    mkdirSync(dirname(path), { recursive: true });
    const before = TextDocument.create(textDocument.uri, 'json', 0, existsSync(path) ? readFileSync(path, 'utf8') : '');
    writeFileSync(path, TextDocument.applyEdits(before, edits as TextEdit[]));
    await editor.tells({ uri: textDocument.uri, type: 2 });
  }
}

/** Resolves when a round of reading that began after message `from` has ended. */
async function readAgain(editor: FakeEditor, from: number): Promise<void> {
  let began = false;
  const ended = ({ indexing }: { indexing: boolean }): boolean => {
    began ||= indexing;
    return began && !indexing;
  };
  await editor.hears('collate/status', ended, from);
}

async function actionsAt(editor: FakeEditor, uri: string, text: string, words: string): Promise<CodeAction[]> {
  const start = positionAt(text, text.indexOf(words));
  return editor.ask('textDocument/codeAction', {
    textDocument: { uri },
    range: { start, end: start },
    context: { diagnostics: editor.diagnosticsOf(uri) },
  });
}

describe('decisions', limit, () => {
  test('a name offers its decisions when somebody asks, and raises no lightbulb of its own', async () => {
    const { editor, at } = await editing();
    await editor.shows(at('morning.txt'), conflicts);
    const position = positionAt(morning, morning.indexOf('Portugal'));
    const titles = async (triggerKind: 1 | 2): Promise<string[]> => {
      const asked = {
        textDocument: { uri: at('morning.txt') },
        range: { start: position, end: position },
        context: { diagnostics: [], triggerKind },
      };
      return (await editor.ask<CodeAction[]>('textDocument/codeAction', asked)).map(({ title }) => title);
    };
    assert.deepEqual(await titles(1), ['“Portugal” is no country here']);
    assert.deepEqual(await titles(2), []);
    assert.equal(await editor.end(), 0);
  });

  test('a finding is ignored by an edit of the decisions file, on both sides, and comes back when it is undone', async () => {
    const { editor, at, decisions } = await editing();
    await editor.shows(at('morning.txt'), conflicts);
    const actions = await actionsAt(editor, at('morning.txt'), morning, 'five days');
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Ignore this disagreement', 'Ignore “conflict” in this file', 'Ignore “conflict” in the workspace'],
    );
    assert.equal(actions[0]?.diagnostics?.length, 1);
    assert.deepEqual(actions[0]?.edit?.documentChanges?.[0], {
      kind: 'create',
      uri: at('.collate/decisions.json'),
      options: { ignoreIfExists: true },
    });
    const from = editor.heard.length;
    await apply(editor, actions[0]?.edit);
    await Promise.all([editor.shows(at('morning.txt'), none, from), editor.shows(at('evening.txt'), none, from)]);
    const written = JSON.parse(readFileSync(decisions, 'utf8'));
    assert.deepEqual(written.decisions[0].values, ['5 day', '7 day']);
    assert.match(written.decisions[0].date, /^\d{4}-\d\d-\d\d$/);
    const [decided] = await editor.ask<{ file: string; title: string; decision: object }[]>('collate/decisions');
    assert.match(decided?.title ?? '', /^Ignored: 5 day and 7 day · /);
    const before = editor.heard.length;
    await apply(editor, await editor.ask<WorkspaceEdit>('collate/withdraw', { file: decided?.file, decision: decided?.decision }));
    await Promise.all([editor.shows(at('morning.txt'), conflicts, before), editor.shows(at('evening.txt'), conflicts, before)]);
    assert.equal(readFileSync(decisions, 'utf8'), '{\n  "version": 1,\n  "decisions": []\n}\n');
    const gone = editor.heard.length;
    await apply(editor, (await actionsAt(editor, at('morning.txt'), morning, 'five days'))[2]?.edit);
    await editor.shows(at('evening.txt'), none, gone);
    rmSync(dirname(decisions), { recursive: true });
    const back = editor.heard.length;
    await editor.tells({ uri: at('.collate'), type: 3 });
    await editor.shows(at('evening.txt'), conflicts, back);
    await editor.end();
  });

  test('a name is decided: the sources are read again, open or not', async () => {
    const { editor, at } = await editing();
    const choices = await editor.ask<{ title: string; decision: { decision: string; alias?: string } }[]>('collate/choices', {
      uri: at('morning.txt'),
      range: { start: positionAt(morning, morning.indexOf('Portugal')), end: positionAt(morning, morning.indexOf('Portugal')) },
    });
    assert.deepEqual(choices, [{ title: '“Portugal” is no country here', decision: { decision: 'not-a-country', word: 'Portugal' } }]);
    const countries = async (): Promise<string[]> =>
      (await editor.ask<{ name: string }[]>('workspace/symbol', { query: 'Portugal' })).map(({ name }) => name);
    assert.equal((await countries()).length, 1);
    const from = editor.heard.length;
    await apply(editor, await editor.ask<WorkspaceEdit>('collate/decide', { uri: at('morning.txt'), decision: choices[0]?.decision }));
    await readAgain(editor, from);
    assert.deepEqual(await countries(), []);
    await editor.end();
  });

  test('a decisions file that is not valid is told at its fault, what it said last holds, and nothing in it is lost', async () => {
    const valid = '{ "version": 1, "decisions": [{ "decision": "ignore-kind", "kind": "conflict" }] }';
    const { editor, at, decisions } = await editing({ '.collate/decisions.json': valid });
    assert.deepEqual(editor.diagnosticsOf(at('morning.txt')), []);
    const uri = at('.collate/decisions.json');
    await editor.open(uri, valid);
    const from = editor.heard.length;
    await editor.edit(uri, 2, valid, '"kind"', '"knid"');
    const { diagnostics } = await editor.shows(uri, some, from);
    assert.equal(diagnostics.length, 1);
    assert.match(String(diagnostics[0]?.message), /“decisions\.0” must have the key “kind”\.$/);
    await editor.hears<{ message: string }>('window/logMessage', ({ message }) => /decisions\.json is not used: /.test(message));
    await assert.rejects(
      editor.ask('collate/decide', { uri: at('morning.txt'), decision: { decision: 'not-a-country', word: 'Spain' } }),
      /cannot be added to, mend it first/,
    );
    assert.deepEqual(editor.diagnosticsOf(at('morning.txt')), []);
    assert.equal(readFileSync(decisions, 'utf8'), valid);
    const mended = editor.heard.length;
    await editor.close(uri);
    await editor.shows(uri, none, mended);
    await editor.end();
  });

  test('unsaved decisions count, and an edit is for the version in the editor', async () => {
    const { editor, at } = await editing();
    const uri = at('.collate/decisions.json');
    await editor.shows(at('morning.txt'), conflicts);
    const from = editor.heard.length;
    await editor.open(uri, '{ "version": 1, "decisions": [{ "decision": "ignore-kind", "kind": "conflict", "file": "evening.txt" }] }', 7);
    await editor.shows(at('morning.txt'), none, from);
    const edit = await editor.ask<WorkspaceEdit>('collate/decide', {
      uri: at('morning.txt'),
      decision: { decision: 'not-a-country', word: 'Spain' },
    });
    const change = edit.documentChanges?.at(-1) as TextDocumentEdit;
    assert.equal(change.textDocument.version, 7);
    const back = editor.heard.length;
    await editor.close(uri);
    await editor.shows(at('morning.txt'), conflicts, back);
    await assert.rejects(
      editor.ask('collate/decide', { uri: at('morning.txt'), decision: { decision: 'not-a-country' } }),
      /This is no decision: /,
    );
    await assert.rejects(
      editor.ask('collate/decide', { uri: 'file:///elsewhere/a.txt', decision: { decision: 'not-a-country', word: 'Spain' } }),
      /open the folder/,
    );
    await editor.end();
  });

  test('a client that asks for reasons gets a command, and one that knows nothing of edits still an edit', async () => {
    const asking = await editing({}, { initializationOptions: { commands: ['collate.decide'] } });
    await asking.editor.shows(asking.at('morning.txt'), conflicts);
    const [first] = await actionsAt(asking.editor, asking.at('morning.txt'), morning, 'five days');
    assert.equal(first?.title, 'Ignore this disagreement…');
    assert.equal(first?.command?.command, 'collate.decide');
    assert.equal(first?.edit, undefined);
    await asking.editor.end();
    const plain = await editing({}, { capabilities: fullCapabilities });
    const [edited] = await actionsAt(plain.editor, plain.at('morning.txt'), morning, 'five days');
    assert.deepEqual(Object.keys(edited?.edit?.changes ?? {}), [plain.at('.collate/decisions.json')]);
    await plain.editor.end();
  });
});

describe('the project file', limit, () => {
  test('adds names, hides a kind, and is told of at the wrong key while what it said last holds', async () => {
    const named = JSON.stringify({ aliases: { QTLM: 'Quay Transport Line Masters' }, severity: { conflict: 'off' } });
    const { editor, at } = await editing({ 'night.txt': 'The ferries of QTLM stayed in port.\n', 'collate.json': named });
    const organizations = (): Promise<string[]> => editor.ask<string[]>('collate/organizations');
    assert.ok((await organizations()).includes('Quay Transport Line Masters'));
    assert.deepEqual(editor.diagnosticsOf(at('morning.txt')), []);
    const from = editor.heard.length;
    const wrong = named.replace('severity', 'sevrity');
    writeFileSync(fileURLToPath(at('collate.json')), wrong);
    await editor.tells({ uri: at('collate.json'), type: 2 });
    const { diagnostics } = await editor.shows(at('collate.json'), some, from);
    assert.match(String(diagnostics[0]?.message), /“sevrity” is not known; did you mean “severity”\?/);
    assert.deepEqual(diagnostics[0]?.range, {
      start: positionAt(wrong, wrong.indexOf('"sevrity')),
      end: positionAt(wrong, wrong.indexOf(':{"conflict')),
    });
    assert.ok((await organizations()).includes('Quay Transport Line Masters'));
    assert.deepEqual(editor.diagnosticsOf(at('morning.txt')), []);
    rmSync(fileURLToPath(at('collate.json')));
    const gone = editor.heard.length;
    await editor.tells({ uri: at('collate.json'), type: 3 });
    await Promise.all([editor.shows(at('collate.json'), none, gone), editor.shows(at('morning.txt'), conflicts, gone)]);
    await readAgain(editor, gone);
    assert.equal((await organizations()).includes('Quay Transport Line Masters'), false);
    await editor.end();
  });
});
