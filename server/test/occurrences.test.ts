import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { occurrencesOf, standsIn } from '../src/core/text/occurrences.ts';

const word = fc.constantFrom('a', 'ab', 'aba', 'Bay', 'Blue Bay', 'é', '𐐷', 'x.y');
const text = fc.array(fc.oneof(word, fc.constantFrom(' ', '-', '.', 'b', '1', '𐐨')), { maxLength: 20 }).map((parts) => parts.join(''));

describe('occurrences of words in a text', () => {
  for (const whole of [true, false]) {
    test(`few words, looked for one by one, are found where a pattern of many finds them (${whole ? 'whole words' : 'anywhere'})`, () => {
      // Words that no text holds make a pattern of the same search.
      const strangers = Array.from({ length: 30 }, (_, index) => `stranger${index}`);
      fc.assert(
        fc.property(text, fc.uniqueArray(word), (said, words) => {
          const found = occurrencesOf(said, words, whole);
          assert.deepEqual(found, occurrencesOf(said, [...words, ...strangers], whole));
          if (whole) for (const one of words) assert.equal(standsIn(said, one), occurrencesOf(said, [one], true).length > 0);
        }),
        { numRuns: 1000 },
      );
    });
  }
});
