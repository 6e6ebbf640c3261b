import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { URI } from 'vscode-uri';
import { pathOf, uriOf } from '../src/corpus/file-uri.ts';

const piece = fc.oneof(
  fc.constantFrom('a', 'B-1', 'x.txt', '~', '..', ' ', '%', 'c:', 'é', '#', '?', '(1)', 'desk_2'),
  fc.string({ maxLength: 4 }),
);
const path = fc.array(piece, { maxLength: 5 }).map((pieces) => `/${pieces.join('/')}`);

describe('paths and uris of files', () => {
  test('are what the editor makes of them', () => {
    fc.assert(
      fc.property(path, (file) => {
        assert.equal(uriOf(file), URI.file(file).toString());
        assert.equal(pathOf(uriOf(file)), URI.parse(uriOf(file)).fsPath);
      }),
    );
  });
});
