import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { storyKeys } from '../src/core/claims/events.ts';
import { sameEvent } from '../src/core/claims/same-event.ts';
import { StoryTerms } from '../src/core/claims/story-terms.ts';
import { toldStory } from '../src/core/claims/told-story.ts';
import type { Event, StorySignature } from '../src/core/model.ts';
import { StorySets } from '../src/core/verdicts/story-sets.ts';

const operation = (name: string): Event => ({ key: `operation ${name}`, name });

/** Few names, days and figures, so that many stories are alike and many are nearly so. */
const signature: fc.Arbitrary<StorySignature> = fc
  .record({
    operations: fc.subarray([operation('amber'), operation('birch')], { maxLength: 1 }),
    terms: fc.shuffledSubarray(['port', 'ferry', 'batangas', 'reyes', 'lines', 'crew', 'storm', 'luz'], { minLength: 1 }),
    date: fc.constantFrom('2019-05-14', '2019-05-16', '2019-05-25', '2019-09-01'),
    kinds: fc.subarray(['crash', 'storm', 'trial'], { maxLength: 1 }),
    marks: fc.subarray(['published', 'international']),
    figures: fc.subarray([7, 213, 1874]),
    country: fc.constantFrom('PH', 'ID', undefined),
    title: fc.constant(''),
  })
  .map(({ country, ...rest }) => ({ ...rest, ...(country !== undefined && { country }) }));

/** The sets of stories that hang together, found by comparing each with each. */
function setsOf(stories: ReadonlyMap<string, StorySignature>): Map<string, Set<string>> {
  const sets = new Map(Array.from(stories.keys(), (id) => [id, new Set([id])]));
  const terms = new StoryTerms();
  for (const [id, first] of stories) {
    const told = toldStory(first, terms);
    const keys = new Set(storyKeys(first));
    for (const [otherId, second] of stories) {
      const [a, b] = [sets.get(id), sets.get(otherId)];
      const other = toldStory(second, terms);
      terms.weigh(told.terms);
      if (a === undefined || b === undefined || a === b || !storyKeys(second).some((key) => keys.has(key))) continue;
      if (!sameEvent(told, other, terms)) continue;
      for (const one of b) sets.set(one, a.add(one));
    }
  }
  return sets;
}

/** By id, the event of its story. */
function eventsOf(sets: StorySets, ids: Iterable<string>): Map<string, Event | undefined> {
  return new Map(Array.from(ids, (id) => [id, sets.eventOf(id)]));
}

describe('stories that tell of one event', () => {
  test('are the connected sets, whatever came and went, and each change names whose event is another', () => {
    const step = fc.record({ id: fc.constantFrom(...'abcdefghij'), signature: fc.option(signature, { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const sets = new StorySets();
        const stories = new Map<string, StorySignature>();
        for (const { id, signature } of steps) {
          const before = eventsOf(sets, stories.keys());
          const moved = stories.delete(id) ? sets.remove(id) : new Set();
          if (signature !== undefined) {
            const story = { ...signature, title: id };
            stories.set(id, story);
            for (const other of sets.add(id, story)) moved.add(other);
          }
          for (const [other, event] of eventsOf(sets, stories.keys()))
            if (!moved.has(other)) assert.deepEqual(event, before.get(other), `${other} was not named`);
        }
        const fresh = new StorySets();
        for (const [id, signature] of [...stories].reverse()) fresh.add(id, signature);
        assert.deepEqual(eventsOf(sets, stories.keys()), eventsOf(fresh, stories.keys()));
        for (const [id, set] of setsOf(stories)) {
          const named = [...set].flatMap((one) => stories.get(one)?.operations ?? []).map(({ key }) => key);
          assert.equal(sets.eventOf(id)?.key, named.sort()[0] ?? `story:${[...set].sort()[0]}`);
          const told = Array.from(set, (one) => stories.get(one));
          const countries = new Set(told.flatMap((one) => one?.country ?? []));
          const isPlaced = countries.size === 1 && !told.some((one) => one?.marks.includes('international'));
          assert.equal(sets.eventOf(id)?.country, isPlaced ? [...countries][0] : undefined);
        }
      }),
      { numRuns: 400 },
    );
  });

  /** Near-copies: each has figures and a title of its own. */
  const copies = (n: number, of: Partial<StorySignature> = {}): StorySignature[] =>
    Array.from({ length: n }, (_, index) => ({
      operations: [],
      terms: ['batangas', 'ferry', 'luz', 'reyes', 'lines'],
      date: '2019-05-14',
      kinds: ['crash'],
      marks: ['published'],
      figures: [213, 1000 + index],
      country: 'PH',
      title: `Ferry sinks ${String(index).padStart(5, '0')}`,
      ...of,
    }));

  for (const [what, stories] of [
    ['many copies of one story', copies(3000)],
    ['many reports of one operation', copies(3000, { operations: [operation('amber')] })],
    [
      'many copies of two stories',
      [...copies(1500), ...copies(1500, { terms: ['lima', 'court', 'vargas'], kinds: ['trial'], figures: [64] })],
    ],
  ] as const)
    test(`${what} are compared about once each, when they come, change and go`, () => {
      let comparisons = 0;
      const sets = new StorySets((...compared) => {
        comparisons++;
        return sameEvent(...compared);
      });
      for (const [index, story] of stories.entries()) sets.add(`${index}`, story);
      assert.ok(comparisons > stories.length / 2 && comparisons < 2 * stories.length, `${comparisons} comparisons`);
      assert.ok(
        new Set(
          eventsOf(
            sets,
            Array.from(stories, (_, index) => `${index}`),
          ).values(),
        ).size <= 2,
      );
      comparisons = 0;
      for (const changed of [0, 1, 1400, 2999]) {
        sets.remove(`${changed}`);
        sets.add(`${changed}`, stories[changed] as StorySignature);
      }
      assert.ok(comparisons < 4 * stories.length, `${comparisons} comparisons for four changes`);
      comparisons = 0;
      for (const index of stories.keys()) sets.remove(`${index}`);
      assert.ok(comparisons < 4 * stories.length, `${comparisons} comparisons for all to go`);
    });
});
