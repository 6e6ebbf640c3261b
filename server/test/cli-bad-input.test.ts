import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { describe, test } from 'node:test';
import { collateIn, folderOf, oneLine, program, reports, root } from './command-line.ts';

const folder = folderOf(reports);
const collate = (...args: string[]): SpawnSyncReturns<string> => collateIn(folder, args);

describe('bad input gets one clear line and exit code 2', () => {
  test('a missing path', () => oneLine(collate('extract', 'nope.txt'), /nope\.txt: there is no such file or folder/));
  test('no path at all', () => oneLine(collate('check'), /name a file or a folder/));
  test('no command', () => oneLine(collate(), /name a command/));
  test('an unknown option', () => oneLine(collate('check', '--quite', '.'), /unknown option '--quite' .*--quiet/));
  test('an output folder that does not exist', () =>
    oneLine(collate('extract', '-o', 'no/such/file.json', '.'), /the folder no\/such does not exist/));
  test('a config that does not exist', () => oneLine(collate('extract', '-c', 'no.json', '.'), /no\.json: there is no such file/));
  test('a named file that is not text', () => {
    writeFileSync(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0, 0, 1]));
    oneLine(collate('extract', 'picture.txt'), /picture\.txt: it is binary/);
    rmSync(join(folder, 'picture.txt'));
  });

  test('a file found in a folder that is not text is named and skipped, the others are read', () => {
    writeFileSync(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0, 0, 1]));
    const run = collate('extract', '.');
    rmSync(join(folder, 'picture.txt'));
    assert.equal(run.status, 0);
    assert.match(run.stderr, /^collate: picture\.txt: it is binary.*; skipped\n$/);
    assert.equal(JSON.parse(run.stdout).documents.length, 3);
  });

  test('a loop of links ends', () => {
    const loop = join(folder, 'loop');
    mkdirSync(loop);
    symlinkSync(loop, join(loop, 'again'));
    const run = collate('extract', '.');
    rmSync(loop, { recursive: true });
    assert.equal(run.status, 0, run.stderr);
    assert.equal(JSON.parse(run.stdout).documents.length, 3);
  });

  test('a file that may not be written leaves nothing half-written', () => {
    const locked = join(folder, 'taken');
    mkdirSync(locked);
    chmodSync(locked, 0o555);
    oneLine(collate('extract', '-o', 'taken', '.'), /taken: it is a folder; nothing was written/);
    assert.deepEqual(readdirSync(locked), []);
    rmSync(locked, { recursive: true });
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('taken')),
      [],
    );
    assert.ok(existsSync(join(folder, 'release.txt')));
  });

  test('a full disk', { skip: !existsSync('/dev/full') && 'this system has no /dev/full' }, () => {
    for (const format of ['json', 'jsonl', 'csv'])
      oneLine(collate('extract', '--format', format, '-o', '/dev/full', '.'), /\/dev\/full: the disk is full; nothing was written/);
    const script = 'node --import tsx server/src/cli/main.ts check --fail-on never "$1" > /dev/full';
    const run = spawnSync('bash', ['-c', script, 'bash', folder], { encoding: 'utf8', cwd: root });
    assert.equal(run.stderr, 'collate: standard output: the disk is full; what was written is not whole\n');
    assert.equal(run.status, 2);
  });

  test('a device is written to, and never replaced', { skip: !existsSync('/dev/null') && 'this system has no /dev/null' }, () => {
    for (const format of ['json', 'jsonl']) assert.equal(collate('extract', '--format', format, '-o', '/dev/null', '.').status, 0);
    assert.equal(statSync('/dev/null').isCharacterDevice(), true);
  });

  test('Ctrl-C leaves nothing half-written', { skip: process.platform === 'win32' && 'Windows has no such signals' }, async () => {
    const target = mkdtempSync(join(tmpdir(), 'collate-stopped-'));
    const watcher = watch(target);
    const begun = once(watcher, 'change');
    const run = spawn(
      process.execPath,
      [...program, 'extract', '--format', 'jsonl', '-o', join(target, 'facts.jsonl'), '--stdin', 'draft.txt', folder],
      { stdio: ['pipe', 'ignore', 'inherit'] },
    );
    // It waits for standard input, so it is stopped in the middle of its work.
    await begun;
    watcher.close();
    run.kill('SIGINT');
    const [code] = await once(run, 'exit');
    assert.equal(code, 130);
    assert.deepEqual(readdirSync(target), []);
    rmSync(target, { recursive: true });
  });

  test('Ctrl-C does not wait for the end of a long document', {
    skip: process.platform === 'win32' && 'Windows has no such signals',
  }, async () => {
    const long = Buffer.concat([Buffer.from(reports['agency.txt'].repeat(40_000)), Buffer.from([0xe9])]);
    const path = join(folderOf({}), 'long.txt');
    writeFileSync(path, long);
    const run = spawn(process.execPath, [...program, 'check', '--max-file-size', '99999999', path], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // It says that the text is not UTF-8, and then reads it for seconds.
    await once(run.stderr as Readable, 'data');
    run.kill('SIGINT');
    const [, signal] = await once(run, 'exit');
    assert.equal(signal, 'SIGINT');
  });

  test('an output that is a folder, whatever the format', () => {
    mkdirSync(join(folder, 'taken'));
    for (const format of ['json', 'jsonl'])
      for (const output of ['taken', 'taken/', 'none/'])
        oneLine(collate('extract', '--format', format, '-o', output, '.'), /(taken\/?|none\/): it is a folder; nothing was written/);
    rmSync(join(folder, 'taken'), { recursive: true });
  });

  test('an output that is a link is written where it leads', {
    skip: process.platform === 'win32' && 'links need a privilege there',
  }, () => {
    const elsewhere = folderOf({ 'facts.out': 'old' });
    symlinkSync(join(elsewhere, 'facts.out'), join(folder, 'link.out'));
    for (const format of ['json', 'jsonl']) {
      writeFileSync(join(elsewhere, 'facts.out'), 'old');
      assert.equal(collate('extract', '--format', format, '-o', 'link.out', '.').status, 0);
      assert.equal(lstatSync(join(folder, 'link.out')).isSymbolicLink(), true);
      assert.match(readFileSync(join(elsewhere, 'facts.out'), 'utf8'), /^\{/);
    }
    rmSync(join(folder, 'link.out'));
  });

  test('an output that is one of the sources is never written', () => {
    const before = readFileSync(join(folder, 'agency.txt'), 'utf8');
    for (const command of ['extract', 'check'])
      oneLine(collate(command, '-o', 'agency.txt', '.'), /agency\.txt: it is one of the sources, which Collate never writes to/);
    assert.equal(readFileSync(join(folder, 'agency.txt'), 'utf8'), before);
  });

  test('standard input that is not text, and a folder where it has its name', () => {
    oneLine(collateIn(folder, ['extract', '--stdin'], 'a\0b'), /standard input: it is binary/);
    oneLine(
      collateIn(folder, ['check', '--stdin', '.'], 'a'),
      /--stdin takes \. for the name of the document; write --stdin=draft\.txt \./,
    );
  });

  test('facts that are missing, or that somebody has changed', () => {
    oneLine(collate('check', '--from', 'none.jsonl'), /none\.jsonl: there is no such file/);
    oneLine(collate('check', '--from', '.'), /\.: it is a folder where a file is needed/);
    const changed = '{"version":1,"path":"a","facts":{"evidence":[{}],"signatures":[{}]}}\n';
    oneLine(collateIn(folder, ['check', '--from', '-'], changed), /-:1: this line was not written by collate extract/);
    const none = collateIn(folder, ['check', '--from', '-'], '');
    assert.equal(none.stderr, 'collate: -: there are no facts in it\n');
    assert.equal(none.status, 0);
  });

  test('a project file that is a folder, and a path through a file', () => {
    mkdirSync(join(folder, 'odd', 'collate.json'), { recursive: true });
    oneLine(collate('check', 'odd'), /odd\/collate\.json: it is a folder where a file is needed/);
    rmSync(join(folder, 'odd'), { recursive: true });
    oneLine(collate('check', 'release.txt/'), /release\.txt: the system refuses it \(ENOTDIR\); check the path/);
  });

  test('a folder for brat in a folder that does not exist', () => {
    oneLine(collate('extract', '--format', 'brat', '-o', 'no/such', '.'), /the folder no does not exist; make it first/);
  });

  test('a reader that closes the pipe ends it quietly', () => {
    const script = `node --import tsx server/src/cli/main.ts extract --format jsonl ${folder}/*.txt ${folder}/*.txt | head -c 10`;
    const run = spawnSync('bash', ['-c', `set -o pipefail; ${script}`], { encoding: 'utf8', cwd: root });
    assert.equal(run.stderr, '');
    assert.equal(run.status, 0);
  });
});
