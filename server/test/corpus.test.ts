import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { annotateAgain } from '../src/core/annotate.ts';
import type { Document } from '../src/core/model.ts';
import { compileResources } from '../src/core/resources.ts';
import { Corpus } from '../src/corpus/corpus.ts';
import { DigestWriter } from '../src/corpus/digest.ts';
import type { Files } from '../src/corpus/files.ts';
import { readSources, type SourceReader, type SourceRequest } from '../src/corpus/source-reading.ts';
import { Sources } from '../src/corpus/sources.ts';
import { agreeing, evening, morning, night } from './copper-gate.ts';

const folder = 'file:///desk';
const rules = { include: ['**/*.txt'], exclude: [], respectGitignore: true, maxFileSize: 1_000_000 };
const uris = ['a.txt', 'b.txt', 'c.txt', 'sub/d.txt'].map((name) => `${folder}/${name}`);
const texts = [morning, evening, agreeing, night, 'Nothing to see.', ''];

/** A disk in memory; every write is seen as a change, as a real clock would have it. */
class Shelf implements Files {
  readonly texts = new Map<string, string>();
  #writes = 0;
  readonly #stamps = new Map<string, string>();

  write(uri: string, text: string | undefined): void {
    this.#writes += 1;
    if (text === undefined) this.texts.delete(uri);
    else this.texts.set(uri, text);
    this.#stamps.set(uri, String(this.#writes));
  }

  find = async (): Promise<string[]> => [...this.texts.keys()].sort();
  rule = async (): Promise<(uri: string) => boolean> => (uri) => uri.endsWith('.txt');
  read = (uri: string): { text: string } | { gone: true } => {
    const text = this.texts.get(uri);
    return text === undefined ? { gone: true } : { text };
  };
  stamp = (uri: string): string | undefined => (this.texts.has(uri) ? this.#stamps.get(uri) : undefined);
  isFolder = (): boolean => false;
}

/** Reads the shelf as threads would, in batches of two, the last first. */
function readerOf(shelf: Shelf): SourceReader {
  return {
    fewest: 2,
    async *read(requests: readonly SourceRequest[]) {
      const left = [...requests];
      while (left.length > 0) yield await readSources(shelf, left.splice(-2), compileResources(), new DigestWriter());
    },
  };
}

const turns = { now: () => 0, next: async () => undefined };
const always = { report: () => undefined, isCancelled: () => false };

function unexpected(error: unknown): never {
  throw error;
}

/** All that a person would see of a corpus, in an order of its own. */
function seen(corpus: Corpus): unknown {
  return [...corpus.uris()]
    .sort()
    .map((uri) => [
      uri,
      corpus.version(uri),
      corpus.annotation(uri)?.document.text,
      corpus.claims(uri),
      corpus.names(uri),
      corpus.lines(uri)?.offsetToPosition(Number.POSITIVE_INFINITY),
      corpus.findings(uri).map(({ start, disagreement }) => [start, disagreement.kind, disagreement.key]),
    ]);
}

type Step =
  | { readonly kind: 'write'; readonly uri: string; readonly text: string | undefined; readonly told: boolean }
  | { readonly kind: 'open' | 'edit'; readonly uri: string; readonly text: string }
  | { readonly kind: 'close'; readonly uri: string }
  | { readonly kind: 'scan' };

const anyUri = fc.constantFrom(...uris);
const anyText = fc.constantFrom(...texts);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), uri: anyUri, text: fc.option(anyText, { nil: undefined }), told: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('open' as const, 'edit' as const), uri: anyUri, text: anyText }),
  fc.record({ kind: fc.constant('close' as const), uri: anyUri }),
  fc.constant({ kind: 'scan' as const }),
);

describe('the corpus', () => {
  test('after any steps is what a fresh start over the same folder and the same open editors would be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), async (steps) => {
        const shelf = new Shelf();
        const corpus = new Corpus(unexpected);
        const sources = new Sources(corpus, shelf, turns, unexpected, { reader: readerOf(shelf) });
        await sources.setFolders([{ uri: folder, rules }]);
        const open = new Map<string, Document>();
        let version = 0;
        for (const step of steps) {
          version += 1;
          if (step.kind === 'write') {
            shelf.write(step.uri, step.text);
            if (step.told) await sources.changed(new Set([step.uri]));
            // An editor closes what was deleted under it, sooner or later; protocol-deleted.test.ts has unsaved changes.
            if (step.told && step.text === undefined && open.delete(step.uri)) await sources.close(step.uri);
          } else if (step.kind === 'close') {
            if (open.delete(step.uri)) await sources.close(step.uri);
          } else if (step.kind === 'scan') await sources.scan(always);
          else {
            open.set(step.uri, { uri: step.uri, version, text: step.text });
            sources.open({ uri: step.uri, version, text: step.text });
          }
        }
        await sources.scan(always);
        const fresh = new Corpus(unexpected);
        const freshSources = new Sources(fresh, shelf, turns, unexpected);
        await freshSources.setFolders([{ uri: folder, rules }]);
        for (const document of open.values()) freshSources.open(document);
        await freshSources.scan(always);
        assert.deepEqual(seen(corpus), seen(fresh));
        for (const uri of [...corpus.takeTouched(), ...uris]) corpus.count(uri);
        const all = corpus.everything().disagreements;
        assert.deepEqual(corpus.tally(), { disagreements: all.length, conflicts: all.filter(({ kind }) => kind === 'conflict').length });
      }),
      { numRuns: 150 },
    );
  });

  test('tells which documents an edit reaches', () => {
    const corpus = new Corpus(unexpected);
    for (const [index, text] of [morning, evening, 'Nothing to see.'].entries()) corpus.put({ uri: uris[index] ?? '', version: 1, text });
    corpus.takeTouched();
    corpus.put({ uri: uris[1] ?? '', version: 2, text: agreeing });
    assert.deepEqual([...corpus.takeTouched()].sort(), [uris[0], uris[1]]);
  });

  test('gathers what tells of one event, each document once, and loses none that is gone', () => {
    const corpus = new Corpus(unexpected);
    const told = [morning, 'Nothing to see.', evening, agreeing.replaceAll('Copper Gate', 'Silver Key'), night];
    for (const [index, text] of told.entries()) corpus.put({ uri: `${folder}/${index}.txt`, version: 0, text });
    const all = [...corpus.uris(), `${folder}/gone.txt`];
    assert.deepEqual(
      Array.from(corpus.gathered(all), (uri) => uri.slice(folder.length + 1, -'.txt'.length)),
      ['0', '2', '4', '1', '3', 'gone'],
    );
  });

  test('goes on without a document that cannot be analysed, and says which', () => {
    const failed: string[] = [];
    const corpus = new Corpus(
      (_error, uri) => failed.push(uri),
      (document, known) => (document.text === '' ? unexpected(new Error('no text')) : annotateAgain(document, known)),
    );
    for (const [index, text] of [morning, evening, ''].entries()) corpus.put({ uri: uris[index] ?? '', version: 1, text });
    assert.deepEqual(failed, [uris[2]]);
    assert.equal(corpus.size, 3);
    assert.ok(corpus.findings(uris[0] ?? '').length > 0);
    assert.deepEqual(corpus.findings(uris[2] ?? ''), []);
  });
});
