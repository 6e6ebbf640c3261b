import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { describe, test } from 'node:test';
import { gitIgnoredBelow } from '../src/corpus/git-ignored.ts';
import { IgnoreRules } from '../src/corpus/ignore-rules.ts';
import { temporaryFolder } from './fake-editor.ts';

/** By folder, the lines of its ignore file; `first` is one that all others win over. */
interface Lines {
  readonly first?: readonly string[];
  readonly [folder: string]: readonly string[] | undefined;
}

const rows: readonly (readonly [what: string, lines: Lines, ignored: readonly string[], taken: readonly string[]])[] = [
  ['a name holds at every depth', { '': ['notes.txt'] }, ['notes.txt', 'a/b/notes.txt'], ['notes.txt.bak', 'a/notes.md']],
  ['a slash says where', { '': ['/notes.txt', 'a/drafts'] }, ['notes.txt', 'a/drafts/x.txt'], ['a/notes.txt', 'b/a/drafts/x.txt']],
  ['a slash at the end means folders', { '': ['drafts/'] }, ['drafts/x.txt', 'a/drafts/b/y.txt'], ['a/drafts']],
  [
    'a folder below has a say only there',
    { a: ['*.txt', '/b/c.md'] },
    ['a/x.txt', 'a/b/x.txt', 'a/b/c.md'],
    ['x.txt', 'a/d/b/c.md', 'b/c.md'],
  ],
  ['what lies deeper wins', { '': ['*.txt'], a: ['!*.txt'], 'a/b': ['x.txt'] }, ['x.txt', 'a/b/x.txt'], ['a/x.txt', 'a/b/y.txt']],
  ['nothing in a folder that is ignored is taken back', { '': ['a/', '!a/x.txt'], a: ['!x.txt'] }, ['a/x.txt'], []],
  ['what is in a folder is taken back where the folder is not ignored', { '': ['a/*', '!a/x.txt'] }, ['a/y.txt', 'a/b/x.txt'], ['a/x.txt']],
  ['a folder is taken back from below', { '': ['b/'], a: ['!b/'] }, ['b/x.txt'], ['a/b/x.txt']],
  [
    'the file of the repository gives way to all others',
    { first: ['*.txt', '/a/b.md'], a: ['!x.txt'] },
    ['x.txt', 'a/y.txt', 'a/b.md'],
    ['a/x.txt'],
  ],
  ['names of folders are no patterns', { 'x[1]': ['*.txt'], 'a*': ['*.md'] }, ['x[1]/y.txt', 'a*/y.md'], ['x1/y.txt', 'ab/y.md']],
  [
    'comments, blank lines and spaces at the end say nothing',
    { a: ['# x.txt', '', '  ', 'y.txt  ', '\\#z.txt'] },
    ['a/y.txt', 'a/#z.txt'],
    ['a/x.txt'],
  ],
  ['letter case counts', { '': ['Notes.txt', 'Drafts/'] }, ['Notes.txt', 'Drafts/x.txt'], ['notes.txt', 'NOTES.TXT', 'drafts/x.txt']],
];

function rulesOf({ first = [], ...lines }: Lines, ignoresCase: boolean): IgnoreRules {
  return new IgnoreRules(first.join('\n'), (folder) => (lines[folder] ?? []).join('\n'), ignoresCase);
}

describe('rules of ignore files', () => {
  for (const [what, lines, ignored, taken] of rows) {
    test(what, () => {
      const rules = rulesOf(lines, false);
      assert.deepEqual(
        [...ignored, ...taken].filter((path) => rules.ignores(path, false)),
        ignored,
      );
    });
  }

  test('letter case counts for nothing where it counts for nothing for Git', () => {
    const rules = rulesOf({ '': ['Notes.txt'], a: ['Drafts/'] }, true);
    for (const path of ['notes.txt', 'NOTES.TXT', 'a/drafts/x.txt']) assert.ok(rules.ignores(path, false), path);
  });

  test('an ignore file is read once, and not at all in a folder that is ignored', () => {
    const read: string[] = [];
    const look = (folder: string): string => {
      read.push(folder);
      return folder === '' ? 'b/' : '';
    };
    const rules = new IgnoreRules('', look, false);
    for (const path of ['a/c/x.txt', 'a/c/y.txt', 'a/z.txt', 'b/x.txt', 'b/c/d/x.txt']) rules.ignores(path, false);
    assert.deepEqual(read, ['', 'a', 'a/c']);
  });
});

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Which of these paths below a folder are ignored, asked of the folder `from`. */
function ignoredIn(folder: string, from: string, ...paths: readonly string[]): string[] {
  const isIgnored = gitIgnoredBelow(join(folder, from));
  return paths.filter((path) => isIgnored(join(folder, path) + (path.endsWith('/') ? sep : '')));
}

describe('what Git ignores in a folder', () => {
  test('also what only its own exclude file names, whichever folder of the repository is read', () => {
    const folder = temporaryFolder();
    write(folder, { '.git/info/exclude': '# private\n/scratch.txt\nown/\n', 'reports/.gitignore': '!own/\n' });
    const paths = ['scratch.txt', 'reports/scratch.txt', 'own/a.txt', 'reports/own/a.txt'];
    assert.deepEqual(ignoredIn(folder, '', ...paths), ['scratch.txt', 'own/a.txt']);
    assert.deepEqual(ignoredIn(folder, 'reports', 'reports/scratch.txt', 'reports/own/a.txt'), []);
    write(folder, { '.git/info/exclude': 'scratch.txt\n' });
    assert.deepEqual(ignoredIn(folder, 'reports', 'reports/scratch.txt'), ['reports/scratch.txt']);
  });

  test('a folder that is itself ignored is read by its own rules', () => {
    const folder = temporaryFolder();
    write(folder, { '.git/info/exclude': 'own/\n', 'own/.gitignore': 'draft.txt\n' });
    assert.deepEqual(ignoredIn(folder, 'own', 'own/a.txt', 'own/draft.txt'), ['own/draft.txt']);
  });

  test('a work tree and a submodule have what their repository excludes', () => {
    const folder = temporaryFolder();
    write(folder, {
      'main/.git/info/exclude': 'scratch.txt\n',
      'main/.git/worktrees/other/commondir': '../..\n',
      'other/.git': `gitdir: ${join(folder, 'main/.git/worktrees/other')}\n`,
      'main/.git/modules/part/info/exclude': 'draft.txt\n',
      'main/part/.git': 'gitdir: ../.git/modules/part\n',
    });
    assert.deepEqual(ignoredIn(folder, 'other', 'other/scratch.txt', 'other/draft.txt'), ['other/scratch.txt']);
    assert.deepEqual(ignoredIn(folder, 'main/part', 'main/part/scratch.txt', 'main/part/draft.txt'), ['main/part/draft.txt']);
  });

  test('letter case counts unless the repository says otherwise', () => {
    const folder = temporaryFolder();
    write(folder, { '.git/config': '[core]\n\tbare = false\n', '.gitignore': 'Drafts/\n' });
    assert.deepEqual(ignoredIn(folder, '', 'Drafts/a.txt', 'drafts/a.txt'), ['Drafts/a.txt']);
    write(folder, { '.git/config': '[core]\n\tbare = false\n\tignorecase = true\n' });
    assert.deepEqual(ignoredIn(folder, '', 'Drafts/a.txt', 'drafts/a.txt'), ['Drafts/a.txt', 'drafts/a.txt']);
  });

  test('nothing outside of the folder', () => {
    const folder = temporaryFolder();
    write(folder, { 'in/.gitignore': '*\n' });
    assert.deepEqual(ignoredIn(folder, 'in', 'in/a.txt', 'out/a.txt', 'in2/a.txt', 'in'), ['in/a.txt']);
  });
});
