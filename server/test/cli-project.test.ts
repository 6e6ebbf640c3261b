import assert from 'node:assert/strict';
import type { SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

describe('globs and paths', () => {
  const files = { 'collate.json': JSON.stringify({ sources: ['./reports/*.txt'], exclude: ['reports/draft.txt'] }) };
  const project = (): string => {
    const cwd = folderOf(files);
    mkdirSync(join(cwd, 'reports'));
    for (const name of ['release.txt', 'agency.txt', 'draft.txt', 'note.md'])
      writeFileSync(join(cwd, 'reports', name), reports['agency.txt']);
    writeFileSync(join(cwd, 'stray.txt'), reports['agency.txt']);
    return cwd;
  };
  const read = (run: SpawnSyncReturns<string>): string[] => JSON.parse(run.stdout).documents.map(({ path }: { path: string }) => path);

  test('are relative to the project file, whichever folder below it is read', () => {
    const cwd = project();
    for (const path of ['.', 'reports', cwd]) {
      const run = collateIn(cwd, ['extract', path]);
      assert.deepEqual(read(run), ['reports/agency.txt', 'reports/release.txt'], path);
      assert.equal(run.stderr, '');
    }
  });

  test('that match nothing are told of on standard error, and the exit code stays', () => {
    const cwd = project();
    writeFileSync(
      join(cwd, 'collate.json'),
      JSON.stringify({ sources: ['reports/*.txt', 'extra', '!nothing*'], published: { './reports/relaese.txt': '2026-05-06' } }),
    );
    const run = collateIn(cwd, ['check', '.']);
    assert.equal(
      run.stderr,
      'collate: collate.json: “sources” names extra, and no source matches it; all that lies in a folder is extra/**\n' +
        'collate: collate.json: “published” names reports/relaese.txt, and there is no such file\n',
    );
    assert.equal(run.status, 0);
  });

  test('what Git ignores is no source, whichever folder of the repository is read; a folder that is itself ignored can be read', () => {
    const cwd = folderOf({ '.gitignore': 'drafts/\n*.md\n!reports/note.md\n' });
    for (const folder of ['.git', 'reports/drafts', 'drafts']) mkdirSync(join(cwd, folder), { recursive: true });
    for (const file of ['reports/a.txt', 'reports/note.md', 'reports/other.md', 'reports/drafts/b.txt', 'drafts/c.txt', 'drafts/d.md'])
      writeFileSync(join(cwd, file), reports['agency.txt']);
    const sources = ['reports/a.txt', 'reports/note.md'];
    assert.deepEqual(read(collateIn(cwd, ['extract', '.'])), sources);
    assert.deepEqual(read(collateIn(cwd, ['extract', 'reports'])), sources);
    assert.deepEqual(read(collateIn(cwd, ['extract', 'drafts'])), ['drafts/c.txt', 'drafts/d.md']);
    writeFileSync(join(cwd, 'reports/.gitignore'), '*.txt\n!drafts/\n');
    assert.deepEqual(read(collateIn(cwd, ['extract', 'reports'])), ['reports/note.md']);
  });

  test('a folder without a source is told of on standard error', () => {
    const cwd = folderOf({ 'photo.jpg': '' });
    const run = collateIn(cwd, ['check', '.']);
    assert.match(
      run.stderr,
      /^collate: \.: no source lies in it; sources are what matches \*\*\/\*\.\{txt,md,html\} and is not left out by .*\n$/,
    );
    assert.equal(run.stdout, '0 documents · 0 claims compared · no disagreement\n');
    assert.equal(run.status, 0);
  });

  test('a source that is reached by a link too counts once', {
    skip: process.platform === 'win32' && 'links need a privilege there',
  }, () => {
    const cwd = folderOf(reports);
    symlinkSync('agency.txt', join(cwd, 'again.txt'));
    symlinkSync('.', join(cwd, 'here'));
    assert.deepEqual(read(collateIn(cwd, ['extract', 'again.txt', 'agency.txt', './agency.txt'])), ['agency.txt']);
    assert.deepEqual(read(collateIn(cwd, ['extract', 'here', '.'])), ['agency.txt', 'bom.txt', 'release.txt']);
    assert.deepEqual(read(collateIn(cwd, ['extract', 'again.txt'])), ['again.txt']);
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
