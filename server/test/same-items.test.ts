import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sameItems } from '../src/core/same-items.ts';

const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 12 });

test('each item leads to one that is the same, and to none only where none is left between what both lists begin and end with', () => {
  fc.assert(
    fc.property(texts, texts, (before, now) => {
      const same = sameItems(before, now);
      assert.equal(same.length, now.length);
      for (const [at, text] of now.entries()) {
        const index = same[at] as number;
        if (index >= 0) assert.equal(before[index], text);
      }
      // No item that stands once in both lists is missed, wherever it has gone.
      for (const text of new Set(now)) {
        const once = now.filter((one) => one === text).length === 1 && before.filter((one) => one === text).length === 1;
        if (once) assert.equal(same[now.indexOf(text)], before.indexOf(text));
      }
    }),
  );
});

test('lists with the same items lead to each place itself', () => {
  fc.assert(fc.property(texts, (items) => assert.deepEqual([...sameItems(items, items)], [...items.keys()])));
});

test('what is put between leads nowhere, and what stands behind it to its old place', () => {
  assert.deepEqual([...sameItems(['a', 'b', 'c'], ['a', 'x', 'b', 'c'])], [0, -1, 1, 2]);
  assert.deepEqual([...sameItems(['a', 'b', 'c'], ['a', 'c'])], [0, 2]);
  assert.deepEqual([...sameItems(['a', 'b', 'c'], ['c', 'a', 'b'])], [2, 0, 1]);
});
