import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Ignoring } from '../src/core/decisions.ts';
import { Corpus } from '../src/corpus/corpus.ts';
import { Overview } from '../src/views/overview.ts';

const uris = ['a', 'b', 'c', 'd'].map((name) => `file:///${name}.txt`);
const operation = fc.constantFrom('Operation Lantern', 'Operation Harvest Moon', 'Operation Grey Heron');
const sentence = fc
  .tuple(
    operation,
    fc.constantFrom('12', '14', 'about 1,400', '1,412'),
    fc.constantFrom('suspects were arrested', 'victims were rescued', 'vehicles were searched'),
  )
  .map(([name, figure, what]) => `In ${name}, ${figure} ${what}.`);
/** A share that does not add up, a weekday that is none: what a document says against itself. */
const slip = fc.constantFrom('', ' It took place from Monday, 5 March 2026 to 9 March 2026.', ' Of the 100 people, 20 (30%) were women.');
const text = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 3 }), slip)
  .map(([sentences, end]) => `Police report results\n\n${sentences.join(' ')}${end}\n`);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('put' as const), uri: fc.constantFrom(...uris), text, version: fc.constantFrom(0, 3) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), uri: fc.constantFrom(...uris) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ignore' as const), what: fc.constantFrom('conflict', 'rounding') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('strictness' as const),
      strictness: fc.constantFrom('low' as const, 'normal' as const, 'high' as const),
    }),
  },
);

test('after any sequence of changes the overview equals one of a corpus that was made at once', async () => {
  const rest = async (): Promise<void> => {};
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), fc.nat(3), async (steps, refreshEvery) => {
      const fail = (error: unknown): void => {
        throw error;
      };
      const [corpus, fresh] = [new Corpus(fail), new Corpus(fail)];
      const overview = new Overview(corpus);
      const texts = new Map<string, { readonly text: string; readonly version: number }>();
      let ignoring: Ignoring = (one) => one;
      for (const [index, next] of steps.entries()) {
        if (next.kind === 'put') {
          corpus.put(next);
          texts.set(next.uri, next);
        } else if (next.kind === 'remove') {
          corpus.remove(next.uri);
          texts.delete(next.uri);
        } else if (next.kind === 'ignore') {
          ignoring = (one) => (one.kind === next.what ? undefined : one);
          corpus.setIgnoring(ignoring);
        } else {
          corpus.setStrictness(next.strictness);
          fresh.setStrictness(next.strictness);
        }
        if (index % (refreshEvery + 1) === 0) await overview.refresh(rest);
      }
      fresh.setIgnoring(ignoring);
      for (const [uri, document] of texts) fresh.put({ uri, ...document });
      const whole = new Overview(fresh);
      await Promise.all([overview.refresh(rest), whole.refresh(rest)]);
      assert.deepEqual(overview.operations(), whole.operations());
      const left = fresh.everything().disagreements.flatMap((one) => ignoring(one) ?? []);
      assert.deepEqual(overview.disagreements(), left);
      assert.deepEqual(whole.disagreements(), left);
    }),
    { numRuns: 60 },
  );
});

test('a change is taken in without a look at what it does not touch', async () => {
  const corpus = new Corpus((error) => {
    throw error;
  });
  for (const [index, name] of ['Lantern', 'Harvest Moon', 'Grey Heron'].entries())
    for (const source of ['x', 'y'])
      corpus.put({
        uri: `file:///${index}${source}.txt`,
        version: 0,
        text: `In Operation ${name}, ${index + 12} suspects were arrested.\n`,
      });
  const overview = new Overview(corpus);
  let looks = 0;
  const count = async (): Promise<void> => {
    looks += 1;
  };
  await overview.refresh(count);
  assert.equal(overview.operations().operations.length, 3);
  looks = 0;
  corpus.put({ uri: 'file:///1x.txt', version: 1, text: 'In Operation Harvest Moon, 99 suspects were arrested.\n' });
  await overview.refresh(count);
  assert.deepEqual(
    overview.operations().operations.map(({ name, conflicts }) => [name, conflicts]),
    [
      ['Operation Grey Heron', 0],
      ['Operation Harvest Moon', 1],
      ['Operation Lantern', 0],
    ],
  );
  assert.ok(looks <= 2, `${looks} events and documents were looked at`);
});
