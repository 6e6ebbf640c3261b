import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import type { Remembered } from '../src/corpus/digest-cache.ts';
import { DiskCache } from '../src/corpus/disk-cache.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'collate-cache-'));
  folders.push(folder);
  return join(folder, 'deep', 'down');
}

const plain = { published: undefined, additions: '{}' };
const remembered = (uri: string, hash = 'h1'): Remembered => ({ digest: Buffer.from(`${uri} says 3,222 — “é”`), hash });

function filled(folder: string, version = 'one'): DiskCache {
  const cache = new DiskCache(folder, version);
  for (const uri of ['file:///a.txt', 'file:///b.txt']) cache.put(uri, 'then', plain, remembered(uri, `hash of ${uri}`));
  cache.save();
  return cache;
}

describe('the cache on disk', () => {
  test('has at the next start what was put before, under the same circumstances only', () => {
    const folder = newFolder();
    filled(folder);
    const cache = new DiskCache(folder, 'one');
    assert.equal(cache.isEmpty, false);
    assert.deepEqual(cache.byStamp('file:///a.txt', 'then', plain), remembered('file:///a.txt', 'hash of file:///a.txt'));
    assert.equal(cache.byStamp('file:///a.txt', 'now', plain), undefined);
    assert.equal(cache.byStamp('file:///c.txt', 'then', plain), undefined);
    assert.equal(cache.byStamp('file:///a.txt', 'then', { ...plain, published: '2024-01-01' }), undefined);
    assert.equal(cache.byStamp('file:///a.txt', 'then', { ...plain, additions: '{"organizations":["X"]}' }), undefined);
    assert.equal(new DiskCache(folder, 'two').isEmpty, true);
    assert.equal(new DiskCache(newFolder(), 'one').isEmpty, true);
  });

  test('knows a file that was moved by its content', () => {
    const folder = newFolder();
    filled(folder);
    const found = new DiskCache(folder, 'one').byHash('file:///new/a%20b.txt', 'hash of file:///a.txt', plain);
    assert.deepEqual(found, remembered('file:///a.txt', 'hash of file:///a.txt'));
    assert.equal(new DiskCache(folder, 'one').byHash('file:///a.md', 'hash of file:///a.txt', plain), undefined);
  });

  test('whatever happens to its files, it has what was put or nothing', () => {
    const folder = newFolder();
    const damage = fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() });
    fc.assert(
      fc.property(damage, ({ at, byte, cut }) => {
        rmSync(folder, { recursive: true, force: true });
        filled(folder);
        const file = join(folder, readdirSync(folder)[0] ?? '');
        const bytes = readFileSync(file);
        if (cut) truncateSync(file, at % bytes.length);
        else {
          bytes[at % bytes.length] = byte;
          writeFileSync(file, bytes);
        }
        const cache = new DiskCache(folder, 'one');
        for (const uri of ['file:///a.txt', 'file:///b.txt']) {
          const found = cache.byStamp(uri, 'then', plain);
          if (found !== undefined) assert.deepEqual(found, remembered(uri, `hash of ${uri}`));
          cache.put(uri, 'then', plain, remembered(uri, `hash of ${uri}`));
        }
        cache.save();
        assert.notEqual(new DiskCache(folder, 'one').byStamp('file:///b.txt', 'then', plain), undefined);
      }),
      { numRuns: 100 },
    );
  });

  test('keeps few files, and the newest of what it has of a source', () => {
    const folder = newFolder();
    for (let round = 0; round < 30; round++) {
      const cache = new DiskCache(folder, 'one');
      assert.equal(cache.isEmpty, round === 0);
      cache.put(`file:///${round % 20}.txt`, `stamp ${round}`, plain, remembered(`file:///${round % 20}.txt`));
      cache.save();
    }
    assert.ok(readdirSync(folder).length <= 9, `${readdirSync(folder).length} files`);
    const cache = new DiskCache(folder, 'one');
    assert.equal(cache.byStamp('file:///5.txt', 'stamp 5', plain), undefined);
    for (let name = 0; name < 20; name++) {
      assert.notEqual(cache.byStamp(`file:///${name}.txt`, `stamp ${name < 10 ? name + 20 : name}`, plain), undefined, `${name}`);
    }
  });

  test('is tidied in slices, with a turn for others between any two, and has all that it had', async () => {
    const folder = newFolder();
    const names = Array.from({ length: 40 }, (_, name) => `file:///${name}.txt`);
    for (let round = 0; round < 8; round++) {
      const cache = new DiskCache(folder, 'one');
      for (const uri of names.slice(round * 5, round * 5 + 10)) cache.put(uri, `stamp ${round}`, plain, remembered(uri));
      cache.save();
    }
    assert.equal(readdirSync(folder).length, 8);
    const cache = new DiskCache(folder, 'one');
    cache.put('file:///new.txt', 'then', plain, remembered('file:///new.txt'));
    // On this clock each look takes longer than a slice may.
    let now = 0;
    let turns = 0;
    await cache.saveInSlices({
      now: () => (now += 1000),
      next: async () => {
        turns++;
        const other = new DiskCache(folder, 'one');
        assert.notEqual(other.byStamp('file:///0.txt', 'stamp 0', plain), undefined);
      },
    });
    assert.ok(turns > names.length, `${turns} turns`);
    assert.equal(readdirSync(folder).length, 1);
    const tidied = new DiskCache(folder, 'one');
    for (const [name, uri] of names.entries())
      assert.deepEqual(tidied.byStamp(uri, `stamp ${Math.floor(name / 5)}`, plain), remembered(uri), uri);
    assert.deepEqual(tidied.byStamp('file:///new.txt', 'then', plain), remembered('file:///new.txt'));
  });

  test('what a process that was ended left half written goes after a day', () => {
    const folder = newFolder();
    filled(folder);
    const [old, young] = ['one-000000009-x.digests.new', 'one-000000009-y.digests.new'].map((name) => join(folder, name)) as [
      string,
      string,
    ];
    for (const path of [old, young]) writeFileSync(path, 'half');
    utimesSync(old, new Date(Date.now() - 2 * 86_400_000), new Date(Date.now() - 2 * 86_400_000));
    filled(folder);
    assert.deepEqual([existsSync(old), existsSync(young)], [false, true]);
  });

  test('stays small: the oldest files go first', () => {
    const folder = newFolder();
    for (let round = 0; round < 5; round++) {
      const cache = new DiskCache(folder, `version${round}`, 2500);
      cache.put('file:///a.txt', 'then', plain, { digest: Buffer.alloc(1000), hash: 'h' });
      cache.save();
    }
    assert.equal(new DiskCache(folder, 'version0').isEmpty, true);
    assert.equal(new DiskCache(folder, 'version4').isEmpty, false);
  });

  test('is of no use in a place where it cannot write, and of no harm', () => {
    const folder = newFolder();
    filled(folder);
    const file = join(folder, readdirSync(folder)[0] ?? '');
    const cache = filled(join(file, 'below a file'));
    assert.equal(cache.byStamp('file:///a.txt', 'then', plain), undefined);
    assert.equal(existsSync(file), true);
  });
});
