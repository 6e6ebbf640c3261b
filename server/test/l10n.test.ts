import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { standings } from '../src/protocol-views.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bundle = join(root, 'l10n/bundle.l10n.json');

/** Every sentence that the client hands to `l10n.t`, and the words for standings, which it hands over by name. */
function sentences(): string[] {
  const folder = join(root, 'client/src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) =>
      text.replaceAll("\\'", "'"),
    ),
  );
  return [...new Set([...found, ...Object.values(standings).map(({ word }) => word)])].sort();
}

/** `l10n/bundle.l10n.json` is what a translator starts from; `UPDATE=1` writes it anew. */
describe('the words of the client', () => {
  test('are all in the bundle for translators, and nothing else is', () => {
    const wanted = Object.fromEntries(sentences().map((sentence) => [sentence, sentence]));
    if (process.env['UPDATE'] === '1') writeFileSync(bundle, `${JSON.stringify(wanted, null, 2)}\n`);
    const hint = 'write the bundle anew: UPDATE=1 node --import tsx --test server/test/l10n.test.ts';
    assert.deepEqual(JSON.parse(readFileSync(bundle, 'utf8')), wanted, hint);
    assert.ok(Object.keys(wanted).length > 30);
  });

  test('reach people only through l10n: no message of the client is a bare string', () => {
    const folder = join(root, 'client/src');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const bare = files.filter((file) => /show(Information|Warning|Error)Message\(\s*['"`]/.test(readFileSync(join(folder, file), 'utf8')));
    assert.deepEqual(bare, []);
  });
});
