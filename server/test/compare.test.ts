import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Modifier, Quantity } from '../src/core/model.ts';
import { type Comparison, compareQuantities } from '../src/core/numbers/compare.ts';
import { quantity } from './quantity.ts';

const table = readFileSync(new URL('tables/compare.tsv', import.meta.url), 'utf8');
const rows = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

const shown = (compared: Comparison | undefined): string =>
  compared === undefined ? '-' : compared.verdict === 'conflict' && compared.sure === 'low' ? 'unsure' : compared.verdict;

describe('two quantities', () => {
  test('the table is read', () => assert.ok(rows.length > 300));
  for (const row of rows) {
    const [a = '', b = '', verdict] = row.split('\t');
    test(`${a} against ${b}: ${verdict}`, () => {
      const compared = compareQuantities(quantity(a), quantity(b));
      assert.equal(shown(compared), verdict, compared?.reason);
      assert.deepEqual(compareQuantities(quantity(b), quantity(a)), compared, 'the order of the two must not matter');
    });
  }
});

const units = [undefined, 'percent', 'USD', 'km', 'mile', 'day', 'week', 'celsius', 'fahrenheit'] as const;
const anyQuantity: fc.Arbitrary<Quantity> = fc
  .record({
    value: fc.oneof(fc.nat(200), fc.double({ min: -50, max: 1e9, noNaN: true })),
    width: fc.option(fc.nat(500), { nil: undefined }),
    modifier: fc.constantFrom<Modifier>('=', '~', '<', '<=', '>', '>='),
    unit: fc.constantFrom(...units),
    granularity: fc.constantFrom(0.1, 1, 10, 12, 100, 1000),
  })
  .map(({ value, width, modifier, unit, granularity }) => ({
    value,
    modifier,
    granularity,
    ...(width === undefined ? {} : { high: value + width }),
    ...(unit === undefined ? {} : { unit }),
  }));

describe('laws of comparing', () => {
  test('the order never matters', () => {
    fc.assert(fc.property(anyQuantity, anyQuantity, (a, b) => assert.deepEqual(compareQuantities(a, b), compareQuantities(b, a))));
  });
  test('a quantity agrees with itself', () => {
    fc.assert(fc.property(anyQuantity, (a) => assert.equal(compareQuantities(a, a)?.verdict, 'agree')));
  });
  test('the same value never conflicts, however it is hedged', () => {
    fc.assert(
      fc.property(anyQuantity, fc.constantFrom<Modifier>('=', '~', '<', '<=', '>', '>='), (a, modifier) =>
        assert.notEqual(compareQuantities(a, { ...a, modifier })?.verdict, 'conflict'),
      ),
    );
  });
  test('a floor fits every larger total', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), (floor, more) => {
        const compared = compareQuantities(
          { value: floor, modifier: '>=', granularity: 1 },
          { value: floor + more, modifier: '=', granularity: 1 },
        );
        assert.equal(compared?.verdict, 'hedge');
      }),
    );
  });
  test('every reason is one line of words', () => {
    fc.assert(
      fc.property(anyQuantity, anyQuantity, (a, b) => assert.doesNotMatch(compareQuantities(a, b)?.reason ?? '', /\n|undefined|NaN/)),
    );
  });
});
