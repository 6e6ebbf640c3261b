import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { Corpus } from '../src/corpus/corpus.ts';

const samples = new URL('../../samples/', import.meta.url);
const documents = readdirSync(samples)
  .filter((name) => /\.(txt|md|html)$/.test(name))
  .sort()
  .map((name) => ({ uri: `file:///${name}`, text: readFileSync(new URL(name, samples), 'utf8') }));

/** What people do to figures, sentences and paragraphs. */
const anyEdit = fc.record({
  document: fc.nat(documents.length - 1),
  /** Share of the text before the edit. */
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 0, 1, 1, 5, 300),
  by: fc.constantFrom(
    '',
    '7',
    '9',
    'about ',
    '\n\n',
    '. ',
    ' In Kenya, 45 people were arrested. ',
    '“',
    'Operation Lantern II ',
    ' victims ',
  ),
});

function unexpected(error: unknown): never {
  throw error;
}

function saidBy(corpus: Corpus): unknown {
  return documents.map(({ uri }) => [uri, corpus.annotation(uri), corpus.findings(uri), corpus.groups(uri)]);
}

test('after any edits of open documents all that is said is what it would be if they were opened now', () => {
  assert.ok(documents.length >= 5);
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), (edits) => {
      const texts = new Map(documents.map(({ uri, text }) => [uri, text]));
      const corpus = new Corpus(unexpected);
      for (const [uri, text] of texts) corpus.put({ uri, version: 1, text });
      for (const { document, at, length, by } of edits) {
        const { uri } = documents[document] as (typeof documents)[number];
        const text = texts.get(uri) ?? '';
        const start = Math.floor(at * text.length);
        texts.set(uri, text.slice(0, start) + by + text.slice(start + length));
        corpus.takeTouched();
        const before = new Map(documents.map((other) => [other.uri, corpus.findings(other.uri)]));
        corpus.put({ uri, version: 1, text: texts.get(uri) ?? '' });
        const touched = corpus.takeTouched();
        for (const other of documents) if (!touched.has(other.uri)) assert.deepEqual(corpus.findings(other.uri), before.get(other.uri));
      }
      const fresh = new Corpus(unexpected);
      for (const [uri, text] of [...texts].reverse()) fresh.put({ uri, version: 1, text });
      assert.deepEqual(saidBy(corpus), saidBy(fresh));
      assert.deepEqual(corpus.everything(), fresh.everything());
    }),
    { numRuns: 60 },
  );
});
