import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { annotate, annotateAgain, annotateAll, type Remains } from '../src/core/annotate.ts';
import { compileResources } from '../src/core/resources.ts';

const resources = compileResources();
const samples = new URL('../../samples/', import.meta.url);
const texts = readdirSync(samples)
  .filter((name) => /\.(txt|md|html)$/.test(name))
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, samples), 'utf8') }));

/** Scraps that a person or a scraper may put anywhere: figures, names, mark-up, line ends, halves of things. */
const scraps = fc.constantFrom(
  '\n\n',
  '\r\n',
  ' 1,204 people ',
  '“',
  '<b>',
  '&amp;',
  'In Kenya, ',
  '😀',
  '\ud83d',
  '\0',
  '\ufeff',
  ' II',
  '3 to 9 March ',
  'e\u0301',
  '(',
  '# ',
  '\u00a0',
  '5',
  '. ',
  'Lantern ',
  'lantern ',
  'Interpol police ',
  '\n\nKenya Seizes Rifles In Second Sweep\n\n',
);

type Edit = { readonly at: number; readonly length: number; readonly by: string } | { readonly from: number; readonly to: number };
const typed = fc.record({ at: fc.nat(), length: fc.nat(40), by: scraps });
/** A paragraph is cut and put elsewhere. */
const moved = fc.record({ from: fc.nat(), to: fc.nat() });
const edits = fc.array(fc.oneof({ weight: 4, arbitrary: typed }, { weight: 1, arbitrary: moved }), { minLength: 1, maxLength: 8 });

test('the samples are there', () => assert.ok(texts.length >= 5));

test('whatever is done to a text, annotating never throws and every span lies in the text, in order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), edits, ({ name, text }, changes) => {
      const edited = changes.reduce(edit, text);
      const { mentions, claims, page } = annotate({ uri: `file:///${name}`, version: 1, text: edited });
      assert.equal(page.text.length, edited.length);
      let last = 0;
      for (const { start, end } of mentions) {
        assert.ok(last <= start && start < end && end <= edited.length, `${last} ${start} ${end}`);
        assert.equal(edited.slice(start, end).trim(), edited.slice(start, end));
        last = end;
      }
      for (const { start, end, mention, sentence } of claims) {
        assert.deepEqual([start, end], [mention.start, mention.end]);
        assert.ok(sentence.start <= start && end <= sentence.end);
      }
    }),
    { numRuns: 200 },
  );
});

test('a document that is edited says what it would say if it were read anew', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), edits, ({ name, text }, changes) => {
      const uri = `file:///${name}`;
      let current = text;
      let known: Remains | undefined;
      for (const [version, change] of changes.entries()) {
        current = edit(current, change);
        const { annotation, seen } = annotateAgain({ uri, version, text: current }, resources, known);
        known = seen;
        assert.deepEqual(annotation, annotate({ uri, version, text: current }));
      }
    }),
    { numRuns: 60 },
  );
});

function edit(text: string, change: Edit): string {
  if ('by' in change) {
    const start = change.at % (text.length + 1);
    return text.slice(0, start) + change.by + text.slice(start + change.length);
  }
  const paragraphs = text.split('\n\n');
  const [paragraph = ''] = paragraphs.splice(change.from % paragraphs.length, 1);
  paragraphs.splice(change.to % (paragraphs.length + 1), 0, paragraph);
  return paragraphs.join('\n\n');
}

test('documents that are read together say what each says alone', () => {
  const documents = texts.map(({ name, text }) => ({ uri: `file:///${name}`, version: 0, text }));
  assert.deepEqual(
    annotateAll(documents, resources),
    documents.map((document) => annotate(document, resources)),
  );
  assert.deepEqual(annotateAll([], resources), []);
});

test('a sentence of thousands of figures is a table without lines, and claims nothing', () => {
  const claimsOf = (n: number): number =>
    annotate({ uri: 'file:///a.txt', version: 1, text: `Police arrested ${'12 men and '.repeat(n)}left.` }).claims.length;
  assert.equal(claimsOf(20_000), 0);
  assert.ok(claimsOf(3) > 0);
});
