import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import type { CorpusState } from '../src/corpus/corpus-state.ts';
import { DiskShownCache, type Shown } from '../src/corpus/shown.ts';
import { Slabs } from '../src/corpus/slabs.ts';

const root = mkdtempSync(join(tmpdir(), 'collate-shown-'));
after(() => rmSync(root, { recursive: true, force: true }));

const state: CorpusState = new Map([
  ['file:///a.txt', { hash: 'h', published: '2024-01-01' }],
  ['file:///b.txt', { stamp: '12 3' }],
]);
const shown: readonly Shown[] = ['a', 'b'].map((name, at) => ({
  uri: `file:///${name}.txt`,
  tally: { disagreements: at + 1, conflicts: at },
  diagnostics: `[{ "message": "“3,222” ${name}" }]`,
  fingerprint: 2 ** 52 + at,
}));

function written(folder: string, version = 'one'): DiskShownCache {
  const cache = new DiskShownCache(folder, version);
  const writer = cache.write('here', state);
  for (const one of shown) writer.add(one);
  writer.finish();
  return cache;
}

describe('what was shown last', () => {
  test('is there at the next start, for the same place and program', () => {
    const folder = join(root, 'kept', 'deep');
    written(folder);
    const last = new DiskShownCache(folder, 'one').read('here');
    assert.deepEqual(last?.state, state);
    assert.deepEqual([...(last?.shown() ?? [])], shown);
    assert.deepEqual([...(last?.shown() ?? [])], shown);
    assert.equal(new DiskShownCache(folder, 'one').read('there'), undefined);
    assert.equal(new DiskShownCache(folder, 'two').read('here'), undefined);
  });

  test('is what it was until another round is whole', () => {
    const folder = join(root, 'whole');
    const cache = written(folder);
    const writer = cache.write('here', new Map());
    writer.add(shown[0] as Shown);
    assert.deepEqual(cache.read('here')?.state, state);
    writer.abandon();
    assert.deepEqual(cache.read('here')?.state, state);
    assert.equal(readdirSync(folder).length, 1);
  });

  test('is all there or refused, whatever happens to the file', () => {
    const folder = join(root, 'damaged');
    fc.assert(
      fc.property(fc.nat(), fc.nat(255), fc.boolean(), (at, byte, cuts) => {
        const cache = written(folder);
        const file = join(folder, readdirSync(folder)[0] ?? '');
        const bytes = readFileSync(file);
        bytes[at % bytes.length] = byte;
        writeFileSync(file, bytes);
        if (cuts) truncateSync(file, at % bytes.length);
        const last = cache.read('here');
        if (last === undefined) return;
        assert.deepEqual(last.state, state);
        try {
          assert.deepEqual([...last.shown()], shown);
        } catch (error) {
          assert.ok(!(error instanceof assert.AssertionError), String(error));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is kept for a few places only', () => {
    const folder = join(root, 'many');
    const cache = new DiskShownCache(folder, 'one');
    for (let place = 0; place < 12; place++) cache.write(`place ${place}`, state).finish();
    assert.equal(readdirSync(folder).length, 8);
  });

  test('is no error where nothing can be written', () => {
    const file = join(root, 'a file');
    writeFileSync(file, '');
    assert.equal(written(join(file, 'below')).read('here'), undefined);
  });
});

describe('slabs', () => {
  test('keep what they were given, however much', () => {
    const slabs = new Slabs();
    const sizes = [0, 1, 4000, 32_768, 32_769, 300_000, ...Array.from({ length: 100 }, () => 3000)];
    const given = sizes.map((size, at) => Buffer.alloc(size, at));
    const copies = given.map((bytes) => slabs.copy(bytes));
    for (const bytes of given) assert.ok(!copies.some((copy) => copy.length > 0 && copy.buffer === bytes.buffer));
    assert.deepEqual(
      copies.map((copy) => copy.toString('latin1')),
      given.map((bytes) => bytes.toString('latin1')),
    );
  });
});
