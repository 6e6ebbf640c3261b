import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { recogniseCountries } from '../src/core/names/countries.ts';
import { compileGazetteer } from '../src/core/names/gazetteer.ts';
import { recogniseOperations } from '../src/core/names/operations.ts';

const lines = (name: string): string[] =>
  readFileSync(new URL(`tables/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** `{Togolese|TG}` back from what the program found. */
function marked(text: string, mentions: readonly { start: number; end: number; label: string }[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, label } of mentions) {
    out += `${text.slice(at, start)}{${text.slice(start, end)}|${label}}`;
    at = end;
  }
  return out + text.slice(at);
}

const plain = (line: string): string => line.replace(/\{([^|}]*)\|[^}]*\}/g, '$1');

describe('countries in sentences', () => {
  for (const line of lines('countries')) {
    test(line, () => {
      const text = plain(line);
      assert.equal(
        marked(
          text,
          recogniseCountries(text).map(({ start, end, iso2 }) => ({ start, end, label: iso2 })),
        ),
        line,
      );
    });
  }
});

describe('operations in sentences', () => {
  for (const line of lines('operations')) {
    test(line, () => {
      const text = plain(line);
      assert.equal(
        marked(
          text,
          recogniseOperations(text).map(({ start, end, name }) => ({ start, end, label: name })),
        ),
        line,
      );
    });
  }
});

describe('any text', () => {
  const words = fc.constantFrom(
    'Georgia',
    'Jordan',
    'US',
    'U.S.',
    'Congo,',
    'Republic of the',
    'Operation',
    'Project',
    'II',
    '“',
    '(',
    ')',
    'in',
    '—',
    '.',
    'ß',
    '👍',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((parts) => parts.join(' ')),
  );

  test('mentions lie inside the text, in order, and do not overlap', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const mentions of [recogniseCountries(text), recogniseOperations(text)]) {
          let at = 0;
          for (const { start, end } of mentions) {
            assert.ok(at <= start && start < end && end <= text.length);
            assert.equal(text.slice(start, end), text.slice(start, end).trim());
            at = end;
          }
        }
      }),
    );
  });

  test('what stands before and behind a paragraph’s sentence without cues moves mentions and changes none', () => {
    const before = 'Nothing happened here. ';
    for (const line of lines('countries').slice(0, 200)) {
      const text = plain(line);
      const moved = recogniseCountries(before + text).map(({ start, end, iso2 }) => [start - before.length, end - before.length, iso2]);
      assert.deepEqual(
        moved,
        recogniseCountries(text).map(({ start, end, iso2 }) => [start, end, iso2]),
      );
    }
  });
});

describe('the gazetteer', () => {
  const { find } = compileGazetteer([
    { name: 'South Bay', meaning: 'a' },
    { name: 'South Bay Water Board', meaning: 'b' },
    { name: 'AB', meaning: 'c', exact: true },
    { name: 'Bay, South', meaning: 'd', closed: true },
    { name: 'al-Noor', meaning: 'e' },
    { name: 'Café Rouge', meaning: 'f' },
    { name: 'R.S.T.', meaning: 'g', exact: true },
  ]);
  const found = (text: string): string[] => find(text).map(({ start, end, meaning }) => `${meaning}:${text.slice(start, end)}`);

  test('the longest name wins, and gives way to the shorter where the text goes on otherwise', () => {
    assert.deepEqual(found('South Bay Water Board and South Bay Water Rats'), ['b:South Bay Water Board', 'a:South Bay']);
  });
  test('hyphens, cases and accents are folded, small letters at the start are not', () => {
    assert.deepEqual(found('SOUTH-BAY, south bay, CAFE ROUGE, al-Noor, Al-Noor'), [
      'a:SOUTH-BAY',
      'f:CAFE ROUGE',
      'e:al-Noor',
      'e:Al-Noor',
    ]);
  });
  test('an exact name wants its very letters', () => {
    assert.deepEqual(found('AB, Ab, R.S.T. and R. S. T.'), ['c:AB', 'g:R.S.T.']);
  });
  test('a closed name ends before no other name', () => {
    assert.deepEqual(found('Bay, South; Bay, South Harbour'), ['d:Bay, South']);
  });
  test('no name begins or ends inside a word', () => {
    assert.deepEqual(found('ABC, XAB, South Bays, Mid-South Bay'), ['a:South Bay']);
  });
});
