import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { annotate } from '../src/core/annotate.ts';
import { withDecision, withoutDecision } from '../src/core/decided.ts';
import { additionsOf, codeOf, type Decision, identityOf, ignoringOf } from '../src/core/decisions.ts';
import { disagreements } from '../src/core/disagreements.ts';
import type { Disagreement } from '../src/core/model.ts';
import { compileResources, mergeAdditions } from '../src/core/resources.ts';
import { parseDecisions, writeDecisions } from '../src/corpus/decisions-file.ts';
import { annotationOf, type Said } from './annotation.ts';

const pathIn = (uri: string): string | undefined => (uri.startsWith('mem:///') ? uri.slice('mem:///'.length) : undefined);
const arrested = (figure: string, more: Partial<Said> = {}): Said => ({ predicate: 'arrested', figure, ...more });
const told = (name: string, ...said: Said[]) => annotationOf(`mem:///${name}`, 'Lantern', said);
const found = (...annotations: ReturnType<typeof told>[]): readonly Disagreement[] => disagreements(annotations).disagreements;
const left = (all: readonly Disagreement[], ...decisions: Decision[]): Disagreement[] => {
  const ignoring = ignoringOf([{ decisions, pathIn }]);
  return all.flatMap((one) => ignoring(one) ?? []);
};
const ignored = (one: Disagreement): Decision => ({ decision: 'ignore-disagreement', ...identityOf(one, pathIn) });
const valuesOf = (all: readonly Disagreement[]): unknown[] => all.map(({ readings }) => readings.map(({ value }) => value).sort());

describe('a disagreement that is ignored', () => {
  const conflict = found(told('a.txt', arrested('17')), told('b.txt', arrested('19')));
  const [one] = conflict as [Disagreement];

  test('is known by what it is about and by both values', () => {
    assert.deepEqual(identityOf(one, pathIn), { about: 'operation:Lantern · arrested', values: ['17', '19'] });
    assert.deepEqual(left(conflict, ignored(one)), []);
  });

  test('stays so while other sources come, and whatever the files are called', () => {
    const more = found(told('a.txt', arrested('17')), told('0.txt', arrested('19')), told('c.txt', arrested('17')));
    assert.deepEqual(left(more, ignored(one)), []);
  });

  test('is another one when a figure changes, or where it is of another place, predicate or event', () => {
    for (const other of [
      found(told('a.txt', arrested('17')), told('b.txt', arrested('21'))),
      found(told('a.txt', arrested('17', { place: 'PE' })), told('b.txt', arrested('19', { place: 'PE' }))),
      found(told('a.txt', { predicate: 'rescued', figure: '17' }), told('b.txt', { predicate: 'rescued', figure: '19' })),
      found(annotationOf('mem:///a.txt', 'Harvest', [arrested('17')]), annotationOf('mem:///b.txt', 'Harvest', [arrested('19')])),
    ])
      assert.deepEqual(left(other, ignored(one)), other);
  });

  test('leaves the others of three readings', () => {
    const three = found(told('a.txt', arrested('17')), told('b.txt', arrested('19')), told('c.txt', arrested('23')));
    assert.deepEqual(valuesOf(left(three, ignored(one))), [
      [17, 23],
      [19, 23],
    ]);
  });

  test('inside one document is of that document', () => {
    const text = 'OSLO, 3 June 2024 - The festival opened on Friday, 6 June 2024.\n';
    const inside = disagreements([annotate({ uri: 'mem:///a.txt', version: 0, text })]).disagreements.filter(
      ({ check }) => check === 'weekday',
    );
    const [weekday] = inside as [Disagreement];
    assert.equal(codeOf(weekday), 'weekday');
    assert.match(identityOf(weekday, pathIn).about, / · weekday · a\.txt$/);
    assert.deepEqual(left(inside, ignored(weekday)), []);
    assert.deepEqual(left(inside, { decision: 'ignore-kind', kind: 'weekday', file: 'a.txt' }), []);
    assert.deepEqual(left(inside, { decision: 'ignore-kind', kind: 'weekday', file: 'b.txt' }), inside);
  });
});

describe('a kind that is ignored', () => {
  const rounding = found(told('a.txt', arrested('3,222')), told('b.txt', arrested('3,200')), told('c.txt', arrested('3,200')));
  const kind = 'rounding';

  test('in the workspace is gone; other kinds stay', () => {
    assert.equal(rounding.length, 1);
    assert.deepEqual(left(rounding, { decision: 'ignore-kind', kind }), []);
    assert.deepEqual(left(rounding, { decision: 'ignore-kind', kind: 'conflict' }), rounding);
  });

  test('in one file takes away what that file says, and the disagreement where nothing is left on a side', () => {
    const [rest] = left(rounding, { decision: 'ignore-kind', kind, file: 'b.txt' });
    assert.deepEqual(
      rest?.readings.map(({ evidence }) => evidence.map(({ uri }) => uri)),
      [['mem:///a.txt'], ['mem:///c.txt']],
    );
    assert.deepEqual(left(rounding, { decision: 'ignore-kind', kind, file: 'a.txt' }), []);
  });

  test('in one folder says nothing of documents outside', () => {
    const ignoring = ignoringOf([{ decisions: [{ decision: 'ignore-kind', kind }], pathIn: () => undefined }]);
    assert.deepEqual(rounding.map(ignoring), rounding);
  });

  test('gives the same object for the same disagreement, so that it can be known again', () => {
    const ignoring = ignoringOf([{ decisions: [{ decision: 'ignore-kind', kind, file: 'b.txt' }], pathIn }]);
    const [one] = rounding as [Disagreement];
    assert.equal(ignoring(one), ignoring(one));
  });
});

describe('what a name is', () => {
  const namesIn = (text: string, ...decisions: Decision[]): string[] =>
    annotate({ uri: 'mem:///a.txt', version: 0, text }, compileResources(mergeAdditions([{}, additionsOf(decisions)]))).mentions.flatMap(
      (mention) => (mention.type === 'country' ? mention.iso2 : mention.type === 'organization' ? mention.name : []),
    );

  test('is no country', () => {
    const text = 'Trade with Jordan grew last year.\n';
    assert.deepEqual(namesIn(text), ['JO']);
    assert.deepEqual(namesIn(text, { decision: 'not-a-country', word: 'Jordan' }), []);
  });

  test('is no organization, or another name of one', () => {
    const text = 'INTERPOL met QTLM in Lyon.\n';
    assert.deepEqual(namesIn(text, { decision: 'not-an-organization', name: 'INTERPOL' }).includes('INTERPOL'), false);
    const same: Decision = { decision: 'same-organization', alias: 'QTLM', name: 'Quay Transport Line Masters' };
    assert.ok(namesIn(text, same).includes('Quay Transport Line Masters'));
  });
});

describe('the decisions file', () => {
  const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
  const judged = { reason: word, author: word, date: fc.constantFrom('2024-11-06', '2026-01-31') };
  const optional = { requiredKeys: [] as [] };
  const decision: fc.Arbitrary<Decision> = fc
    .tuple(
      fc.oneof(
        fc.record({ decision: fc.constant('ignore-disagreement' as const), about: word, values: fc.tuple(word, word) }),
        fc.record({
          decision: fc.constant('ignore-kind' as const),
          kind: fc.constantFrom('rounding' as const, 'sum' as const),
          file: word,
        }),
        fc.record({ decision: fc.constant('ignore-kind' as const), kind: fc.constantFrom('hedge' as const, 'weekday' as const) }),
        fc.record({ decision: fc.constant('not-a-country' as const), word }),
        fc.record({ decision: fc.constant('not-an-organization' as const), name: word }),
        fc.record({ decision: fc.constant('same-organization' as const), alias: word, name: word }),
      ),
      fc.record(judged, optional),
    )
    .map(([what, who]) => ({ ...what, ...who }));
  const read = (text: string): readonly Decision[] => {
    const parsed = parseDecisions(text);
    assert.ok('decisions' in parsed, JSON.stringify(parsed));
    return parsed.decisions;
  };

  test('reads what it wrote, sorted and one a line, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), (decisions) => {
        const text = writeDecisions(decisions);
        assert.equal(writeDecisions([...decisions].reverse()), text);
        assert.equal(writeDecisions(read(text)), text);
        const lines = text.split('\n').filter((line) => line.startsWith('    '));
        assert.equal(lines.length, read(text).length);
        assert.deepEqual(lines.map((line) => JSON.parse(line.replace(/,$/, ''))).length, lines.length);
      }),
    );
  });

  test('ignoring and no longer ignoring leaves the file as it was', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 6 }), decision, (decisions, one) => {
        const before = withoutDecision(decisions, one);
        assert.equal(writeDecisions(withoutDecision(withDecision(before, one), one)), writeDecisions(before));
        assert.equal(withDecision(withDecision(before, one), one).length, before.length + 1);
      }),
    );
  });

  test('ignoring and no longer ignoring shows the same disagreements again', () => {
    const figure = fc.constantFrom('17', '19', '3,222', '3,200', 'about 17').filter((text) => !text.startsWith('about'));
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2, maxLength: 5 }), fc.nat(), fc.boolean(), (figures, pick, byKind) => {
        const all = found(...figures.map((value, index) => told(`${index}.txt`, arrested(value))));
        const chosen = all[pick % Math.max(1, all.length)];
        if (chosen === undefined) return;
        const one: Decision = byKind ? { decision: 'ignore-kind', kind: codeOf(chosen) } : ignored(chosen);
        const during = left(all, ...withDecision([], one));
        assert.equal(during.includes(chosen), false);
        assert.ok(during.every((rest) => all.includes(rest)));
        assert.deepEqual(left(all, ...withoutDecision(withDecision([], one), one)), all);
      }),
    );
  });

  test('that is empty holds none; one that is not valid says where and why', () => {
    assert.deepEqual(read(' \n'), []);
    const wrong = '{ "version": 1, "decisions": [{ "decision": "not-a-country", "wrod": "Jordan", "word": "Jordan" }] }';
    const parsed = parseDecisions(wrong);
    assert.ok('problem' in parsed);
    assert.match(parsed.problem, /“decisions\.0\.wrod” is not known; did you mean “word”\?/);
    assert.equal(wrong.slice(parsed.start, parsed.end), '"wrod"');
    for (const text of ['{', '[]', '{"version":2,"decisions":[]}', '{"version":1,"decisions":[{"decision":"maybe"}]}'])
      assert.ok('problem' in parseDecisions(text), text);
  });
});
