import assert from 'node:assert/strict';
import { type Position, Range, type TextDocument, Uri, workspace } from 'vscode';

/** A file of the workspace, by its path in it. */
export function fileAt(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, path);
}

/** Where the words stand first. */
export function rangeOf(document: TextDocument, words: string): Range {
  const offset = document.getText().indexOf(words);
  assert.notEqual(offset, -1, `${document.fileName} says ${words}`);
  return new Range(document.positionAt(offset), document.positionAt(offset + words.length));
}

/** A position inside the words. */
export function within(document: TextDocument, words: string): Position {
  return rangeOf(document, words).start.translate(0, 1);
}
