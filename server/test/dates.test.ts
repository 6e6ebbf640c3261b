import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { recogniseDates } from '../src/core/dates/recognise.ts';

const table = readFileSync(new URL('./tables/dates.tsv', import.meta.url), 'utf8');

/** `29 September = --09-29`, with the weekday and the vagueness that the table names. */
function shown(text: string): string {
  const dates = recogniseDates(text).map(({ start, end, from, to, weekday, vague }) =>
    [
      text.slice(start, end),
      '=',
      from === to ? from : `${from}..${to}`,
      weekday === undefined ? '' : `weekday ${weekday}`,
      vague ? 'vague' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
  return dates.length === 0 ? '-' : dates.join(' ; ');
}

describe('dates of the table', () => {
  let group = '';
  for (const line of table.split('\n')) {
    if (line.startsWith('#')) group = line.slice(2);
    if (line === '' || line.startsWith('#')) continue;
    const [text, expected] = line.split('\t') as [string, string];
    test(`${group}: ${text}`, () => assert.equal(shown(text), expected));
  }
});
