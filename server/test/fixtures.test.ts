import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { parseFixture, renderFixture } from './fixture.ts';
import { layers } from './layers.ts';

const root = join(dirname(new URL(import.meta.url).pathname), 'fixtures');
const only = process.env['ONLY'] ?? '';

/** `UPDATE=1` redraws the fixtures; `ONLY=verdicts/quake` or `ONLY=quake` runs those whose path or name begins so. */
const isWanted = (layer: string, name: string): boolean => `${layer}/${name}`.startsWith(only) || name.startsWith(only);
let nWanted = 0;

for (const layer of readdirSync(root).sort()) {
  const draw = layers[layer];
  describe(layer, () => {
    const files = readdirSync(join(root, layer), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'));
    test('the folder names a layer and holds fixtures', () => {
      assert.ok(draw, `no layer is called ${layer}: see layers.ts`);
      assert.notEqual(files.length, 0);
    });
    for (const file of files.sort().filter((name) => isWanted(layer, name))) {
      nWanted++;
      test(file.replace(/\.txt$/, ''), () => {
        const path = join(root, layer, file);
        const source = readFileSync(path, 'utf8');
        const fixture = parseFixture(source);
        const marks = draw?.(fixture);
        const rendered = renderFixture(fixture, (name) => marks?.get(name) ?? []);
        if (process.env['UPDATE'] === '1') writeFileSync(path, rendered);
        else assert.equal(source, rendered);
      });
    }
  });
}

test('there are fixtures that ONLY names', () => assert.notEqual(nWanted, 0, `no fixture's path or name begins with ${only}`));
