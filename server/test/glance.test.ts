import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { monthWords } from '../src/core/dates/recognise.ts';
import { bodyWords } from '../src/core/names/organizations.ts';
import { numeralWords, opener } from '../src/core/numbers/numerals.ts';
import { Glance, Sight, watchFor } from '../src/core/text/glance.ts';

const watch = watchFor([...numeralWords, ...monthWords, ...bodyWords]);

const pieces = fc.constantFrom(
  ...[...numeralWords, ...monthWords].map(([, word]) => word),
  ...[
    'a third',
    'an eighth',
    'week-long',
    'a twenty-first',
    'ten-thousandth',
    'Multi',
    'MILLION',
    '½',
    '7',
    '2019',
    '1/2',
    '.',
    '-',
    ' ',
    ' ',
    ' ',
    '’',
    'é',
    'x',
    '_',
    '(',
  ],
);

describe('a glance at a paragraph', () => {
  test('shows every place where a numeral is opened', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const glance = new Glance(watch).at(text);
        const numerals = [...glance.numerals.subarray(0, glance.numeralCount)];
        const expected = [...text.matchAll(new RegExp(`\\d+|${opener.source}`, 'gi'))].map(({ index }) => index);
        assert.deepEqual(
          expected.filter((at) => !numerals.includes(at)),
          [],
          text,
        );
        assert.deepEqual(
          [...numerals].sort((a, b) => a - b),
          numerals,
          'in order',
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('shows capitals, letters beyond ASCII and dates, with the hash of each name', () => {
    const text = 'On 3 May 2019 Éva met iDunn of 北 in café 12/5 (1,200)';
    const { names, nameCount, dates, dateCount, holds } = new Glance(watch).at(text);
    assert.deepEqual(
      [...names.subarray(0, nameCount)].map((at) => text.slice(at, at + 3)),
      ['On ', 'May', 'Éva', 'iDu', '北 i'],
    );
    assert.deepEqual(
      [...dates.subarray(0, dateCount)].map((at) => text.slice(at, at + 4)),
      ['May ', '2019', '12/5'],
    );
    assert.equal(holds & Sight.bracket, Sight.bracket);
    assert.equal(holds & (Sight.copyright | Sight.operation), 0);
  });

  test('shows the words that speak of a body', () => {
    assert.equal(new Glance(watch).at('its Spokeswoman said').holds & Sight.cue, Sight.cue);
    assert.equal(new Glance(watch).at('snow lay on the hills').holds, 0);
    assert.equal(new Glance(watch).at('© Harbour Watch').holds & Sight.copyright, Sight.copyright);
  });
});
