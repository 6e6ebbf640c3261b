import { type CodeAction, CodeActionKind, CodeActionTriggerKind, type Command, type Diagnostic } from 'vscode-languageserver';
import { withDecision } from '../../core/decided.ts';
import type { Decision } from '../../core/decisions.ts';
import { messageOf } from '../../core/message.ts';
import type { Evidence, Finding } from '../../core/model.ts';
import { overlaps } from '../../core/text/span.ts';
import { type ComparePassages, clientCommands, type Passage } from '../../protocol.ts';
import type { DecideArguments } from '../../protocol-decisions.ts';
import type { ChoiceView } from '../../views/choices.ts';
import { fileName } from '../../views/names.ts';
import { byDate, placeOf } from '../../views/place.ts';
import { choicesAt } from '../choices.ts';
import { editDecisions, folderOf, signed } from '../decide.ts';
import { type Feature, type Session, toLocation, toRange } from '../session.ts';

/**
 * Where a client carries out our commands: open the other source, compare the two passages, copy the finding. And what a person may decide,
 * by a command that asks for a reason or, where the client has none, by an edit of the decisions file. Nothing here edits a source.
 */
export const codeActions: Feature = {
  capabilities: ({ commands, codeActionLiterals }) =>
    commands.size === 0 && !codeActionLiterals ? {} : { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  serve(session) {
    const { client, connection, corpus } = session;
    connection.onCodeAction(async ({ textDocument, range, context }): Promise<(CodeAction | Command)[]> => {
      const read = await session.read(textDocument.uri);
      if (read === undefined) return [];
      const asked = { start: read.lines.positionToOffset(range.start), end: read.lines.positionToOffset(range.end) + 1 };
      const findings = corpus.findings(read.uri).filter(({ start, end }) => overlaps(asked, { start, end: end + 1 }));
      const actions: (CodeAction | Command)[] = [];
      const diagnosticsAt = (finding: Finding): Diagnostic[] => {
        const own = JSON.stringify(toRange(read.lines, finding));
        return context.diagnostics.filter(({ source, range }) => source === 'Collate' && JSON.stringify(range) === own);
      };
      for (const finding of findings) {
        const diagnostics = diagnosticsAt(finding);
        for (const command of await commandsFor(session, finding)) {
          if (!client.commands.has(command.command)) continue;
          actions.push(client.codeActionLiterals ? { title: command.title, kind: CodeActionKind.QuickFix, diagnostics, command } : command);
        }
      }
      const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic;
      for (const { choice, finding } of await choicesAt(session, read.uri, asked)) {
        // Names are everywhere: a lightbulb at each of them would be noise.
        if (finding === undefined && !isAsked) continue;
        const action = await actionFor(session, textDocument.uri, choice);
        if (action === undefined) continue;
        const isCommand = !client.codeActionLiterals;
        const diagnostics = finding === undefined ? [] : diagnosticsAt(finding);
        if (!isCommand) actions.push({ ...action, kind: CodeActionKind.QuickFix, diagnostics });
        else if (action.command !== undefined) actions.push(action.command);
      }
      return actions;
    });
  },
};

/** Undefined where the client cannot do it, or the decisions file is not valid. */
async function actionFor(session: Session, uri: string, choice: ChoiceView): Promise<CodeAction | undefined> {
  const { client, uris } = session;
  if (client.commands.has(clientCommands.decide)) {
    const asked: DecideArguments = { uri, choice };
    return { title: choice.title, command: { title: choice.title, command: clientCommands.decide, arguments: [asked] } };
  }
  const { decision } = choice;
  const folder = folderOf(session, uris.toCanonical(uri));
  if (folder === undefined || !isComplete(decision)) return undefined;
  try {
    const edit = await editDecisions(session, folder, (all) => withDecision(all, signed(session, folder, decision)));
    return { title: choice.title.replace('…', ''), edit };
  } catch {
    return undefined;
  }
}

function isComplete(decision: ChoiceView['decision']): decision is Decision {
  return decision.decision !== 'same-organization' || 'name' in decision;
}

async function commandsFor(session: Session, finding: Finding): Promise<Command[]> {
  const { disagreement, side, uri, start } = finding;
  const own = disagreement.readings[side].evidence.find((evidence) => evidence.uri === uri && evidence.claim.start === start);
  const others = byDate(disagreement.readings[side === 0 ? 1 : 0].evidence);
  const other = others.find((evidence) => evidence.uri !== uri) ?? others[0];
  const message = messageOf(disagreement, side, fileName, finding);
  const copy: Command = { title: 'Copy finding', command: clientCommands.copyText, arguments: [`${fileName(uri)}: ${message}`] };
  const place = other && toLocation(session, placeOf(other));
  if (other === undefined || place === undefined) return [copy];
  const isHere = other.uri === uri;
  const name = isHere ? `line ${place.range.start.line + 1}` : fileName(other.uri);
  const open: Command = { title: isHere ? `Show ${name}` : `Open ${name} beside`, command: clientCommands.openPlace, arguments: [place] };
  const left = own && (await passageOf(session, own));
  const right = await passageOf(session, other);
  if (left === undefined || right === undefined) return [open, copy];
  const compared: ComparePassages = { title: `${fileName(uri)} ↔ ${name}`, left, right };
  return [open, { title: `Compare with ${name}`, command: clientCommands.comparePassages, arguments: [compared] }, copy];
}

/** The paragraph's worth of text around a claim: its sentence, as the document has it. */
async function passageOf(session: Session, { uri, claim }: Evidence): Promise<Passage | undefined> {
  const place = toLocation(session, { uri, start: claim.sentence.start, end: claim.sentence.end });
  const text = (await session.annotation(uri))?.page.text.slice(claim.sentence.start, claim.sentence.end);
  return place === undefined || text === undefined ? undefined : { ...place, text };
}
