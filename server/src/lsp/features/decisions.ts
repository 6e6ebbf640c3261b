import { ErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { withDecision, withoutDecision } from '../../core/decided.ts';
import type { Decision } from '../../core/decisions.ts';
import { entityOf } from '../../corpus/names.ts';
import type { Place } from '../../protocol.ts';
import {
  type Choice,
  choicesRequest,
  type Decided,
  type DecideParams,
  decideRequest,
  decisionsRequest,
  organizationsRequest,
  type WithdrawParams,
  withdrawRequest,
} from '../../protocol-decisions.ts';
import { phraseDecision } from '../../views/choices.ts';
import { choicesAt } from '../choices.ts';
import { decisionOf, editDecisions, folderOf, signed } from '../decide.ts';
import type { Feature } from '../session.ts';

/** What a person may decide at a place, and how it is written down and taken back. Every change is an edit that the editor makes. */
export const decisions: Feature = {
  capabilities: () => ({}),
  serve(session) {
    const { connection, corpus, uris } = session;
    connection.onRequest(choicesRequest, async ({ uri, range }: Place): Promise<Choice[]> => {
      const read = await session.read(uri);
      if (read === undefined) return [];
      const asked = { start: read.lines.positionToOffset(range.start), end: read.lines.positionToOffset(range.end) + 1 };
      return (await choicesAt(session, read.uri, asked)).map(({ choice }) => choice);
    });
    connection.onRequest(decideRequest, async ({ uri, decision }: DecideParams): Promise<WorkspaceEdit> => {
      await session.ready();
      const folder = folderOf(session, uris.toCanonical(uri));
      if (folder === undefined)
        throw new ResponseError(ErrorCodes.InvalidParams, 'A decision needs a folder to lie in: open the folder of this source first.');
      const decided = signed(session, folder, await decisionOf(decision));
      return editDecisions(session, folder, (all) => withDecision(all, decided));
    });
    connection.onRequest(withdrawRequest, async ({ file, decision }: WithdrawParams): Promise<WorkspaceEdit> => {
      await session.ready();
      const folder = folderOf(session, uris.toCanonical(file));
      if (folder === undefined)
        throw new ResponseError(ErrorCodes.InvalidParams, 'This file lies in no folder that is open: nothing is decided there.');
      const withdrawn = await decisionOf(decision);
      return editDecisions(session, folder, (all) => withoutDecision(all, withdrawn));
    });
    connection.onRequest(decisionsRequest, async (): Promise<Decided[]> => {
      await session.ready();
      const folders = await Promise.all(session.folders.map((folder) => session.projectFiles.decisionsNow(uris.toCanonical(folder))));
      return folders.flatMap((now) =>
        now.problem === undefined ? now.decisions.map((decision) => decided(uris.toClient(now.uri), decision)) : [],
      );
    });
    connection.onRequest(organizationsRequest, async (): Promise<string[]> => {
      await session.ready();
      const keys = new Set(Array.from(corpus.uris(), (uri) => corpus.names(uri).map(({ key }) => key)).flat());
      const entities = Array.from(keys, entityOf).filter(({ type }) => type === 'organization');
      return entities.map(({ name }) => name).sort();
    });
  },
};

function decided(file: string, decision: Decision): Decided {
  const detail = [decision.reason, decision.author, decision.date].filter((part) => part !== undefined && part !== '').join(' · ');
  return { file, title: phraseDecision(decision), detail, decision };
}
