import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { annotate } from '../src/core/annotate.ts';
import { compileOrganizations } from '../src/core/names/organizations/names.ts';
import { recogniseOrganizations } from '../src/core/names/organizations.ts';

const table = new URL('tables/organizations.tsv', import.meta.url);
const rows = readFileSync(table, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** The mentions of a text with brackets around each, and their names. */
function read(text: string): { drawn: string; names: string } {
  const mentions = annotate({ uri: 'table:///row.txt', version: 1, text }).mentions.filter((mention) => mention.type === 'organization');
  let drawn = '';
  let end = 0;
  for (const mention of mentions) {
    drawn += `${text.slice(end, mention.start)}[${text.slice(mention.start, mention.end)}]`;
    end = mention.end;
  }
  return { drawn: drawn + text.slice(end), names: mentions.map(({ name }) => name).join('; ') };
}

describe('organizations', () => {
  test('the table holds some hundred rows', () => assert.ok(rows.length > 200));
  for (const row of rows) {
    test(row, () => {
      const [marked = '', names] = row.split('\t');
      const found = read(marked.replace(/[[\]]/g, ''));
      assert.equal(found.drawn, marked);
      if (names !== undefined) assert.equal(found.names, names);
    });
  }

  test('a user adds a body, and says what is none', () => {
    const names = compileOrganizations([{ name: 'Vranje Line', aliases: ['VL'] }], ['interpol']);
    const found = recogniseOrganizations('Staff of VL and the Vranje Line met Interpol and Europol.', names);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Vranje Line', 'Vranje Line', 'Europol'],
    );
  });

  const word = fc.constantFrom(
    ...'The Ministry of Health and ( ) Police Interpol’s , . NCA SPD & Ltd Inc for \n \u00a0 on Ban Ki-moon é 😀'.split(' '),
  );
  test('mentions of any text are in order, do not overlap and never begin or end with white space', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        let end = 0;
        for (const mention of recogniseOrganizations(text)) {
          assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= text.length);
          const surface = text.slice(mention.start, mention.end);
          assert.equal(surface.trim(), surface);
          end = mention.end;
        }
      }),
    );
  });
});
