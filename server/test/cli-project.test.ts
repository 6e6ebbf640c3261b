import assert from 'node:assert/strict';
import type { SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { collateIn, folderOf, oneLine, reports } from './command-line.ts';

const folder = folderOf(reports);
const collate = (...args: string[]): SpawnSyncReturns<string> => collateIn(folder, args);

describe('the project file', () => {
  test('sets dates, adds names and leaves files out', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'collate-project-'));
    writeFileSync(join(cwd, 'a.txt'), 'Nothing here but XQW.\n');
    writeFileSync(join(cwd, 'b.txt'), 'Nothing here.\n');
    writeFileSync(
      join(cwd, 'collate.json'),
      JSON.stringify({ published: { 'a.txt': '2024-11-06' }, aliases: { XQW: 'Quiet Water Watch' }, exclude: ['b.txt'] }),
    );
    const { documents } = JSON.parse(collateIn(cwd, ['extract', '.']).stdout);
    const quietWater = { type: 'organization', start: 17, end: 20, text: 'XQW', zone: 'body', name: 'Quiet Water Watch' };
    assert.deepEqual(documents, [{ path: 'a.txt', published: '2024-11-06', mentions: [quietWater], claims: [] }]);
    rmSync(cwd, { recursive: true });
  });

  test('names a wrong key and the nearest right one', () => {
    writeFileSync(join(folder, 'wrong.json'), '{ "strictnes": "high" }');
    oneLine(collate('check', '--config', 'wrong.json', '.'), /wrong\.json: the key “strictnes” is not known; did you mean “strictness”\?/);
    rmSync(join(folder, 'wrong.json'));
  });
});

describe('decisions', () => {
  const decided = (...decisions: object[]): string => {
    const cwd = folderOf(reports);
    mkdirSync(join(cwd, '.collate'));
    writeFileSync(join(cwd, '.collate/decisions.json'), JSON.stringify({ version: 1, decisions }));
    return cwd;
  };
  const conflicts = (cwd: string, ...args: string[]): { readings: { value: number }[] }[] =>
    JSON.parse(collateIn(cwd, ['check', '--format', 'json', ...args]).stdout).disagreements.filter(
      ({ kind }: { kind: string }) => kind === 'conflict',
    );

  test('are honoured: what is ignored is not reported, and fails nothing', () => {
    assert.equal(conflicts(folder, '.').length, 1);
    const kind = decided({ decision: 'ignore-kind', kind: 'conflict' });
    assert.deepEqual(conflicts(kind, '.'), []);
    assert.equal(collateIn(kind, ['check', '.']).status, 0);
    assert.deepEqual(conflicts(decided({ decision: 'ignore-kind', kind: 'conflict', file: 'agency.txt' }), '.'), []);
    assert.equal(conflicts(decided({ decision: 'ignore-kind', kind: 'conflict', file: 'bom.txt' }), '.').length, 1);
  });

  test('name a disagreement by what it is about and by its values', () => {
    const one = { decision: 'ignore-disagreement', about: 'operation:quietharbour · arrested', values: ['97', '79'] };
    assert.deepEqual(conflicts(decided(one), '.'), []);
    assert.equal(conflicts(decided({ ...one, values: ['97', '78'] }), '.').length, 1);
  });

  test('are those of the folder that is checked, from wherever, and of facts', () => {
    const cwd = decided({ decision: 'ignore-kind', kind: 'conflict' });
    assert.deepEqual(conflicts(folder, cwd), []);
    writeFileSync(join(cwd, 'facts.jsonl'), collateIn(cwd, ['extract', '--format', 'jsonl', '.']).stdout);
    assert.equal(collateIn(cwd, ['check', '--from', 'facts.jsonl']).status, 0);
  });

  test('that are not valid are named', () => {
    const cwd = decided({ decision: 'ignore-kind', kind: 'conflicts' });
    oneLine(collateIn(cwd, ['check', '.']), /\.collate\/decisions\.json: “decisions\.0\.kind” must be one of conflict, /);
  });
});
