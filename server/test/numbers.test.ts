import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { FigureMention } from '../src/core/model.ts';
import { readFigures } from '../src/core/numbers/figures.ts';
import { recogniseFigures } from '../src/core/numbers/recognise.ts';
import type { Unplaced } from '../src/core/unplaced.ts';

const rows = (name: string): string[][] =>
  readFileSync(new URL(`tables/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** One line of `numbers.tsv` behind its text: surface, type, value, high, modifier, unit, granularity. */
function rowOf(text: string, mention: Unplaced<FigureMention>): string {
  const { start, end, type, value, high, modifier, unit, granularity } = mention;
  return [text.slice(start, end), type, value, high ?? '', modifier, unit ?? '', granularity].join('\t');
}

describe('figures in sentences', () => {
  const expected = new Map<string, string[]>();
  for (const [text = '', ...figure] of rows('numbers')) expected.set(text, [...(expected.get(text) ?? []), figure.join('\t')]);
  test('the table holds several hundred figures', () => assert.ok(rows('numbers').length >= 300));
  for (const [text, figures] of expected) {
    test(text, () =>
      assert.deepEqual(
        recogniseFigures(text).map((mention) => rowOf(text, mention)),
        figures,
      ),
    );
  }
});

describe('no figures', () => {
  for (const [text = ''] of rows('numbers-silent')) test(text, () => assert.deepEqual(recogniseFigures(text), []));
});

/** Texts full of what figures are made of, in any order, between arbitrary characters. */
const pieces = fc.constantFrom(
  ...'12 3,400 1 200 0.5 .5 -7 −3 ½ 2019 four forty-two hundred thousand million dozen dozens a the and to between from or of in'.split(
    ' ',
  ),
  ...'about over at least nearly more than up % percent $ € US$ USD dollars cents pounds km °C years year-old days -long ( ) , . ; : / - – + # [ ]'.split(
    ' ',
  ),
  ' ',
  '\u00a0',
  '\n',
  '😀',
  'e\u0301',
  'Maria Okello',
  'people',
  '1e9',
  'twenty-first',
  'hundredths',
  'a hundred and',
  '10^6',
  'M',
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' ')),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('laws of figures', () => {
  test('in order, apart, inside the text, without white space or marks at their ends', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const mention of recogniseFigures(text)) {
          assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= text.length, JSON.stringify(text));
          assert.match(text.slice(mention.start, mention.end), /^[^\s,;:"'“”‘’()[\]]/u);
          assert.doesNotMatch(text.slice(mention.start, mention.end), /[\s,;:"“”()[\]]$/u);
          assert.ok(Number.isFinite(mention.value) && mention.granularity > 0, JSON.stringify(mention));
          assert.ok(mention.high === undefined || mention.high > mention.value);
          end = mention.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
  test('the reach holds the mention', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { mention, reach } of readFigures(text)) assert.ok(reach.start <= mention.start && reach.end >= mention.end);
      }),
    );
  });
  test('a sentence in front of another paragraph moves its figures and changes nothing', () => {
    const sentences = rows('numbers').map(([text = '']) => text);
    for (const text of sentences) {
      const lead = 'Nothing was said.\n\n';
      const moved = recogniseFigures(lead + text).map((mention) => rowOf(lead + text, mention));
      assert.deepEqual(
        moved,
        recogniseFigures(text).map((mention) => rowOf(text, mention)),
      );
    }
  });
  test('reading twice gives the same', () => {
    fc.assert(fc.property(texts, (text) => assert.deepEqual(recogniseFigures(text), recogniseFigures(text))));
  });
});
