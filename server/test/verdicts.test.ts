import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { annotate } from '../src/core/annotate.ts';
import { disagreements } from '../src/core/disagreements.ts';
import { findingsByDocument } from '../src/core/findings.ts';
import rules from '../src/core/verdicts/data/rules.json' with { type: 'json' };

const root = new URL('../../', import.meta.url);
const folder = new URL('fixtures/verdicts/', import.meta.url);

describe('docs/verdicts.md', () => {
  test('is what the rules and the fixtures make of it', () => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build-verdict-docs.ts', '--check'], {
      cwd: fileURLToPath(root),
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, run.stderr);
  });
  test('has a heading for every verdict and check, to which a finding can lead', () => {
    const page = readFileSync(new URL('docs/verdicts.md', root), 'utf8');
    for (const { id } of [...rules.verdicts, ...rules.checks]) assert.match(page, new RegExp(`^### ${id}$`, 'm'));
  });
});

describe('every verdict and check has fixtures that show it and fixtures that prove its silence', () => {
  for (const [kind, list] of Object.entries({ verdict: rules.verdicts, check: rules.checks })) {
    for (const { id } of list) {
      const files = readdirSync(new URL(`${id}/`, folder)).filter((file) => file.endsWith('.txt'));
      const drawn = (file: string): string => readFileSync(new URL(`${id}/${file}`, folder), 'utf8');
      test(`${kind} ${id} speaks`, () => {
        const speaking = files.filter((file) => !file.startsWith('silent-'));
        assert.notEqual(speaking.length, 0);
        const mark = new RegExp(kind === 'verdict' ? `^ *~+ ${id} ` : `^ *~+ [a-z]+ ${id}:`, 'm');
        for (const file of speaking) assert.match(drawn(file), mark, `${id}/${file} shows no ${id}`);
      });
      test(`${kind} ${id} is silent`, () => {
        const silent = files.filter((file) => file.startsWith('silent-'));
        assert.notEqual(silent.length, 0);
        for (const file of silent)
          assert.doesNotMatch(drawn(file), new RegExp(kind === 'verdict' ? `^ *~+ ${id} ` : `^ *~+ [a-z]+ ${id}:`, 'm'), `${id}/${file}`);
      });
    }
  }
});

describe('messages', () => {
  const drawn = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'))
    .flatMap((line) => /^ *~+ [a-z]+ [a-z-]+: (.*)$/.exec(line)?.[1] ?? []);
  test('are drawn in the fixtures', () => assert.ok(drawn.length > 100));
  test('are whole sentences that quote', () => {
    for (const message of drawn) assert.match(message, /^“.+”.*: .+\.$/);
  });
  test('never say who is wrong, and never what nobody said', () => {
    for (const message of drawn) assert.doesNotMatch(message, /\b(?:wrong|error|mistaken?|incorrect|false|undefined|NaN|null)\b/i);
  });
});

const scraps = [
  ...[
    '12 men',
    'eight women',
    'a total of',
    '20 in all',
    '45 of the 60 ships',
    '(75%)',
    'or 75 percent',
    'six countries:',
    'Kenya, Peru',
    'and',
  ],
  ...[
    'Monday, 5 March 2019',
    '3 to 9 March',
    'five-day',
    'from 12 to 17',
    'an increase of 5',
    '29-year-old',
    'born in 1980',
    'Operation Copper Road',
  ],
  ...[
    'killed',
    'were arrested',
    'of which',
    'including',
    'at least',
    ', ',
    '. ',
    ': ',
    '(',
    ')',
    ' - ',
    '\n',
    '\n\n',
    '🚢',
    'é',
    '\u00a0',
    '$4.2 billion',
  ],
];

test('any text is judged without a failure, and every finding stands on words of it', () => {
  const text = fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      const annotations = texts.map((source, index) => annotate({ uri: `mem:///${index}.txt`, version: 1, text: source }));
      const found = findingsByDocument(disagreements(annotations, 'high').disagreements);
      for (const [uri, findings] of found) {
        const source = annotations.find(({ document }) => document.uri === uri)?.document.text ?? '';
        for (const { start, end } of findings) assert.match(source.slice(start, end), /\S/);
      }
    }),
    { numRuns: 300 },
  );
});
