import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import picomatch from 'picomatch';

const root = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const manifest = JSON.parse(read('package.json'));
/** Paths that an allow-list lets through: its last pattern that matches decides, and `!` lets in. */
function packed(rules: string, paths: readonly string[]): string[] {
  const lines = read(rules)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const patterns = lines.map((line) => ({
    isIn: line.startsWith('!'),
    matches: picomatch(line.replace(/^!/, ''), { dot: true, bash: true }),
  }));
  return paths.filter((path) => patterns.findLast(({ matches }) => matches(path))?.isIn);
}

const schemas: string[] = manifest.contributes.jsonValidation.map(({ url }: { url: string }) => url.replace(/^\.\//, ''));

describe('what is packed', () => {
  test('the command line, bundled as npm gets it and built last, writes a file and prints without colours where no person looks', () => {
    assert.ok(existsSync(new URL('dist/cli.js', root)), 'run npm run build first');
    const folder = mkdtempSync(join(tmpdir(), 'collate-packing-'));
    try {
      const run = (...args: string[]): SpawnSyncReturns<string> =>
        spawnSync(process.execPath, ['dist/cli.js', ...args], {
          cwd: fileURLToPath(root),
          encoding: 'utf8',
          env: { ...process.env, CI: 'true' },
        });
      const file = join(folder, 'facts.csv');
      const extracted = run('extract', '--format', 'csv', '--output', file, 'samples');
      assert.equal(extracted.status, 0, extracted.stderr);
      assert.match(readFileSync(file, 'utf8'), /^event,predicate,/);
      assert.equal(run('check', 'samples').stdout.includes(String.fromCharCode(27)), false);
      // Schemas are compiled when it is built, and their dates are days all the same.
      const project = join(folder, 'collate.json');
      writeFileSync(project, '{ "published": { "a.txt": "2024-02-30" } }');
      const refused = run('check', '--config', project, 'samples');
      assert.match(refused.stderr, /“published\.a\.txt” is 2024-02-30, and the calendar has no such day/);
      assert.equal(refused.status, 2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('what the programs compile is taken at the next start', () => {
    const caches = mkdtempSync(join(tmpdir(), 'collate-packing-'));
    try {
      const env = { ...process.env, XDG_CACHE_HOME: caches, LOCALAPPDATA: caches, HOME: caches };
      const code = (): readonly number[] => {
        for (const words of [['dist/server.cjs'], ['dist/cli.js', 'check', 'samples']])
          spawnSync(process.execPath, words, { cwd: fileURLToPath(root), env });
        const files = readdirSync(caches, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.code'));
        return files.sort().map((file) => statSync(join(caches, file)).mtimeMs);
      };
      const first = code();
      assert.equal(first.length, 2);
      assert.deepEqual(code(), first, 'it was compiled again');
    } finally {
      rmSync(caches, { recursive: true, force: true });
    }
  });

  test('the bundle of the server is small, but for the data in it', () => {
    const bundle = read('dist/language-server.cjs');
    const data = Array.from(bundle.matchAll(/JSON\.parse\((?:'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*")\)/gs), ([literal]) =>
      Buffer.byteLength(literal),
    );
    const all = statSync(new URL('dist/language-server.cjs', root)).size;
    assert.ok(data.length >= 10, `only ${data.length} pieces of data`);
    assert.ok(all - data.reduce((sum, size) => sum + size, 0) < 1_000_000, `${all} bytes`);
  });

  test('the editor gets the schemas that it checks files by, and they exist', () => {
    assert.deepEqual(schemas, ['schemas/collate.schema.json', 'schemas/decisions.schema.json']);
    assert.deepEqual(packed('.vscodeignore', schemas), schemas);
    for (const schema of schemas) assert.ok(existsSync(new URL(schema, root)), schema);
  });

  test('npm gets the command line and the library, built, and nothing of the editor or the sources', () => {
    const wanted = [
      manifest.bin.collate,
      'dist/command-line.cjs',
      manifest.exports['.'].default,
      manifest.types,
      'schemas/extraction.schema.json',
      'README.md',
      'LICENSE',
    ];
    const paths = wanted.map((path: string) => path.replace(/^\.\//, ''));
    assert.deepEqual(packed('.npmignore', paths), paths);
    const unwanted = [
      'dist/client.cjs',
      'dist/server.cjs',
      'dist/language-server.cjs',
      'server/src/index.ts',
      'samples/agency.txt',
      'media/collate.svg',
      'bench/cpu.ts',
      'docs/pictures/sheet.png',
    ];
    assert.deepEqual(packed('.npmignore', unwanted), []);
    assert.match(manifest.scripts.prepare, /scripts\/build\.ts/);
  });
});
