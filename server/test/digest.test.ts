import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { annotate } from '../src/core/annotate.ts';
import type { Annotation, Claim } from '../src/core/model.ts';
import { LineIndex } from '../src/core/text/lines.ts';
import { factsOf } from '../src/core/verdicts/facts.ts';
import { placesOf } from '../src/core/verdicts/stored-facts.ts';
import { DigestWriter } from '../src/corpus/digest.ts';
import { namesIn } from '../src/corpus/names.ts';
import { StoredDigest } from '../src/corpus/stored-digest.ts';
import { Words } from '../src/corpus/words.ts';
import { annotationOf } from './annotation.ts';
import { evening, morning } from './copper-gate.ts';

const uri = 'file:///desk/a%20b.txt';

/** All that a digest keeps, as it was before it was written. */
function kept(annotation: Annotation): unknown {
  const { signatures, evidence, checks } = factsOf(annotation);
  return {
    filing: { signatures, places: placesOf(evidence).map(({ event, ...place }) => (event === undefined ? place : { event, ...place })) },
    evidence,
    checks,
    names: namesIn(annotation.page.text, annotation.mentions),
    lines: [...new LineIndex(annotation.document.text).starts().starts],
  };
}

function read(stored: StoredDigest): unknown {
  const lines = [...stored.lines().starts().starts];
  return { filing: stored.filing(), evidence: stored.evidence(), checks: stored.checks(), names: stored.names(), lines };
}

function stored(annotation: Annotation, writer = new DigestWriter()): StoredDigest {
  return new StoredDigest(uri, writer.write(annotation), new Words());
}

const texts = [
  morning,
  evening,
  '',
  'On Tuesday 6 March 2024 the police of Türkiye and Nigeria arrested 1.5 million people; 40% were women.\r\nIt cost $4.2bn.',
  'The five-day Operation Copper Gate ran from 29 September to 4 October 2024. Operation Copper Gate lasted 5 days.',
  'A man aged 34 — “about 3,000 of us”, he said 😀 — was hurt in Peru at 12:30. Between 10 and 14 people died in Lima.',
];

describe('a digest', () => {
  test('says the same when it was written and read again, whatever was written before', () => {
    const writer = new DigestWriter();
    for (const text of texts) {
      const annotation = annotate({ uri, version: 0, text });
      assert.deepEqual(read(stored(annotation, writer)), kept(annotation), text);
    }
  });

  test('keeps every field of every claim', () => {
    const full: Partial<Claim> = {
      event: { key: 'operation:x', name: 'Operation X', country: 'PE' },
      qualifiers: ['potential', 'irregular'],
      place: 'PE',
      scope: 'lima',
      partOf: { start: 1, end: 300 },
      partBy: 'place',
      attribution: 'the mayor',
      countedOn: '2024-03-01',
      story: -1,
      confidence: 'low',
      mention: { type: 'date', start: 7, end: 9, zone: 'quote', from: '--03-01', to: '2024', inferredYear: 2024, weekday: 0, vague: true },
    };
    const plain = annotationOf(uri, 'x', [{ predicate: 'killed', figure: '10 to 14' }], '2024-03-01');
    const claims = plain.claims.map((claim): Claim => ({ ...claim, ...full }));
    const annotation = { ...plain, claims };
    assert.deepEqual(read(stored(annotation)), kept(annotation));
  });

  test('keeps any number and any text', () => {
    const value = fc.oneof(fc.double({ noNaN: true }), fc.nat(), fc.maxSafeInteger());
    fc.assert(
      fc.property(value, fc.string({ unit: 'binary' }), fc.nat(2 ** 31), (figure, subject, start) => {
        const plain = annotationOf(uri, 'x', [{ predicate: 'killed', figure: '12', subject: 'people' }]);
        const [claim] = plain.claims as [Claim];
        const claims = [
          { ...claim, subject, sentence: { start, end: start + 5 }, mention: { ...claim.mention, value: figure } as Claim['mention'] },
        ];
        const annotation = { ...plain, claims };
        assert.deepEqual(stored(annotation).evidence()[0]?.claim, annotation.claims[0]);
      }),
    );
  });

  test('names its document by the name that it has now', () => {
    const text = 'The list names four of them: Peru, Chile and Ghana. On Monday 6 March 2024 they met.';
    const written = new DigestWriter().write(annotate({ uri: 'file:///old.txt', version: 0, text }));
    const moved = new StoredDigest(uri, written, new Words());
    assert.ok(moved.checks().length > 0);
    assert.deepEqual(moved.checks(), factsOf(annotate({ uri, version: 0, text })).checks);
  });

  test('finds every name that it has', () => {
    for (const text of [...texts, `${morning} \ud800`]) {
      const digest = stored(annotate({ uri, version: 0, text }));
      for (const { key } of digest.names()) assert.ok(digest.mayName(key), key);
    }
  });

  test('is refused where it is not whole', () => {
    const bytes = new DigestWriter().write(annotate({ uri, version: 0, text: morning }));
    for (const length of [0, 1, 31, 32, 100, bytes.length - 1])
      assert.throws(() => new StoredDigest(uri, bytes.slice(0, length), new Words()), RangeError, String(length));
  });
});
