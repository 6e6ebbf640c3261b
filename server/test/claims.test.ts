import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { annotate } from '../src/core/annotate.ts';
import { claimKeys, comparable, comparand } from '../src/core/claims/comparable.ts';
import { storyKeys } from '../src/core/claims/events.ts';
import { sameEvent } from '../src/core/claims/same-event.ts';
import { StoryTerms } from '../src/core/claims/story-terms.ts';
import { toldStory } from '../src/core/claims/told-story.ts';
import type { Claim, StorySignature } from '../src/core/model.ts';

const table = readFileSync(new URL('./tables/events.tsv', import.meta.url), 'utf8');
const read = (text: string) => annotate({ uri: 'file:///story.txt', version: 1, text });

function signatureOf(lines: string): StorySignature {
  const [signature] = read(lines.split('|').join('\n\n')).signatures;
  assert.ok(signature, 'a text has a story');
  return signature;
}

function tellOneEvent(first: StorySignature, second: StorySignature): boolean {
  const terms = new StoryTerms();
  const [a, b] = [toldStory(first, terms), toldStory(second, terms)];
  terms.weigh(a.terms);
  return sameEvent(a, b, terms);
}

for (const line of table.split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const [expected, first = '', second = ''] = line.split('\t');
  test(`events: ${expected}: ${first.slice(0, 50)} / ${second.slice(0, 50)}`, () => {
    const [a, b] = [signatureOf(first), signatureOf(second)];
    const same = tellOneEvent(a, b);
    assert.equal(same ? 'same' : 'apart', expected);
    assert.equal(tellOneEvent(b, a), same, 'the order does not matter');
    if (expected === 'same')
      assert.ok(
        storyKeys(a).some((key) => storyKeys(b).includes(key)),
        'they share a key',
      );
  });
}

const words = fc.constantFrom(
  ...'killed injured arrested 12 3,400 $2 million people suspects police In Kenya , . and of which including Operation Amber II the was were on Monday 2003 magnitude 6.1 quake Bam children : ( ) aged 41 John Reed seized rose to from 45 percent “ ” – which'.split(
    ' ',
  ),
);
const prose = fc.array(words, { maxLength: 60 }).map((some) => some.join(' '));

test('claims: any text is read without a fault, in order, each figure once and inside its sentence', () => {
  fc.assert(
    fc.property(fc.oneof(prose, fc.string({ unit: 'grapheme', maxLength: 300 })), (text) => {
      const { claims } = read(text);
      for (const [index, claim] of claims.entries()) {
        assert.ok(claim.sentence.start <= claim.start && claim.start < claim.end && claim.end <= claim.sentence.end);
        const before = claims[index - 1];
        assert.ok(before === undefined || before.start < claim.start, 'in order, none twice');
        assert.notEqual(claim.predicate, '');
      }
    }),
  );
});

test('claims: a word that is a property of every object is a word like others', () => {
  const { claims } = read('The constructor 12 people had called said 40 men were arrested.');
  assert.deepEqual(
    claims.map(({ predicate }) => predicate),
    ['counted', 'arrested'],
  );
});

test('claims: comparing is symmetric, and what may be compared shares a key', () => {
  fc.assert(
    fc.property(prose, prose, (first, second) => {
      const claims: readonly Claim[] = [...read(first).claims, ...read(second).claims];
      for (const a of claims) {
        for (const b of claims) {
          const likeness = comparable(comparand(a), comparand(b));
          assert.deepEqual(comparable(comparand(b), comparand(a)), likeness);
          if (likeness !== undefined) assert.ok(claimKeys(a).some((key) => claimKeys(b).includes(key)));
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('claims: a paragraph claims the same wherever it stands, if its story says the same', () => {
  const lead = '12 May 2016\n\nA quake of magnitude 6.1 hit Arvand on Monday.';
  const body = 'In Kenya, police arrested 12 suspects, including two minors.';
  const other = 'The mayor praised the rescuers of Arvand.';
  const claimed = (text: string) =>
    read(text).claims.map(({ predicate, subject, place, mention }) => [predicate, subject, place, 'value' in mention && mention.value]);
  assert.deepEqual(claimed(`${lead}\n\n${other}\n\n${body}`), claimed(`${lead}\n\n${body}\n\n${other}`));
  assert.equal(claimed(`${lead}\n\n${body}`).length, 3);
});

test('a sentence that lists thousands of countries is read', () => {
  const { claims } = read(`Police arrested 12 people in ${'France, Germany, '.repeat(10_000)}and Spain.`);
  assert.equal(claims.length, 1);
});
