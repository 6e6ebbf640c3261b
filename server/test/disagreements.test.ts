import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Collator } from '../src/core/collator.ts';
import { disagreements } from '../src/core/disagreements.ts';
import { messageOf, summaryOf } from '../src/core/message.ts';
import type { Collation, Disagreement, StorySignature, Strictness } from '../src/core/model.ts';
import { annotationOf, type Said } from './annotation.ts';

/** A story that names no operation. */
const quake: StorySignature = {
  operations: [],
  terms: ['vellano', 'italy', 'mayor belic'],
  date: '2024-03-01',
  kinds: ['quake'],
  marks: [],
  figures: [],
  title: 'Quake in Vellano',
};
const killed = (figure: string, more: Partial<Said> = {}): Said => ({ predicate: 'killed', figure, ...more });
const one = (said: Said[], published?: string) => annotationOf('mem:///one.txt', 'Lantern', said, published);
const two = (said: Said[], published?: string) => annotationOf('mem:///two.txt', 'Lantern', said, published);
const three = (said: Said[], published?: string) => annotationOf('mem:///three.txt', 'Lantern', said, published);
const kinds = ({ disagreements: all }: Collation): string[] => all.map(({ kind, check }) => `${kind} ${check}`);
const compare = (a: Said[], b: Said[], strictness?: Strictness): string[] => kinds(disagreements([one(a), two(b)], strictness));
const first = ({ disagreements: [found] }: Collation): Disagreement => {
  assert.ok(found);
  return found;
};

describe('two documents', () => {
  test('two values of one thing conflict', () => assert.deepEqual(compare([killed('12')], [killed('14')]), ['conflict cross-source']));
  test('one value agrees, and is a group with one reading', () => {
    const { groups, disagreements: found } = disagreements([one([killed('12')]), two([killed('12')])]);
    assert.deepEqual(found, []);
    assert.deepEqual(
      groups.map(({ readings }) => readings.map(({ evidence }) => evidence.length)),
      [[2]],
    );
  });
  test('a rounding is a hint', () => {
    const found = first(disagreements([one([killed('3,200')]), two([killed('3,222')])]));
    assert.deepEqual([found.kind, found.severity, found.reason], ['rounding', 'hint', '3,222 rounded to hundreds is 3,200']);
  });
  test('two floors fit, unless they stand in the same words', () => {
    assert.deepEqual(compare([killed('>= 178')], [killed('>= 718')]), ['hedge cross-source']);
    const words = 'soldiers of the northern garrison in the hills';
    assert.deepEqual(compare([killed('>= 178', { subject: words })], [killed('>= 718', { subject: words })]), ['conflict cross-source']);
  });
  test('another event, place or predicate is another thing', () => {
    const other = annotationOf('mem:///two.txt', 'Harvest', [killed('14')]);
    assert.deepEqual(kinds(disagreements([one([killed('12')]), other])), []);
    assert.deepEqual(compare([killed('12', { place: 'PE' })], [killed('14', { place: 'CL' })]), []);
    assert.deepEqual(compare([killed('12')], [{ predicate: 'injured', figure: '14' }]), []);
  });
  test('three readings make three disagreements of two readings each', () => {
    const found = disagreements([one([killed('12')]), two([killed('14')]), three([killed('19')])]).disagreements;
    assert.deepEqual(
      found.map(({ readings }) => readings.map(({ value }) => value)),
      [
        [12, 19],
        [12, 14],
        [19, 14],
      ],
    );
  });
  test('every place of a reading is told', () => {
    const [ours, theirs] = first(disagreements([one([killed('12'), killed('12')]), two([killed('14')]), three([killed('12')])])).readings;
    assert.deepEqual([ours.evidence.length, theirs.evidence.length], [3, 1]);
  });
});

describe('the day of a count', () => {
  test('a later and larger count is an update', () => {
    const found = disagreements([one([killed('12')], '2024-03-01'), two([killed('14')], '2024-03-02')]);
    assert.deepEqual(kinds(found), ['update cross-source']);
    assert.match(first(found).reason, /^14 is the later count, 12 the earlier$/);
  });
  test('a later and smaller one conflicts, and so do two of one day', () => {
    assert.deepEqual(kinds(disagreements([one([killed('14')], '2024-03-01'), two([killed('12')], '2024-03-02')])), [
      'conflict cross-source',
    ]);
    assert.deepEqual(kinds(disagreements([one([killed('12')], '2024-03-01'), two([killed('14')], '2024-03-01')])), [
      'conflict cross-source',
    ]);
  });
  test('what does not grow conflicts on any day', () => {
    const magnitude = (figure: string): Said[] => [{ predicate: 'magnitude', figure }];
    assert.deepEqual(kinds(disagreements([one(magnitude('5.9'), '2024-03-01'), two(magnitude('6.4'), '2024-03-02')])), [
      'conflict cross-source',
    ]);
  });
  test('an age grows by the years that have passed', () => {
    const aged = (figure: string): Said[] => [{ predicate: 'aged', figure, scope: 'jonas wendt' }];
    const told = (later: string, figure: string): string[] =>
      kinds(disagreements([one(aged('29 year'), '2016-05-09'), two(aged(figure), later)]));
    assert.deepEqual(told('2017-03-01', '30 year'), ['update cross-source']);
    assert.deepEqual(told('2016-05-10', '30 year'), ['conflict cross-source']);
    assert.deepEqual(told('2017-03-01', '39 year'), ['conflict cross-source']);
  });
  test('the day that a text gives its count goes before the day of the text', () => {
    const [early, late] = [killed('12', { countedOn: '2024-03-01' }), killed('14', { countedOn: '2024-03-04' })];
    assert.deepEqual(kinds(disagreements([one([early], '2024-03-05'), two([late], '2024-03-05')])), ['update cross-source']);
  });
});

describe('strictness', () => {
  const unsure: [Said[], Said[]] = [[killed('12', { confidence: 'low' })], [killed('14')]];
  const gray: [Said[], Said[]] = [[killed('120')], [killed('123')]];
  test('what is not sure enough is silent, unless one asks for all', () => {
    assert.deepEqual(compare(...unsure), []);
    assert.deepEqual(compare(...unsure, 'high'), ['conflict cross-source']);
    assert.deepEqual(compare(...gray), []);
    assert.deepEqual(compare(...gray, 'high'), ['conflict cross-source']);
  });
});

describe('one document', () => {
  test('a headline may round the body', () => assert.deepEqual(kinds(disagreements([one([killed('3,200'), killed('3,222')])])), []));
  test('the rounding is told once another document has it', () => {
    const found = disagreements([one([killed('3,200'), killed('3,222')]), two([killed('3,222')])]);
    assert.deepEqual(kinds(found), ['rounding cross-source']);
    assert.deepEqual(
      first(found).readings.map(({ evidence }) => evidence.length),
      [1, 2],
    );
  });
  test('two speakers may give two counts', () => {
    const said = [killed('12', { attribution: 'the police' }), killed('14', { attribution: 'the hospital' })];
    assert.deepEqual(kinds(disagreements([one(said)])), []);
  });
});

describe('a document that gives two values', () => {
  const both = (a: Partial<Said> = {}, b: Partial<Said> = {}): Said[] => [killed('12', a), killed('14', b)];
  test('contradicts neither', () => {
    const far = annotationOf('mem:///one.txt', quake, both());
    const near = annotationOf('mem:///two.txt', quake, [killed('12')]);
    assert.deepEqual(kinds(disagreements([far, near])), []);
  });
  test('holds both where two speakers give them', () => {
    const far = annotationOf('mem:///one.txt', quake, both({ attribution: 'the police' }, { attribution: 'the hospital' }));
    const near = annotationOf('mem:///two.txt', quake, [killed('12')]);
    assert.deepEqual(kinds(disagreements([far, near])), ['conflict cross-source']);
  });
  test('has made a slip where the operation is named and others give only one of them', () => {
    const found = disagreements([one(both()), two([killed('12')])]);
    assert.deepEqual(kinds(found), ['conflict cross-source']);
    assert.deepEqual(
      first(found).readings.map(({ value }) => value),
      [14, 12],
    );
  });
});

describe('figures far apart', () => {
  test('are of two things in an event without a name', () => {
    const pair = ['12', '80'].map((figure, index) => annotationOf(`mem:///${index}.txt`, quake, [killed(figure)]));
    assert.deepEqual(kinds(disagreements(pair)), []);
    assert.deepEqual(kinds(disagreements(pair, 'high')), ['conflict cross-source']);
  });
});

describe('messages', () => {
  const found = first(disagreements([one([killed('12')]), two([killed('14')]), three([killed('14')])]));
  test('quote the other source and state the arithmetic', () => {
    assert.equal(messageOf(found, 0), '“12” here, “14” in three.txt (and 1 more): 12 and 14 cannot both be true.');
    assert.equal(messageOf(found, 1), '“14” here, “12” in one.txt: 12 and 14 cannot both be true.');
  });
  test('name both places when read from outside', () => {
    assert.equal(summaryOf(found), '“12” in one.txt, “14” in three.txt (and 1 more): 12 and 14 cannot both be true.');
  });
});

describe('a collator', () => {
  test('answers the documents that a change may concern, and no others', () => {
    const collator = new Collator();
    collator.put(one([killed('12')]));
    collator.put(annotationOf('mem:///far.txt', 'Harvest', [killed('3')]));
    assert.deepEqual([...collator.put(two([killed('14')]))].sort(), ['mem:///one.txt', 'mem:///two.txt']);
    assert.deepEqual(
      collator.findingsOf('mem:///one.txt').map(({ disagreement }) => disagreement.kind),
      ['conflict'],
    );
    assert.deepEqual([...collator.remove('mem:///two.txt')].sort(), ['mem:///one.txt', 'mem:///two.txt']);
    assert.deepEqual(collator.findingsOf('mem:///one.txt'), []);
    assert.deepEqual(collator.findingsOf('mem:///two.txt'), []);
  });
  test('the same annotation changes nothing', () => {
    const collator = new Collator();
    const annotation = one([killed('12')]);
    collator.put(annotation);
    assert.equal(collator.put(annotation).size, 0);
  });
  test('gives the groups of one document', () => {
    const collator = new Collator();
    collator.put(one([killed('12'), { predicate: 'injured', figure: '30' }]));
    collator.put(two([killed('14')]));
    assert.deepEqual(
      collator.groupsOf('mem:///two.txt').map(({ predicate }) => predicate),
      ['killed'],
    );
    assert.deepEqual(
      collator.groupsOf('mem:///one.txt').map(({ predicate }) => predicate),
      ['killed', 'injured'],
    );
  });
  test('compares what documents share once, as long as one of them is held', () => {
    const collator = new Collator();
    collator.put(one([killed('12')]));
    collator.put(two([killed('14')]));
    collator.put(three([killed('14')]));
    const disagreementOf = (name: string): object | undefined => collator.findingsOf(`mem:///${name}.txt`)[0]?.disagreement;
    const before = disagreementOf('one');
    assert.equal(disagreementOf('two'), before);
    collator.release('mem:///one.txt');
    assert.equal(disagreementOf('three'), before);
    for (const name of ['two', 'three']) collator.release(`mem:///${name}.txt`);
    assert.notEqual(disagreementOf('one'), before);
    assert.deepEqual(disagreementOf('one'), before);
  });
});
