import { ErrorCodes, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Decision } from '../core/decisions.ts';
import { LineIndex } from '../core/text/lines.ts';
import type { WrittenDecision } from '../protocol-decisions.ts';
import { pathBelow } from './project-files.ts';
import { type Session, toRange } from './session.ts';

/** The canonical uri of the folder that holds a document; the innermost, where folders lie in each other. */
export function folderOf({ folders, uris }: Session, uri: string): string | undefined {
  const homes = folders.map((folder) => uris.toCanonical(folder)).filter((folder) => pathBelow(folder, uri) !== undefined);
  return homes.sort((a, b) => b.length - a.length)[0];
}

/**
 * The edit that changes what was decided in a folder: in the editor, so that it can be undone there. It creates the file where there is
 * none. Rejects where the file is not valid, so that nothing in it is lost.
 */
export async function editDecisions(
  session: Session,
  folder: string,
  change: (decisions: readonly Decision[]) => readonly Decision[],
): Promise<WorkspaceEdit> {
  const now = await session.projectFiles.decisionsNow(folder);
  const uri = session.uris.toClient(now.uri);
  if (now.problem !== undefined)
    throw new ResponseError(ErrorCodes.InvalidRequest, `${decodeURIComponent(uri)} cannot be added to, mend it first: ${now.problem}.`);
  const { writeDecisions } = await import('../corpus/decisions-file.ts');
  const text = writeDecisions(change(now.decisions));
  const edit = smallestEdit(now.text ?? '', text);
  if (!session.client.documentChanges) return { changes: { [uri]: [edit] } };
  const create = now.text === undefined && session.client.createsFiles;
  return {
    documentChanges: [
      ...(create ? [{ kind: 'create', uri, options: { ignoreIfExists: true } } as const] : []),
      { textDocument: { uri, version: now.version }, edits: [edit] },
    ],
  };
}

/** A decision as a client sent it. Rejects where it is none. */
export async function decisionOf(sent: WrittenDecision): Promise<Decision> {
  const { parseDecisions } = await import('../corpus/decisions-file.ts');
  const read = parseDecisions(JSON.stringify({ version: 1, decisions: [sent] }));
  const problem = 'problem' in read ? read.problem.replace('“decisions.0”', 'it').replace('“decisions.0.', '“') : undefined;
  if ('problem' in read) throw new ResponseError(ErrorCodes.InvalidParams, `This is no decision: ${problem}.`);
  return read.decisions[0] as Decision;
}

/** With the name of who decided and the day. */
export function signed<T extends object>({ io }: Session, folder: string, decision: T): T {
  const author = io.who.authorIn(folder);
  return { ...decision, ...(author !== undefined && { author }), date: io.who.today() };
}

/** Replaces what differs, and nothing before and after it, so that an undo and a glance show just that. Cuts no surrogate pair: both are JSON of ours, or all is replaced. */
function smallestEdit(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  start = before.lastIndexOf('\n', start - 1) + 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const end = before.length - tail;
  return { range: toRange(new LineIndex(before), { start, end }), newText: after.slice(start, after.length - tail) };
}
