import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { default as AjvDraft4 } from 'ajv-draft-04';
import { parse as parseJUnit } from 'junit2json';
import manifest from '../../package.json' with { type: 'json' };
import extractionSchema from '../../schemas/extraction.schema.json' with { type: 'json' };
import { collateIn, folderOf, oneLine, program, reports, root } from './command-line.ts';

const folder = folderOf(reports);
const collate = (...args: string[]): SpawnSyncReturns<string> => collateIn(folder, args);

const ajv = new Ajv({ strict: false, allErrors: true });
const validate = ajv.compile(extractionSchema);

function assertValid(facts: unknown): void {
  assert.equal(validate(facts), true, ajv.errorsText(validate.errors));
}

describe('extract', () => {
  test('json is valid against the schema, in order of path, and its offsets slice the stored file', () => {
    const run = collate('extract', '.');
    assert.equal(run.status, 0, run.stderr);
    const facts = JSON.parse(run.stdout);
    assertValid(facts);
    assert.deepEqual(
      facts.documents.map(({ path }: { path: string }) => path),
      ['agency.txt', 'bom.txt', 'release.txt'],
    );
    for (const { path, mentions } of facts.documents) {
      const text = readFileSync(join(folder, path), 'utf8');
      assert.notEqual(mentions.length, 0, path);
      for (const mention of mentions) assert.equal(text.slice(mention.start, mention.end), mention.text);
    }
  });

  test('jsonl writes one document a line, with the same mentions', () => {
    const lines = collate('extract', '--format', 'jsonl', '.')
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { documents } = JSON.parse(collate('extract', '.').stdout);
    assert.deepEqual(
      lines.map(({ path, mentions }) => ({ path, mentions })),
      documents.map(({ path, mentions }: { path: string; mentions: object[] }) => ({ path, mentions })),
    );
  });

  test('csv has a row for each claim and source, and a byte order mark when asked', () => {
    const run = collate('extract', '--format', 'csv', '--bom', '.');
    assert.ok(run.stdout.startsWith('\ufeffevent,predicate,subject,'));
    const rows = run.stdout.split('\r\n');
    assert.equal(rows.filter((row) => row.includes(',412,')).length >= 3, true, run.stdout);
  });

  test('markdown has a table for the operation, with a column for each source', () => {
    const run = collate('extract', '--format', 'markdown', '.');
    assert.match(run.stdout, /^## Operation Quiet Harbour$/m);
    assert.match(run.stdout, /^\| Claim \| agency\.txt \| bom\.txt \| release\.txt \| Verdict \|$/m);
  });

  test('brat writes an .ann and a .txt for each document and the configuration', () => {
    const run = collate('extract', '--format', 'brat', '--output', 'standoff', 'agency.txt');
    assert.equal(run.status, 0, run.stderr);
    assert.deepEqual(readdirSync(join(folder, 'standoff')).sort(), ['agency.txt.ann', 'agency.txt.txt', 'annotation.conf']);
    rmSync(join(folder, 'standoff'), { recursive: true });
  });
});

describe('check', () => {
  test('text quotes both sources and exits with 1', () => {
    const run = collate('check', 'release.txt', 'agency.txt');
    assert.equal(run.status, 1, run.stdout + run.stderr);
    assert.match(run.stdout, /Operation Quiet Harbour/);
    assert.match(run.stdout, /release\.txt:3:\d+ +“.*97 suspects/);
    assert.match(run.stdout, /agency\.txt:3:\d+ +“.*79 suspects/);
    assert.match(run.stdout, /1 conflict/);
  });

  test('text counts one document as one, and one claim too', () => {
    assert.equal(collate('check', 'agency.txt').stdout, '1 document · 2 claims compared · no disagreement\n');
    assert.match(collate('check', '.').stdout, /\n3 documents · /);
  });

  test('exits with 0 below the threshold, or within the findings that are allowed', () => {
    assert.equal(collate('check', '--fail-on', 'never', '.').status, 0);
    assert.equal(collate('check', '--max-warnings', '99', '.').status, 0);
    assert.equal(collate('check', 'release.txt', 'bom.txt').status, 0);
  });

  test('json is the extraction', () => {
    assertValid(JSON.parse(collate('check', '--format', 'json', '.').stdout));
  });

  test('sarif is valid against the official schema and leads to both places', () => {
    const log = JSON.parse(collate('check', '--format', 'sarif', '.').stdout);
    const draft4 = new AjvDraft4({ strict: false, validateFormats: false, unicodeRegExp: false });
    assert.equal(draft4.validate(sarifSchema, log), true, draft4.errorsText());
    const conflict = log.runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === 'conflict');
    const uris: string[] = [...conflict.locations, ...conflict.relatedLocations].map(
      ({ physicalLocation }) => physicalLocation.artifactLocation.uri,
    );
    assert.deepEqual(uris.sort(), ['agency.txt', 'release.txt']);
    assert.equal(typeof conflict.partialFingerprints['claim/v1'], 'string');
  });

  test('github annotates both places', () => {
    const lines = collate('check', '--format', 'github', '.')
      .stdout.split('\n')
      .filter((line) => line.includes('title=conflict'));
    assert.equal(lines.length, 2);
    for (const line of lines)
      assert.match(line, /^::warning file=(agency|release)\.txt,line=3,endLine=3,col=\d+,endColumn=\d+,title=conflict::./);
  });

  test('junit is read by a reader of others and has one failure', async () => {
    const read = await parseJUnit(collate('check', '--format', 'junit', '.').stdout);
    const suites = 'testsuite' in (read ?? {}) ? (read as { testsuite: { testcase?: { failure?: object[] }[] }[] }).testsuite : [];
    const failures = suites.flatMap(({ testcase }) => testcase ?? []).flatMap(({ failure }) => failure ?? []);
    assert.equal(failures.length, 1);
  });

  test('unix has a line for each place, that the problem matcher of the editor reads', () => {
    const [matcher] = manifest.contributes.problemMatchers;
    const pattern = new RegExp(matcher?.pattern.regexp ?? '');
    const lines = collate('check', '--format', 'unix', '.').stdout.trimEnd().split('\n');
    const conflicts = lines.filter((line) => line.endsWith(' [conflict]')).map((line) => pattern.exec(line)?.slice(1));
    assert.deepEqual(
      conflicts.map((parts) => [parts?.[0], parts?.[1], parts?.[3], parts?.[5]]),
      [
        ['agency.txt', '3', 'warning', 'conflict'],
        ['release.txt', '3', 'warning', 'conflict'],
      ],
    );
    assert.ok(
      lines.every((line) => pattern.test(line)),
      lines.join('\n'),
    );
  });

  test('the same corpus gives the same bytes, whatever the order of the paths', () => {
    assert.equal(collate('check', 'release.txt', 'agency.txt').stdout, collate('check', 'agency.txt', 'release.txt').stdout);
  });

  test('facts that several processes extracted are compared as the sources are', () => {
    const script = `mkdir facts && find . -name '*.txt' -print0 | xargs -0 -P 2 -n 2 sh -c '"$NODE" --import "$TSX" "$COLLATE" extract --format jsonl --output "facts/$$.jsonl" "$@"' sh`;
    const env = {
      ...process.env,
      NODE: process.execPath,
      TSX: join(root, 'node_modules/tsx/dist/loader.mjs'),
      COLLATE: join(root, 'server/src/cli/main.ts'),
    };
    const mapped = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8', env });
    assert.equal(mapped.status, 0, mapped.stderr);
    const facts = readdirSync(join(folder, 'facts')).map((name) => `facts/${name}`);
    assert.equal(facts.length, 2);
    for (const format of ['text', 'sarif', 'github', 'junit']) {
      const reduced = collate('check', '--format', format, '--from', ...facts);
      assert.equal(reduced.stdout, collate('check', '--format', format, '.').stdout, reduced.stderr);
      assert.equal(reduced.status, 1);
    }
    rmSync(join(folder, 'facts'), { recursive: true });
  });

  test('a line that is no fact is named', () => {
    writeFileSync(join(folder, 'other.jsonl'), '{"version":2}\n');
    oneLine(collate('check', '--from', 'other.jsonl'), /other\.jsonl:1: this line was not written by collate extract/);
    rmSync(join(folder, 'other.jsonl'));
  });

  test('a document from standard input is compared with the rest', () => {
    const run = collateIn(folder, ['check', '--stdin', 'draft.txt', 'release.txt'], reports['agency.txt']);
    assert.equal(run.status, 1, run.stderr);
    assert.match(run.stdout, /draft\.txt:3:/);
  });

  test('standard input stands for the source whose name it has', () => {
    const saved = reports['release.txt'].replace('97 suspects', '79 suspects');
    const run = collateIn(folder, ['check', '--stdin', 'release.txt', '.'], saved);
    assert.equal(run.status, 0, run.stdout + run.stderr);
    assert.match(run.stdout, /^3 documents · /m);
  });

  test('standard input is decoded as a file is', () => {
    const bytes = Buffer.from(`\ufeff${reports['agency.txt']}`, 'utf16le');
    const { stdout } = spawnSync(process.execPath, [...program, 'extract', '--stdin'], { cwd: folder, input: bytes, encoding: 'utf8' });
    const [{ mentions }] = JSON.parse(stdout).documents;
    assert.deepEqual(
      mentions.map(({ text }: { text: string }) => text),
      ['Operation Quiet Harbour', '412', '79'],
    );
  });

  test('a name or a text cannot write on the terminal as it likes', { skip: process.platform === 'win32' && 'no such names there' }, () => {
    const cwd = folderOf({
      'a.txt': reports['agency.txt'],
      'b\n\u001b[2J.txt': reports['release.txt'].replace('Police', 'Pol\u001b[31mice'),
    });
    for (const format of ['text', 'unix']) {
      const { stdout } = collateIn(cwd, ['check', '--format', format, '.']);
      assert.match(stdout, /b\ufffd\ufffd\[2J\.txt:3:/);
      assert.equal(stdout.includes('\u001b'), false);
    }
    const { stdout } = collateIn(cwd, ['check', '--format', 'sarif', '.']);
    assert.match(stdout, /"uri": "b%0A%1B%5B2J\.txt"/);
  });
});
