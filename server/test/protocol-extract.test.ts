import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { evening, morning } from './copper-gate.ts';
import { FakeEditor, positionAt, temporaryFolder, uriOf } from './fake-editor.ts';

const limit = { timeout: 60_000 };

interface Extraction {
  readonly documents: { path: string; mentions: { text: string; type: string }[]; claims: { text: string }[] }[];
  readonly disagreements: { kind: string }[];
}

/** Another event, in the same file as nothing else. */
const other = 'Ferry sinks off Lerwick\n\nLERWICK, 9 March 2026 - Twelve people were rescued when a ferry sank, the coast guard said.\n';

describe('extraction', limit, () => {
  const folder = temporaryFolder();
  let editor: FakeEditor;
  const files = async (params: object): Promise<{ name: string; text: string }[]> =>
    (await editor.ask<{ files: { name: string; text: string }[] }>('collate/extract', params)).files;
  const one = async (params: object): Promise<string> => {
    const [file, ...rest] = await files(params);
    assert.deepEqual(rest, []);
    return file?.text ?? '';
  };
  const json = async (params: object = {}): Promise<Extraction> => JSON.parse(await one({ format: 'json', ...params }));
  const paths = ({ documents }: Extraction): string[] => documents.map(({ path }) => path);
  const uri = uriOf(join(folder, 'morning.txt'));

  before(async () => {
    for (const [name, text] of Object.entries({ 'morning.txt': morning, 'desk/evening.txt': evening, 'ferry.txt': other })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    editor = await FakeEditor.start({ folders: [folder] });
    await editor.indexed();
  });
  after(() => editor.end());

  test('of the workspace has every source', async () => {
    const all = await json();
    assert.deepEqual(paths(all), ['desk/evening.txt', 'ferry.txt', 'morning.txt']);
    assert.ok(all.disagreements.some(({ kind }) => kind === 'conflict'));
  });

  test('of a document has it alone, and what it disagrees with', async () => {
    const found = await json({ uri });
    assert.deepEqual(paths(found), ['morning.txt']);
    assert.ok(found.disagreements.some(({ kind }) => kind === 'conflict'));
  });

  test('of a selection has what stands in it', async () => {
    const [start, end] = ['five days', 'Portugal'].map((words) => positionAt(morning, morning.indexOf(words)));
    const found = await json({ uri, range: { start, end } });
    assert.deepEqual(
      found.documents.flatMap(({ mentions }) => mentions.map(({ text }) => text)),
      ['five days', 'Operation Copper Gate'],
    );
    assert.deepEqual(
      found.documents.flatMap(({ claims }) => claims.map(({ text }) => text)),
      ['five days'],
    );
    const before = await json({ uri, range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } } });
    assert.deepEqual(before.disagreements, []);
  });

  test('of an operation has the stories that tell of it', async () => {
    const { operations } = await editor.ask<{ operations: { key: string; name: string }[] }>('collate/operations', {});
    const operation = operations.find(({ name }) => name.includes('Copper Gate'))?.key;
    const found = await json({ operation });
    assert.deepEqual(paths(found), ['desk/evening.txt', 'morning.txt']);
    assert.ok(found.disagreements.some(({ kind }) => kind === 'conflict'));
    assert.deepEqual(paths(await json({ operation: 'no such operation' })), []);
  });

  test('is written in every format', async () => {
    assert.match(await one({ format: 'csv' }), /desk\/evening\.txt.*seven days|seven days.*desk\/evening\.txt/);
    assert.match(await one({ format: 'markdown' }), /^## Operation Copper Gate/m);
    for (const format of ['jsonl', 'label-studio', 'prodigy', 'web-annotation']) {
      const records = (await one({ format }))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.equal(
        new Set(records.map((record) => record.path ?? record.data?.path ?? record.meta?.source ?? record.target?.source)).size,
        3,
        format,
      );
    }
    const standoff = await files({ format: 'brat', uri });
    assert.deepEqual(
      standoff.map(({ name }) => name),
      ['morning.txt.txt', 'morning.txt.ann', 'annotation.conf'],
    );
    assert.match(standoff[1]?.text ?? '', /^T1\t/);
  });

  test('names the formats to one who asks for another, and says what is no source', async () => {
    await assert.rejects(files({ format: 'pdf' }), /There is no format pdf: choose one of json, csv, markdown/);
    await assert.rejects(files({ format: 'json', uri: 'file:///elsewhere.txt' }), /This document is no source/);
  });

  test('tells how far it is', async () => {
    await files({ format: 'json', workDoneToken: 'mine' });
    const told = editor.heard.filter(({ method, params }) => method === '$/progress' && (params as { token: unknown }).token === 'mine');
    assert.deepEqual(
      told.map(({ params }) => (params as { value: { kind: string } }).value.kind),
      ['begin', 'report', 'report', 'end'],
    );
  });

  test('of a large workspace can be cancelled', async () => {
    const large = temporaryFolder();
    for (let index = 0; index < 300; index++) writeFileSync(join(large, `${index}.txt`), `${morning}\nDay ${index}.\n`);
    const waiting = await FakeEditor.start({ folders: [large] });
    await waiting.indexed();
    const cancelled = new CancellationTokenSource();
    const asked = waiting.connection.sendRequest('collate/extract', { format: 'json' }, cancelled.token);
    cancelled.cancel();
    await assert.rejects(asked, /cancelled/i);
    await waiting.end();
  });
});
