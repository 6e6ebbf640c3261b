import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { monthWords } from '../src/core/dates/recognise.ts';
import { bodyWords } from '../src/core/names/organizations.ts';
import { numeralWords, opener } from '../src/core/numbers/numerals.ts';
import { glanceAt, Sight, watchFor } from '../src/core/text/glance.ts';

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
        const { numerals } = glanceAt(text, watch);
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
    const { names, hashes, dates, holds } = glanceAt(text, watch);
    assert.deepEqual(
      names.map((at) => text.slice(at, at + 3)),
      ['On ', 'May', 'Éva', 'iDu', '北 i'],
    );
    assert.equal(hashes.length, names.length);
    assert.deepEqual(
      dates.map((at) => text.slice(at, at + 4)),
      ['May ', '2019', '12/5'],
    );
    assert.equal(holds & Sight.bracket, Sight.bracket);
    assert.equal(holds & (Sight.copyright | Sight.operation), 0);
  });

  test('shows the words that speak of a body', () => {
    assert.equal(glanceAt('its Spokeswoman said', watch).holds & Sight.cue, Sight.cue);
    assert.equal(glanceAt('snow lay on the hills', watch).holds, 0);
    assert.equal(glanceAt('© Harbour Watch', watch).holds & Sight.copyright, Sight.copyright);
  });
});
