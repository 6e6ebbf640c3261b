import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readPage } from '../src/core/text/page.ts';

describe('the date of publication', () => {
  for (const line of readFileSync(new URL('./tables/dates-published.tsv', import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [page, expected] = line.split('\t') as [string, string];
    test(page, () => assert.equal(readPage(page.replaceAll('|', '\n'), 'plain').published ?? '-', expected));
  }
});
