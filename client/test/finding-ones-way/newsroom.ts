import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, type Location, type Position, type TextDocument, Uri, workspace } from 'vscode';
import { within } from '../editor/sources.ts';

/** Longest wait for an answer that never comes, in milliseconds. */
const patience = 20_000;

/** A file of one of the folders of the workspace, by the name of the folder and the path in it. */
export function fileIn(name: 'coast' | 'capital' | 'islands', path: string): Uri {
  const folder = workspace.workspaceFolders?.find((candidate) => candidate.name === name);
  assert.ok(folder, `the folder ${name} is open`);
  return Uri.joinPath(folder.uri, path);
}

/** Runs one of the commands that ask all providers of VS Code for something at the words. */
export async function askAt<Answer>(command: string, uri: Uri, words: string): Promise<Answer> {
  const document = await workspace.openTextDocument(uri);
  return commands.executeCommand<Answer>(command, uri, within(document, words));
}

/** `port-authority.txt:3 Operation Saltmarsh`: the file, the line from 1, and what stands there. */
export async function told({ uri, range }: Pick<Location, 'uri' | 'range'>): Promise<string> {
  const document = await workspace.openTextDocument(uri);
  return `${uri.path.split('/').at(-1)}:${range.start.line + 1} ${document.getText(range)}`;
}

/** Asks again, as soon as an answer is there, until one is as wanted. Rejects with the last one when none comes. */
export async function answerWhen<Answer>(ask: () => Thenable<Answer>, wanted: (answer: Answer) => boolean): Promise<Answer> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > end) throw new Error(`the answer stays ${JSON.stringify(answer, null, 1)}`);
  }
}

/** Changes a setting of the workspace; `undefined` takes it back. */
export async function set(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('collate').update(name, value, ConfigurationTarget.Workspace);
}

/** The end of a document. */
export function endOf(document: TextDocument): Position {
  return document.positionAt(document.getText().length);
}
