import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate } from '../src/core/annotate.ts';
import { disagreements } from '../src/core/disagreements.ts';
import type { Disagreement } from '../src/core/model.ts';

/** What a report of so many lines, each with another count, and a report of one line say against each other. */
function foundWith(nLines: number): readonly Disagreement[] {
  const line = (count: number): string => `Police arrested ${count} people in Operation Lantern.`;
  const long = Array.from({ length: nLines }, (_, index) => line(500 + 7 * index)).join('\n\n');
  const said = [long, line(90)].map((text, index) => annotate({ uri: `mem:///${index}.txt`, version: 0, text }));
  return disagreements(said).disagreements;
}

test('a document that lists hundreds of values of one thing is compared with none', () => {
  assert.deepEqual(foundWith(300), []);
});

test('a document that gives one value is compared', () => {
  assert.equal(foundWith(1).length, 1);
});
