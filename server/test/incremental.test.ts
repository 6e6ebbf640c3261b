import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Collator } from '../src/core/collator.ts';
import { disagreements } from '../src/core/disagreements.ts';
import { findingsByDocument } from '../src/core/findings.ts';
import type { Annotation, StorySignature } from '../src/core/model.ts';
import { annotationOf } from './annotation.ts';

const uris = ['a', 'b', 'c', 'd', 'e'].map((name) => `mem:///${name}.txt`);
const said = fc.record({
  predicate: fc.constantFrom('killed', 'injured', 'lasted'),
  figure: fc.constantFrom('12', '~ 12', '14', '100', '104', '>= 3', '10 to 14', '5 day', '1 week'),
  subject: fc.constantFrom('people', 'women'),
  confidence: fc.constantFrom('low' as const, 'normal' as const, 'high' as const),
});
/** Stories without a name: some are like each other, some like two that are unlike, some name an operation besides. */
const names = ['vellano', 'corvara', 'italy', 'peru', 'mayor belic', 'red cross'];
const unnamed: fc.Arbitrary<StorySignature> = fc
  .record({
    terms: fc.subarray(names, { minLength: 2 }),
    date: fc.constantFrom('2024-03-01', '2024-03-04', '2024-03-20'),
    country: fc.option(fc.constantFrom('IT', 'PE'), { nil: undefined }),
    operation: fc.option(fc.constantFrom('Lantern', 'Harvest'), { nil: undefined, freq: 5 }),
  })
  .map(({ terms, date, country, operation }) => ({
    operations: operation === undefined ? [] : [{ key: `operation:${operation}`, name: `Operation ${operation}` }],
    terms,
    date,
    kinds: ['quake'],
    marks: [],
    figures: [],
    title: terms.join(' '),
    ...(country === undefined ? {} : { country }),
  }));
const document = fc
  .tuple(
    fc.constantFrom(...uris),
    fc.oneof(fc.constantFrom('Lantern', 'Harvest'), unnamed),
    fc.array(said, { maxLength: 4 }),
    fc.constantFrom(undefined, '2024-03-01', '2024-03-02'),
  )
  .map((parts) => annotationOf(...parts));
const step = fc.oneof({ weight: 4, arbitrary: document }, { weight: 1, arbitrary: fc.constantFrom(...uris) });

test('after any sequence of puts, edits and removals the collation equals one made from scratch', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), fc.constantFrom('low', 'normal', 'high'), (steps, strictness) => {
      const collator = new Collator(strictness);
      const corpus = new Map<string, Annotation>();
      for (const [number, next] of steps.entries()) {
        if (number % 3 === 0) collator.beginRound();
        const before = new Map(uris.map((uri) => [uri, collator.findingsOf(uri)]));
        const groups = new Map(uris.map((uri) => [uri, collator.groupsOf(uri)]));
        const changed = typeof next === 'string' ? collator.remove(next) : collator.put(next);
        if (typeof next === 'string') corpus.delete(next);
        else corpus.set(next.document.uri, next);
        for (const uri of uris)
          if (!changed.has(uri)) {
            assert.deepEqual(collator.findingsOf(uri), before.get(uri), `${uri} was not named as changed`);
            assert.deepEqual(collator.groupsOf(uri), groups.get(uri), `${uri} was not named as changed`);
          }
      }
      const fresh = disagreements([...corpus.values()].reverse(), strictness);
      assert.deepEqual(collator.collation(), fresh);
      const findings = findingsByDocument(fresh.disagreements);
      for (const uri of uris) {
        assert.deepEqual(collator.findingsOf(uri), findings.get(uri) ?? []);
        const own = fresh.groups.filter(({ readings }) => readings.some(({ evidence }) => evidence.some((item) => item.uri === uri)));
        assert.deepEqual(collator.groupsOf(uri), own);
      }
    }),
    { numRuns: 300 },
  );
});
