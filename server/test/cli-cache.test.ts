import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readAnnotation, writeAnnotation } from '../src/cli/written-annotation.ts';
import { annotate } from '../src/core/annotate.ts';
import { collateIn, folderOf, oneLine, program, reports } from './command-line.ts';

const segments = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.digests'));
const said = ({ status, stdout, stderr }: SpawnSyncReturns<string>): object => ({ status, stdout, stderr });

describe('a cache in a folder of the user’s choice', () => {
  for (const format of ['text', 'json', 'sarif']) {
    test(`check --format ${format} says the same without it, with a new one, and with a full one`, () => {
      const folder = folderOf(reports);
      const check = ['check', '--format', format, '--fail-on', 'hint', '.'];
      const without = said(collateIn(folder, check));
      assert.deepEqual(said(collateIn(folder, [...check, '--cache', '.cache'])), without);
      assert.equal(segments(join(folder, '.cache')).length, 1);
      assert.deepEqual(said(collateIn(folder, [...check, '--cache', '.cache'])), without);
    });
  }

  for (const format of ['jsonl', 'csv']) {
    test(`extract --format ${format} says the same without it and with a full one`, () => {
      const folder = folderOf(reports);
      const extract = ['extract', '--format', format, '.'];
      const without = said(collateIn(folder, extract));
      collateIn(folder, ['check', '--cache', '.cache', '.']);
      assert.deepEqual(said(collateIn(folder, [...extract, '--cache', '.cache'])), without);
    });
  }

  test('a second run reads nothing anew; a changed or a new file is read and added, a renamed one is known', () => {
    const folder = folderOf(reports);
    const run = (): string => collateIn(folder, ['check', '--cache', 'kept/here', '.']).stdout;
    const count = (): number => segments(join(folder, 'kept/here')).length;
    const before = run();
    run();
    assert.equal(count(), 1);
    writeFileSync(join(folder, 'agencz.txt'), reports['agency.txt']);
    rmSync(join(folder, 'agency.txt'));
    assert.equal(run(), before.replaceAll('agency.txt', 'agencz.txt'));
    assert.equal(count(), 1);
    writeFileSync(join(folder, 'agencz.txt'), reports['agency.txt'].replace('79', '83'));
    assert.match(run(), /83/);
    assert.equal(count(), 2);
  });

  test('what the project file adds is heeded at once', () => {
    const folder = folderOf({ 'a.txt': 'The Harbour Lights of Quay said on Monday that 300 people were arrested.\n' });
    const extract = ['extract', '--cache', '.cache', '.'];
    assert.doesNotMatch(collateIn(folder, extract).stdout, /"organization"/);
    writeFileSync(join(folder, 'collate.json'), '{ "organizations": ["Harbour Lights of Quay"] }');
    assert.match(collateIn(folder, extract).stdout, /"organization"/);
  });

  test('a damaged cache is told of in one line, and made again', () => {
    const folder = folderOf(reports);
    const check = ['check', '--cache', '.cache', '.'];
    const { stdout } = collateIn(folder, check);
    const [name] = segments(join(folder, '.cache'));
    truncateSync(join(folder, '.cache', name ?? ''), 100);
    const after = collateIn(folder, check);
    assert.equal(after.stdout, stdout);
    assert.equal(after.stderr, 'collate: .cache: the cache was damaged; what it held is read again\n');
    assert.deepEqual(said(collateIn(folder, check)), { status: 1, stdout, stderr: '' });
  });

  test('a folder that holds other files, a file, and a place where nothing can be made are refused in one line', () => {
    const folder = folderOf(reports);
    mkdirSync(join(folder, 'letters'));
    writeFileSync(join(folder, 'letters', 'dear.doc'), 'Dear …');
    oneLine(collateIn(folder, ['check', '--cache', 'letters', '.']), /letters: it holds other files; --cache takes a folder of its own/);
    oneLine(collateIn(folder, ['extract', '--cache', 'release.txt', '.']), /release\.txt: it is a file; --cache takes a folder/);
    oneLine(
      collateIn(folder, ['check', '--cache', 'release.txt/deep', '.']),
      /release\.txt\/deep: .*; --cache takes a folder that may be written/,
    );
    assert.deepEqual(readdirSync(join(folder, 'letters')), ['dear.doc']);
  });

  test('runs at the same time share it', async () => {
    const folder = folderOf(reports);
    const check = ['check', '--format', 'json', '.'];
    const without = collateIn(folder, check).stdout;
    const run = async (): Promise<string> => {
      const child = spawn(process.execPath, [...program, ...check, '--cache', '.cache'], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      return text(child.stdout);
    };
    for (const stdout of await Promise.all([run(), run(), run()])) assert.equal(stdout, without);
    assert.deepEqual(said(collateIn(folder, [...check, '--cache', '.cache'])), { status: 1, stdout: without, stderr: '' });
  });

  test('an annotation that was written is read as it was', () => {
    const piece = fc.constantFrom(
      ...Object.values(reports),
      'About 1.5 million euros, or 3%,',
      ' on 7 May 2021',
      '\n\n',
      'x',
      '<p>12 &amp; 13 killed</p>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('a.txt', 'b.html', 'c.md'), (pieces, uri) => {
        const document = { uri, version: 0, text: pieces.join('') };
        const annotation = annotate(document);
        assert.deepEqual(readAnnotation(writeAnnotation(annotation), document), annotation);
      }),
    );
    assert.equal(readAnnotation('{"page":', { uri: 'a.txt', version: 0, text: '' }), undefined);
  });
});
