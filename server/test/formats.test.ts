import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textPositionSelectorMatcher, textQuoteSelectorMatcher } from '@apache-annotator/selector';
import type { Annotation, Mention } from '../src/core/model.ts';
import { bratConfiguration, toBrat } from '../src/formats/brat.ts';
import { bratWriter } from '../src/formats/catalogue.ts';
import { codePointsOf } from '../src/formats/code-points.ts';
import { toLabelStudio } from '../src/formats/label-studio.ts';
import { toProdigy } from '../src/formats/prodigy.ts';
import { webAnnotationsOf } from '../src/formats/web-annotation.ts';

// An emoji before, a combining accent, CRLF, and a mention over a line break: where the units of offsets part.
const text = '😀 e\u0301t\u00e9: 3,222 people\r\nin Trinidad\r\nAnd Tobago.';
const mentions: Mention[] = [
  { ...spanOf('3,222'), type: 'number', value: 3222, modifier: '=', granularity: 1, zone: 'body' },
  { ...spanOf('Trinidad\r\nAnd Tobago'), type: 'country', iso2: 'TT', form: 'name', zone: 'body' },
];
const annotation: Annotation = {
  document: { uri: 'file:///a.txt', version: 0, text },
  page: { text, paragraphs: [], stories: [], quotes: [] },
  mentions,
  claims: [],
  signatures: [],
};

function spanOf(surface: string): { start: number; end: number } {
  const start = text.indexOf(surface);
  return { start, end: start + surface.length };
}

/** What Python sees: a string as its code points. */
const points = [...text];
const surfaces = mentions.map(({ start, end }) => text.slice(start, end));

test('code points count a surrogate pair once, also when asked backwards and inside a pair', () => {
  const pointOf = codePointsOf(text);
  assert.equal(pointOf(2), 1);
  assert.equal(pointOf(text.length), points.length);
  assert.equal(pointOf(1), 0);
  assert.equal(pointOf(0), 0);
});

describe('brat', () => {
  test('gives two documents two names, however alike their paths', () => {
    const filesOf = bratWriter();
    const names = ['a.txt', '../a.txt', 'x/b.txt', 'x__b.txt'].map((path) => filesOf(annotation, path)[0].name);
    assert.deepEqual(names, ['a.txt.txt', 'a.txt.2.txt', 'x__b.txt.txt', 'x__b.txt.2.txt']);
  });

  const lines = toBrat(annotation).trimEnd().split('\n');

  test('offsets are code points, and a mention over a line break is fragments', () => {
    const spans = lines.flatMap((line) => {
      const [, offsets, shown] = /^T\d+\t\w+ ([\d ;]+)\t(.*)$/.exec(line) ?? [];
      return offsets === undefined ? [] : [{ offsets, shown }];
    });
    assert.equal(spans.length, 2);
    for (const { offsets, shown } of spans) {
      const fragments = offsets.split(';').map((fragment) => fragment.split(' ').map(Number) as [number, number]);
      assert.equal(fragments.map(([start, end]) => points.slice(start, end).join('')).join(' '), shown);
    }
    assert.deepEqual(
      spans.map(({ shown }) => shown),
      ['3,222', 'Trinidad And Tobago'],
    );
  });

  test('every label and attribute is declared in annotation.conf', () => {
    const configuration = bratConfiguration();
    for (const [, label] of toBrat(annotation).matchAll(/^T\d+\t(\w+)/gm)) assert.match(configuration, new RegExp(`^${label}$`, 'm'));
    assert.match(configuration, /^Zone\tArg:<ENTITY>, Value:.*\bbody\b/m);
  });
});

describe('Web Annotation, as Apache Annotator reads it', () => {
  const annotations = webAnnotationsOf(annotation, 'a.txt') as { target: { selector: [object, object] } }[];

  for (const [index, { target }] of annotations.entries()) {
    test(`the position selector leads to ${JSON.stringify(surfaces[index])}`, async () => {
      assert.equal(await match(textPositionSelectorMatcher(target.selector[0] as never)), surfaces[index]);
    });
    test(`the quote selector leads to ${JSON.stringify(surfaces[index])}`, async () => {
      assert.equal(await match(textQuoteSelectorMatcher(target.selector[1] as never)), surfaces[index]);
    });
  }

  async function match(find: (chunks: never) => AsyncGenerator<{ startIndex: number; endIndex: number }>): Promise<string> {
    const chunks = { currentChunk: { data: text }, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false };
    const { value } = await find(chunks as never).next();
    return text.slice(value.startIndex, value.endIndex);
  }
});

test('Label Studio: offsets are code points, and the text at them is repeated', () => {
  const task = toLabelStudio(annotation, 'a.txt') as {
    predictions: [{ result: { value: { start: number; end: number; text: string } }[] }];
  };
  const values = task.predictions[0].result.map(({ value }) => value);
  assert.deepEqual(
    values.map(({ start, end }) => points.slice(start, end).join('')),
    surfaces,
  );
  assert.deepEqual(
    values.map((value) => value.text),
    surfaces,
  );
});

test('Prodigy: offsets are code points of the text', () => {
  const example = toProdigy(annotation, 'a.txt') as { text: string; spans: { start: number; end: number }[] };
  assert.deepEqual(
    example.spans.map(({ start, end }) => [...example.text].slice(start, end).join('')),
    surfaces,
  );
});
