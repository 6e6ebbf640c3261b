import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { DocumentLink } from 'vscode-languageserver-protocol';
import { linksOf } from '../src/views/links.ts';
import { evening, morning } from './copper-gate.ts';
import { FakeEditor, positionAt, temporaryFolder, uriOf } from './fake-editor.ts';

describe('links of a document', () => {
  const known = new Set(['file:///desk/agency.txt', 'file:///desk/caf%C3%A9.md', 'file:///desk/own.txt']);
  const links = (text: string): string[] =>
    linksOf(text, 'file:///desk/own.txt', (uri) => known.has(uri)).map(
      ({ start, end, target }) => `${text.slice(start, end)} -> ${target}`,
    );

  test('lead to the web, without the full stop of their sentence', () => {
    assert.deepEqual(links('See https://example.org/a?b=1, or (http://example.org).'), [
      'https://example.org/a?b=1 -> https://example.org/a?b=1',
      'http://example.org -> http://example.org',
    ]);
  });

  test('lead to other sources of the folder by their names', () => {
    assert.deepEqual(links('Compare agency.txt and café.md.'), [
      'agency.txt -> file:///desk/agency.txt',
      'café.md -> file:///desk/caf%C3%A9.md',
    ]);
  });

  test('are silent of what leads nowhere, to the document itself, or stands in a link already', () => {
    assert.deepEqual(links('own.txt, missing.txt, version 1.2.md, txt.'), []);
    assert.deepEqual(links('https://example.org/agency.txt'), ['https://example.org/agency.txt -> https://example.org/agency.txt']);
  });

  test('are linear in long words', () => {
    assert.deepEqual(links(`${'a.'.repeat(50_000)}b`), []);
  });

  test('reach an editor that asks', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    const text = `${morning}\nMore in evening.txt\n`;
    writeFileSync(join(folder, 'evening.txt'), evening);
    writeFileSync(join(folder, 'morning.txt'), text);
    const editor = await FakeEditor.start({ folders: [folder] });
    await editor.indexed();
    const uri = uriOf(join(folder, 'morning.txt'));
    await editor.open(uri, text);
    const found = await editor.ask<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    const start = text.indexOf('evening.txt');
    assert.deepEqual(
      found.map(({ target, range }) => ({ target, range })),
      [
        {
          target: uriOf(join(folder, 'evening.txt')),
          range: { start: positionAt(text, start), end: positionAt(text, start + 'evening.txt'.length) },
        },
      ],
    );
    assert.equal(await editor.end(), 0);
  });
});
