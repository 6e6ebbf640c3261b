import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { build } from 'esbuild';
import { root } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'collate-start-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Another way to say where caches lie on each system. */
const cachesIn = (caches: string): NodeJS.ProcessEnv => ({ ...process.env, XDG_CACHE_HOME: caches, LOCALAPPDATA: caches, HOME: caches });

async function launcher(): Promise<string> {
  const outfile = join(folder, 'start.cjs');
  await build({
    stdin: {
      contents: "import { runCompiled } from './compiled.ts'; runCompiled(process.argv[2], 'test');",
      resolveDir: join(root, 'server/src/start'),
      loader: 'ts',
    },
    ...{ bundle: true, platform: 'node', format: 'cjs', outfile },
  });
  return outfile;
}

test('a start leaves its code for the next, and what is damaged, of another bundle or not to be written harms nobody', {
  skip: process.platform === 'darwin',
}, async () => {
  const start = await launcher();
  const bundle = join(folder, 'bundle.cjs');
  writeFileSync(
    bundle,
    "function said() { return 'one ' + require('node:path').basename(__filename); } console.log(said(), module.exports !== undefined);\n",
  );
  const caches = join(folder, 'caches');
  const run = (env: NodeJS.ProcessEnv = cachesIn(caches)): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [start, bundle], { encoding: 'utf8', env });
  const said = (): string => {
    const { status, stdout, stderr } = run();
    assert.deepEqual([status, stderr], [0, '']);
    return stdout;
  };
  const left = (): string[] => readdirSync(join(caches, 'collate'));
  const only = (): string => join(caches, 'collate', left()[0] ?? '');
  const first = 'one bundle.cjs true\n';

  assert.equal(said(), first);
  assert.equal(left().length, 1);
  const { mtimeMs } = statSync(only());
  assert.equal(said(), first);
  assert.equal(statSync(only()).mtimeMs, mtimeMs, 'it was written twice');

  const whole = readFileSync(only());
  for (const at of [0, 20, Math.floor(whole.length / 2), whole.length - 1]) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    writeFileSync(only(), damaged);
    assert.equal(said(), first, `damaged at ${at}`);
    assert.deepEqual(readFileSync(only()).length, whole.length);
  }
  for (const length of [0, 3, 100]) {
    truncateSync(only(), length);
    assert.equal(said(), first, `cut to ${length}`);
  }

  for (const word of ['two', 'three', 'four', 'five', 'six']) {
    writeFileSync(bundle, `console.log('${word}');\n`);
    assert.equal(said(), `${word}\n`);
  }
  assert.equal(left().length, 4);

  rmSync(caches, { recursive: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(caches, 'a file where the folder should be');
  assert.equal(said(), 'six\n');
  const off = join(folder, 'off');
  assert.equal(run({ ...cachesIn(off), NODE_DISABLE_COMPILE_CACHE: '1' }).stdout, 'six\n');
  assert.equal(statSync(off, { throwIfNoEntry: false }), undefined);
});
