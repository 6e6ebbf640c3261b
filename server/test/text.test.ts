import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Form } from '../src/core/model.ts';
import { LineIndex } from '../src/core/text/lines.ts';
import { readPage } from '../src/core/text/page.ts';
import { sentencesOf } from '../src/core/text/sentences.ts';

const forms: readonly Form[] = ['plain', 'markdown', 'html'];

/** Texts that are made of what pages are made of, broken in every way, with any code units between. */
const anyText = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom('\n', '\r\n', '\r', '\n\n', ' ', '\ufeff', '\0', '\u2028', '\ud800', '\udc00', '🚢', 'é', 'é', '\u00a0'),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...[
            '<p>',
            '</p>',
            '<a href="1">',
            '<br/>',
            '<h1>',
            '<script>',
            '</script>',
            '<!--',
            '-->',
            '<![CDATA[',
            '<',
            '>',
            '&amp;',
            '&#39;',
            '&#x1F6A2;',
            '&',
            ';',
          ],
          ...[
            '<nav class="menu">',
            '<li>',
            '</div>',
            '<!DOCTYPE html>',
            '<?xml',
            '"',
            '“',
            '”',
            '‘',
            '’',
            '«',
            '»',
            '#',
            '## ',
            '* ',
            '**',
            '_',
            '`',
            '```',
            '[a](b)',
            '![',
            '](',
          ],
          ...[
            '| a |',
            '---',
            '> ',
            '1. ',
            '• ',
            '· ',
            'https://a.example/2024/05/06',
            'Related Posts',
            '5 COMMENTS',
            'May 5, 2024',
            'Share',
            'Read more',
            'Note:',
          ],
        ),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom('The ferry sank off Samos and 12 people died.', 'Ten Dead in Fire', 'Mr. Lund said:', 'ran on', 'U.S.'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('a page', () => {
  for (const form of forms) {
    test(`has the length of its text, as ${form}`, () => {
      fc.assert(fc.property(anyText, (text) => readPage(text, form).text.length === text.length));
    });
    test(`has paragraphs and stories in order, apart, with something in them, as ${form}`, () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const page = readPage(text, form);
          let end = 0;
          for (const paragraph of page.paragraphs) {
            assert.ok(paragraph.start >= end && paragraph.end > paragraph.start && paragraph.end <= text.length);
            assert.equal(page.text.slice(paragraph.start, paragraph.end).trim().length, paragraph.end - paragraph.start);
            assert.ok(paragraph.story >= -1 && paragraph.story < page.stories.length);
            assert.equal(paragraph.story === -1, paragraph.zone === 'boilerplate' || paragraph.zone === 'comment');
            end = paragraph.end;
          }
          end = 0;
          for (const [index, story] of page.stories.entries()) {
            assert.ok(story.start >= end && story.end > story.start);
            const own = page.paragraphs.filter((paragraph) => paragraph.story === index);
            assert.equal(own[0]?.start, story.start);
            assert.equal(own.at(-1)?.end, story.end);
            end = story.end;
          }
          end = 0;
          for (const quote of page.quotes) {
            assert.ok(quote.start >= end && quote.end > quote.start);
            end = quote.end;
          }
        }),
      );
    });
  }

  test('reads the same with line ends of Windows, offset by offset', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = text.replace(/\r\n?|\u2028/g, '\n');
        const unix = readPage(lines, 'plain').paragraphs.map(({ start, end, zone }) => [
          lines.slice(start, end).replace(/\s+/g, ' '),
          zone,
        ]);
        const crlf = lines.replace(/\n/g, '\r\n');
        const windows = readPage(crlf, 'plain').paragraphs.map(({ start, end, zone }) => [
          crlf.slice(start, end).replace(/\s+/g, ' '),
          zone,
        ]);
        assert.deepEqual(windows, unix);
      }),
    );
  });

  test('keeps characters in place where references are decoded', () => {
    const source = 'Br&eacute;sil, AT&amp;T and &ldquo;R&amp;D&rdquo;';
    const { text } = readPage(source, 'html');
    assert.equal(text.replace(/\u034f/g, ''), 'Brésil, AT&T and       “R&D”      ');
    assert.equal(text.indexOf('and'), source.indexOf('and'));
  });

  test('blanks out addresses, so that their figures are nobody’s', () => {
    const { text } = readPage('See https://a.example/2024/39-dead. It has 40.', 'plain');
    assert.equal(text, `See ${' '.repeat('https://a.example/2024/39-dead'.length)}. It has 40.`);
  });

  test('takes a web page for one, whatever its file is called', () => {
    const source = '<!doctype html><html><body><p>Nine\nmen left.</p></body></html>';
    const { text, paragraphs } = readPage(source, 'plain');
    assert.deepEqual(
      paragraphs.map(({ start, end }) => text.slice(start, end)),
      ['Nine men left.'],
    );
  });
});

describe('sentences', () => {
  for (const line of readFileSync(new URL('./tables/sentences.tsv', import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [text, ...expected] = line.split('|') as [string, ...string[]];
    test(text, () =>
      assert.deepEqual(
        sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end)),
        expected,
      ),
    );
  }

  test('cover all but white space, in order, within their span', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), (text, from) => {
        const span = { start: Math.min(from, text.length), end: text.length };
        const sentences = sentencesOf(text, span);
        let end = span.start;
        for (const sentence of sentences) {
          assert.equal(text.slice(end, sentence.start).trim(), '');
          assert.ok(sentence.end > sentence.start && sentence.end <= span.end);
          end = sentence.end;
        }
        assert.equal(text.slice(end, span.end).trim(), '');
      }),
    );
  });
});

describe('lines', () => {
  test('an offset comes back from its position', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset += 1) {
          assert.equal(index.positionToOffset(index.offsetToPosition(offset)), offset);
        }
      }),
    );
  });

  test('CRLF ends one line, and an emoji counts two units', () => {
    const index = new LineIndex('a🚢b\r\nc\rd\n');
    assert.deepEqual(index.offsetToPosition(3), { line: 0, character: 3 });
    assert.deepEqual(index.offsetToPosition(6), { line: 1, character: 0 });
    assert.equal(index.lineCount, 4);
    assert.equal(index.positionToOffset({ line: 2, character: 0 }), 8);
  });
});
