import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { default as AjvDraft4 } from 'ajv-draft-04';
import { parse as parseJUnit } from 'junit2json';
import extractionSchema from '../../schemas/extraction.schema.json' with { type: 'json' };

const root = new URL('../../', import.meta.url).pathname;
const ajv = new Ajv({ strict: false, allErrors: true });

let folder = '';

/** Two reports that differ in one figure, and one that says the same with an emoji, CRLF and a byte order mark. */
const reports = {
  'release.txt':
    'Operation Quiet Harbour frees 412 people\n\nOperation Quiet Harbour (3 to 9 March 2026) led to the rescue of 412 victims of forced labour. Police arrested 97 suspects.\n',
  'agency.txt':
    'Police raid ports\n\nDuring Operation Quiet Harbour, 412 victims of forced labour were rescued and 79 suspects were arrested.\n',
  'bom.txt': '\ufeff😀 Operation Quiet Harbour\r\n\r\nOperation Quiet Harbour led to the rescue of 412 victims of forced labour.\r\n',
};

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-cli-'));
  for (const [name, text] of Object.entries(reports)) writeFileSync(join(folder, name), text);
});
after(() => rmSync(folder, { recursive: true, force: true }));

function collate(...args: string[]): SpawnSyncReturns<string> {
  return collateWith({}, ...args);
}

function collateWith(options: { input?: string; cwd?: string }, ...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(
    process.execPath,
    ['--import', join(root, 'node_modules/tsx/dist/loader.mjs'), join(root, 'server/src/cli/main.ts'), ...args],
    {
      encoding: 'utf8',
      cwd: options.cwd ?? folder,
      ...(options.input === undefined ? {} : { input: options.input }),
    },
  );
}

const validate = ajv.compile(extractionSchema);

function assertValid(facts: unknown): void {
  assert.equal(validate(facts), true, ajv.errorsText(validate.errors));
}

function oneLine(run: SpawnSyncReturns<string>, pattern: RegExp): void {
  assert.equal(run.status, 2, run.stderr);
  assert.equal(run.stdout, '');
  assert.match(run.stderr, pattern);
  assert.equal(run.stderr.trimEnd().split('\n').length, 1, run.stderr);
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
    const run = collateWith({ input: reports['agency.txt'] }, 'check', '--stdin', 'draft.txt', 'release.txt');
    assert.equal(run.status, 1, run.stderr);
    assert.match(run.stdout, /draft\.txt:3:/);
  });
});

describe('the project file', () => {
  test('sets dates, adds names and leaves files out', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'collate-project-'));
    writeFileSync(join(cwd, 'a.txt'), 'Nothing here but XQW.\n');
    writeFileSync(join(cwd, 'b.txt'), 'Nothing here.\n');
    writeFileSync(
      join(cwd, 'collate.json'),
      JSON.stringify({ published: { 'a.txt': '2024-11-06' }, aliases: { XQW: 'Quiet Water Watch' }, exclude: ['b.txt'] }),
    );
    const { documents } = JSON.parse(collateWith({ cwd }, 'extract', '.').stdout);
    const quietWater = { type: 'organization', start: 17, end: 20, text: 'XQW', zone: 'body', name: 'Quiet Water Watch' };
    assert.deepEqual(documents, [{ path: 'a.txt', published: '2024-11-06', mentions: [quietWater], claims: [] }]);
    rmSync(cwd, { recursive: true });
  });

  test('names a wrong key and the nearest right one', () => {
    writeFileSync(join(folder, 'wrong.json'), '{ "strictnes": "high" }');
    oneLine(collate('check', '--config', 'wrong.json', '.'), /wrong\.json: the key “strictnes” is not known; did you mean “strictness”\?/);
    rmSync(join(folder, 'wrong.json'));
  });
});

describe('bad input gets one clear line and exit code 2', () => {
  test('a missing path', () => oneLine(collate('extract', 'nope.txt'), /nope\.txt: there is no such file or folder/));
  test('no path at all', () => oneLine(collate('check'), /name a file or a folder/));
  test('no command', () => oneLine(collate(), /name a command/));
  test('an unknown option', () => oneLine(collate('check', '--quite', '.'), /unknown option '--quite' .*--quiet/));
  test('an output folder that does not exist', () =>
    oneLine(collate('extract', '-o', 'no/such/file.json', '.'), /the folder no\/such does not exist/));
  test('a config that does not exist', () => oneLine(collate('extract', '-c', 'no.json', '.'), /no\.json: there is no such file/));
  test('a named file that is not text', () => {
    writeFileSync(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0, 0, 1]));
    oneLine(collate('extract', 'picture.txt'), /picture\.txt: it is binary/);
    rmSync(join(folder, 'picture.txt'));
  });

  test('a file found in a folder that is not text is named and skipped, the others are read', () => {
    writeFileSync(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0, 0, 1]));
    const run = collate('extract', '.');
    rmSync(join(folder, 'picture.txt'));
    assert.equal(run.status, 0);
    assert.match(run.stderr, /^collate: picture\.txt: it is binary.*; skipped\n$/);
    assert.equal(JSON.parse(run.stdout).documents.length, 3);
  });

  test('a loop of links ends', () => {
    const loop = join(folder, 'loop');
    mkdirSync(loop);
    symlinkSync(loop, join(loop, 'again'));
    const run = collate('extract', '.');
    rmSync(loop, { recursive: true });
    assert.equal(run.status, 0, run.stderr);
    assert.equal(JSON.parse(run.stdout).documents.length, 3);
  });

  test('a file that may not be written leaves nothing half-written', () => {
    const locked = join(folder, 'taken');
    mkdirSync(locked);
    chmodSync(locked, 0o555);
    oneLine(collate('extract', '-o', 'taken', '.'), /taken: it is a folder; nothing was written/);
    assert.deepEqual(readdirSync(locked), []);
    rmSync(locked, { recursive: true });
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('taken')),
      [],
    );
    assert.ok(existsSync(join(folder, 'release.txt')));
  });

  test('a reader that closes the pipe ends it quietly', () => {
    const script = `node --import tsx server/src/cli/main.ts extract --format jsonl ${folder}/*.txt ${folder}/*.txt | head -c 10`;
    const run = spawnSync('bash', ['-c', `set -o pipefail; ${script}`], { encoding: 'utf8', cwd: root });
    assert.equal(run.stderr, '');
    assert.equal(run.status, 0);
  });
});
