import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { clientCommands, defaultSettings, settingsSection, tokenTypes } from '../src/protocol.ts';

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const manifest = read('package.json');
const properties: Record<string, { default: unknown }> = Object.assign(
  {},
  ...manifest.contributes.configuration.map((category: { properties: object }) => category.properties),
);

describe('the manifest', () => {
  it('offers every setting, with the default that the server has', () => {
    const offered = Object.fromEntries(
      Object.entries(properties).flatMap(([name, { default: value }]) => (name.endsWith('.trace.server') ? [] : [[name, value]])),
    );
    assert.deepEqual(offered, flatten(settingsSection, defaultSettings));
  });

  it('says in words what each of its names means, and has no words that nothing names', () => {
    const named = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(named)].sort(), Object.keys(read('package.nls.json')).sort());
  });

  it('defines every type of token that the server uses and the editor does not know', () => {
    const defined = manifest.contributes.semanticTokenTypes.map(({ id, superType }: { id: string; superType: string }) => [id, superType]);
    assert.deepEqual({ number: 'number', ...Object.fromEntries(defined) }, tokenTypes);
  });

  it('keeps commands that only lenses and hovers call out of the palette', () => {
    const shown = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(
      shown.filter((command: string) => Object.values<string>(clientCommands).includes(command)),
      [],
    );
  });
});

/** `{ lens: { enabled: true } }` to `{ 'collate.lens.enabled': true }`; lists and maps by kind stay whole. */
function flatten(prefix: string, settings: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) =>
      typeof value === 'object' && !Array.isArray(value) && name !== 'severity'
        ? Object.entries(flatten(`${prefix}.${name}`, value))
        : [[`${prefix}.${name}`, value]],
    ),
  );
}
