import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { Extracted, Status } from '../src/protocol.ts';
import { agreeing, evening, morning, night } from './copper-gate.ts';
import { FakeEditor, temporaryFolder, uriOf } from './fake-editor.ts';

/** Many servers are started, one after the other. */
const limit = { timeout: 300_000 };
const list = 'The list names four of them: Peru, Chile and Ghana. On Monday 6 March 2024 they met.';

/** What an editor shows when it was started, and how much the server says it found. */
interface Seen {
  readonly shown: Readonly<Record<string, readonly Diagnostic[]>>;
  readonly status: Status;
}

function seenIn(editor: FakeEditor): Seen {
  const published = editor.heard.filter(({ method }) => method === 'textDocument/publishDiagnostics');
  const uris = new Set(published.map(({ params }) => (params as PublishDiagnosticsParams).uri));
  const shown = [...uris].sort().map((uri) => [uri, editor.diagnosticsOf(uri)] as const);
  const status = editor.heard.filter(({ method }) => method === 'collate/status').at(-1)?.params as Status;
  return { shown: Object.fromEntries(shown.filter(([, diagnostics]) => diagnostics.length > 0)), status };
}

/** Starts, looks at everything, and ends. */
async function seen(folder: string, cacheFolder: string | undefined, settings: object = {}): Promise<Seen> {
  const editor = await start(folder, cacheFolder, settings);
  await editor.indexed();
  // Everything is written that was read for it.
  const extracted = await editor.ask<Extracted>('collate/extract', { format: 'json' });
  assert.equal(JSON.parse(extracted.files[0]?.text ?? '').documents.length, 4);
  await editor.end();
  return seenIn(editor);
}

async function start(folder: string, cacheFolder: string | undefined, settings: object = {}): Promise<FakeEditor> {
  return FakeEditor.start({
    folders: [folder],
    initializationOptions: { cacheFolder },
    settings: { collate: { debounce: 0, ...settings } },
  });
}

function filled(): { folder: string; cache: string } {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries({ 'a.txt': morning, 'b.txt': evening, 'c.txt': night, 'd.txt': list }))
    writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'binary.txt'), Buffer.from([0, 1, 2]));
  return { folder, cache: temporaryFolder() };
}

/** The file that says what was shown last. */
function lastShown(cache: string): string {
  const [name, ...others] = readdirSync(cache).filter((file) => file.endsWith('.shown'));
  assert.ok(name !== undefined && others.length === 0, 'one file is kept for one place');
  return join(cache, name);
}

/** Does a message say this? */
const says =
  (word: string) =>
  ({ message }: Diagnostic): boolean =>
    String(message).includes(word);

describe('a second start', limit, () => {
  test('shows what the first showed, without comparing anything again', async () => {
    const { folder, cache } = filled();
    const first = await seen(folder, cache);
    assert.ok(first.status.disagreements >= 3);
    const before = statSync(lastShown(cache)).ino;
    assert.deepEqual(await seen(folder, cache), first);
    assert.equal(statSync(lastShown(cache)).ino, before, 'what was shown is written anew only when everything was compared');
  });

  test('shows what a first start would, whatever changed meanwhile', async () => {
    const changes: Readonly<Record<string, (folder: string) => void>> = {
      'a figure': (folder) => writeFileSync(join(folder, 'b.txt'), agreeing),
      'a name of a file': (folder) => {
        unlinkSync(join(folder, 'b.txt'));
        writeFileSync(join(folder, 'e.txt'), evening);
      },
      'a date that is set': (folder) => writeFileSync(join(folder, 'collate.json'), '{ "published": { "c.txt": "2024-09-01" } }'),
      'the rules': (folder) => writeFileSync(join(folder, 'collate.json'), '{ "severity": { "conflict": "error" } }'),
      'only the time of a file': (folder) => utimesSync(join(folder, 'a.txt'), 1, 1),
    };
    for (const [what, change] of Object.entries(changes)) {
      const { folder, cache } = filled();
      await seen(folder, cache);
      change(folder);
      const fresh = await seen(folder, undefined);
      assert.deepEqual(await seen(folder, cache), fresh, what);
    }
  });

  test('with other settings shows what they ask for', async () => {
    const { folder, cache } = filled();
    await seen(folder, cache);
    const settings = { severity: { conflict: 'information' } };
    assert.deepEqual(await seen(folder, cache, settings), await seen(folder, undefined, settings));
  });

  test('does not trust what was damaged', async () => {
    const { folder, cache } = filled();
    const first = await seen(folder, cache);
    const bytes = readFileSync(lastShown(cache));
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 2)) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] as number) ^ 0xff;
      writeFileSync(lastShown(cache), damaged);
      assert.deepEqual(await seen(folder, cache), first, `byte ${at}`);
    }
  });

  test('follows what is typed at once', async () => {
    const { folder, cache } = filled();
    await seen(folder, cache);
    const editor = await start(folder, cache);
    const uri = uriOf(join(folder, 'b.txt'));
    await editor.open(uri, agreeing);
    await editor.indexed();
    await editor.ask<Extracted>('collate/extract', { format: 'json' });
    await editor.shows(uri, ({ diagnostics, version }) => version === 1 && !diagnostics.some(says('seven')));
    const other = uriOf(join(folder, 'a.txt'));
    const text = await editor.edit(uri, 2, agreeing, 'five days', 'six days');
    await editor.shows(other, ({ diagnostics }) => diagnostics.some(says('six')));
    await editor.edit(uri, 3, text, 'six days', 'seven days');
    await editor.shows(other, ({ diagnostics }) => diagnostics.some(says('seven')));
    await editor.end();
  });
});
