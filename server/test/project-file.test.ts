import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDecisions } from '../src/corpus/decisions-file.ts';
import { parseProject } from '../src/corpus/project.ts';
import { matcherOf } from '../src/corpus/rules.ts';

const problemOf = (text: string): string => {
  const parsed = parseProject(text);
  assert.ok('problem' in parsed, text);
  return parsed.problem;
};
const markedBy = (text: string): string => {
  const parsed = parseProject(text);
  assert.ok('problem' in parsed, text);
  return text.slice(parsed.start, parsed.end);
};

describe('a project file that is not valid says why in one sentence, and where', () => {
  for (const [text, problem, marked] of [
    ['[]', 'the file must be an object, in braces', '[]'],
    ['{"sources":"a.txt"}', '“sources” must be a list, in square brackets', '"a.txt"'],
    ['{"sources":[1]}', '“sources.0” must be a text, in quotes', '1'],
    ['{"sources":[""]}', '“sources.0” must not be empty', '""'],
    ['{"strictness":"hi"}', '“strictness” must be one of low, normal, high', '"hi"'],
    ['{"published":{"a.txt":"6 May"}}', '“published.a.txt” must be a date such as 2024-11-06', '"6 May"'],
    ['{"published":{"a.txt":"2026-02-30"}}', '“published.a.txt” is 2026-02-30, and the calendar has no such day', '"2026-02-30"'],
    ['{"published":{"a.txt":"2025-02-29"}}', '“published.a.txt” is 2025-02-29, and the calendar has no such day', '"2025-02-29"'],
    ['{"published":{"x/a~b.txt":1}}', '“published.x/a~b.txt” must be a text, in quotes', '1'],
    ['{"exlude":[]}', 'the key “exlude” is not known; did you mean “exclude”?', '"exlude"'],
    [
      '{"files":[]}',
      'the key “files” is not known; the keys are sources, exclude, published, severity, organizations, aliases, strictness',
      '"files"',
    ],
    ['{"exclude":[],"sources":[],"exclude":[]}', 'the key “exclude” stands twice; keep one of the two', '"exclude"'],
    ['{"strictness":"low","strictness":"hi"}', '“strictness” must be one of low, normal, high', '"hi"'],
    [
      '{"published":{"a.txt":"2026-05-06","b.txt":"2026-05-06","\\u0061.txt":"2026-05-07"},"severity":{"update":"off","update":"off"}}',
      'the key “published.a.txt” stands twice; keep one of the two',
      '"\\u0061.txt"',
    ],
    ['// mine\n{}', 'it is no JSON: “/” is out of place in line 1, column 1', '/'],
    ['{"sources":["a"\n"b"]}', 'it is no JSON: “"” is out of place in line 2, column 1', '"'],
    ['{"sources":["a",]}', 'it is no JSON: “]” is out of place in line 1, column 17', ']'],
    ['{"sources":["a\tb"]}', 'it is no JSON: look for a line break or a tab within quotes', '{'],
    ['{"sources":["a"', 'it is no JSON: it ends before it is complete', '"'],
    ['', 'it is no JSON: it ends before it is complete', ''],
  ] as const)
    test(text, () => {
      assert.equal(problemOf(text), problem);
      assert.equal(markedBy(text), marked);
    });

  test('brackets nested deeper than any parser goes', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    assert.equal(problemOf(deep), 'the file must be an object, in braces');
    assert.match(problemOf('['.repeat(100_000)), /^it is no JSON: /);
  });

  test('whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const parsed = parseProject(text);
        return 'project' in parsed || !/[\r\n]|undefined|must NOT/.test(parsed.problem.replaceAll(/“[^”]*”/g, ''));
      }),
    );
  });

  test('a key that stands twice is marked where it stands the second time, also after a byte order mark', () => {
    const text = '\ufeff{\n  "sources": ["\\"exclude\\": a"],\n  "exclude": ["b"],\n  "exclude": ["c"]\n}\n';
    const parsed = parseProject(text);
    assert.deepEqual('problem' in parsed && [parsed.start, parsed.end], [text.lastIndexOf('"exclude"'), text.lastIndexOf('"exclude"') + 9]);
  });

  test('the same key in two objects, and text in quotes that looks like a key, are no trouble', () => {
    const text =
      '{"sources":["\\"a\\":", "{\\"b\\":1}"],"published":{"conflict":"2026-05-06"},"severity":{"conflict":"off"},"aliases":{"__proto__":"A"}}';
    assert.ok('project' in parseProject(text));
  });

  test('29 February is a day in leap years', () => assert.ok('project' in parseProject('{"published":{"a.txt":"2024-02-29"}}')));
});

describe('a decisions file that is not valid says why in one sentence', () => {
  for (const [decision, problem] of [
    [{}, '“decisions.0” must have the key “decision”'],
    [{ decision: 'ignore-disagreement', about: 'x' }, '“decisions.0” must have the key “values”'],
    [{ decision: 'ignore-disagreement', about: 'x', values: ['1'] }, '“decisions.0.values” must hold 2 values'],
    [
      { decision: 'not-a-country', word: 'Jordan', date: '2026-06-31' },
      '“decisions.0.date” is 2026-06-31, and the calendar has no such day',
    ],
  ] as const)
    test(problem, () => {
      const parsed = parseDecisions(JSON.stringify({ version: 1, decisions: [decision] }));
      assert.equal('problem' in parsed && parsed.problem, problem);
    });

  test('a key that stands twice', () => {
    const parsed = parseDecisions('{"version":1,"decisions":[{"decision":"not-a-country","word":"Jordan","word":"Chad"}]}');
    assert.equal('problem' in parsed && parsed.problem, 'the key “decisions.0.word” stands twice; keep one of the two');
  });
});

describe('paths and globs', () => {
  test('may begin with ./', () => {
    const parsed = parseProject('{"published":{"./a.txt":"2026-05-06","reports//b.txt":"2026-05-07"}}');
    assert.deepEqual(parsed, { project: { published: { 'a.txt': '2026-05-06', 'reports/b.txt': '2026-05-07' } } });
    const decision = { decision: 'ignore-kind', kind: 'rounding', file: './a.txt' };
    const decided = parseDecisions(JSON.stringify({ version: 1, decisions: [decision] }));
    assert.deepEqual(decided, { decisions: [{ ...decision, file: 'a.txt' }] });
    const matches = matcherOf({ include: ['./reports/*.txt'], exclude: ['./reports/draft.txt'] });
    assert.deepEqual(['reports/a.txt', 'reports/draft.txt', 'a.txt'].filter(matches), ['reports/a.txt']);
  });

  test('that are empty match nothing', () => {
    assert.equal(matcherOf({ include: ['*.txt', ''], exclude: [''] })('a.txt'), true);
    assert.equal(matcherOf({ include: [''], exclude: [] })('a.txt'), false);
  });

  test('that begin with ! take back what others took, and take nothing themselves', () => {
    const matches = matcherOf({ include: ['*.txt', '!draft*'], exclude: [] });
    assert.deepEqual(['a.txt', 'draft.txt', 'photo.jpg'].filter(matches), ['a.txt']);
  });
});
