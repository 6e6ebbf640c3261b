import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';

const entry = new URL('../src/index.ts', import.meta.url).pathname;

test('the library runs where there is no Node: it finds a conflict in a bare context', async () => {
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'collate',
    platform: 'browser',
  });
  const code = bundle.outputFiles[0]?.text ?? '';
  const texts = ['Operation Sand Bar rescued 40 people.', 'In Operation Sand Bar, 50 people were rescued.'];
  const script = `${code};
    const annotations = ${JSON.stringify(texts)}.map((text, index) => collate.annotate({ uri: index + '.txt', version: 0, text }));
    JSON.stringify(collate.disagreements(annotations).disagreements.map(({ kind }) => kind))`;
  assert.equal(runInContext(script, createContext({})), '["conflict"]');
});

test('the manifest leads to the library and its types', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.deepEqual(manifest.exports['.'], { types: './dist/types/index.d.ts', default: './dist/index.js' });
});
