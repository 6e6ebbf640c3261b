import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { CodeLens } from 'vscode-languageserver-protocol';
import type { Place, Status } from '../src/protocol.ts';
import type { DisagreementGroup, DisagreementItem, DisagreementsParams, Operation, Operations, StepParams } from '../src/protocol-views.ts';
import { evening, morning } from './copper-gate.ts';
import { FakeEditor, positionAt, temporaryFolder, uriOf } from './fake-editor.ts';

const alone = 'Storm over Bergen\n\nBERGEN, 9 May 2026 - The storm injured 12 people in Bergen, the fire service said.\n';

describe('what the views and the sheet ask for', { timeout: 60_000 }, () => {
  let editor: FakeEditor;
  let first: string;
  let second: string;

  before(async () => {
    const folder = temporaryFolder();
    for (const [name, text] of Object.entries({ 'morning.txt': morning, 'evening.txt': evening, 'storm.txt': alone })) {
      writeFileSync(join(folder, name), text);
    }
    [first, second] = [uriOf(join(folder, 'morning.txt')), uriOf(join(folder, 'evening.txt'))];
    editor = await FakeEditor.start({ folders: [folder], initializationOptions: { views: true } });
    await editor.indexed();
  });

  after(async () => {
    assert.equal(await editor.end(), 0);
  });

  const operations = async (): Promise<Operations> => editor.ask('collate/operations');
  const copperGate = async (): Promise<Operation> => {
    const { operations: all } = await operations();
    return editor.ask('collate/operation', { key: all[0]?.key });
  };
  const disagreements = async (): Promise<DisagreementItem[]> => editor.ask('collate/disagreements');

  test('operations come with what is told of them, the most told first', async () => {
    const { operations: all, compared } = await operations();
    assert.deepEqual(
      all.map(({ name, standing, sources, conflicts }) => ({ name, standing, sources, conflicts })),
      [
        { name: 'Operation Copper Gate', standing: 'conflict', sources: 2, conflicts: 1 },
        { name: 'Storm over Bergen', standing: 'alone', sources: 1, conflicts: 0 },
      ],
    );
    assert.equal(compared, 2);
  });

  test('an operation has its sources, its claims, what each source says and how that stands', async () => {
    const { sources, claims } = await copperGate();
    assert.deepEqual(
      sources.map(({ uri, name, published }) => ({ uri, name, published })),
      [
        { uri: second, name: 'evening.txt', published: '4 March 2026' },
        { uri: first, name: 'morning.txt', published: '4 March 2026' },
      ],
    );
    const told = claims.map(({ topic, standing, readings }) => [topic, standing, ...readings.map(({ value }) => value)]);
    assert.deepEqual(told, [
      ['lasted', 'conflict', '7 days', '5 days'],
      ['suspects arrested', 'agree', '45'],
    ]);
    const statements = claims[0]?.readings.flatMap((reading) => reading.statements) ?? [];
    assert.deepEqual(
      statements.map(({ source, words, standing }) => [source, words, standing]),
      [
        ['evening.txt', 'seven days', 'conflict'],
        ['morning.txt', 'five days', 'conflict'],
      ],
    );
    const five = morning.indexOf('five days');
    assert.deepEqual(statements[1]?.place, {
      uri: first,
      range: { start: positionAt(morning, five), end: positionAt(morning, five + 'five days'.length) },
    });
    assert.equal(await editor.ask('collate/operation', { key: 'operation:nothing' }), null);
  });

  test('a disagreement has its two readings, its reason and its places', async () => {
    const [conflict] = await disagreements();
    assert.equal(conflict?.kind, 'conflict');
    assert.equal(conflict?.topic, 'lasted');
    assert.equal(conflict?.event, 'Operation Copper Gate');
    assert.deepEqual([...(conflict?.values ?? [])].sort(), ['5 days', '7 days']);
    assert.match(conflict?.reason ?? '', /5 days.*7 days|7 days.*5 days/);
    assert.deepEqual(conflict?.statements.map(({ source }) => source).sort(), ['evening.txt', 'morning.txt']);
  });

  test('disagreements are counted by kind and by file, and asked for group by group', async () => {
    const groups = async (by: 'kind' | 'file'): Promise<DisagreementGroup[]> => editor.ask('collate/disagreementGroups', { by });
    assert.deepEqual(await groups('kind'), [{ key: 'conflict', name: 'conflict', count: 1 }]);
    assert.deepEqual(await groups('file'), [
      { key: second, name: 'evening.txt', count: 1 },
      { key: first, name: 'morning.txt', count: 1 },
    ]);
    const asked = async (params: DisagreementsParams): Promise<number> =>
      (await editor.ask<DisagreementItem[]>('collate/disagreements', params)).length;
    assert.deepEqual(
      [
        await asked({ kind: 'conflict' }),
        await asked({ kind: 'update' }),
        await asked({ uri: first }),
        await asked({ uri: 'file:///none' }),
      ],
      [1, 0, 1, 0],
    );
    assert.equal(await asked({ limit: 0 }), 0);
  });

  test('the walk goes round all disagreements, forwards and back', async () => {
    const step = async (params: StepParams): Promise<Place | null> => editor.ask('collate/step', params);
    const there = await step({ direction: 'next' });
    assert.equal(there?.uri, second);
    assert.equal((await step({ direction: 'previous' }))?.uri, first);
    const from = { uri: there?.uri ?? '', position: there?.range.start ?? { line: 0, character: 0 } };
    const onwards = await step({ direction: 'next', from });
    assert.deepEqual([onwards?.uri, onwards?.range.start], [first, positionAt(morning, morning.indexOf('five days'))]);
    assert.deepEqual(await step({ direction: 'previous', from }), onwards);
  });

  test('the sheet copies as Markdown and as CSV, whole or in part', async () => {
    const { key, claims } = await copperGate();
    assert.equal(
      await editor.ask('collate/copySheet', { key, format: 'markdown' }),
      [
        '## Operation Copper Gate\n',
        '| Claim | evening.txt | morning.txt | Verdict |',
        '| --- | --- | --- | --- |',
        '| lasted | seven days (≠ conflict) | five days (≠ conflict) | ≠ conflict |',
        '| suspects arrested | 45 (= agrees) | 45 (= agrees) | = agrees |\n',
      ].join('\n'),
    );
    assert.equal(
      await editor.ask('collate/copySheet', { key, format: 'csv', claims: [claims[1]?.key] }),
      "Claim,evening.txt,morning.txt,Verdict\r\nsuspects arrested,45 (= agrees),45 (= agrees),'= agrees\r\n",
    );
    assert.equal(await editor.ask('collate/copySheet', { key: 'operation:nothing', format: 'csv' }), '');
  });

  test('an edit is told, and then everything agrees', async () => {
    const from = editor.heard.length;
    await editor.open(second, evening);
    await editor.edit(second, 2, evening, 'seven days', 'five days');
    await editor.hears(
      'textDocument/publishDiagnostics',
      ({ uri, version }: { uri: string; version?: number }) => uri === second && version === 2,
      from,
    );
    await editor.hears('collate/changed', undefined, editor.heard.length - 1);
    assert.deepEqual(await disagreements(), []);
    assert.deepEqual(
      (await copperGate()).claims.map(({ standing }) => standing),
      ['agree', 'agree'],
    );
    assert.equal(await editor.ask('collate/step', { direction: 'next' }), null);
    await editor.close(second);
    assert.equal((await disagreements()).length, 1);
  });
});

describe('views elsewhere', { timeout: 60_000 }, () => {
  test('kinds that are switched off show nowhere, and an editor without views is told of no change', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'morning.txt'), morning);
    writeFileSync(join(folder, 'evening.txt'), evening);
    const editor = await FakeEditor.start({ folders: [folder], settings: { collate: { severity: { conflict: 'off' } } } });
    await editor.indexed();
    assert.deepEqual(await editor.ask('collate/disagreements'), []);
    assert.equal(await editor.ask('collate/step', { direction: 'next' }), null);
    const { operations } = await editor.ask<Operations>('collate/operations');
    assert.deepEqual(
      operations.map(({ standing, conflicts }) => ({ standing, conflicts })),
      [{ standing: 'agree', conflicts: 0 }],
    );
    assert.ok(editor.heard.every(({ method }) => method !== 'collate/changed'));
    const textDocument = { uri: uriOf(join(folder, 'morning.txt')) };
    const lenses = await editor.ask<CodeLens[]>('textDocument/codeLens', { textDocument });
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['2 sources · 1 claim agrees'],
    );
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    assert.deepEqual(await editor.ask('textDocument/inlayHint', { textDocument, range }), []);
    assert.deepEqual(editor.diagnosticsOf(textDocument.uri), []);
    const { disagreements, conflicts } = await editor.ask<Status>('collate/check');
    assert.deepEqual({ disagreements, conflicts }, { disagreements: 0, conflicts: 0 });
    assert.equal(await editor.end(), 0);
  });

  test('a folder without sources has no operations', async () => {
    const editor = await FakeEditor.start({ folders: [temporaryFolder()] });
    await editor.indexed();
    assert.deepEqual(await editor.ask('collate/operations'), { operations: [], compared: 0 });
    assert.deepEqual(await editor.ask('collate/disagreements'), []);
    assert.equal(await editor.end(), 0);
  });
});
