import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decode } from '../src/corpus/decode.ts';
import { markdown } from '../src/views/markdown.ts';
import { fileName, shortNames } from '../src/views/names.ts';
import { phraseDate, phraseValue } from '../src/views/value.ts';

describe('names of documents', () => {
  const short = (...names: string[]): (string | undefined)[] => {
    const uris = names.map((name) => `file:///desk/${encodeURIComponent(name)}`);
    const found = shortNames(uris);
    return uris.map((uri) => found.get(uri));
  };

  test('are as short as they can be told apart', () => {
    assert.deepEqual(short('000_7f1134.txt', '001_610b3d.txt'), ['000', '001']);
    assert.deepEqual(short('night raid monday.txt', 'night raid tuesday.txt', 'release.md'), [
      'night raid monday',
      'night raid tuesday',
      'release',
    ]);
    assert.deepEqual(short('report.txt', 'report.md'), ['report', 'report']);
    assert.deepEqual(short('a_very_long_name_that_goes_on.txt', 'a_very_long_name_that_stops.txt'), [
      'a_very_long_name_…',
      'a_very_long_name_…',
    ]);
  });

  test('are the last part of the uri, decoded where that can be', () => {
    assert.equal(fileName('file:///a/b%20c.txt'), 'b c.txt');
    assert.equal(fileName('file:///a/100%.txt'), '100%.txt');
    assert.equal(fileName('untitled:Untitled-1'), 'untitled:Untitled-1');
  });
});

describe('values in words', () => {
  test('dates are written as far as they are known', () => {
    const rows = [
      ['2024-09-29', '29 September 2024'],
      ['--09-29', '29 September'],
      ['2022-01', 'January 2022'],
      ['--10', 'October'],
      ['2023', '2023'],
      ['soon', 'soon'],
    ];
    for (const [iso = '', words] of rows) assert.equal(phraseDate(iso), words);
    const date = { type: 'date', start: 0, end: 1, zone: 'body' } as const;
    assert.equal(phraseValue({ ...date, from: '2024-09-29', to: '2024-10-04' }), '29 September to 4 October 2024');
    assert.equal(phraseValue({ ...date, from: '2024-12-30', to: '2025-01-02' }), '30 December 2024 to 2 January 2025');
    assert.equal(phraseValue({ ...date, from: '2024-05-01', to: '2024-05-01' }), '1 May 2024');
  });
});

describe('text from documents in a hover', () => {
  test('is text: no link, picture, HTML or table cell can come out of it', () => {
    const hostile = '![x](http://a) [y](command:z) <img src=x> | a | `b` **c** &lt;\n\n# d';
    for (const written of [markdown.text(hostile), markdown.quote(hostile), markdown.bold(hostile)]) {
      assert.doesNotMatch(written, /(?<!\\)[[\]<>|`#&]|\n/);
    }
    assert.equal(markdown.link('a|b', 'file:///a (1).txt#L2,3'), '[a\\|b](file:///a%20%281%29.txt#L2,3)');
  });
});

describe('bytes of a file', () => {
  const utf8 = new TextEncoder();

  test('UTF-8 is read as it is, whatever it says, without its byte order mark', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/\0/.test(text)),
        (text) => {
          const mark = Uint8Array.of(0xef, 0xbb, 0xbf);
          const expected = text.replace(/^\ufeff/, '');
          assert.deepEqual(decode(utf8.encode(text)), { text: expected });
          assert.deepEqual(decode(Uint8Array.from([...mark, ...utf8.encode(expected)])), { text: expected });
        },
      ),
    );
  });

  test('any bytes at all are text or have a problem, and one byte of Latin-1 is one code unit', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const decoded = decode(bytes);
        assert.ok('text' in decoded || decoded.problem !== '');
      }),
    );
    assert.deepEqual(decode(Uint8Array.from([0x53, 0xe3, 0x6f, 0x20, 0xe9, 0xe9])), {
      text: 'São éé',
      note: 'is not UTF-8 and is read as Windows-1252: save it as UTF-8',
    });
  });

  test('UTF-16 is known by its mark, a single wrong byte spoils no UTF-8', () => {
    assert.deepEqual(decode(Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x42, 0])), { text: 'AB' });
    assert.deepEqual(decode(Uint8Array.from([0xfe, 0xff, 0, 0x41, 0, 0x42])), { text: 'AB' });
    assert.deepEqual(decode(Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])), { problem: 'it is UTF-32: save it as UTF-8' });
    const broken = decode(Uint8Array.from([...utf8.encode('Türkiye '), 0xff, 0x41]));
    assert.ok('text' in broken);
    assert.equal(broken.text, 'Türkiye \ufffdA');
    assert.match(broken.note ?? '', /save it as UTF-8/);
  });
});
